import type { Columns } from './columns.js';
import type { Query } from './query.js';
import type { Filters } from './request.js';

/** For each date of the columns, whether a query and the filters let it pass. A month or a year passes when all of its days would; no date passes only where none is asked for. */
export function datesAsked({ dates }: Pick<Columns, 'dates'>, query: Pick<Query, 'dates'>, { from, to }: Pick<Filters, 'from' | 'to'>): readonly boolean[] {
  let [first, last, below] = ['', '~', '~'];
  const atLeast = (bound: string): void => {
    if (bound > first) first = bound;
  };
  const atMost = (bound: string): void => {
    if (bound < last) last = bound;
  };
  for (const { field, date } of query.dates) {
    if (field === 'after') atLeast(`${lastDay(date)}~`);
    else if (field === 'before') {
      if (firstDay(date) < below) below = firstDay(date);
    } else {
      atLeast(firstDay(date));
      atMost(lastDay(date));
    }
  }
  if (from !== undefined) atLeast(firstDay(from));
  if (to !== undefined) atMost(lastDay(to));
  if (first === '' && last === '~' && below === '~') return dates.map(() => true);
  return dates.map(({ date }) => date !== '' && firstDay(date) >= first && lastDay(date) <= last && lastDay(date) < below);
}

/** No later than every day of a partial date, and no earlier: as texts, for they are only compared. */
function firstDay(date: string): string {
  return date + '-00-00'.slice(date.length - 4);
}

function lastDay(date: string): string {
  return date + '-99-99'.slice(date.length - 4);
}
