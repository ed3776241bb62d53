import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countWords } from '../../src/text/words.js';

function check(text: string, words: number): void {
  assert.equal(countWords(text), words, text);
}

const piece = fc.constantFrom('a', 'B9', '7', "'", '’', '.', ',', '-', '--', ' ', '\n', '“', '…', '(', '—');

describe('The number of words', () => {
  it('takes what is joined inside for one word', () => {
    check('al-Numan said 230,000 fled Ma’arat.', 5);
    check('a--b c- -d e', 5);
    check('', 0);
  });

  it('takes a Chinese, Japanese or Thai character for half a word', () => {
    check('港の壁', 2);
    check('港 wall', 2);
  });

  it('is the same for plain text by the quick way and the plain one', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(countWords(text), text.match(/[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0);
      }),
    );
  });
});
