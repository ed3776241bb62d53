import { headerAlias } from '../header-aliases.js';
import type { HeaderEntry, HeaderScalar } from './header-block.js';

/** A `Key: value` line: the key as written, and the value with its place in the line. */
export type KeyLine = { readonly key: string; readonly value: string };

/** Reads one line as `Key: value` (the value may be empty); the key begins at the margin, is at most 30 letters long and has at most three words. */
export function keyLine(line: string): KeyLine | undefined {
  const match = /^\**([\p{L}][\p{L}\p{M}\d_.-]{0,29}(?: [\p{L}\d_-]{1,20}){0,2})\** ?[::](?:\**(?:[ \t\u00a0](.*))?)$/u.exec(line);
  const key = match?.[1];
  return key === undefined || key.length > 30 ? undefined : { key, value: (match?.[2] ?? '').trim() };
}

/** True for a key that says something about an article, and that is no common first word of a sentence. */
export function isTellingKey(key: string): boolean {
  const alias = headerAlias(key);
  return alias !== undefined && !weakKeys.has(key.toLowerCase());
}

/** Words that open a sentence or a caption as often as they head a value. */
const weakKeys = new Set(
  'by name lead original web site photo wire provider status private publish draft sample path la da au cr sn pd y2 hd ur ns data label issued saved revised heading posted topic subject updated'.split(
    ' ',
  ),
);

/** The entry of a key line, its value one text; continued lines are joined to it. */
export function entryOf(found: KeyLine, line: number, more: readonly { readonly line: number; readonly text: string }[] = []): HeaderEntry {
  const parts = [{ line, text: found.value }, ...more.map((part) => ({ line: part.line, text: part.text.trim() }))].filter(({ text }) => text !== '');
  const first = parts[0];
  const text = parts.map((part) => part.text).join(' ');
  const values: readonly HeaderScalar[] = first === undefined ? [] : [{ text, line: first.line, quote: first.text }];
  return { key: found.key, line, lastLine: more[more.length - 1]?.line ?? line, values, shape: 'one' };
}
