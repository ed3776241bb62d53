import type { Entry } from '../model/article.js';
import { carriedText } from '../site/publishing.js';
import { hash32 } from '../text/hash.js';
import type { SearchCache } from './search-cache.js';
import type { SegmentArticle, SegmentTexts } from './segment-indexer.js';

/** What an article's words in the index come from, as one word: another text, headline or policy gives another one. */
export function rowKey(entry: Entry): string {
  return `${entry.id}-${entry.recordDigest.slice(0, 24)}-${carriedText(entry)}-${hash32(entry.headline)}`;
}

/** Where articles lie in segments of an earlier build that are no more: one more article gives its segment another name, and all the others in it were read for the old one. */
export class EarlierRows {
  private readonly saved: Uint8Array[] = [];
  private readonly places = new Map<string, Extract<SegmentArticle, { readonly saved: number }>>();

  /** `segments` are the names of those that the site has now. */
  constructor(cache: SearchCache, segments: ReadonlySet<string>) {
    for (const { keys, rows } of cache.rowsBesides(segments)) {
      const saved = this.saved.push(rows) - 1;
      for (const [row, key] of keys.entries()) this.places.set(key, { saved, row });
    }
  }

  /** The article as it was read before. */
  find(entry: Entry): SegmentArticle | undefined {
    return this.places.get(rowKey(entry));
  }

  /** A segment with the rows that its articles lie in, and no others. */
  withRows(name: string, articles: readonly SegmentArticle[]): SegmentTexts {
    const used = [...new Set(articles.flatMap((article) => ('saved' in article ? [article.saved] : [])))];
    const numbers = new Map(used.map((saved, at) => [saved, at]));
    return {
      name,
      articles: articles.map((article) => ('saved' in article ? { ...article, saved: numbers.get(article.saved) ?? 0 } : article)),
      saved: used.flatMap((saved) => this.saved[saved] ?? []),
    };
  }
}
