import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PartialDate } from '../../../src/model/ids.js';
import { earlier, later } from '../../../src/site/parts/date-span.js';

/** First and last of some dates, in whatever order they come. */
function check(dates: readonly string[], first: string, last: string): void {
  for (const order of [dates, dates.toReversed()]) {
    const known = order as readonly PartialDate[];
    assert.equal(known.reduce<PartialDate | undefined>(earlier, undefined), first);
    assert.equal(known.reduce<PartialDate | undefined>(later, undefined), last);
  }
}

describe('The first and the last of some dates', () => {
  it('are days when days are known', () => check(['2019-12-28', '2011-07-04', '2015-01-01'], '2011-07-04', '2019-12-28'));
  it('pass over a year that may hold the day', () => check(['2019-12-28', '2019', '2011-07-04', '2011-07'], '2011-07-04', '2019-12-28'));
  it('take a year that lies wholly before or after', () => check(['2010', '2011-07-04', '2020-01'], '2010', '2020-01'));
});
