import type { Place } from '../model/diagnostic.js';
import { cells, fitted, hasRightToLeft, head, terminalLine } from './terminal-text.js';

/**
 * The line of a file with a caret under the place, as lines for a terminal of that width:
 *
 *     12 | date: 31 February 2019
 *        |       ^^^^^^^^^^^^^^^^
 *
 * A long line is cut around the place. A line with letters that run from right to left gets no caret, since terminals differ in
 * where they put such letters; the words themselves are said instead. Nothing when the place has no line.
 */
export function codeFrame(place: Place, width: number): readonly string[] {
  if (place.text === undefined) return [];
  const number = String(place.line);
  const margin = `${' '.repeat(number.length)} | `;
  const room = Math.max(20, width - margin.length);
  const start = place.column - 1;
  const end = start + place.length;
  // Of a line of a megabyte only the surroundings are looked at.
  const before = terminalLine(place.text.slice(Math.max(0, start - far), start));
  const marked = terminalLine(place.text.slice(start, Math.min(end, start + far)));
  const after = terminalLine(place.text.slice(end, end + far));
  if (hasRightToLeft(before + marked + after)) {
    const words = marked.trim() === '' ? [] : [`${margin}here: ${fitted(marked.trim(), room - 6)}`];
    return [`${number} | ${fitted(before + marked + after, room)}`, ...words];
  }
  const left = tail(before, Math.floor(room / 2));
  const line = fitted(left + marked + after, room);
  const carets = Math.max(1, Math.min(cells(marked), room - cells(left)));
  return [`${number} | ${line}`, `${margin}${' '.repeat(cells(left))}${'^'.repeat(carets)}`];
}

/** More characters than any terminal has columns. */
const far = 2000;

/** The longest end of a text that takes at most that many cells, with `…` where something is missing. */
function tail(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let rest = text;
  // Cutting as many cells in front as are too many leaves what fits, but for one wide letter on the edge.
  while (cells(rest) > width - 1) rest = rest.slice(Math.max(1, head(rest, cells(rest) - width + 1).length));
  return `…${rest}`;
}
