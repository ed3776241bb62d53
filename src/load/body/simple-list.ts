import type { Chunk } from './chunks.js';
import { simpleParagraph } from './simple-paragraph.js';

/** A list that is known without remark, and the index of the first chunk after it. */
export type SimpleList = { readonly html: string; readonly next: number };

/**
 * Reads the list that begins with `lines`, the last lines of the chunk at `i`, and goes on in the chunks after it: all items at one margin, with one kind
 * of mark, a paragraph in each. Undefined when an item may hold anything else, or when what comes after may belong to the list.
 *
 *     - The council voted.
 *     - The wall is to be
 *       rebuilt.
 */
export function listAt(chunks: readonly Chunk[], i: number, lines: readonly string[]): SimpleList | undefined {
  const first = markOf(lines[0] ?? '');
  if (first === undefined) return undefined;
  const items: Item[] = [];
  if (!addItems(lines, first, items)) return undefined;
  const inChunk = items.length;
  let next = i + 1;
  for (; next < chunks.length; next++) {
    const text = chunks[next]?.text ?? '';
    const mark = markOf(text);
    if (mark === undefined ? text.startsWith(' ') || text.startsWith('\t') : mark.indent !== first.indent && mark.kind === first.kind) return undefined;
    if (mark?.kind !== first.kind) {
      if (mark !== undefined && mark.indent > 0) return undefined;
      break;
    }
    if (!addItems(text.split('\n'), first, items)) return undefined;
  }
  const html = listHtml(items, first, items.length > inChunk);
  return html === undefined ? undefined : { html, next };
}

/** How a list's items begin: blanks, and `-`, `*`, `+`, `.` or `)`. */
type Mark = { readonly indent: number; readonly kind: string };
type Item = { readonly number: number; readonly lines: string[] };

const marked = /^([ \t]*)(?:([-+*])|\d{1,9}([.)]))(?:[ \t\n]|$)/;
const item = /^( {0,3})(?:([-+*])|([1-9]\d{0,8})([.)])) {1,4}(?=[^ \t])(.*)$/;

function markOf(text: string): Mark | undefined {
  const found = marked.exec(text);
  return found === null ? undefined : { indent: found[1]?.length ?? 0, kind: found[2] ?? found[3] ?? '' };
}

function addItems(lines: readonly string[], { indent, kind }: Mark, items: Item[]): boolean {
  for (const line of lines) {
    const mark = markOf(line);
    if (mark === undefined) {
      const before = items.at(-1);
      if (before === undefined) return false;
      before.lines.push(line);
      continue;
    }
    const [, blanks = '', bullet, number, point, words = ''] = item.exec(line) ?? [];
    if (words === '' || (bullet ?? point) !== kind || blanks.length !== indent) return false;
    items.push({ number: Number(number ?? 0), lines: [words] });
  }
  return true;
}

function listHtml(items: readonly Item[], { kind }: Mark, spread: boolean): string | undefined {
  const numbered = kind === '.' || kind === ')';
  const start = items[0]?.number ?? 1;
  const alone = numbered && items.length === 1;
  let html = '';
  for (const [i, { number, lines }] of items.entries()) {
    // `[ ]` and `[x]` are boxes of a list of tasks.
    if (/^\[.\]/.test(lines[0] ?? '')) return undefined;
    const words = simpleParagraph(lines.join('\n'));
    if (words === undefined) return undefined;
    if (alone) return `<p>${number}${kind} ${words}</p>`;
    const value = numbered && number !== start + i ? ` value="${number}"` : '';
    html += spread ? `<li${value}>\n<p>${words}</p>\n</li>\n` : `<li${value}>${words}</li>\n`;
  }
  return numbered ? `<ol${start === 1 ? '' : ` start="${start}"`}>\n${html}</ol>` : `<ul>\n${html}</ul>`;
}
