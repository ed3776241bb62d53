// Values of facts as text, and whether two of them say the same.

/** A value as text: a list with commas. */
export function joined(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Whether two texts have the same letters and digits, whatever stands between them. */
export function sameLetters(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

/** Letters, digits and their marks, in lower case. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '').toLowerCase();
}
