/** What a UTF-16 unit is in running text. `unspaced`: of a script written without spaces between words, or half of a rare character. */
export const characterKinds = { other: 0, letter: 1, digit: 2, mark: 3, unspaced: 4 } as const;

const unasked = 255;
/** Asked once for each unit: asking Unicode's tables anew for each character takes ten times as long as the rest. */
const kinds = new Uint8Array(0x10000).fill(unasked);
const isUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud87f\udc00-\udfff]/;

/** One of `characterKinds`; the end of a text (NaN) is `other`. */
export function kindAt(code: number): number {
  const known = kinds[code];
  if (known !== undefined && known !== unasked) return known;
  const { other, letter, digit, mark, unspaced } = characterKinds;
  const text = String.fromCharCode(code);
  const kind = isUnspaced.test(text) ? unspaced : /\p{L}/u.test(text) ? letter : /\p{Nd}/u.test(text) ? digit : /\p{M}/u.test(text) ? mark : other;
  kinds[code] = kind;
  return kind;
}

/** Whether a unit is an apostrophe, straight or curled, or one of its likenesses. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 96;
}
