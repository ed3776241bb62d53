import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PartialDate } from '../../../src/model/ids.js';
import { daysInMonth, weeksOf } from '../../../src/site/charts/calendar.js';

/** A month as it would hang on a wall: days of each week from Monday, `.` for days of other months. */
function check(month: string, days: number, expected: readonly string[]): void {
  assert.equal(daysInMonth(month as PartialDate), days);
  assert.deepEqual(
    weeksOf(month as PartialDate).map((week) => week.map((day) => (day === 0 ? '.' : day)).join(' ')),
    expected,
  );
}

describe('A month in weeks', () => {
  it('starts on the weekday of its first day', () =>
    check('2019-12', 31, ['. . . . . . 1', '2 3 4 5 6 7 8', '9 10 11 12 13 14 15', '16 17 18 19 20 21 22', '23 24 25 26 27 28 29', '30 31 . . . . .']));
  it('has four whole weeks when February begins on a Monday', () =>
    check('2021-02', 28, ['1 2 3 4 5 6 7', '8 9 10 11 12 13 14', '15 16 17 18 19 20 21', '22 23 24 25 26 27 28']));
  it('knows leap years, and that 1900 was none', () => {
    assert.equal(daysInMonth('2020-02' as PartialDate), 29);
    assert.equal(daysInMonth('2000-02' as PartialDate), 29);
    assert.equal(daysInMonth('1900-02' as PartialDate), 28);
  });
  it('reaches back before 1900', () =>
    check('1871-01', 31, ['. . . . . . 1', '2 3 4 5 6 7 8', '9 10 11 12 13 14 15', '16 17 18 19 20 21 22', '23 24 25 26 27 28 29', '30 31 . . . . .']));
});
