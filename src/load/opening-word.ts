const firstWord = /\p{L}+|©/u;
const lookedAt = 40;

/** The first word of a line in small letters, or `©`; empty when none begins in its first 40 characters. `  **Read** more` gives `read`. */
export function openingWord(text: string): string {
  const end = Math.min(text.length, lookedAt);
  let from = 0;
  while (from < end && !isAsciiLetter(text.charCodeAt(from))) {
    if (text.charCodeAt(from) >= 0x80) return anyOpeningWord(text);
    from++;
  }
  let to = from;
  while (to < end && isAsciiLetter(text.charCodeAt(to))) to++;
  return to < end && text.charCodeAt(to) >= 0x80 ? anyOpeningWord(text) : text.slice(from, to).toLowerCase();
}

/** The plain version: the one above only looks at letters of English first, which takes a tenth of the time. */
function anyOpeningWord(text: string): string {
  return firstWord.exec(text.slice(0, lookedAt))?.[0].toLowerCase() ?? '';
}

function isAsciiLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
