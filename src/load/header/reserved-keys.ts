import type { HeaderBlock, HeaderEntry } from './header-block.js';

/** Lines that stand under a key meant for programs: `hidden` are all of them, `named` those on which such a key is written. */
export type ReservedLines = { readonly hidden: ReadonlySet<number>; readonly named: readonly number[] };

/**
 * Finds the lines of a header that stand under `__proto__`, `constructor` or `prototype`. In many programs such a key changes every other value,
 * so nobody means it as a word of an article: they are not read, not shown, and said in a remark.
 *
 *     __proto__:
 *     ^^^^^^^^^ named, hidden
 *       draft: true
 *       ^^^^^^^^^^^ hidden
 */
export function reservedLines(lines: readonly string[], block: HeaderBlock): ReservedLines {
  const hidden = new Set<number>();
  const named: number[] = [];
  // Most headers hold none of the three words at all.
  if (!block.lines.some((line) => reserved.test(lines[line - 1] ?? ''))) return { hidden, named };
  let under: Under = nothing;
  for (const line of block.lines) {
    const text = (lines[line - 1] ?? '').slice(0, longest);
    const goesOn = belongs(text, under);
    const at = reservedAt(text);
    if (at === undefined && !goesOn) {
      under = nothing;
      continue;
    }
    if (at !== undefined) named.push(line);
    hidden.add(line);
    const before = goesOn ? under : nothing;
    under = {
      indent: Math.min(before.indent, at === undefined ? before.indent : indentOf(text)),
      table: before.table || isTable(text),
      open: Math.max(0, before.open + bracketsOpened(text.slice(before.open > 0 ? 0 : (at ?? 0)))),
    };
  }
  for (const entry of block.entries) {
    if (!isReservedEntry(entry)) continue;
    for (let line = entry.line; line <= entry.lastLine; line += 1) hidden.add(line);
  }
  return { hidden, named };
}

/** The header without what stands under such keys: a broken one may seem to hold keys of its own there. */
export function withoutReserved(block: HeaderBlock, { hidden, named }: ReservedLines): HeaderBlock {
  if (hidden.size === 0) return block;
  const entries = block.entries.filter((entry) => !hidden.has(entry.line) || (named.includes(entry.line) && !isReservedEntry(entry)));
  return { ...block, entries };
}

/** What the lines that follow belong to: a key at this indentation, a table of TOML, or brackets that are still open. */
type Under = { readonly indent: number; readonly table: boolean; readonly open: number };
const nothing: Under = { indent: Number.POSITIVE_INFINITY, table: false, open: 0 };

const longest = 4000;
const reserved = /__proto__|constructor|prototype/;
const reservedName = /^["']?(?:__proto__|constructor|prototype)["']?$/;
const heading = /^\s*\[{1,2}([^[\]]+)\]{1,2}\s*(?:#.*)?$/;
const key = /^\s*(?:[-?]\s+)?([\w."'-]{1,200})\s{0,4}[:=]/;
/** One of the words as a key inside brackets: `{ "__proto__": …`. */
const keyInside = /[{,]\s{0,4}["']?(?:__proto__|constructor|prototype)["']?\s{0,4}[:=]/;

function isReservedPath(path: string): boolean {
  return path.split('.').some((part) => reservedName.test(part.trim()));
}

function isReservedEntry(entry: HeaderEntry): boolean {
  return isReservedPath(entry.key) || isReservedPath(entry.table ?? '');
}

/** Where on a line such a key begins. */
function reservedAt(text: string): number | undefined {
  if (!reserved.test(text)) return undefined;
  if (isReservedPath(key.exec(text)?.[1] ?? '') || isTable(text)) return 0;
  const at = text.search(keyInside);
  return at < 0 || !text.slice(0, at + 1).includes('{') ? undefined : at + 1;
}

function isTable(text: string): boolean {
  return isReservedPath(heading.exec(text)?.[1] ?? '');
}

function belongs(text: string, under: Under): boolean {
  if (under.open > 0) return true;
  if (under.table) return !heading.test(text);
  if (under.indent === Number.POSITIVE_INFINITY) return false;
  if (text.trim() === '') return true;
  const indent = indentOf(text);
  return indent > under.indent || (indent === under.indent && /^\s*(?:- |[\]}])/.test(text));
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function bracketsOpened(text: string): number {
  let open = 0;
  let quote: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at] ?? '';
    if (quote !== undefined) {
      if (c === '\\') at += 1;
      else if (c === quote) quote = undefined;
    } else if (c === '"') quote = c;
    else if (c === '{' || c === '[') open += 1;
    else if (c === '}' || c === ']') open -= 1;
  }
  return open;
}
