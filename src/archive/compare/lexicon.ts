import { aliases } from './aliases.js';
import { hash32 } from '../../text/hash.js';
import { stemOf } from '../../text/stem.js';
import { backgroundWeight } from '../../text/word-weights.js';
import { irregularForms } from './irregular-verbs.js';
import { numberWords, ordinalWords } from './number-words.js';
import { areSpellings, soundOf } from './spelling.js';
import { synonymGroups } from './synonyms.js';
import type { Word } from './sentence-words.js';

/** What a word counts as when two texts are compared. */
export type Sense = {
  /** Equal for words that are the same but for case, accents, apostrophes and ways to spell a name; `three` and `3` are the same. */
  readonly same: number;
  /** Equal also for forms of one word, and for words that news uses for one another. */
  readonly alike: number;
  /** How much it tells: rare words tell more, function words little. */
  readonly weight: number;
};

/** Gives every word of two texts its sense. Words of both texts must be told first, so that spellings of one name find each other. */
export type Lexicon = { readonly senseOf: (word: Word) => Sense };

const smallWeight = 0.45;
const numberWeight = 4.5;

/** Makes the lexicon of two texts from all their words. */
export function makeLexicon(words: Iterable<Word>): Lexicon {
  const senses = new Map<string, Sense>();
  const ids = new Map<string, number>();
  const names = new Map<string, string[]>();
  const idOf = (text: string): number => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, ids.size + 1);
    return ids.size;
  };
  const spelled = (word: Word): string => {
    if (!word.capital || word.folded.length < 5) return word.folded;
    const sound = soundOf(word.folded);
    const others = names.get(sound);
    const known = others?.find((other) => areSpellings(other, word.folded));
    if (known !== undefined) return known;
    if (others === undefined) names.set(sound, [word.folded]);
    else others.push(word.folded);
    return word.folded;
  };
  const read = (word: Word): void => {
    if (senses.has(word.folded)) return;
    const value = word.kind === 'number' ? Number(word.folded) : (numberWords.get(word.folded) ?? ordinalWords.get(word.folded));
    if (value !== undefined) {
      const id = idOf(`#${Number.isNaN(value) ? word.folded : value}`);
      senses.set(word.folded, { same: id, alike: id, weight: numberWeight });
      return;
    }
    const plain = aliases.get(word.folded) ?? spelled(word);
    const base = irregularForms.get(plain);
    const stem = base !== undefined ? stemOf(base, 'en') : plain === word.folded ? word.stem : stemOf(plain, 'en');
    const group = synonymGroups.get(stem);
    const weight = word.small ? smallWeight : Math.max(1, backgroundWeight((hash32(stem) & ~3) >>> 0));
    senses.set(word.folded, { same: idOf(plain), alike: group === undefined || word.small ? idOf(`~${stem}`) : idOf(`=${group}`), weight });
  };
  for (const word of words) read(word);
  return {
    senseOf: (word) => senses.get(word.folded) ?? { same: 0, alike: 0, weight: 0 },
  };
}
