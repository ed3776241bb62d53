import type { MarkedFact } from '../../model/comparison.js';
import { markAttribution } from './facts/attribution.js';
import { markHedges } from './facts/hedges.js';
import { markNames } from './facts/names.js';
import { markNegation } from './facts/negation.js';
import { markNumbers } from './facts/numbers.js';
import { markOrder } from './facts/order.js';
import { markQuotations } from './facts/quotations.js';
import { markRoles } from './facts/roles.js';
import type { MatchedSides } from './marking.js';

/** Each looks at two sides of a row for one kind of difference; in the order in which a row names them. */
const marks: readonly ((sides: MatchedSides) => readonly MarkedFact[])[] = [
  markRoles,
  markOrder,
  markNumbers,
  markNames,
  markNegation,
  markHedges,
  markAttribution,
  markQuotations,
];

/** The differences of a reworded row that are worth checking. */
export function markFacts(sides: MatchedSides): readonly MarkedFact[] {
  const facts = marks.flatMap((mark) => mark(sides));
  // Two names that have changed places are told once, not as two actors too.
  return facts.some(({ kind }) => kind === 'order') ? facts.filter(({ kind }) => kind !== 'actor') : facts;
}
