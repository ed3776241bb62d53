import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { denseMatrix } from '../../../src/site/charts/dense-matrix.js';

describe('The picture of who shares text among many articles', () => {
  const numbers = Array.from({ length: 60 }, (_, at) => String(at + 1));

  it('names the first and every fifth article, and stays small', () => {
    const { labels, side } = denseMatrix(numbers, []);
    assert.deepEqual(
      labels.map(({ text }) => text),
      ['1', '5', '10', '15', '20', '25', '30', '35', '40', '45', '50', '55', '60'],
    );
    assert.equal(side, 630);
  });

  it('has a square on both sides for each pair that shares text, and none for others', () => {
    const { marks } = denseMatrix(numbers, [[], [1], [0, undefined], [0.25]]);
    assert.equal(marks.split('z').length - 1, 4);
    assert.ok(marks.startsWith('M24.5 34.5h9v9h-9zM34.5 24.5h9'));
  });
});
