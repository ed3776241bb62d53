import { isApostrophe } from './character-kind.js';
import { hash32, hashUnits } from './hash.js';
import { foldedWord, hasOwnEndings, stemOf } from './stem.js';

/** Longer words are cut: no language needs them, and no file can make hashing slow. */
export const longestWord = 48;

/**
 * Tells the hashes of a word folded (`foldedWord`) and of its stem (`stemOf`) from the text it stands in. English words in plain letters, which most are,
 * are read unit by unit into one small table: making a string of each of them would take three times as long.
 */
export class WordHash {
  /** Of the word that was read last, as `hash32` gives them. */
  folded = 0;
  stem = 0;
  private readonly units = new Uint16Array(longestWord);
  private readonly lang: string;
  private readonly isPlain: boolean;

  constructor(lang: string) {
    this.lang = lang;
    this.isPlain = !hasOwnEndings(lang);
  }

  /** Reads the word from `from` to `to`. */
  read(text: string, from: number, to: number): void {
    const end = Math.min(to, from + longestWord);
    const length = this.isPlain ? this.fold(text, from, end) : -1;
    if (length >= 0) {
      this.folded = hashUnits(this.units, length);
      const stem = this.cutEnglish(length);
      this.stem = stem === length ? this.folded : hashUnits(this.units, Math.abs(stem));
      return;
    }
    const word = text.slice(from, end);
    this.folded = hash32(foldedWord(word));
    this.stem = hash32(stemOf(word, this.lang));
  }

  /** Puts the folded word into the table and gives its length; -1 for a word with other letters. */
  private fold(text: string, from: number, to: number): number {
    const { units } = this;
    let length = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code >= 97 && code <= 122) units[length++] = code;
      else if (code >= 65 && code <= 90) units[length++] = code + 32;
      else if (code >= 48 && code <= 57) units[length++] = code;
      else if (!isApostrophe(code)) return -1;
      // `'s` at the end goes whole.
      else if (at === to - 2 && (text.charCodeAt(at + 1) | 32) === small.s) return length;
    }
    return length;
  }

  /** The length of the stem, as in `stemOf`. Negative: the last letter was replaced. */
  private cutEnglish(size: number): number {
    const { units } = this;
    const last = units[size - 1] ?? 0;
    if (size < 4) return size;
    if (last === small.s) {
      const before = units[size - 2] ?? 0;
      if (before === small.e && size > 4) {
        const third = units[size - 3] ?? 0;
        if (third === small.i) {
          units[size - 3] = small.y;
          return 2 - size;
        }
        const isSoft = third === small.h && (units[size - 4] === small.c || units[size - 4] === small.s);
        if (third === small.s || third === small.x || third === small.z || isSoft) return size - 2;
      }
      return before === small.s || before === small.u || before === small.i ? size : this.unmuted(size - 1);
    }
    if (last === small.g && size > 5 && units[size - 2] === small.n && units[size - 3] === small.i) return this.undoubled(size - 3);
    if (last === small.d && size > 4 && units[size - 2] === small.e) return this.undoubled(size - 2);
    return this.unmuted(size);
  }

  private undoubled(size: number): number {
    const last = this.units[size - 1] ?? 0;
    if (size > 3 && last === this.units[size - 2] && last !== small.l && last !== small.s && last !== small.z) return size - 1;
    return this.unmuted(size);
  }

  private unmuted(size: number): number {
    return size > 4 && this.units[size - 1] === small.e ? size - 1 : size;
  }
}

/** Small letters by their names. */
const small = { c: 99, d: 100, e: 101, g: 103, h: 104, i: 105, l: 108, n: 110, s: 115, u: 117, x: 120, y: 121, z: 122 } as const;
