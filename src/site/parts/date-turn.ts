import type { PartialDate, SitePath } from '../../model/ids.js';
import { datePath, linkFrom } from '../permalinks.js';
import type { Words } from '../words.js';

/** The way to the neighbours of a date page, for `partials/turn.hbs`: a neighbour that does not exist is said to be none. */
export type DateTurn = {
  readonly label: string;
  readonly sides: readonly { readonly label: string; readonly name: string; readonly href?: string; readonly rel?: string }[];
};

/** The dates before and after one, by existence only: no page says how much its neighbours hold. */
export type DateNeighbours = { readonly prev: PartialDate | undefined; readonly next: PartialDate | undefined };

/** The turn of a day, month or year. `name` puts a neighbour's date into words. */
export function dateTurn(
  words: Words,
  kind: 'day' | 'month' | 'year',
  from: SitePath,
  neighbours: DateNeighbours,
  name: (date: PartialDate) => string,
): DateTurn {
  const side = (label: string, rel: string, date: PartialDate | undefined) =>
    date === undefined ? { label, name: words.say('turn.none') } : { label, name: name(date), href: linkFrom(from, datePath(date)), rel };
  return {
    label: words.say(`turn.${kind}s`),
    sides: [side(words.say(`turn.${kind}-before`), 'prev', neighbours.prev), side(words.say(`turn.${kind}-after`), 'next', neighbours.next)],
  };
}

/** The neighbours' addresses, for the head of the page. */
export function turnPaths({ prev, next }: DateNeighbours): { readonly prev?: SitePath; readonly next?: SitePath } {
  return { ...(prev === undefined ? {} : { prev: datePath(prev) }), ...(next === undefined ? {} : { next: datePath(next) }) };
}
