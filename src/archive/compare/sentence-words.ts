import { functionWords } from '../../text/function-words.js';
import { readWords } from '../../text/running-words.js';
import { foldedWord, stemOf } from '../../text/stem.js';

/** A word, number or sign of a sentence, and where it stands in the sentence's text. */
export type Word = {
  readonly from: number;
  readonly to: number;
  /** Lower case, without accents and apostrophes: `maarat` for `Ma’arat`; a number without the signs that group its digits. */
  readonly folded: string;
  readonly stem: string;
  readonly kind: 'word' | 'number' | 'sign';
  /** It begins with a capital letter. */
  readonly capital: boolean;
  /** It is the first of its sentence, or of words in quotation marks: there a capital shows no name. */
  readonly opens: boolean;
  /** It is a function word. */
  readonly small: boolean;
};

/** Reads the words of one sentence. `isn't` is two words, `U.S.` and `70%` are read as one would say them. */
export function sentenceWords(text: string, lang: string): readonly Word[] {
  const words: Word[] = [];
  let lastPair = -1;
  const push = (from: number, to: number, folded: string, kind: Word['kind'], capital: boolean, opens: boolean): void => {
    const isName = capital && to - from > 1 && text.slice(from, to) === text.slice(from, to).toUpperCase();
    const small = kind === 'word' && smallWords.has(folded) && !(isName && acronyms.has(folded));
    // `US` is a country, `us` is not.
    const key = isName && smallWords.has(folded) && !small ? `^${folded}` : folded;
    words.push({ from, to, folded: key, stem: kind === 'word' ? stemOf(key, lang) : key, kind, capital, opens, small });
  };
  readWords(text, {
    word(written, at, capital, opens) {
      const to = at + written.length;
      const last = words.at(-1);
      if (capital && written.length === 1 && last !== undefined && isInitials(text, last, at)) {
        const folded = last.folded.replace('^', '') + foldedWord(written);
        words.pop();
        const key = smallWords.has(folded) ? `^${folded}` : folded;
        words.push({ ...last, to, folded: key, stem: key, small: false, opens: false });
        return;
      }
      const begins = opens || opensQuotation(text, at);
      const short = contraction(written);
      if (short === undefined) push(at, to, foldedWord(written), 'word', capital, begins);
      else {
        push(at, at + short.cut, short.first, 'word', capital, begins);
        push(at + short.cut, to, short.second, 'word', false, false);
      }
    },
    number(written, at) {
      for (const [from, to] of numbersIn(written, at)) {
        const sign = signs[text.charAt(from - 1)];
        if (sign !== undefined) push(from - 1, from, sign, 'sign', false, false);
        push(from, to, ungrouped(text.slice(from, to)), 'number', false, false);
        const behind = /^[ \u00a0\u202f]?[%٪€]/.exec(text.slice(to, to + 2))?.[0];
        if (behind !== undefined) push(to + behind.length - 1, to + behind.length, behind.endsWith('€') ? 'euro' : 'percent', 'sign', false, false);
      }
    },
    pair(written, at) {
      // Pairs overlap; each character is taken once.
      if (lastPair <= at) push(at, at + 1, text.charAt(at), 'word', false, false);
      if (written.length > 1) push(at + 1, at + 2, text.charAt(at + 1), 'word', false, false);
      lastPair = at + written.length;
    },
    sentenceEnd() {},
  });
  return words;
}

const smallWords = functionWords(foldedWord);
/** Names in capitals that are function words in small letters. */
const acronyms: ReadonlySet<string> = new Set(['us', 'un', 'who', 'it', 'is', 'am', 'me', 'ai', 'do', 'de', 'ca', 'co', 'at']);
const signs: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound', '¥': 'yen' };

/** No name has more initials, and a row of thousands must not be put together letter by letter. UTF-16 units. */
const longestInitials = 24;

/** `U.S.`: single capitals with points between them. */
function isInitials(text: string, last: Word, at: number): boolean {
  return (
    last.capital &&
    last.kind === 'word' &&
    at === last.to + 1 &&
    at - last.from < longestInitials &&
    text.charAt(last.to) === '.' &&
    (last.to - last.from === 1 || text.charAt(last.to - 2) === '.')
  );
}

function opensQuotation(text: string, at: number): boolean {
  return at > 0 && openingSigns.has(text.charCodeAt(at - 1));
}

/** Quotation marks and the colon, by their codes. */
const openingSigns: ReadonlySet<number> = new Set([34, 58, 0x201c, 0x201e, 0xab, 0x2018]);

/** The two words of `don't`, `we're`, `cannot`; undefined for other words. */
function contraction(written: string): { readonly cut: number; readonly first: string; readonly second: string } | undefined {
  if (!written.includes("'") && !written.includes('’') && written.length !== 6) return undefined;
  const lower = written.toLowerCase();
  if (lower === 'cannot') return { cut: 3, first: 'can', second: 'not' };
  const mark = Math.max(lower.lastIndexOf("'"), lower.lastIndexOf('’'));
  if (mark < 1) return undefined;
  const tail = lower.slice(mark + 1);
  if (tail === 't' && lower.charAt(mark - 1) === 'n') {
    const first = lower.slice(0, mark - 1);
    return { cut: mark - 1, first: first === 'ca' ? 'can' : first === 'wo' ? 'will' : foldedWord(first), second: 'not' };
  }
  const second = tails[tail];
  return second === undefined ? undefined : { cut: mark, first: foldedWord(lower.slice(0, mark)), second };
}

const tails: Readonly<Record<string, string>> = { re: 'are', ve: 'have', ll: 'will', m: 'am' };

/** Digits with points and commas are one number where these group them or part a fraction (`230,000`, `3.5`), else several (`2,2013,1`). */
function numbersIn(written: string, at: number): readonly (readonly [from: number, to: number])[] {
  if (/^\p{Nd}+(?:[.,]\p{Nd}+)?$/u.test(written) || /^\p{Nd}{1,3}(?:[.,]\p{Nd}{3})+(?:[.,]\p{Nd}{1,2})?$/u.test(written)) return [[at, at + written.length]];
  return [...written.matchAll(/\p{Nd}+/gu)].map((digits) => [at + digits.index, at + digits.index + digits[0].length]);
}

/** `230,000`, `230.000` and `230000` are one; `3.5` and `3,5` are. */
function ungrouped(written: string): string {
  const ascii = written.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const joined = ascii.replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return joined.includes(',') && !joined.includes('.') ? joined.replace(',', '.') : joined;
}
