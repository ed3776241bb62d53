/**
 * Text that every reader of HTML accepts: control characters, noncharacters and halves of surrogate pairs become U+FFFD.
 * They may stand in an article file, and HTML has no way to write them.
 */
export function validText(text: string): string {
  return isSuspicious(text) ? text.replace(forbidden, '\ufffd') : text;
}

/** True when a text may hold something that `validText` replaces. One look by code units, which stops at whole surrogate pairs too. */
export function isSuspicious(text: string): boolean {
  return suspicious.test(text);
}

const suspicious = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
/** By code points: `\p{Surrogate}` is a half alone, `\p{Noncharacter_Code_Point}` the last two of every plane and U+FDD0 to U+FDEF. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
