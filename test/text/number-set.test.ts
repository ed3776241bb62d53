import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NumberSet } from '../../src/text/number-set.js';

/** A set of these numbers has what a plain set has. */
function check(numbers: readonly number[], others: readonly number[] = []): void {
  const set = new NumberSet(Uint32Array.from(numbers));
  const plain = new Set(numbers);
  assert.deepEqual([...set.members], [...plain]);
  assert.equal(set.size, plain.size);
  for (const number of [...numbers, ...others]) assert.equal(set.has(number), plain.has(number), String(number));
}

describe('A set of numbers', () => {
  it('has what was put into it, once each and in its order', () => check([5, 7, 5, 0, 4294967295, 7], [1, 6, 4294967294]));
  it('may be empty', () => check([], [0, 1]));
  it('holds many numbers that fall into one slot', () => {
    const many = Array.from({ length: 3000 }, (_, at) => at * 65536);
    check(many, [1, 65535, 3000 * 65536]);
  });
});
