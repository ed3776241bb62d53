import { readWords } from '../text/running-words.js';
import { foldedWord, stemOf } from '../text/stem.js';

/** Takes one token of a text: as it is compared (folded, but with its ending), and where it stands. */
export type TakeToken = (token: string, at: number, end: number) => void;

/** Longer words are cut: nobody looks for them, and a hostile text could fill the vocabulary with them. UTF-16 units. */
const longestToken = 40;

/**
 * Goes once through a text: the one tokenizer of the index, the query and the marks on a page. A word is one token; so is a number, without
 * the marks between its thousands; of scripts written without spaces, each two neighbouring characters are one.
 */
export function readTokens(text: string, take: TakeToken): void {
  readRawTokens(text, (raw, at, kind) => {
    const token = kind === 'word' ? foldToken(raw) : kind === 'number' ? plainNumber(raw) : raw;
    if (token !== '') take(token, at, at + raw.length);
  });
}

/** The tokens as they are written, for who keeps their folded forms in a memory. */
export function readRawTokens(text: string, take: (raw: string, at: number, kind: 'word' | 'number' | 'pair') => void): void {
  readWords(text, {
    word: (raw, at) => take(raw, at, 'word'),
    number: (raw, at) => take(raw, at, 'number'),
    pair: (raw, at) => {
      if (!isHalf(raw)) take(raw, at, 'pair');
    },
    sentenceEnd: () => {},
  });
}

/** The comparable form of a word: small letters, no accents, no vowel marks; Persian letters and all digits in the form most keyboards have. Empty when nothing is left. */
export function foldToken(word: string): string {
  const folded = foldedWord(word);
  return cut(/[^\0-\u05ff]/.test(folded) ? folded.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll(otherDigit, westernDigit) : folded);
}

/** The languages whose endings differ; every other one has the rules of `en`, and scripts with rules of their own go by their letters. */
export const endingClasses = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;
export type EndingClass = (typeof endingClasses)[number];

/** Whose endings the words of a language have; `undefined` is an unknown language. */
export function endingClassOf(lang: string | undefined): EndingClass {
  const primary = lang?.split('-')[0];
  return endingClasses.find((one) => one === primary) ?? 'en';
}

/** What the index keeps of a token: the word without its common endings. */
export function termOf(token: string, endings: EndingClass): string {
  const code = token.charCodeAt(0);
  // A number, or a pair of characters without spaces between words, has no endings.
  if ((code >= 48 && code <= 57) || code >= 0xe00) return token;
  return stemOf(token, endings);
}

/** The comparable form of a number: `230,000` and `230.000` are 230000; `3,5` is 3.5. A mark before exactly three digits parts thousands. */
export function plainNumber(raw: string): string {
  const western = raw.replaceAll(otherDigit, westernDigit);
  if (!/[.,]/.test(western)) return cut(western);
  return cut(western.replaceAll(/[.,](?=[0-9]{3}(?:[.,]|$))/g, '').replaceAll(',', '.'));
}

const otherDigit = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g;

function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = zeros.findLast((one) => one <= code) ?? code;
  return String(code - zero);
}

/** The zeros of Arabic, Persian, Hindi, Bengali, Thai, and of digits as wide as Chinese characters. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function cut(token: string): string {
  if (token.length <= longestToken) return token;
  const last = token.charCodeAt(longestToken - 1);
  return token.slice(0, last >= 0xd800 && last <= 0xdbff ? longestToken - 1 : longestToken);
}

/** Half of a character, as the units beside a rare Chinese sign or an emoji are read. */
function isHalf(pair: string): boolean {
  const first = pair.charCodeAt(0);
  const last = pair.charCodeAt(pair.length - 1);
  return (first >= 0xdc00 && first <= 0xdfff) || (last >= 0xd800 && last <= 0xdbff);
}
