import { type Chunk, lastLineOf } from './chunks.js';
import type { HeaderEntry, HeaderScalar } from './header-block.js';

/**
 * Reads a chunk of YAML when it is of the plainest kind: `key: word`, `key: "words"`, `key: [a, b]`, or a key with a list of words under it.
 * Exactly what the `yaml` package says of such a chunk (a test compares them), and forty times faster. Absent for anything else.
 */
export function simpleEntry(chunk: Chunk): HeaderEntry | undefined {
  const [head = ''] = chunk.lines;
  const colon = head.indexOf(':');
  const key = head.slice(0, Math.max(0, colon));
  if (!(usualKey.test(key) || anyKey.test(key)) || notOneLine.test(head)) return undefined;
  if (colon + 1 < head.length && head.charCodeAt(colon + 1) !== 32) return undefined;
  const entry = { key, line: chunk.first, lastLine: lastLineOf(chunk) };
  const written = head.slice(colon + 1).trim();
  const filled = chunk.lines.length === 1 ? [] : chunk.lines.slice(1).filter((line) => line.trim() !== '');
  if (written === '') return simpleList(chunk, entry, filled.length);
  // A comment between keys is no value; anything else below a value continues it, and is not simple.
  if (filled.some((line) => !line.startsWith('#'))) return undefined;
  if (written.startsWith('[')) {
    const values = flowList(written, chunk.first);
    return values === undefined ? undefined : { ...entry, values, shape: 'list' };
  }
  const value = simpleScalar(written, chunk.first);
  return value === undefined ? undefined : { ...entry, values: value.text === '' ? [] : [value], shape: 'one' };
}

const usualKey = /^[A-Za-z_][\w.-]{0,60}$/;
const anyKey = /^[\p{L}_][\p{L}\p{M}\d_.-]{0,60}$/u;
/** Tabs, and what may end a line for YAML and does not for us. */
const notOneLine = /[\t\r\n\u2028\u2029]/;

type Entry = Pick<HeaderEntry, 'key' | 'line' | 'lastLine'>;

function simpleList(chunk: Chunk, entry: Entry, count: number): HeaderEntry | undefined {
  if (count === 0) return { ...entry, values: [], shape: 'one' };
  const values: HeaderScalar[] = [];
  let indent: string | undefined;
  for (let i = 1; i < chunk.lines.length; i += 1) {
    const line = chunk.lines[i] ?? '';
    if (line.trim() === '' || line.startsWith('#')) continue;
    const item = /^( {0,8})- +(\S.*)$/.exec(line);
    if (item === null || line.includes('\t') || (indent ?? item[1]) !== item[1]) return undefined;
    indent = item[1];
    const written = (item[2] ?? '').trimEnd();
    const value = written.startsWith('- ') ? undefined : simpleScalar(written, chunk.first + i);
    if (value === undefined) return undefined;
    if (value.text !== '') values.push(value);
  }
  return { ...entry, values, shape: 'list' };
}

/** A plain or quoted word on one line, with nothing in it that YAML reads as more than itself. */
function simpleScalar(written: string, line: number): HeaderScalar | undefined {
  const quote = written[0];
  if (quote === '"') return /^"[^"\\]*"$/.test(written) ? inside(written, line) : undefined;
  if (quote === "'") {
    if (!/^'(?:[^']|'')*'$/.test(written)) return undefined;
    const value = inside(written, line);
    return { ...value, text: value.text.replaceAll("''", "'") };
  }
  if (!/^[\p{L}\d/(“‘«„¿¡€$£+_.~]/u.test(written) || /:(?: |$)| #/.test(written) || /^\.{3}/.test(written)) return undefined;
  return { text: written, line, quote: written };
}

function inside(written: string, line: number): HeaderScalar {
  const text = written.slice(1, -1).trim();
  return { text, line, quote: text };
}

/** `[a, "b, c", d]` on one line, one level deep. */
function flowList(written: string, line: number): readonly HeaderScalar[] | undefined {
  if (!written.endsWith(']')) return undefined;
  const inner = written.slice(1, -1);
  if (inner.trim() === '') return [];
  if (/[[\]{}\\#&*!|>%@`]/.test(inner)) return undefined;
  const values: HeaderScalar[] = [];
  if (!/["']/.test(inner)) {
    for (const piece of inner.split(',')) {
      const value = /[:?]/.test(piece) ? undefined : simpleScalar(piece.trim(), line);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  }
  for (const piece of inner.match(/"[^"]*"|'[^']*'|[^,"']+|,|["']/g) ?? []) {
    if (piece === ',' || piece.trim() === '') continue;
    const value = simpleScalar(piece.trim(), line);
    if (value === undefined || (piece[0] !== '"' && /[:?]/.test(piece))) return undefined;
    values.push(value);
  }
  // As many commas outside the values as there are gaps between them: no empty item, nothing glued.
  const commas = inner.replace(/"[^"]*"|'[^']*'/g, '').split(',').length - 1;
  return commas === values.length - 1 ? values : undefined;
}
