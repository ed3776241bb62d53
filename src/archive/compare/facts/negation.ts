import type { MarkedFact } from '../../../model/comparison.js';
import { factWords, type MatchedSides, widestGap } from '../marking.js';
import type { Side } from '../row-side.js';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const negators = list(
  'not never no none neither nor nobody nothing nowhere without nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne weder pas jamais aucun aucune rien ni sans nunca jamas nadie nada ningun ninguna sin لا لم لن ليس ليست بدون دون غير',
);
/** Words that deny by themselves: `failed to`, `refused`, `unable`. */
const denials = list(
  'fail refus deni deny unabl lack reject declin impossibl absent absence avoid prevent stop refuse decline unlikely hardly barely scarcely devoid missing free',
);

/**
 * One side says not what the other says: `were killed`, `were not killed`. Marked where the words around the denial stand on both sides;
 * a clause that only one side has is no difference of this kind.
 */
export function markNegation({ a, b, gaps }: MatchedSides): readonly MarkedFact[] {
  const [inA, inB] = [negatorsOf(a), negatorsOf(b)];
  if (inA.length === inB.length || (inA.length > 0 && inB.length > 0 && Math.abs(inA.length - inB.length) === 1 && inA.length + inB.length > 3)) return [];
  const more = inA.length > inB.length ? 'a' : 'b';
  const [side, other] = more === 'a' ? [a, b] : [b, a];
  const facts: MarkedFact[] = [];
  for (const gap of gaps) {
    const [mine, theirs] = more === 'a' ? [gap.a, gap.b] : [gap.b, gap.a];
    const extra = mine.filter((place) => isNegator(side, place));
    if (extra.length === 0 || theirs.some((place) => isNegator(other, place) || deniesItself(other, place))) continue;
    if (mine.length + theirs.length > widestGap || (mine.length > 7 && mine.length > theirs.length + 5)) continue;
    const words = factWords(
      side,
      extra.flatMap((place) => [place, ...(place + 1 < side.words.length ? [place + 1] : [])]),
    );
    facts.push(more === 'a' ? { kind: 'negation', a: words } : { kind: 'negation', b: words });
  }
  return facts;
}

function negatorsOf(side: Side): readonly number[] {
  return side.words.flatMap((_, place) => (isNegator(side, place) ? [place] : []));
}

function isNegator({ words }: Side, place: number): boolean {
  const word = words[place];
  if (word === undefined || word.kind !== 'word' || !negators.has(word.folded)) return false;
  const next = words[place + 1]?.folded;
  // "not only", "no doubt", "no. 5", "nothing but"
  return !(
    (word.folded === 'not' && (next === 'only' || next === 'just')) ||
    (word.folded === 'no' && (next === 'doubt' || words[place + 1]?.kind === 'number')) ||
    (word.folded === 'nothing' && next === 'but') ||
    (word.folded === 'nicht' && next === 'nur')
  );
}

function deniesItself({ words }: Side, place: number): boolean {
  const word = words[place];
  return word !== undefined && (denials.has(word.stem) || denials.has(word.folded));
}
