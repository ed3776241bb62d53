import { foldedWord, stemOf } from '../text/stem.js';
import { longestRead, readEdges, type TokenKind } from './token-edges.js';

/** Takes one token of a text: as it is compared (folded, but with its ending), and where it stands. */
export type TakeToken = (token: string, at: number, end: number) => void;

/** Longer words are cut: nobody looks for them, and a hostile text could fill the vocabulary with them. UTF-16 units. */
const longestToken = 40;

/** Goes once through a text: the one tokenizer of the index, the query and the marks on a page. */
export function readTokens(text: string, take: TakeToken): void {
  readEdges(text, (at, end, kind) => {
    const token = tokenOf(text.slice(at, Math.min(end, at + longestRead)), kind);
    if (token !== '') take(token, at, end);
  });
}

/** The comparable form of what is written; empty when nothing is left. */
export function tokenOf(raw: string, kind: TokenKind): string {
  return kind === 'word' ? foldToken(raw) : kind === 'number' ? plainNumber(raw) : raw;
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

/** `230,000` and `230.000` are 230000; `3,5` is 3.5. A mark before exactly three digits parts thousands. */
function plainNumber(raw: string): string {
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
