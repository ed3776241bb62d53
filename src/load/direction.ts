const rightToLeftLanguages = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g;
const leftToRightLetter = /[A-Za-z\u00c0-\u058f\u0900-\u1fff\u3040-\ud7af]/g;

/** Which way a text runs: by its language when one is known, else by most of the letters among its first 400 characters. */
export function directionOf(lang: string | undefined, text: string): 'ltr' | 'rtl' {
  const primary = lang?.split('-', 1)[0];
  if (primary !== undefined) return rightToLeftLanguages.has(primary) ? 'rtl' : 'ltr';
  const start = text.slice(0, 400);
  return count(start, rightToLeftLetter) > count(start, leftToRightLetter) ? 'rtl' : 'ltr';
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}
