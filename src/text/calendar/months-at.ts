import { foldWord } from './fold-word.js';
import { monthNames, type MonthName } from './months.js';
import type { Token } from './tokens.js';

/** A month's name standing at a token: what it says, and the number of the token after it. */
export type MonthAt = { readonly name: MonthName; readonly end: number };

/** Finds the month named at token `i`: one word, two (`كانون الأول`), an abbreviation with a point inside (`ธ.ค.`), `tháng 12`, a Hebrew name after its preposition. */
export function monthAt(tokens: readonly Token[], i: number): MonthAt | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.text.length > 14) return undefined;
  const word = foldWord(token.text);
  const next = tokens[i + 1];
  const after = tokens[i + 2];
  if (next?.kind === 'gap' && after !== undefined) {
    if (after.kind === 'word' && after.text.length <= 14 && (next.text === ' ' || next.text === '.' || next.text === '\u00a0')) {
      const pair = monthNames.get(`${word}${next.text === '.' ? '.' : '_'}${foldWord(after.text)}`);
      if (pair !== undefined) return { name: pair, end: i + 3 };
    }
    if (word === 'thang' && after.kind === 'number' && after.text.length <= 2) {
      const month = Number(after.text);
      if (month >= 1 && month <= 12) return { name: { month, languages: ['vi'] }, end: i + 3 };
    }
  }
  const name = monthNames.get(word) ?? (word.startsWith('ב') ? monthNames.get(word.slice(1)) : undefined);
  return name === undefined ? undefined : { name, end: i + 1 };
}
