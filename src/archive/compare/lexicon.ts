import { actsOf } from './acts.js';
import { aliases } from './aliases.js';
import { functionWords } from '../../text/function-words.js';
import { hash32 } from '../../text/hash.js';
import { ownText } from '../../text/own-text.js';
import { foldedWord, stemOf } from '../../text/stem.js';
import { backgroundWeight } from '../../text/word-weights.js';
import { irregularForms } from './irregular-verbs.js';
import { numberWords, ordinalWords } from './number-words.js';
import { soundOf } from './spelling.js';
import { synonymGroups } from './synonyms.js';

/** What a word, number or sign is wherever it stands. */
export type KnownWord = {
  /** Lower case, without accents and apostrophes: `maarat` for `Ma’arat`; a number without the signs that group its digits. */
  readonly folded: string;
  readonly stem: string;
  readonly kind: 'word' | 'number' | 'sign';
  /** It is a function word. */
  readonly small: boolean;
  /** It may be the first letters of several words: it has two capitals in a row. */
  readonly initials: boolean;
  /** The groups of acts it may tell; absent for words that are no act we know. */
  readonly acts: ReadonlySet<number> | undefined;
  /** Equal for words that are the same but for case, accents and apostrophes; `three` and `3` are the same. */
  readonly same: number;
  /** Equal also for forms of one word, and for words that news uses for one another. */
  readonly alike: number;
  /** How much it tells: rare words tell more, function words little. */
  readonly weight: number;
};

/** Knows words, and remembers those it was asked for. Numbers in `same` and `alike` mean something within one lexicon only, and never depend on what else is in it. */
export type Lexicon = {
  /** A word as written; `capital` says that it begins with a capital letter. */
  readonly ofWord: (written: string, capital: boolean, lang: string) => KnownWord;
  /** A word, number or sign by its folded form. */
  readonly ofFolded: (folded: string, kind: KnownWord['kind'], lang: string) => KnownWord;
  /** What is left of a folded name when the ways to spell it are taken away. */
  readonly soundOf: (folded: string) => string;
  /** How many words and names it remembers. */
  readonly size: () => number;
};

const smallWeight = 0.45;
const numberWeight = 4.5;
const smallWords = functionWords(foldedWord);
/** Names in capitals that are function words in small letters. */
const acronyms: ReadonlySet<string> = new Set(['us', 'un', 'who', 'it', 'is', 'am', 'me', 'ai', 'do', 'de', 'ca', 'co', 'at']);

/** Makes a lexicon that knows nothing yet. */
export function makeLexicon(): Lexicon {
  const ids = new Map<string, number>();
  const written = new Map<string, Map<string, KnownWord>>();
  const folds = new Map<string, KnownWord>();
  const sounds = new Map<string, string>();
  const idOf = (text: string): number => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, ids.size + 1);
    return ids.size;
  };
  const ofFolded: Lexicon['ofFolded'] = (folded, kind, lang) => {
    const key = `${lang} ${kind} ${folded}`;
    const known = folds.get(key);
    if (known !== undefined) return known;
    const read = readWord(folded, kind, lang, false, idOf);
    folds.set(key, read);
    return read;
  };
  const readWritten = (text: string, capital: boolean, lang: string): KnownWord => {
    const folded = foldedWord(text);
    const isName = capital && text.length > 1 && text === text.toUpperCase();
    const initials = /\p{Lu}{2}/u.test(text);
    return readWord(isName && acronyms.has(folded) && smallWords.has(folded) ? namedAs(folded) : folded, 'word', lang, initials, idOf);
  };
  return {
    ofWord: (text, capital, lang) => {
      let words = written.get(lang);
      if (words === undefined) {
        words = new Map();
        written.set(lang, words);
      }
      const known = words.get(text);
      if (known !== undefined) return known;
      const own = ownText(text);
      const read = readWritten(own, capital, lang);
      words.set(own, read);
      return read;
    },
    ofFolded,
    soundOf: (folded) => {
      const known = sounds.get(folded);
      if (known !== undefined) return known;
      const sound = soundOf(folded);
      sounds.set(folded, sound);
      return sound;
    },
    size: () => ids.size + sounds.size,
  };
}

/** A name's folded form where the same letters are a function word: `US` is a country, `us` is not. */
export function namedAs(folded: string): string {
  return smallWords.has(folded) ? `^${folded}` : folded;
}

function readWord(folded: string, kind: KnownWord['kind'], lang: string, initials: boolean, idOf: (text: string) => number): KnownWord {
  const small = kind === 'word' && smallWords.has(folded);
  const stem = kind === 'word' ? stemOf(folded, lang) : folded;
  const acts = kind === 'word' ? actsOf(folded) : undefined;
  const value = kind === 'number' ? Number(folded) : (numberWords.get(folded) ?? ordinalWords.get(folded));
  if (value !== undefined) {
    const id = idOf(`#${Number.isNaN(value) ? folded : value}`);
    return { folded, stem, kind, small, initials, acts, same: id, alike: id, weight: numberWeight };
  }
  const plain = aliases.get(folded) ?? folded;
  const base = irregularForms.get(plain);
  const root = base !== undefined ? stemOf(base, 'en') : plain === folded ? stem : stemOf(plain, 'en');
  const group = small ? undefined : synonymGroups.get(root);
  const weight = small ? smallWeight : Math.max(1, backgroundWeight((hash32(root) & ~3) >>> 0));
  const alike = idOf(group === undefined ? `~${root}` : `=${group}`);
  return { folded, stem, kind, small, initials, acts, same: idOf(plain), alike, weight };
}
