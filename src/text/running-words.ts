import { characterKinds, kindAt, numberEnd, wordEnd } from './character-kind.js';

/** The same by places: where a word, a number or a pair of characters begins and ends. Texts that are only counted need no string for each word. */
export type PlaceVisitor = {
  readonly word: (from: number, to: number, capital: boolean, opens: boolean) => void;
  readonly number: (from: number, to: number) => void;
  readonly pair: (from: number, to: number) => void;
  readonly sentenceEnd: (at: number) => void;
};

/** What running text is made of, in order. */
export type WordVisitor = {
  /** A word as written, inner apostrophes included. `capital`: it begins with a capital letter; `opens`: it is the first word of a sentence. */
  readonly word: (text: string, at: number, capital: boolean, opens: boolean) => void;
  /** A number as written, with its inner points and commas. */
  readonly number: (text: string, at: number) => void;
  /** Two neighbouring characters of a script that is written without spaces. */
  readonly pair: (text: string, at: number) => void;
  /** A sentence is over; said once between two sentences, and at the end of each line. */
  readonly sentenceEnd: (at: number) => void;
};

/**
 * Goes once through a text and tells its words, numbers and sentence ends. No dictionary and no ICU segmenter: the same on every machine.
 * A hyphen parts words, an apostrophe between letters does not. Sentences end at a line's end, and at `.`, `!`, `?` and their like
 * before white space, but for a point after an initial, a known abbreviation or before a small letter.
 */
export function readWords(text: string, visit: WordVisitor): void {
  readPlaces(text, {
    word: (from, to, capital, opens) => visit.word(text.slice(from, to), from, capital, opens),
    number: (from, to) => visit.number(text.slice(from, to), from),
    pair: (from, to) => visit.pair(text.slice(from, to), from),
    sentenceEnd: visit.sentenceEnd,
  });
}

/** Goes through a text as `readWords` does, and tells places. */
export function readPlaces(text: string, visit: PlaceVisitor): void {
  let opens = true;
  let told = true;
  const end = (at: number): void => {
    if (!told) visit.sentenceEnd(at);
    told = true;
    opens = true;
  };
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text.charCodeAt(at));
    if (kind === letter || kind === mark) {
      const stop = wordEnd(text, at);
      visit.word(at, stop, isCapital(text.charCodeAt(at)), opens);
      told = opens = false;
      const from = at;
      at = stop;
      if (endsSentence(text, at, from)) end(at);
      // The point of an abbreviation is looked at once, together with its word.
      else if (text.charCodeAt(at) === point) at++;
    } else if (kind === digit) {
      const stop = numberEnd(text, at);
      visit.number(at, stop);
      told = opens = false;
      at = stop;
      if (endsSentence(text, at, at)) end(at);
    } else if (kind === unspaced) {
      let stop = at + 1;
      while (stop < text.length && kindAt(text.charCodeAt(stop)) === unspaced) stop++;
      if (stop === at + 1) visit.pair(at, stop);
      for (let one = at; one + 1 < stop; one++) visit.pair(one, one + 2);
      told = opens = false;
      at = stop;
    } else {
      const code = text.charCodeAt(at);
      at++;
      if (code === newline || stops.has(code)) {
        if (code === newline || code > 0x2fff || endsSentence(text, at - 1, at - 1)) end(at);
      }
    }
  }
  end(text.length);
}

const newline = 10;
const point = 46;
/** Exclamation and question marks, the ellipsis, and the stops of Arabic, Urdu, Hindi, Armenian, Chinese and Japanese. */
const stops: ReadonlySet<number> = new Set([33, 63, 0x2026, 0x61f, 0x6d4, 0x964, 0x589, 0x3002, 0xff01, 0xff0e, 0xff1f, point]);
const { letter, digit, mark, unspaced } = characterKinds;

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const text = String.fromCharCode(code);
  return text.toLowerCase() !== text;
}

/** Titles and other words whose point ends no sentence. */
const abbreviations: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof gen col lt sgt capt sen rep gov st jr sr no vs inc co corp ltd jan feb mar apr jun jul aug sep sept oct nov dec u.s u.n e.g i.e z.b bzw ca etc'.split(
    ' ',
  ),
);

/** True when the text at `at` is a stop, with what closes around it, and white space or the end behind. `from`: where the word before it begins; `at` for none. */
function endsSentence(text: string, at: number, from: number): boolean {
  const code = text.charCodeAt(at);
  if (!stops.has(code)) return false;
  if (code === point && from < at && (from === at - 1 || abbreviations.has(text.slice(from, at).toLowerCase()))) return false;
  let next = at + 1;
  while (next < text.length && next < at + 4 && closers.has(text.charCodeAt(next))) next++;
  if (next >= text.length) return true;
  if (text.charCodeAt(next) > 32 && text.charCodeAt(next) !== 0xa0) return false;
  while (next < text.length && next < at + 8 && (text.charCodeAt(next) <= 32 || openers.has(text.charCodeAt(next)))) next++;
  const following = text.charCodeAt(next);
  return code !== point || Number.isNaN(following) || isCapital(following) || kindAt(following) !== letter || following > 0x52f;
}

/** Closing quotation marks and brackets, and further stops (`?!`, `...`). */
const closers: ReadonlySet<number> = new Set([33, 34, 39, 41, 46, 63, 93, 0x201d, 0x2019, 0xbb, 0x300d]);
const openers: ReadonlySet<number> = new Set([34, 39, 40, 0x201c, 0x2018, 0x201e, 0xab]);
