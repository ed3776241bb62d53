import { weekdayNames } from './aliases.js';
import type { WordsWritten } from './read-text.js';
import type { Side } from './row-side.js';
import { backgroundCount } from '../../text/word-weights.js';
import { hash32 } from '../../text/hash.js';

/**
 * Says whether a word is part of a name, from how both texts write it: with a capital where no sentence begins, and never in small letters.
 * In German, where all nouns have capitals, words behind an article or with a noun's ending are none. Scripts without capitals show no names.
 */
export function nameFinder(a: WordsWritten, b: WordsWritten, lang: string): (side: Side, place: number) => boolean {
  const isSmall = (same: number): boolean => a.small.has(same) || b.small.has(same);
  const german = lang.startsWith('de');
  const titleCase = new Map<Side['words'], boolean>();
  const isHeadline = (words: Side['words']): boolean => {
    const known = titleCase.get(words) ?? isTitleCase(words);
    titleCase.set(words, known);
    return known;
  };
  return ({ words }, place) => {
    const word = words[place];
    if (word === undefined || !word.capital || word.kind !== 'word') return false;
    if (weekdayNames.has(word.folded)) return true;
    if (word.small || (titles.has(word.folded) && words[place + 1]?.capital === true)) return false;
    if (german && isGermanNoun(words, place)) return false;
    if (!word.opens) return !(isHeadline(words) && isSmall(word.same));
    if (isSmall(word.same)) return false;
    return (
      a.capital.has(word.same) ||
      b.capital.has(word.same) ||
      (!german && word.folded.length > 2 && backgroundCount((hash32(word.stem) & ~3) >>> 0) === 0 && !/(?:ing|ed|ly|s)$/.test(word.folded))
    );
  };
}

/** Nearly all longer words have capitals: there a capital shows no name. */
function isTitleCase(words: Side['words']): boolean {
  const long = words.filter(({ kind, folded }) => kind === 'word' && folded.length > 3);
  return long.length > 2 && long.filter(({ capital }) => capital).length > 0.7 * long.length;
}

function isGermanNoun(words: Side['words'], place: number): boolean {
  const word = words[place];
  if (word === undefined || /(?:ung|ungen|heit|keit|schaft|tion|tionen|ismus|tum|nis|chen|ling)$/.test(word.folded)) return true;
  const before = words[place - 1];
  if (before === undefined) return true;
  const adjective = !before.capital && !before.small && /(?:e|er|es|en|em)$/.test(before.folded) ? words[place - 2] : before;
  return before.kind === 'number' || (adjective !== undefined && (germanArticles.has(adjective.folded) || adjective.kind === 'number'));
}

const germanArticles: ReadonlySet<string> = new Set(
  'der die das des dem den ein eine einer eines einem einen kein keine keiner keinem keinen im am zum zur beim vom ins ans aufs fürs sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere diese dieser dieses diesem diesen jede jeder jedes jeden viele mehrere alle wenige'
    .replaceAll('ü', 'u')
    .split(' '),
);

/** Titles stand before names and are none. */
const titles: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof sir lord lady president minister king queen prince pope judge gen general col senator governor mayor herr frau monsieur madame'.split(' '),
);
