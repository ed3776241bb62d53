// What may be shown on a terminal, and how wide it is there. Article text is hostile: an escape sequence in it could move the
// cursor, set the window's title or paste; a mark of reading direction could turn a file name around.

/** A text made safe for one line of a terminal: control characters, direction marks and unpaired surrogates become `�`, tabs become a space. */
export function terminalLine(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E0FFF}]/gu, '\uFFFD');
}

/** How many cells a text of `terminalLine` takes: two for East Asian wide letters and most emoji, none for combining marks. */
export function cells(text: string): number {
  let width = 0;
  for (const letter of text) width += cellsOf(letter);
  return width;
}

/** A text cut to at most that many cells, with `…` where something is missing. */
export function fitted(text: string, width: number): string {
  return cells(text) <= width ? text : `${head(text, Math.max(0, width - 1))}…`;
}

/** The longest beginning of a text that takes at most that many cells. */
export function head(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const letter of text) {
    used += cellsOf(letter);
    if (used > width) break;
    end += letter.length;
  }
  return text.slice(0, end);
}

/** True when a terminal may show the text from right to left, so that nothing can point at a place in it. */
export function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(text);
}

function cellsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/^[\p{Mn}\p{Me}\u200C\u200D\uFE00-\uFE0F]/u.test(letter)) return 0;
  return isWide(code) ? 2 : 1;
}

/** East Asian Wide and Fullwidth (Unicode annex 11), in whole blocks, and the emoji that terminals show in two cells. */
function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f680 && code <= 0x1f6ff) ||
    (code >= 0x1f900 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
