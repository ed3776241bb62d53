import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownText } from '../../src/text/own-text.js';

function check(word: string): void {
  assert.equal(ownText(`The ${word} of the town.`.slice(4, 4 + word.length)), word);
}

test('a word is the same as a string of its own', () => {
  for (const word of ['bridge', 'Hafenmauererneuerung', 'реконструкция😀набережной', 'half\ud83da character of many', 'a'.repeat(100_000)]) check(word);
});
