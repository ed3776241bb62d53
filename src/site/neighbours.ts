import type { Archive } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { ArticleId } from '../model/ids.js';

/** The articles beside one in an ordered list; absent at its ends. */
export type Neighbours = { readonly before?: Entry | undefined; readonly after?: Entry | undefined };

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

/** The neighbours of the article at a place in a list. Written out: spreading gives every object a shape of its own, which takes more memory than the object. */
export function beside(entries: readonly Entry[], at: number): Neighbours {
  return { before: entries[at - 1], after: entries[at + 1] };
}
