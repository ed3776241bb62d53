import { sentencesOf } from '../src/text/sentences.js';

/** What was changed in a sentence on purpose. */
export type Change = {
  readonly link: readonly [number, number];
  readonly type: 'number' | 'name' | 'negation' | 'swap';
  readonly from: string;
  readonly to: string;
};
/** A text, a version of it in part other words, which sentences belong together, and what was changed. */
export type InjectedPair = {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly links: readonly (readonly [number, number])[];
  readonly changes: readonly Change[];
};

/** Numbers that look like chance and are the same each time (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * Makes a version of a text: sentences are dropped, moved and reworded by exchanges that change no fact, and in some one fact is changed:
 * a number, a name, a denial, or two names that change places. `wanted` is emptied as kinds of changes are made.
 */
export function injectedPair(text: string, wanted: Change['type'][], roll: (below: number) => number): InjectedPair {
  const a = text
    .split(/\n+/)
    .flatMap((paragraph) => sentencesOf(paragraph.trim(), 'en').map(([from, to]) => paragraph.trim().slice(from, to)))
    .filter((sentence) => sentence.length > 40 && sentence.length < 400)
    .slice(0, 24);
  const names = [...new Set(a.flatMap((sentence) => sentence.slice(1).match(/(?<=[\p{Ll}] )\p{Lu}\p{Ll}{3,}/gu) ?? []))];
  const kept = a.map((_, at) => at).filter(() => roll(10) > 1);
  for (let at = 0; at + 1 < kept.length; at++) if (roll(12) === 0) [kept[at], kept[at + 1]] = [kept[at + 1] ?? 0, kept[at] ?? 0];
  const changes: Change[] = [];
  const b = kept.map((one, two) => {
    const sentence = reworded(a[one] ?? '', roll);
    const type = roll(3) === 0 ? wanted.at(-1) : undefined;
    const changed = type === undefined ? undefined : changeOf(sentence, type, names, roll);
    if (type === undefined || changed === undefined) return sentence;
    wanted.pop();
    changes.push({ link: [one, two], type, from: changed.from, to: changed.to });
    return changed.sentence;
  });
  return { a, b, links: kept.map((one, two) => [one, two]), changes };
}

/** Exchanges that leave every fact as it is. */
const exchanges: readonly (readonly [RegExp, string])[] = [
  [/\bapproximately\b/, 'about'],
  [/\bpercent\b|\bper cent\b/, '%'],
  [/\bbut\b/, 'however'],
  [/\bbegan\b/, 'started'],
  [/\bbig\b/, 'large'],
  [/\bjust\b/, 'only'],
  [/\bshow(s|ed)\b/, 'reveal$1'],
  [/\bbecause\b/, 'since'],
  [/\bwhile\b/, 'as'],
  [/\bhelp\b/, 'assist'],
  [/\bpeople\b/, 'persons'],
  [/\balso\b/, 'too'],
  [/\bmany\b/, 'numerous'],
  [/\bseveral\b/, 'a number of'],
  [/\bnear\b/, 'close to'],
  [/\bget\b/, 'receive'],
  [/\bwork\b/, 'labour'],
  [/\bmillion\b/, 'mln'],
  [/\btwo\b/, '2'],
  [/\bthree\b/, '3'],
  [/\bfour\b/, '4'],
  [/“/g, '"'],
  [/”/g, '"'],
  [/’/g, "'"],
  [/\bwhich\b/, 'that'],
  [/\bhas been\b/, 'was'],
  [/\bhave been\b/, 'were'],
  [/ in order to /, ' to '],
  [/, (?:an|a) /, ', the '],
];

function reworded(sentence: string, roll: (below: number) => number): string {
  let text = sentence;
  for (const [pattern, word] of exchanges) if (roll(4) > 0) text = text.replace(pattern, word);
  const told = /^(.{20,}), ([A-Z][\w. ]{2,30}) said\.$/.exec(text);
  if (told !== null && roll(2) === 0) text = `According to ${told[2] ?? ''}, ${told[1] ?? ''}.`;
  const dated = /^(On \w+day|Last week|Earlier this week), (.{20,})\.$/.exec(text);
  if (dated !== null && roll(2) === 0)
    text = `${dated[2] ?? ''} ${(dated[1] ?? '').toLowerCase().replace(/\b(\w+day)\b/, (day) => day.charAt(0).toUpperCase() + day.slice(1))}.`;
  return text;
}

type Changed = { readonly sentence: string; readonly from: string; readonly to: string };

function changeOf(sentence: string, type: Change['type'], names: readonly string[], roll: (below: number) => number): Changed | undefined {
  switch (type) {
    case 'number':
      return otherNumber(sentence, roll);
    case 'name':
      return otherName(sentence, names, roll);
    case 'negation':
      return denied(sentence);
    default:
      return swapped(sentence);
  }
}

function otherNumber(sentence: string, roll: (below: number) => number): Changed | undefined {
  const found = /(?<![\d.,\p{L}])\d{1,3}(?:,\d{3})*(?![\d.,]*\d)/u.exec(sentence);
  if (found === null || found[0] === '0') return undefined;
  const value = Number(found[0].replaceAll(',', ''));
  const to = String(roll(2) === 0 ? value + 1 + roll(9) : Math.max(1, value * (2 + roll(8))));
  return { sentence: replaceAt(sentence, found.index, found[0], to), from: found[0], to };
}

function otherName(sentence: string, names: readonly string[], roll: (below: number) => number): Changed | undefined {
  const found = [...sentence.matchAll(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}\b/gu)].filter((one) => !isCalendar(one[0]));
  const others = names.filter((name) => !sentence.includes(name) && !isCalendar(name));
  const one = found[roll(Math.max(1, found.length))];
  const to = others[roll(Math.max(1, others.length))];
  return one === undefined || to === undefined ? undefined : { sentence: replaceAt(sentence, one.index, one[0], to), from: one[0], to };
}

function denied(sentence: string): Changed | undefined {
  const not = /\b(?:not (?!only|just)|never )|n't\b|n’t\b/.exec(sentence);
  if (not !== null) return { sentence: sentence.slice(0, not.index) + sentence.slice(not.index + not[0].length), from: not[0].trim(), to: '' };
  // "not only" denies nothing.
  const verb = /\b(?:is|was|were|are|will|would|could|has|have)\b(?! (?:only|just)\b)/.exec(sentence);
  if (verb === null) return undefined;
  return { sentence: replaceAt(sentence, verb.index, verb[0], `${verb[0]} not`), from: '', to: 'not' };
}

/** The first two names of a sentence that differ change places. Neighbours would only be a name turned around. */
function swapped(sentence: string): Changed | undefined {
  const found = [...sentence.matchAll(/(?<=\p{Ll}[ ,] ?)\p{Lu}\p{Ll}{3,}\b/gu)].filter((one) => !isCalendar(one[0]));
  const [one] = found;
  const two = found.find((other) => one !== undefined && other[0] !== one[0] && other.index > one.index + one[0].length + 8);
  if (one === undefined || two === undefined || sentence.split(one[0]).length !== 2 || sentence.split(two[0]).length !== 2) return undefined;
  return { sentence: replaceAt(replaceAt(sentence, two.index, two[0], one[0]), one.index, one[0], two[0]), from: one[0], to: two[0] };
}

function replaceAt(text: string, at: number, from: string, to: string): string {
  return text.slice(0, at) + to + text.slice(at + from.length);
}

function isCalendar(word: string): boolean {
  return /day$|^(?:January|February|March|April|June|July|August|September|October|November|December)$/.test(word);
}
