import type { Comparison } from '../../model/comparison.js';
import type { ReadArticle } from '../../model/page.js';
import type { Relation } from '../../model/story.js';
import { comparedText } from '../compared-text.js';
import type { Site } from '../site.js';

/** Sets the two articles of a pair side by side. */
export type ComparePair = (relation: Pick<Relation, 'a' | 'b'>, read: ReadArticle) => Comparison;

/** The latest comparisons are kept, because a story's page tells what its pages of comparison show. */
const kept = 48;

/** Makes the comparing of a site's pairs. A is the article that stands first in the story. */
export function comparer({ compareTexts }: Site): ComparePair {
  const known = new Map<string, Comparison>();
  return ({ a, b }, read) => {
    const key = `${a} ${b}`;
    const comparison = known.get(key) ?? compareTexts(comparedText(read(a)), comparedText(read(b)));
    known.set(key, comparison);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    return comparison;
  };
}
