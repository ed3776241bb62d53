import type { Archive } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { ArticleId } from '../model/ids.js';

/** The articles beside one in an ordered list; absent at its ends. */
export type Neighbours = { readonly before?: Entry; readonly after?: Entry };

/** Each article's neighbours on its day; among the articles of its month or year when no more is known of its date. Undated articles have none. */
export function neighboursInDate(archive: Archive): ReadonlyMap<ArticleId, Neighbours> {
  const found = new Map<ArticleId, Neighbours>();
  const add = (entries: readonly Entry[]): void => {
    if (entries.length > 1) for (const [at, entry] of entries.entries()) found.set(entry.id, beside(entries, at));
  };
  for (const year of archive.years) {
    add(year.undated);
    for (const month of year.months) {
      add(month.undated);
      for (const day of month.days) add(day.entries);
    }
  }
  return found;
}

/** The neighbours of the article at a place in a list. */
export function beside(entries: readonly Entry[], at: number): Neighbours {
  const before = entries[at - 1];
  const after = entries[at + 1];
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
