import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkedWords } from '../../src/site/linked-words.js';

/** Pieces as a line, links in brackets. */
function check(text: string, words: readonly string[], expected: string): void {
  const pieces = linkedWords(
    text,
    words.map((word) => ({ text: word, href: '#' })),
  );
  assert.equal(pieces.map((piece) => (piece.href === undefined ? piece.text : `[${piece.text}]`)).join(''), expected);
}

describe('Words that lead somewhere', () => {
  it('are cut out of their text, each once', () => check('By Ada Marsh, Ostrey, and Ada Marsh', ['Ada Marsh'], 'By [Ada Marsh], Ostrey, and Ada Marsh'));
  it('are found in capitals too, and left as they stand', () => check('ADA MARSH in Ostrey', ['Ada Marsh'], '[ADA MARSH] in Ostrey'));
  it('are whole words', () => check('By Anna and Ann', ['Ann'], 'By Anna and [Ann]'));
  it('do not overlap: the longer one at a place wins', () => check('Sam Poe Reed', ['Sam', 'Sam Poe'], '[Sam Poe] Reed'));
  it('change nothing where they do not stand', () => check('By staff', ['Ada Marsh', ''], 'By staff'));
});
