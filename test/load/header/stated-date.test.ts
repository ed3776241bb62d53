import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { statedDate } from '../../../src/load/header/stated-date.js';
import { readDate } from '../../../src/text/calendar.js';

function check(written: string): void {
  const date = readDate(written)?.date;
  const stated = statedDate(written);
  assert.equal(stated.kind === 'date' ? stated.date : undefined, date, written);
}

describe('A date that a header states', () => {
  it('is what the calendar reads, also where it is written as most programs do', () => {
    for (const written of [
      '2019-12-28',
      '2019-12-28T04:01:43Z',
      '2019-12-28T23:59:59+02:00',
      '2019-12-28T04:01:43',
      '2019-12-28T04:01:43.123Z',
      '2019-12-28 04:01:43',
      '2019-02-30',
      '2019-13-01T00:00:00Z',
      '1899-12-28',
      '2100-12-28',
      '0001-01-01T00:00:00Z',
      '2019-12-28T',
      '12/28/2019',
      'Dec 28, 2019',
      '',
    ])
      check(written);
  });
});
