import type { Archive } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { ArticleId } from '../model/ids.js';

/** The articles beside one in an ordered list; absent at its ends. */
export type Neighbours = { readonly before?: Entry | undefined; readonly after?: Entry | undefined };

/** Neighbours of the articles of one month on their days; among those of its month or year when no more is known of a date. Undated articles have none. */
export function neighboursInMonth({ years }: Archive, name: string): ReadonlyMap<ArticleId, Neighbours> {
  const found = new Map<ArticleId, Neighbours>();
  const add = (entries: readonly Entry[]): void => {
    if (entries.length > 1) for (const [at, entry] of entries.entries()) found.set(entry.id, beside(entries, at));
  };
  for (const { year, months, undated } of years) {
    if (year === name) add(undated);
    for (const { month, days, undated: inMonth } of months) {
      if (month !== name) continue;
      add(inMonth);
      for (const day of days) add(day.entries);
    }
  }
  return found;
}

/** The neighbours of the article at a place in a list. Written out: spreading gives every object a shape of its own, which takes more memory than the object. */
export function beside(entries: readonly Entry[], at: number): Neighbours {
  return { before: entries[at - 1], after: entries[at + 1] };
}
