import { characterKinds, isApostrophe, kindAt, numberEnd, wordEnd } from '../text/character-kind.js';

/** Of a longer word or number only the beginning is compared: a hostile text could be one word. UTF-16 units. */
export const longestRead = 120;

export type TokenKind = 'word' | 'number' | 'pair';

/**
 * Goes once through a text and says where its tokens stand. A word runs over letters, marks, digits behind the first letter, and apostrophes
 * between letters; a hyphen parts words. A number runs over digits and the points and commas between them. Of scripts written without
 * spaces each two neighbouring characters are one token, and a lone one is one too. Places only, so that a text can be indexed without
 * cutting it into thousands of strings.
 */
export function readEdges(text: string, take: (at: number, end: number, kind: TokenKind) => void): void {
  const { letter, digit, mark, unspaced } = characterKinds;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? asciiKinds[code] : kindAt(code);
    if (code < 128 && kind === letter) {
      const end = asciiWordEnd(text, at);
      take(at, end, 'word');
      at = end;
    } else if (kind === letter || kind === mark) {
      const end = wordEnd(text, at);
      take(at, end, 'word');
      at = end;
    } else if (kind === digit) {
      const end = numberEnd(text, at);
      take(at, end, 'number');
      at = end;
    } else if (kind === unspaced) {
      let end = at + 1;
      while (end < text.length && kindAt(text.charCodeAt(end)) === unspaced) end++;
      pairs(text, at, end, take);
      at = end;
    } else at++;
  }
}

/** The kinds of the first 128 characters: nearly all there are in most texts, and a table of this size stays in the processor. */
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => kindAt(code));

/** Where a word ends whose first character is an ASCII letter: over ASCII letters and digits in one short loop, over anything else as every word does. */
function asciiWordEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 || isApostrophe(code)) return wordEnd(text, at - 1);
    if (asciiKinds[code] === characterKinds.other) return at;
  }
  return text.length;
}

/** A character of two units is never cut: pairs that would begin or end within one are left out. */
function pairs(text: string, from: number, to: number, take: (at: number, end: number, kind: TokenKind) => void): void {
  if (to - from === 1) {
    if (!isLow(text, from) && !isHigh(text, from)) take(from, to, 'pair');
    return;
  }
  for (let at = from; at + 1 < to; at++) if (!isLow(text, at) && !isHigh(text, at + 1)) take(at, at + 2, 'pair');
}

function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
