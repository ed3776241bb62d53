import { type Chunk, lastLineOf } from './chunks.js';
import type { HeaderContent, HeaderEntry, HeaderScalar } from './header-block.js';

/**
 * Reads a chunk that is not valid YAML the way its writer meant it: what stands after the first colon is the value, what stands indented below goes on with it,
 * and lines that begin with a hyphen are a list. Says which line was read so, and why.
 */
export function rescueChunk(chunk: Chunk): HeaderContent {
  const [head = '', ...below] = chunk.lines;
  const match = /^(["']?)([^\s"'#:][^:"']{0,60})\1\s{0,4}:(?:\s(.*))?$/.exec(head.trimStart());
  const what = reasonFor(match?.[3] ?? '', chunk.lines);
  const trouble = { kind: 'broken', line: chunk.first, what } as const;
  if (match === null) return { entries: [], troubles: isBlankChunk(chunk) ? [] : [{ ...trouble, what: 'it is no key with a value' }] };
  const entry = { key: (match[2] ?? '').trim(), line: chunk.first, lastLine: lastLineOf(chunk) };
  return { entries: [{ ...entry, ...readValue((match[3] ?? '').trim(), below, chunk.first) }], troubles: [trouble] };
}

function isBlankChunk(chunk: Chunk): boolean {
  return chunk.lines.every((line) => line.trim() === '' || line.startsWith('#') || line.trim() === '---');
}

function readValue(written: string, below: readonly string[], first: number): Pick<HeaderEntry, 'values' | 'shape'> {
  const more = below.map((line, index) => ({ line: first + 1 + index, text: line.trim() })).filter(({ text }) => text !== '' && !text.startsWith('#'));
  const items = more.filter(({ text }) => /^-(\s|$)/.test(text));
  if (written === '' && items.length > 0) {
    const values = items.flatMap(({ text, line }) => scalar(text.slice(1).trim(), line));
    return { values, shape: 'list' };
  }
  if (written.startsWith('[') && !written.startsWith('[[') && more.length === 0) {
    const values = written
      .replace(/^\[|\]$/g, '')
      .split(',')
      .flatMap((piece) => scalar(piece.trim(), first));
    return { values, shape: 'list' };
  }
  const block = /^[|>][-+0-9]*$/.test(written) ? '' : written;
  const parts = [{ line: first, text: block }, ...more].filter(({ text }) => text !== '');
  const start = parts[0];
  if (start === undefined) return { values: [], shape: 'one' };
  const text = unquoted(parts.map((part) => part.text).join(' '));
  return { values: text === '' ? [] : [{ text, line: start.line, quote: unquoted(start.text) }], shape: 'one' };
}

function scalar(written: string, line: number): readonly HeaderScalar[] {
  const text = unquoted(written);
  return text === '' ? [] : [{ text, line, quote: text }];
}

/** Takes off the quotation marks around a value; one that never closes (or never opened) goes too. */
function unquoted(written: string): string {
  const mark = written[0];
  if (mark === '"' || mark === "'") return written.slice(1, written.length > 1 && written.endsWith(mark) ? -1 : undefined).trim();
  return written.trim();
}

function reasonFor(value: string, lines: readonly string[]): string {
  if (lines.some((line) => /^[ ]*\t/.test(line))) return 'it is indented with a tab';
  if (/^["']/.test(value)) return 'its quotation marks do not match';
  if (/:(\s|$)/.test(value)) return 'its value holds a colon and stands without quotation marks';
  if (/^[[{]/.test(value)) return 'a bracket in it does not close';
  if (/[&*]\w/.test(value)) return 'it refers to another place';
  return 'it is not valid YAML';
}
