import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSharing } from '../../src/load/furniture.js';
import { openingWord } from '../../src/load/opening-word.js';

/** What `openingWord` means, written plainly. */
const plain = (text: string): string => /\p{L}+|©/u.exec(text.slice(0, 40))?.[0].toLowerCase() ?? '';

const anyLine = fc
  .array(fc.constantFrom('Read', ' ', '- ', '**', '5', '©', 'é', 'Ärger', 'ملف', '港', 'x', "'", '  ', '[a](b)', '# ', '1.  ', '_'), { maxLength: 12 })
  .map((all) => all.join(''));

describe('The first word of a line', () => {
  it('is found in any script, past signs and digits', () => {
    assert.equal(openingWord('  **Read** more'), 'read');
    assert.equal(openingWord('12 Änderungen'), 'änderungen');
    assert.equal(openingWord('© 2021'), '©');
    assert.equal(openingWord('شارك هذا'), 'شارك');
    assert.equal(openingWord('– – –'), '');
  });

  it('is the same by the quick way and the plain one', () => {
    fc.assert(fc.property(anyLine, (line) => assert.equal(openingWord(line), plain(line))));
  });
});

describe('Share buttons', () => {
  it('are told in a row, with counts and signs between them', () => {
    for (const row of ['Share on Facebook654 Tweet Email Email Print', 'SHARE: Facebook / Twitter | WhatsApp', 'Copy link'])
      assert.equal(isSharing(row), true, row);
    for (const row of ['Share of the harbour', 'In the news', 'Email the council', '']) assert.equal(isSharing(row), false, row);
  });
});
