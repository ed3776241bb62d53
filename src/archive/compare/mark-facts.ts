import type { MarkedFact } from '../../model/comparison.js';
import type { MatchedSides } from './marking.js';
import { markNumbers } from './facts/numbers.js';

/** Each looks at two sides of a row for one kind of difference. */
const marks: readonly ((sides: MatchedSides) => readonly MarkedFact[])[] = [markNumbers];

/** The differences of a reworded row that are worth checking. */
export function markFacts(sides: MatchedSides): readonly MarkedFact[] {
  return marks.flatMap((mark) => mark(sides));
}
