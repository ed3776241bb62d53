import type { Entry } from '../model/article.js';
import { carriedText } from '../site/publishing.js';
import { hash32 } from '../text/hash.js';
import type { SearchCache } from './search-cache.js';
import type { SavedPlace } from './segment-indexer.js';

/** What an article's words in the index come from, as one word: another text, headline or policy gives another one. */
export function rowKey(entry: Entry): string {
  return `${entry.id}-${entry.recordDigest.slice(0, 24)}-${carriedText(entry)}-${hash32(entry.headline)}`;
}

/** Where the articles of a segment lie in rows that were saved; none for an article that is to be read. */
export type KnownRows = { readonly places: readonly (SavedPlace | undefined)[]; readonly saved: readonly Uint8Array[] };

/** Where articles lie in segments of an earlier build that are no more: one more article gives its segment another name, and all the others in it were read for the old one. */
export class EarlierRows {
  private readonly saved: Uint8Array[] = [];
  private readonly places = new Map<string, SavedPlace>();

  /** `segments` are the names of those that the site has now. */
  constructor(cache: SearchCache, segments: ReadonlySet<string>) {
    for (const { keys, rows } of cache.rowsBesides(segments)) {
      const saved = this.saved.push(rows) - 1;
      for (const [row, key] of keys.entries()) this.places.set(key, { saved, row });
    }
  }

  /** Those of a segment's articles that were read before, by their places in it, and the rows in which they lie. */
  of(entries: readonly Entry[]): KnownRows {
    const numbers = new Map<number, number>();
    const places = entries.map((entry): SavedPlace | undefined => {
      const place = this.places.get(rowKey(entry));
      if (place === undefined) return undefined;
      const saved = numbers.get(place.saved) ?? numbers.size;
      numbers.set(place.saved, saved);
      return { saved, row: place.row };
    });
    return { places, saved: [...numbers.keys()].flatMap((saved) => this.saved[saved] ?? []) };
  }
}
