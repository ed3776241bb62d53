import type { ComparedRow, ComparedText, CompareTexts, Comparison } from '../../model/comparison.js';
import { alignSentences, type Group } from './align-sentences.js';
import { gapsOf } from './gaps.js';
import { makeLexicon } from './lexicon.js';
import { markFacts } from './mark-facts.js';
import type { MatchedSides } from './marking.js';
import { matchWords, withoutStrays } from './match-words.js';
import { nameFinder } from './names.js';
import { inOneSpelling } from './one-spelling.js';
import { type ReadText, readText, type Sentence } from './read-text.js';
import { rowSide, type Side, sideOf } from './row-side.js';

/** A lexicon that remembers more is begun anew, so that memory stays bounded however many texts are compared. */
const mostRemembered = 60_000;

/** Sets two texts side by side, as `textComparer` does. */
export const compareTexts: CompareTexts = (a, b) => textComparer()(a, b);

/**
 * Makes what sets two texts side by side: finds which sentences tell the same (moved, split and merged ones too), which words of them differ, and marks
 * the differences worth checking. The same texts give the same rows, whatever was compared before: only the reading of a text object it was given
 * already, and words it has met, are remembered. The letters A and B say nothing about which text came first.
 */
export function textComparer(): CompareTexts {
  let lexicon = makeLexicon();
  let known = new WeakMap<ComparedText, ReadText>();
  const read = (text: ComparedText): ReadText => {
    const made = known.get(text) ?? readText(text, lexicon);
    known.set(text, made);
    return made;
  };
  return (a, b) => {
    if (lexicon.size() > mostRemembered) [lexicon, known] = [makeLexicon(), new WeakMap()];
    return compared(read(a), read(b), a.lang ?? b.lang ?? 'en');
  };
}

function compared(one: ReadText, two: ReadText, lang: string): Comparison {
  const [a, b] = inOneSpelling(one, two);
  const groups = alignSentences(a.sentences, b.sentences);
  const texts = { a: a.sentences, b: b.sentences, isName: nameFinder(a, b, lang) };
  const moved = movedGroups(groups);
  const rows = inOrder(groups, texts.a.length, texts.b.length).map((group): ComparedRow => {
    if (group.b.length === 0) return { kind: 'only-a', a: rowSide(sideOf(texts.a, group.a)), facts: [] };
    if (group.a.length === 0) return { kind: 'only-b', b: rowSide(sideOf(texts.b, group.b)), facts: [] };
    return { ...sharedRow(texts, group), ...(moved.has(group) ? { moved: true as const } : {}) };
  });
  const shared = (side: 'a' | 'b'): number => groups.reduce((sum, group) => sum + group[side].length, 0);
  return { rows, sentences: { a: texts.a.length, b: texts.b.length, sharedA: shared('a'), sharedB: shared('b') } };
}

type Texts = { readonly a: readonly Sentence[]; readonly b: readonly Sentence[]; readonly isName: MatchedSides['isName'] };

function sharedRow(texts: Texts, group: Group): ComparedRow {
  const [a, b] = [sideOf(texts.a, group.a), sideOf(texts.b, group.b)];
  if (a.text === b.text) return { kind: 'same', a: rowSide(a), b: rowSide(b), facts: [] };
  const match = withoutStrays(matchWords(a.words, b.words), a.words, b.words);
  const inA = differing(a, b, new Map(match));
  const inB = differing(b, a, new Map(match.map(([one, two]) => [two, one])));
  const facts = markFacts({ a, b, match, gaps: gapsOf(match, a.words.length, b.words.length), isName: texts.isName });
  // The same words may stand in quotation marks on one side only.
  if (inA.length === 0 && inB.length === 0 && facts.length === 0) {
    const spelling = match.some(([one, two]) => writtenAs(a, one) !== writtenAs(b, two));
    return { kind: 'same', a: rowSide(a), b: rowSide(b), ...(spelling ? { spelling: true as const } : {}), facts };
  }
  return { kind: 'reworded', a: rowSide(a, inA), b: rowSide(b, inB), facts };
}

function writtenAs({ text, words }: Side, place: number): string {
  return text.slice(words[place]?.from, words[place]?.to).toLowerCase();
}

/** Places of the words that the other side does not have at the place that answers to theirs. */
function differing(side: Side, other: Side, match: ReadonlyMap<number, number>): readonly number[] {
  const places: number[] = [];
  for (const [place, word] of side.words.entries()) {
    const partner = match.get(place);
    if (partner === undefined || other.words[partner]?.same !== word.same) places.push(place);
  }
  return places;
}

/** Groups and sentences left over, in the order of A; what only B has follows the group that stands before it in B. */
function inOrder(groups: readonly Group[], sizeA: number, sizeB: number): readonly Group[] {
  const [groupOfA, groupOfB] = [new Map<number, Group>(), new Map<number, Group>()];
  for (const group of groups) {
    for (const one of group.a) groupOfA.set(one, group);
    for (const two of group.b) groupOfB.set(two, group);
  }
  const behind = new Map<Group | undefined, Group[]>();
  let last: Group | undefined;
  for (let two = 0; two < sizeB; two++) {
    const group = groupOfB.get(two);
    if (group !== undefined) {
      if (group.b.at(-1) === two) last = group;
    } else {
      const list = behind.get(last) ?? [];
      list.push({ a: [], b: [two] });
      behind.set(last, list);
    }
  }
  const rows: Group[] = [...(behind.get(undefined) ?? [])];
  for (let one = 0; one < sizeA; one++) {
    const group = groupOfA.get(one);
    if (group === undefined) rows.push({ a: [one], b: [] });
    else if (group.a[0] === one) rows.push(group, ...(behind.get(group) ?? []));
  }
  return rows;
}

/** The groups that do not stand in the longest run of groups with one order in both texts. */
function movedGroups(groups: readonly Group[]): ReadonlySet<Group> {
  // For each length of a run the group it can end with that stands earliest in B (patience sorting).
  const ends: Group[] = [];
  const before = new Map<Group, Group | undefined>();
  const placeOf = (group: Group | undefined): number => group?.b[0] ?? 0;
  for (const group of groups) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(ends[middle]) < placeOf(group)) low = middle + 1;
      else high = middle;
    }
    before.set(group, ends[low - 1]);
    ends[low] = group;
  }
  const moved = new Set(groups);
  for (let group = ends.at(-1); group !== undefined; group = before.get(group)) moved.delete(group);
  return moved;
}
