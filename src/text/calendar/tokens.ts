/** A piece of text: a run of digits (read as ASCII), a run of letters, or what stands between. `at` is its index in the text. */
export type Token = { readonly kind: 'number' | 'word' | 'gap'; readonly text: string; readonly at: number };

/**
 * Cuts text into numbers, words and gaps for the date reader. Digits of other scripts become ASCII digits of the same length,
 * so positions stay those of the text; a word glued to the one before (`GriffinOct`) is cut at its capital.
 */
export function cutTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of asciiDigits(text).matchAll(/(\d+)|(\p{Lu}*[\p{Ll}\p{Lo}\p{Lt}\p{Lm}\p{M}]+|\p{Lu}+)|[^\p{L}\p{M}\d]+/gu)) {
    const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'gap';
    tokens.push({ kind, text: match[0], at: match.index });
  }
  return tokens;
}

/** True when the text holds a digit of any script the date reader knows. */
export function hasDigit(text: string): boolean {
  return anyDigit.test(text);
}

/** The text with Arabic-Indic, Persian, Devanagari, Bengali, Thai and full-width digits as ASCII digits, unit for unit. */
export function asciiDigits(text: string): string {
  return foreignDigit.test(text) ? text.replace(foreignDigits, (digit) => String((digit.charCodeAt(0) - zeroOf(digit.charCodeAt(0))) % 10)) : text;
}

const anyDigit = /[0-9٠-٩۰-۹०-९০-৯๐-๙０-９]/;
const foreignDigit = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/;
const foreignDigits = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;

const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

function zeroOf(code: number): number {
  return zeros.find((zero) => code >= zero && code < zero + 10) ?? code;
}
