import type { Relation, RelationKind, Story } from '../../model/story.js';
import { byCodeUnit } from '../../text/order.js';

/** A story has at most so many pages of comparison: a page for each pair of a large story would be thousands that nobody reads. */
export const comparedAtMost = 40;

const rank: Readonly<Record<RelationKind, number>> = { rewrite: 0, reprint: 1, 'independent-shared': 2, duplicate: 3, independent: 4 };

/** Whether two texts have something to set side by side: shared text, or one address. */
export function isRelated({ kind, versions }: Relation): boolean {
  return kind !== 'independent' || versions === true;
}

/**
 * The pairs of a story that have a page of comparison: versions of one page first, then what is told in other words, then what is mostly the same,
 * equal texts last, for there is nothing to see; among those of one kind the pairs that share most.
 */
export function comparedPairs({ relations }: Pick<Story, 'relations'>): readonly Relation[] {
  const related = relations.filter(isRelated);
  return related.sort(mostToShowFirst).slice(0, comparedAtMost);
}

function mostToShowFirst(one: Relation, two: Relation): number {
  return (
    Number(two.versions === true) - Number(one.versions === true) ||
    rank[one.kind] - rank[two.kind] ||
    two.shared.sentences[0] - one.shared.sentences[0] ||
    two.shared.words - one.shared.words ||
    byCodeUnit(one.a, two.a) ||
    byCodeUnit(one.b, two.b)
  );
}
