import { areSpellings } from './spelling.js';
import type { Word } from './sentence-words.js';

/** True when two words name one thing: one spelling, or a land and its people (`Syria`, `Syrians`). */
export function isSameName(one: Word, two: Word): boolean {
  if (one.same === two.same || one.alike === two.alike) return true;
  // Two words in small letters are no names; one may be (`Syrien`, `syrische`).
  if (!one.capital && !two.capital) return false;
  const [short, long] = one.folded.length <= two.folded.length ? [one.folded, two.folded] : [two.folded, one.folded];
  if (areSpellings(short, long)) return true;
  if (short.charCodeAt(0) !== long.charCodeAt(0)) return false;
  if (long === `${short}s`) return true;
  const stem = short.replace(/[aeoy]$/, '');
  return stem.length > 3 && long.startsWith(stem) && peopleEndings.has(long.slice(stem.length));
}

const peopleEndings: ReadonlySet<string> = new Set('an ans ian ians n ns ese i is ish ien iens ienne isch ische ischen ischer er ern s es a e o'.split(' '));

/** Names of states and bodies with their short and long forms: for each folded word the bodies, by number, that it may stand for. */
const bodies: ReadonlyMap<string, readonly number[]> = readBodies([
  ['^un', 'un', 'united', 'nations', 'uno', 'onu', 'vereinte', 'unies', 'unidas'],
  ['^us', 'us', 'usa', 'united', 'states', 'america', 'american', 'americans', 'washington', 'etats', 'unis'],
  ['uk', 'britain', 'british', 'united', 'kingdom', 'england', 'english'],
  ['eu', 'european', 'union', 'europe'],
  ['nato', 'alliance', 'otan'],
]);

function readBodies(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const read = new Map<string, number[]>();
  for (const [number, forms] of lists.entries()) for (const form of forms) read.set(form, [...(read.get(form) ?? []), number]);
  return read;
}

/** True when two words may be parts of the short and the long form of one body's name (`UN`, `United Nations`). */
export function isSameBody(one: Word, two: Word): boolean {
  const mine = bodies.get(one.folded);
  return mine !== undefined && (bodies.get(two.folded)?.some((body) => mine.includes(body)) ?? false);
}

/** True when a name in capitals is the first letters of words that stand together: `OCHA`, `NYT`. */
export function isAbbreviationOf(short: Word, words: readonly Word[]): boolean {
  if (!short.initials) return false;
  const letters = short.folded.replace('^', '');
  if (letters.length < 2 || letters.length > 8) return false;
  let initials = '';
  for (const word of words) if (!word.small) initials += word.folded.charAt(0);
  return initials.includes(letters);
}
