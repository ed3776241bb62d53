import type { ArticleId } from '../../model/ids.js';
import type { ComparedText, Comparison } from '../../model/comparison.js';
import type { ReadArticle } from '../../model/page.js';
import { comparedText } from '../compared-text.js';
import type { Site } from '../site.js';

/** Sets two articles side by side, the first as A. */
export type ComparePair = (a: ArticleId, b: ArticleId, read: ReadArticle) => Comparison;

/** The latest comparisons are kept, because a story's page tells what its pages of comparison show; and the latest texts, because most stand in several pairs of their story. */
const kept = 48;

/** Makes the comparing of a site's pairs. */
export function comparer({ compareTexts, comparedBefore }: Site): ComparePair {
  const known = new Map<string, Comparison>();
  const texts = new Map<ArticleId, ComparedText>();
  const textOf = (id: ArticleId, read: ReadArticle): ComparedText => remembered(texts, id, () => comparedText(read(id)));
  return (a, b, read) => remembered(known, `${a} ${b}`, () => comparedBefore?.(a, b) ?? compareTexts(textOf(a, read), textOf(b, read)));
}

/** What is remembered under a key, else made and remembered; the oldest goes when there are too many. */
function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > kept && oldest !== undefined) known.delete(oldest);
  return value;
}
