import type { MarkedRun } from './answer.js';
import { type Mark, marksIn, runsOf } from './mark.js';
import type { Query } from './query.js';

/** How long an excerpt is, and how much of it stands before the first mark. UTF-16 units. */
const [length, before] = [220, 60];

/** About 220 characters of a text where most of the query's words stand together; its beginning when none does. */
export function excerptOf(text: string, query: Query, lang: string | undefined): readonly MarkedRun[] {
  const flat = text.replaceAll('\n', ' ');
  const marks = marksIn(flat, query, lang);
  const best = bestPlace(marks);
  const from = best === undefined || best <= before ? 0 : wordStart(flat, best - before);
  const to = from + length >= flat.length ? flat.length : wordEnd(flat, from + length);
  const runs = runsOf(flat, marks, from, to);
  return [...(from > 0 ? [ellipsis] : []), ...runs, ...(to < flat.length ? [ellipsis] : [])];
}

const ellipsis: MarkedRun = { text: '…', marked: false };

/** Where a stretch begins that has the most different words, and of these the most marks; the first of several. */
function bestPlace(marks: readonly Mark[]): number | undefined {
  let best: { readonly at: number; readonly words: number } | undefined;
  for (const [number, { at }] of marks.entries()) {
    const inside = new Set<number>();
    let count = 0;
    for (let next = number; next < marks.length && (marks[next]?.end ?? 0) <= at + length - before; next++) {
      inside.add(marks[next]?.word ?? 0);
      count++;
    }
    const words = inside.size * 100 + Math.min(99, count);
    if (best === undefined || words > best.words) best = { at, words };
  }
  return best?.at;
}

/** The start of the word at or behind a place; the place itself in text without spaces. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  const start = space >= 0 && space < at + 30 ? space + 1 : at;
  return isLow(text, start) ? start + 1 : start;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  const end = space > at - 30 ? space : at;
  return isLow(text, end) ? end + 1 : end;
}

/** Whether a place is in the middle of a character. */
function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
