import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitLines } from '../../src/text/lines.js';

function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(splitLines(text), expected);
}

describe('The lines of a text', () => {
  it('are counted as an editor counts them, whatever ends them', () => {
    check('a\nb\n\nc', ['a', 'b', '', 'c']);
    check('a\r\nb\r\n\r\nc\r\n', ['a', 'b', '', 'c']);
    check('a\rb\r\rc', ['a', 'b', '', 'c']);
    check('a\r\nb\rc\nd', ['a', 'b', 'c', 'd']);
  });

  it('a line end at the end of the text opens no further line', () => {
    check('a\n', ['a']);
    check('a\n\n', ['a', '']);
    check('', ['']);
  });

  it('line separators inside a paragraph are text, so that numbers stay those of the file', () => {
    check('a\u2028b\u0085c', ['a\u2028b\u0085c']);
  });
});
