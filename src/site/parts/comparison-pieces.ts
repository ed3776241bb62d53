import type { ComparedRow, Span } from '../../model/comparison.js';
import type { View } from '../../model/page.js';
import type { Words } from '../words.js';

/**
 * One side of a row in pieces: plain text, words that only this side has, and marked facts with the words that say so to those who do not see the mark.
 * A sentence that only one text has is one piece.
 */
export function piecesOf(words: Words, row: ComparedRow, side: 'a' | 'b'): readonly View[] {
  const { text = '', differs = [] } = row[side] ?? {};
  const letter = side.toUpperCase();
  if (row.kind === 'only-a' || row.kind === 'only-b') return [{ text, class: 'only all' }];
  const marks = [
    ...row.facts.flatMap(({ kind, [side]: words }) => (words?.spans ?? []).map((span) => ({ span, class: 'chg', said: kind as string }))),
    ...differs.map((span) => ({ span, class: 'only', said: '' })),
  ];
  const pieces: View[] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) pieces.push({ text: text.slice(at, to) });
    at = Math.max(at, to);
  };
  for (const [start, to, mark] of apart(text, marks)) {
    // Blanks around marked words stay outside, or the words that say what is marked would run into those before.
    const from = to - text.slice(start, to).trimStart().length;
    plain(from);
    const said =
      mark.said === '' ? words.say('compare.only-here', { text: letter }) : words.say('compare.said', { what: words.say(`fact-differs.${mark.said}`) });
    const marked = text.slice(from, to).trimEnd();
    pieces.push({ text: marked, class: mark.class, said });
    at = from + marked.length;
  }
  plain(text.length);
  return pieces;
}

type Mark = { readonly span: Span; readonly class: string; readonly said: string };

/** Marks one after another: where two overlap, the earlier in the list stands and the other shows what is left of it. */
function apart(text: string, marks: readonly Mark[]): readonly (readonly [from: number, to: number, mark: Mark])[] {
  const taken: (readonly [number, number, Mark])[] = [];
  for (const mark of marks) {
    let free: (readonly [number, number])[] = [mark.span];
    for (const [from, to] of taken) free = free.flatMap(([start, end]) => (end <= from || start >= to ? [[start, end] as const] : parts(start, end, from, to)));
    // What is left between two marks may be a comma: it marks nothing.
    // And what is left of a word whose beginning or end is marked (23:40) is read with it.
    const isPart = (from: number, to: number): boolean =>
      taken.some(([start, end]) => (end === from && /\S/.test(text.charAt(from))) || (start === to && /\S/.test(text.charAt(to - 1))));
    for (const [from, to] of free) if (/[\p{L}\p{N}]/u.test(text.slice(from, to)) && !isPart(from, to)) taken.push([from, to, mark]);
  }
  return taken.sort((one, two) => one[0] - two[0]);
}

function parts(start: number, end: number, from: number, to: number): readonly (readonly [number, number])[] {
  return [...(start < from ? [[start, from] as const] : []), ...(end > to ? [[to, end] as const] : [])];
}
