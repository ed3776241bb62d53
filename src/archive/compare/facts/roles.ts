import type { MarkedFact } from '../../../model/comparison.js';
import { actorStems } from '../actors.js';
import { weekdayNames } from '../aliases.js';
import { auxiliaries } from '../auxiliaries.js';
import { irregularForms } from '../irregular-verbs.js';
import { factWords, isCutBefore, type MatchedSides } from '../marking.js';
import type { Word } from '../sentence-words.js';
import type { Side } from '../row-side.js';
import { isAbbreviationOf, isSameBody, isSameName } from '../same-name.js';

/**
 * Who did what: another actor stands before a verb that both sides have, or another act stands in a verb's place
 * (`forces supporting the government … have seized`, `jihadists have detained`). Actors and acts are words of our lists, and names.
 */
export function markRoles(sides: MatchedSides): readonly MarkedFact[] {
  return [...markActors(sides), ...markActs(sides)];
}

function markActors({ a, b, match, isName }: MatchedSides): readonly MarkedFact[] {
  for (const [one, two] of match) {
    const word = a.words[one];
    if (word === undefined || (!auxiliaries.has(word.folded) && (word.acts === undefined || actorStems.has(word.stem)))) continue;
    const [first, second] = [subjectBefore(a, one), subjectBefore(b, two)];
    if (first.length === 0 || second.length === 0) continue;
    const onlyA = actorsOf(a, first, isName).filter((place) => !hasActor(a, place, b, second));
    const onlyB = actorsOf(b, second, isName).filter((place) => !hasActor(b, place, a, first));
    if (onlyA.length === 0 || onlyB.length === 0) continue;
    // One of them elsewhere in the sentence: it was turned into the passive, or another clause tells it.
    const [elsewhereB, elsewhereA] = [onlyA.some((place) => hasActor(a, place, b, all(b))), onlyB.some((place) => hasActor(b, place, a, all(a)))];
    if (elsewhereA !== elsewhereB || (elsewhereA && (hasAgent(a) !== hasAgent(b) || isListed(a, first) || isListed(b, second)))) continue;
    return [{ kind: 'actor', a: factWords(a, first), b: factWords(b, second) }];
  }
  return [];
}

function all({ words }: Side): readonly number[] {
  return [...words.keys()];
}

/** The words before a verb, back to where its clause begins; without what leads in. */
function subjectBefore(side: Side, verb: number): readonly number[] {
  const places: number[] = [];
  for (let at = verb - 1; at >= 0 && places.length < 12; at--) {
    const word = side.words[at];
    if (word === undefined || isCutBefore(side, at + 1) || clauseWords.has(word.folded)) break;
    // "vowed to attack": whoever it is stands in another clause.
    if (at === verb - 1 && leads.has(word.folded)) break;
    if (auxiliaries.has(word.folded) || (word.kind === 'number' && places.length === 0)) break;
    places.unshift(at);
  }
  return places;
}

const clauseWords: ReadonlySet<string> = new Set(
  'that which who whom because after when while as if but despite since before where until although though'.split(' '),
);

const leads: ReadonlySet<string> = new Set('to by from into against than of for with without in on at'.split(' '));

function actorsOf(side: Side, places: readonly number[], isName: MatchedSides['isName']): readonly number[] {
  return places.filter((place) => isName(side, place) || actorStems.has(side.words[place]?.stem ?? ''));
}

function hasActor(side: Side, place: number, other: Side, places: readonly number[]): boolean {
  const word = side.words[place];
  if (word === undefined) return true;
  return places.some((at) => {
    const two = other.words[at];
    return two !== undefined && (isSameName(word, two) || isSameBody(word, two) || isAbbreviationOf(word, other.words) || isAbbreviationOf(two, side.words));
  });
}

function hasAgent({ words }: Side): boolean {
  return words.some(({ folded }) => folded === 'by' || folded === 'von' || folded === 'par' || folded === 'por');
}

function isListed({ words }: Side, places: readonly number[]): boolean {
  return places.some((place) => words[place]?.folded === 'and');
}

function markActs({ a, b, gaps, isName }: MatchedSides): readonly MarkedFact[] {
  const facts: MarkedFact[] = [];
  for (const gap of gaps) {
    if (gap.a.length === 0 || gap.b.length === 0) continue;
    const [inA, inB] = [verbsIn(a, gap.a), verbsIn(b, gap.b)];
    // The last of several is the one that what follows, which both sides have, is done with.
    const [one, two] = [inA.at(-1), inB.at(-1)];
    if (one === undefined || two === undefined || inA.some((first) => inB.some((second) => mayBeOneAct(a.words[first], b.words[second])))) continue;
    if (gaps.some((other) => tells(b, a.words[one], other.b) || tells(a, b.words[two], other.a))) continue;
    facts.push({ kind: 'act', a: factWords(a, withObject(a, one, isName)), b: factWords(b, withObject(b, two, isName)) });
  }
  return facts;
}

/** The verbs of our list among these words, where their form and place can be a verb's. */
function verbsIn(side: Side, places: readonly number[]): readonly number[] {
  if (places.length > 8) return [];
  return places.filter((place) => {
    const word = side.words[place];
    if (word === undefined || word.capital || word.acts === undefined) return false;
    const before = side.words[place - 1];
    if (before === undefined || articles.has(before.folded)) return false;
    return (
      /(?:ed|ing)$/.test(word.folded) ||
      auxiliaries.has(before.folded) ||
      before.folded === 'to' ||
      word.stem !== word.folded ||
      irregularForms.has(word.folded)
    );
  });
}

function mayBeOneAct(one: Word | undefined, two: Word | undefined): boolean {
  if (one?.alike === two?.alike) return true;
  for (const group of one?.acts ?? []) if (two?.acts?.has(group) === true) return true;
  return false;
}

/** A verb with the small words behind it and a name it is done to: `called on Turkey`. */
function withObject(side: Side, verb: number, isName: MatchedSides['isName']): readonly number[] {
  const isObject = (place: number): boolean => isName(side, place) && !weekdayNames.has(side.words[place]?.folded ?? '') && !isCutBefore(side, place);
  let at = verb + 1;
  while (particles.has(side.words[at]?.folded ?? '') && !isCutBefore(side, at)) at++;
  // "called on neighbouring Gambara"
  if (!isObject(at) && isObject(at + 1) && !isCutBefore(side, at)) at++;
  let end = at;
  while (isObject(end) && end - verb < 5) end++;
  return end === at ? [verb] : Array.from({ length: end - verb }, (_, step) => verb + step);
}

const particles: ReadonlySet<string> = new Set('on for off up out against down'.split(' '));
const articles: ReadonlySet<string> = new Set('the a an this that these those its his her their our my your no any some of'.split(' '));

/** True when one of these words of the other side may tell the act. */
function tells({ words }: Side, act: Word | undefined, places: readonly number[]): boolean {
  return places.some((place) => words[place]?.acts !== undefined && mayBeOneAct(act, words[place]));
}
