import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLexicon } from '../../../src/archive/compare/lexicon.js';
import { sentenceWords } from '../../../src/archive/compare/sentence-words.js';
import { wordsInOrder } from '../../../src/archive/compare/words-in-order.js';

const lexicon = makeLexicon();

function check(one: string, other: string, expected: number): void {
  assert.equal(wordsInOrder(sentenceWords(one, 'en', lexicon))(sentenceWords(other, 'en', lexicon)), expected);
}

/** The longest common run by the table that every textbook has. */
function byTable(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (const [at, other] of b.entries()) next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('Words that two sentences have in one order', () => {
  it('are counted wherever they stand', () => {
    check('The ferry ran aground on Monday', 'On Monday the ferry ran aground', 4);
    check('The ferry ran aground', 'Prices of wheat rose', 0);
    check('', 'Prices of wheat rose', 0);
  });

  it('are as many as the table of the longest common run says, in sentences of any length', () => {
    const vocabulary = 'port ferry wheat price rose fell storm king court army'.split(' ');
    // Numbers from a fixed row (Lehmer), so that the test is the same each time.
    let seed = 7;
    const words = (length: number): string[] =>
      Array.from({ length }, () => {
        seed = (seed * 48271) % 2147483647;
        return vocabulary[seed % vocabulary.length] ?? '';
      });
    for (const [one, two] of [
      [5, 9],
      [29, 31],
      [30, 30],
      [31, 64],
      [90, 61],
      [200, 7],
    ] as const) {
      const [a, b] = [words(one), words(two)];
      check(a.join(' '), b.join(' '), byTable(a, b));
    }
  });
});
