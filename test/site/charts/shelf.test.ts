import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shelf, type Spine } from '../../../src/site/charts/shelf.js';

function check(counts: readonly number[], expected: readonly (Spine | undefined)[]): void {
  assert.deepEqual(shelf(counts), expected);
}

describe('A shelf of volumes', () => {
  it('makes a spine as high as its count is large beside the largest', () =>
    check(
      [120, 24],
      [
        { y: 0, height: 100, bands: 'M0 7h10v2h-10zm0 5h10v2h-10z' },
        { y: 80, height: 20 },
      ],
    ));
  it('leaves a gap for a volume without articles', () => check([3, 0], [{ y: 0, height: 100, bands: 'M0 7h10v2h-10zm0 5h10v2h-10z' }, undefined]));
  it('still shows one article beside a hundred thousand', () => assert.equal(shelf([100_000, 1])[1]?.height, 4));
  it('says a third with one decimal', () =>
    check(
      [300, 47],
      [
        { y: 0, height: 100, bands: 'M0 7h10v2h-10zm0 5h10v2h-10z' },
        { y: 84.3, height: 15.7 },
      ],
    ));
  it('is empty when there is nothing', () => check([], []));
});
