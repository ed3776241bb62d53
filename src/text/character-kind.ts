/** What a UTF-16 unit is in running text. `unspaced`: of a script written without spaces between words, or half of a rare character. */
export const characterKinds = { other: 0, letter: 1, digit: 2, mark: 3, unspaced: 4 } as const;
const { letter, digit, mark } = characterKinds;

const unasked = 255;
/** Asked once for each unit: asking Unicode's tables anew for each character takes ten times as long as the rest. */
const kinds = new Uint8Array(0x10000).fill(unasked);
const isUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud87f\udc00-\udfff]/;

/** One of `characterKinds`; the end of a text (NaN) is `other`. */
export function kindAt(code: number): number {
  const known = kinds[code];
  if (known !== undefined && known !== unasked) return known;
  const { other, unspaced } = characterKinds;
  const text = String.fromCharCode(code);
  const kind = isUnspaced.test(text) ? unspaced : /\p{L}/u.test(text) ? letter : /\p{Nd}/u.test(text) ? digit : /\p{M}/u.test(text) ? mark : other;
  kinds[code] = kind;
  return kind;
}

/** Whether a unit is an apostrophe, straight or curled, or one of its likenesses. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 96;
}

/** Where the word that begins at `from` ends: letters, their marks and digits, and apostrophes before a letter. */
export function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindAt(code);
    if (kind === letter || kind === mark || kind === digit) continue;
    if (isApostrophe(code) && kindAt(text.charCodeAt(at + 1)) === letter) continue;
    break;
  }
  return at;
}

/** Where the number that begins at `from` ends: digits, and commas and points before a digit. */
export function numberEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (kindAt(code) === digit) continue;
    if ((code === 44 || code === 46) && kindAt(text.charCodeAt(at + 1)) === digit) continue;
    break;
  }
  return at;
}
