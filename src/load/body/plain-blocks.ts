import { isColumnLine } from './columns.js';

/** A stretch of plain text: lines to be joined into one paragraph, lines whose ends are meant, or the columns of a table. */
export type PlainBlock = { readonly kind: 'paragraph' | 'columns'; readonly lines: readonly string[] };

/** Wider than any hard wrap in use: lines this long end where their paragraph ends. */
const wrapLimit = 140;
/** Lines that never reach this width are verse, addresses, lists: their ends are meant. */
const proseWidth = 45;

/**
 * Cuts a block (lines with no blank line between them) into paragraphs and tables. The one rule for line ends in plain text:
 * - lines whose longest is over 140 wide were never wrapped: each is a paragraph of its own;
 * - lines that all stay under 45 are verse or an address: they keep their ends (a `paragraph` of several lines);
 * - otherwise an end is a wrap and is joined, unless the next line begins with a bullet, either line is a rule such as `-----`,
 *   or the line stops so early (under 60 % of the widest) that the next word would have fitted easily.
 * Three lines or more in a row with columns (gaps of two spaces inside), or half of a block, are a table.
 */
export function plainBlocks(block: readonly string[]): readonly PlainBlock[] {
  const [only] = block;
  if (block.length === 1 && only !== undefined) return [{ kind: 'paragraph', lines: [only.trim()] }];
  const columns = block.map(isColumnLine);
  const share = columns.filter(Boolean).length;
  if (share < 2) return paragraphs(block);
  if (share * 2 >= block.length) return [{ kind: 'columns', lines: block }];
  return withTables(block, columns);
}

function withTables(block: readonly string[], columns: readonly boolean[]): PlainBlock[] {
  const out: PlainBlock[] = [];
  let from = 0;
  for (let i = 0; i < block.length; ) {
    let end = i;
    while (end < block.length && columns[end]) end++;
    if (end - i >= 3) {
      out.push(...paragraphs(block.slice(from, i)), { kind: 'columns', lines: block.slice(i, end) });
      from = end;
    }
    i = Math.max(end, i + 1);
  }
  return [...out, ...paragraphs(block.slice(from))];
}

function paragraphs(block: readonly string[]): PlainBlock[] {
  const lines = block.map((line) => line.trim());
  const widths = lines.map(widthOf);
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  if (widest > wrapLimit) return lines.map((line) => ({ kind: 'paragraph', lines: [line] }));
  if (widest < proseWidth) return lines.length > 0 ? [{ kind: 'paragraph', lines }] : [];
  const out: string[] = [];
  let joined: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1] ?? '';
    if (i > 0 && endIsMeant(before, widths[i - 1] ?? 0, line, widest)) {
      out.push(joined.join(''));
      joined = [];
    }
    if (joined.length > 0 && !joinsTight(before, line)) joined.push(' ');
    joined.push(line);
  });
  return [{ kind: 'paragraph', lines: [...out, joined.join('')] }];
}

function endIsMeant(line: string, width: number, next: string, widest: number): boolean {
  if (/^(?:[-*+•·▪◦‣–—]|\d{1,3}[.)])\s/.test(next)) return true;
  if (!/[\p{L}\p{N}]/u.test(line) || !/[\p{L}\p{N}]/u.test(next.slice(0, 200))) return true;
  const nextWord = /^\S{1,40}/.exec(next)?.[0].length ?? 0;
  return width + 1 + nextWord <= widest * 0.6;
}

const wide = /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/;

/** Chinese, Japanese and Korean letters take two columns. */
function widthOf(line: string): number {
  return wide.test(line) ? line.length + line.replace(/[^\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g, '').length : line.length;
}

/** Scripts without spaces between words are joined without one. Korean has spaces. */
function joinsTight(before: string, after: string): boolean {
  const tight = /[\u2e80-\u9fff\uff00-\uff60]/;
  return tight.test(before.slice(-1)) && tight.test(after.charAt(0));
}
