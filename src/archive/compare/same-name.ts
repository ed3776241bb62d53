import { areSpellings } from './spelling.js';
import type { SensedWord } from './read-sentences.js';

/** True when two words name one thing: one spelling, or a land and its people (`Syria`, `Syrians`). */
export function isSameName(one: SensedWord, two: SensedWord): boolean {
  if (one.same === two.same || one.alike === two.alike) return true;
  const [short, long] = one.folded.length <= two.folded.length ? [one.folded, two.folded] : [two.folded, one.folded];
  if (areSpellings(short, long) || long === `${short}s`) return true;
  const stem = short.replace(/[aeoy]$/, '');
  return stem.length > 3 && long.startsWith(stem) && peopleEndings.has(long.slice(stem.length));
}

const peopleEndings: ReadonlySet<string> = new Set('an ans ian ians n ns ese i is ish ien iens ienne isch ische ischen ischer er ern s es a e o'.split(' '));

/** Names of states and bodies with their short and long forms, by the folded words that may stand for them. */
const sameBodies: readonly (readonly string[])[] = [
  ['^un', 'un', 'united', 'nations', 'uno', 'onu', 'vereinte', 'unies', 'unidas'],
  ['^us', 'us', 'usa', 'united', 'states', 'america', 'american', 'americans', 'washington', 'etats', 'unis'],
  ['uk', 'britain', 'british', 'united', 'kingdom', 'england', 'english'],
  ['eu', 'european', 'union', 'europe'],
  ['nato', 'alliance', 'otan'],
];

/** True when two words may be parts of the short and the long form of one body's name (`UN`, `United Nations`). */
export function isSameBody(one: SensedWord, two: SensedWord): boolean {
  return sameBodies.some((forms) => forms.includes(one.folded) && forms.includes(two.folded));
}

/** True when a name in capitals is the first letters of words that stand together: `OCHA`, `NYT`. */
export function isAbbreviationOf(short: SensedWord, words: readonly SensedWord[], text: string): boolean {
  const letters = short.folded.replace('^', '');
  if (letters.length < 2 || letters.length > 8 || !/\p{Lu}{2}/u.test(text.slice(short.from, short.to))) return false;
  const initials = words.map((word) => (word.small ? '' : word.folded.charAt(0))).join('');
  return initials.includes(letters);
}
