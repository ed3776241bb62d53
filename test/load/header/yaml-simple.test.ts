import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutChunks } from '../../../src/load/header/chunks.js';
import { yamlEntries } from '../../../src/load/header/yaml-document.js';
import { simpleEntry } from '../../../src/load/header/yaml-simple.js';

/** Reads a chunk the quick way and with the yaml package; where the quick way answers, the two must agree. Says whether it answered. */
function check(text: string): boolean {
  const [chunk] = cutChunks(text.split('\n'), 1);
  const simple = chunk === undefined ? undefined : simpleEntry(chunk);
  if (chunk === undefined || simple === undefined) return false;
  const whole = yamlEntries(chunk.lines.join('\n'), 1)?.[0];
  assert.deepEqual([simple.key, simple.values, simple.line], [whole?.key, whole?.values, whole?.line], JSON.stringify(text));
  return true;
}

describe('The quick reader of plain YAML', () => {
  it('answers for the keys that headers are made of', () => {
    for (const text of [
      'title: Harbour reopens',
      'title: "Harbour: reopens"',
      "title: 'It''s open'",
      'date: 2014-12-29 10:00:11 -0400',
      'url: https://example.org/a#b',
      'draft:',
      'tags: [a, "b, c", d e]',
      'tags: []',
      'authors:\n  - jane-doe\n  - "John Smith"',
      'authors:\n- jane\n- john\n',
    ]) {
      assert.ok(check(text), text);
    }
  });

  it('leaves the rest to the yaml package', () => {
    for (const text of [
      'a: b: c',
      'a: |\n  b',
      'a: &x b',
      'a: *x',
      'a: !!str b',
      'a: b # c',
      'a: "b\\n"',
      'a: [[b]]',
      'a: b\n  c',
      'a:\n  b: c',
      'a:\n - b: c',
      'a: @b',
      'a: "b" c',
      '? a',
      'a:b',
    ]) {
      assert.equal(check(text), false, text);
    }
  });

  it('says what the yaml package says, of any chunk', () => {
    const part = fc.constantFrom(
      ...[
        'a',
        'b c',
        ':',
        ': ',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '\n- ',
        '\n  - ',
        '"',
        "'",
        '#',
        ' #',
        '[',
        ']',
        ',',
        ', ',
        '-',
        '?',
        '|',
        '>',
        '&',
        '*',
        '!',
        '%',
        '@',
        '`',
        '{',
        '}',
        '.',
        '...',
        '~',
        'é',
        '“',
        '日',
        '0x1',
        "''",
        '\\',
        '/',
        '_',
        '=',
        '\n#',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        check(`key:${parts.join('')}`);
        check(`key: ${parts.join('')}`);
      }),
      { numRuns: 8000, seed: 3 },
    );
  });
});
