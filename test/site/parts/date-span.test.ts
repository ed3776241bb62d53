import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PartialDate } from '../../../src/model/ids.js';
import { earlier, later, type KnownDate } from '../../../src/site/parts/date-span.js';

/** First and last of some dates, in whatever order they come; `~` before a date means that it is inferred. */
function check(dates: readonly string[], first: string, last: string): void {
  const known = dates.map((text): KnownDate => ({ date: text.replace('~', '') as PartialDate, inferred: text.startsWith('~') }));
  const shown = (found: KnownDate | undefined): string => `${found?.inferred === true ? '~' : ''}${found?.date}`;
  for (const order of [known, known.toReversed()]) {
    assert.equal(shown(order.reduce<KnownDate | undefined>(earlier, undefined)), first);
    assert.equal(shown(order.reduce<KnownDate | undefined>(later, undefined)), last);
  }
}

describe('The first and the last of some dates', () => {
  it('are days when days are known', () => check(['2019-12-28', '2011-07-04', '2015-01-01'], '2011-07-04', '2019-12-28'));
  it('pass over a year that may hold the day', () => check(['2019-12-28', '2019', '2011-07-04', '2011-07'], '2011-07-04', '2019-12-28'));
  it('take a year that lies wholly before or after', () => check(['2010', '2011-07-04', '2020-01'], '2010', '2020-01'));
  it('carry their standing', () => check(['~2010-01-01', '2011-07-04'], '~2010-01-01', '2011-07-04'));
  it('are not inferred when one article states the day', () => check(['~2010-01-01', '2010-01-01'], '2010-01-01', '2010-01-01'));
});
