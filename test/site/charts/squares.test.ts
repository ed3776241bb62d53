import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PartialDate } from '../../../src/model/ids.js';
import { coverage } from '../../../src/site/charts/coverage.js';
import { monthGrid } from '../../../src/site/charts/month-grid.js';

/** The sides of a year's squares; `o` for the hollow one that means none. */
function check(counts: readonly number[], max: number, expected: readonly (number | 'o')[]): void {
  const marks = monthGrid('2021-02' as PartialDate, counts, max);
  assert.deepEqual(
    marks.slice(0, expected.length).map(({ square }) => (square.o ? 'o' : square.side)),
    expected,
  );
}

describe('The days of a month as squares', () => {
  it('are larger for more articles, and never too small to see', () => check([1, 4, 100, 0], 100, [6, 7, 15.2, 'o']));
  it('have one size when every day has one article', () => check([1, 1, 0], 1, [15.2, 15.2, 'o']));
  it('are as many as the month has days, in rows of a week', () => {
    const marks = monthGrid('2019-12' as PartialDate, [], 1);
    assert.equal(marks.length, 31);
    assert.deepEqual([marks[0]?.hitX, marks[0]?.hitY], [114, 0]); // a Sunday
    assert.deepEqual([marks[1]?.hitX, marks[1]?.hitY], [0, 17]);
  });
});

describe('The coverage picture', () => {
  const year = (total: number, ...months: number[]) => ({ months: Array.from({ length: 12 }, (_, index) => months[index] ?? 0), total });
  it('compares months over all its years and sums by bars', () => {
    const { rows, height } = coverage([year(100, 100), year(25, 25)]);
    assert.deepEqual(
      rows.map((row) => row.months[0]?.square.side),
      [15.5, 7.8],
    );
    assert.deepEqual(
      rows.map((row) => row.bar.width),
      [32, 8],
    );
    assert.equal(height, 58);
  });
  it('shows a month without articles as a hollow dot', () => assert.equal(coverage([year(1, 1)]).rows[0]?.months[11]?.square.o, true));
});
