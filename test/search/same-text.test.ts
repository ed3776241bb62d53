import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { groupSameTexts, signatureOf, signatureSize } from '../../src/search/same-text.js';
import { hash32 } from '../../src/text/hash.js';

const words = (text: string): Uint32Array => Uint32Array.from(text.split(' '), (word) => hash32(word));
const text = (seed: string, size = 200): string => Array.from({ length: size }, (_, at) => `${seed}${(at * 7919) % 1000}`).join(' ');

/** The groups of texts: a number for each, 0 for those that stand alone. */
function check(texts: readonly string[], expected: readonly number[]): void {
  const all = new Uint16Array(texts.length * signatureSize);
  for (const [at, one] of texts.entries()) all.set(signatureOf(words(one)), at * signatureSize);
  assert.deepEqual([...groupSameTexts(all)], expected);
}

describe('Articles that share most of their text', () => {
  it('are one group', () => check([text('a'), text('b'), text('a')], [1, 0, 1]));
  it('are one group when some sentences differ', () => {
    const list = text('a').split(' ');
    check([text('a'), [...list.slice(0, 180), ...text('z', 20).split(' ')].join(' ')], [1, 1]);
  });
  it('are none when half of the text differs', () => {
    const list = text('a').split(' ');
    check([text('a'), [...list.slice(0, 100), ...text('z', 100).split(' ')].join(' ')], [0, 0]);
  });
  it('are none when they are only a few words', () => check(['storm at sea', 'storm at sea', ''], [0, 0, 0]));
  it('have numbers in the order of their first members', () => check([text('b'), text('a'), text('a'), text('b')], [1, 2, 2, 1]));
});
