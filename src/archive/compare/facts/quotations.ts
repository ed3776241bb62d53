import type { MarkedFact } from '../../../model/comparison.js';
import { factWords, type MatchedSides } from '../marking.js';
import { quotationsIn, type Quotation } from '../quoted-words.js';
import type { Side } from '../row-side.js';

/**
 * Words inside quotation marks that differ: other words are quoted, a quotation is cut, or what one side quotes the other says without marks.
 * Function words and spellings alone are no difference.
 */
export function markQuotations({ a, b, match }: MatchedSides): readonly MarkedFact[] {
  const [quotedA, quotedB] = [quotationsIn(a), quotationsIn(b)];
  if (quotedA.length === 0 && quotedB.length === 0) return [];
  const toB = new Map(match);
  const toA = new Map(match.map(([one, two]) => [two, one]));
  const inB = new Set(quotedB.flatMap(({ places }) => places));
  const facts: MarkedFact[] = [];
  const paired = new Set<Quotation>();
  for (const one of quotedA) {
    const two = quotedB.find(({ places }) => places.some((place) => one.places.includes(toA.get(place) ?? -1)));
    if (two !== undefined) {
      paired.add(two);
      const changedA = one.places.filter((place) => isTelling(a, place) && !isSame(a, place, b, toB, two.places));
      const changedB = two.places.filter((place) => isTelling(b, place) && !isSame(b, place, a, toA, one.places));
      if (changedA.length > 0 || changedB.length > 0)
        facts.push({
          kind: 'quotation',
          ...(changedA.length > 0 ? { a: factWords(a, changedA) } : {}),
          ...(changedB.length > 0 ? { b: factWords(b, changedB) } : {}),
        });
    } else facts.push(...unmarked('a', a, one, b, toB, inB));
  }
  const inA = new Set(quotedA.flatMap(({ places }) => places));
  for (const two of quotedB) if (!paired.has(two)) facts.push(...unmarked('b', b, two, a, toA, inA));
  return facts;
}

/** The other side says most words of the quotation, and not as a quotation. */
function unmarked(
  which: 'a' | 'b',
  side: Side,
  { places, whole }: Quotation,
  other: Side,
  match: ReadonlyMap<number, number>,
  quoted: ReadonlySet<number>,
): readonly MarkedFact[] {
  if (!whole) return [];
  const partners = places.flatMap((place) => match.get(place) ?? []);
  const telling = places.filter((place) => isTelling(side, place));
  const said = telling.filter((place) => match.has(place));
  if (telling.length === 0 || said.length < 0.6 * telling.length || partners.some((place) => quoted.has(place))) return [];
  // A name in marks (a ship, a title) is set with and without them.
  if (telling.every((place) => side.words[place]?.capital === true)) return [];
  const [mine, theirs] = [factWords(side, places), factWords(other, partners)];
  return [which === 'a' ? { kind: 'quotation', a: mine, b: theirs } : { kind: 'quotation', a: theirs, b: mine }];
}

function isTelling(side: Side, place: number): boolean {
  const word = side.words[place];
  return word !== undefined && !word.small && word.kind !== 'sign';
}

/** True when the other side has the same word, or a form of it, in the same quotation, in its place or elsewhere. */
function isSame(side: Side, place: number, other: Side, match: ReadonlyMap<number, number>, places: readonly number[]): boolean {
  const word = side.words[place];
  const partner = other.words[match.get(place) ?? -1];
  if (word === undefined) return true;
  if (partner !== undefined && (partner.same === word.same || partner.stem === word.stem)) return true;
  return places.some(
    (one) => other.words[one]?.stem === word.stem || other.words[one]?.same === word.same || isKin(word.folded, other.words[one]?.folded ?? ''),
  );
}

/** `northwest` and `northwestern`. */
function isKin(one: string, two: string): boolean {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  return short.length > 4 && long.startsWith(short) && long.length - short.length < 4;
}
