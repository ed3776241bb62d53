// Values of facts as text, and whether two of them say the same.

/** A value as text: a list with commas. */
export function joined(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Whether two texts have the same letters and digits, whatever stands between them. */
export function sameLetters(a: string, b: string): boolean {
  return a === b || lettersOf(a) === lettersOf(b);
}

/** Letters, digits and their marks, in lower case. */
export function lettersOf(text: string): string {
  // Most facts are in ASCII, where looking up what a letter is takes three times as long as naming them.
  return text.replace(ascii.test(text) ? /[^A-Za-z0-9]+/g : /[^\p{L}\p{M}\p{N}]/gu, '').toLowerCase();
}

const ascii = /^[\u0000-\u007f]*$/;
