import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayWithoutYear, fullDate, longDate, shortDate, weekdayOf } from '../../src/site/date-words.js';
import { date, englishWords } from './made-site.js';

const words = englishWords();

function check(text: string, short: string, long: string, full: string, withoutYear: string): void {
  const known = date(text);
  assert.deepEqual([shortDate(words, known), longDate(words, known), fullDate(words, known), dayWithoutYear(words, known)], [short, long, full, withoutYear]);
}

describe('A date in words', () => {
  it('has a day, a month and a year', () => check('2019-12-28', '28 Dec 2019', '28 December 2019', 'Saturday 28 December 2019', '28 December'));
  it('has no day when none is known', () => check('2019-12', 'Dec 2019', 'December 2019', 'December 2019', 'December'));
  it('is a bare year when no more is known', () => check('2019', '2019', '2019', '2019', '2019'));
  it('does not put a nought before the day', () => check('2020-01-03', '3 Jan 2020', '3 January 2020', 'Friday 3 January 2020', '3 January'));
  it('knows the weekday of any day of four centuries', () => {
    for (let at = Date.UTC(1800, 0, 1); at < Date.UTC(2200, 0, 1); at += 86_400_000 * 37) {
      const day = new Date(at);
      assert.equal(weekdayOf(date(day.toISOString().slice(0, 10))), day.getUTCDay() === 0 ? 7 : day.getUTCDay());
    }
  });
});
