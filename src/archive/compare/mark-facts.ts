import type { FactWords, MarkedFact } from '../../model/comparison.js';
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

/** A row of more words is no sentence (a table, a list without stops): nothing is marked in it, and no file can make marking slow. */
const mostWords = 1000;

/** The differences of a reworded row that are worth checking. */
export function markFacts(sides: MatchedSides): readonly MarkedFact[] {
  if (sides.a.words.length + sides.b.words.length > mostWords) return [];
  const facts = marks.flatMap((mark) => mark(sides));
  const order = facts.find(({ kind }) => kind === 'order');
  const hedge = facts.find(({ kind }) => kind === 'hedge');
  return facts.filter((fact) => {
    // Two names that have changed places are told once, not as two actors or names too.
    if (order !== undefined && (fact.kind === 'actor' || (fact.kind === 'name' && overlap(fact.a, order.a)))) return false;
    // So is a hedge that was quoted.
    return fact.kind !== 'quotation' || hedge === undefined || fact.a?.text !== hedge.a?.text || fact.b?.text !== hedge.b?.text;
  });
}

function overlap(one: FactWords | undefined, two: FactWords | undefined): boolean {
  return one?.spans.some(([from, to]) => two?.spans.some(([start, end]) => from < end && start < to)) ?? false;
}
