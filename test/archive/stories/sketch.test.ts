import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sketchBytes, sketchHeadFrom, sketchWordsFrom } from '../../../src/archive/stories/sketch-bytes.js';
import { sketchOf, type Sketch } from '../../../src/archive/stories/sketch.js';

function check(text: string, hold: (sketch: Sketch) => void): void {
  const sketch = sketchOf({ headline: 'Headline', text, lang: 'en' });
  const bytes = sketchBytes(sketch, '0123456789abcdef');
  const { terms, weights, textKey } = sketchHeadFrom(bytes);
  assert.deepEqual({ terms, weights, words: sketchWordsFrom(bytes) }, sketch, 'the bytes say the same');
  assert.equal(textKey, '0123456789abcdef');
  hold(sketch);
}

describe('The sketch of an article', () => {
  it('holds its words in order, with sentence ends', () =>
    check('The dam broke. It rained.', ({ words }) => assert.equal(words.filter((word) => word === 0).length, 3)));
  it('has ascending terms', () =>
    check('Anna Berg met 300 people in Port Callow.', ({ terms }) =>
      assert.deepEqual(
        [...terms],
        [...terms].sort((a, b) => a - b),
      ),
    ));
  it('of an empty text is small', () => check('', ({ terms }) => assert.ok(terms.length <= 1)));
  it('is bounded however long the text', () => {
    const long = Array.from({ length: 30_000 }, (_, at) => `Word${at} number`).join(' ');
    check(long, ({ terms, words }) => assert.deepEqual([terms.length, words.length], [120, 4000]));
  });
  it('of one endless word is small', () => check('x'.repeat(1_000_000), ({ terms }) => assert.ok(terms.length <= 2)));
  it('is read back from bytes that lie anywhere', () => {
    const bytes = sketchBytes(sketchOf({ headline: 'A', text: 'The dam broke in Port Callow.' }), '');
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    assert.deepEqual([sketchHeadFrom(moved.subarray(3)), sketchWordsFrom(moved.subarray(3))], [sketchHeadFrom(bytes), sketchWordsFrom(bytes)]);
  });
});
