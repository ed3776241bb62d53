/** A text as JSON. Nearly every one needs nothing but quotation marks; looking first takes half the time of `JSON.stringify`. */
export function jsonText(text: string): string {
  return special.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** What JSON writes otherwise than it stands: quotation marks, backslashes, control characters, halves of surrogate pairs. */
const special = /["\\\u0000-\u001f\ud800-\udfff]/;
