import { parse } from 'smol-toml';
import type { HeaderContent, HeaderEntry, HeaderScalar, HeaderTrouble } from './header-block.js';
import { withoutRepeats } from './read-yaml.js';

/**
 * Reads a block of TOML that begins at line `first` of the file, one statement at a time, so that every value has its line and one broken value costs only itself.
 * The only door to smol-toml. Values are text as written: a date stays the characters that stand there. Never throws.
 */
export function readToml(block: string, first: number): HeaderContent {
  const lines = block.split('\n');
  const entries: HeaderEntry[] = [];
  const troubles: HeaderTrouble[] = [];
  let table: string | undefined;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? '';
    const heading = /^\s*\[{1,2}([^[\]]+)\]{1,2}\s*(?:#.*)?$/.exec(line);
    const end = statementEnd(lines, i);
    if (heading !== null) table = (heading[1] ?? '').trim();
    else if (line.trim() !== '' && !line.trimStart().startsWith('#')) {
      const entry = statement(lines.slice(i, end), first + i);
      if (entry === undefined) troubles.push({ kind: 'broken', line: first + i, what: 'it is not valid TOML' });
      else entries.push(table === undefined ? entry : { ...entry, table });
    }
    i = heading === null ? end : i + 1;
  }
  return withoutRepeats(entries, troubles);
}

function statement(lines: readonly string[], first: number): HeaderEntry | undefined {
  const head = /^(?:"([^"]+)"|'([^']+)'|([\p{L}\d_.-]+))[ \t]*=(.*)$/u.exec((lines[0] ?? '').trimStart());
  if (head === null) return undefined;
  const key = head[1] ?? head[2] ?? head[3] ?? '';
  const written = [(head[4] ?? '').trimStart(), ...lines.slice(1)].join('\n');
  const values = valuesOf(written, lines, first);
  if (values === undefined) return undefined;
  const shape = written.startsWith('[') ? 'list' : written.startsWith('{') ? 'map' : 'one';
  return { key, line: first, lastLine: first + lines.length - 1, values: values.filter(({ text }) => text !== ''), shape };
}

function valuesOf(written: string, lines: readonly string[], first: number): readonly HeaderScalar[] | undefined {
  // A bare value (number, date, true) is what stands there.
  const bare = /^[^\s"'[{#][^"'#\n]*/.exec(written)?.[0].trim();
  if (bare !== undefined && /^[ \t]*(?:#.*)?$/.test(written.slice(written.indexOf(bare) + bare.length))) return [{ text: bare, line: first, quote: bare }];
  const value = parsed(written);
  if (value === undefined) return undefined;
  const texts = Array.isArray(value) ? value.flatMap((item) => textOf(item)) : textOf(value);
  let from = 0;
  return texts.map((text) => {
    const at = place(text, lines, from);
    from = at.index;
    return { text: text.trim(), line: first + at.index, quote: at.quote };
  });
}

/** The value of one statement, or nothing when it is not valid. Its key is ours, so no key of the file makes an object. */
function parsed(written: string): unknown {
  if (/[[{]{40}/.test(written.replace(/\s/g, ''))) return undefined;
  try {
    return parse(`v = ${written}`).v;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return [String(value)];
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && 'name' in value && typeof value.name === 'string') return [value.name];
  return [];
}

/** Where a value stands: the line from `from` on that holds its first words, and those words as they stand there. */
function place(text: string, lines: readonly string[], from: number): { readonly index: number; readonly quote: string } {
  const firstWords = text.trim().split('\n', 1)[0] ?? '';
  for (let i = from; i < lines.length; i += 1) {
    if (firstWords !== '' && lines[i]?.includes(firstWords)) return { index: i, quote: firstWords };
  }
  // The value is written with escapes: quote what stands between the quotation marks.
  const line = lines[from] ?? '';
  return { index: from, quote: (/["'](.*)["']/.exec(line)?.[1] ?? line).trim() };
}

/** The index after the last line of the statement that begins at `start`: brackets and multi-line strings are followed to their end. */
function statementEnd(lines: readonly string[], start: number): number {
  let open: string | undefined;
  let depth = 0;
  for (let i = start; i < Math.min(lines.length, start + 200); i += 1) {
    const line = lines[i] ?? '';
    for (let at = 0; at < line.length; at += 1) {
      const c = line[at] ?? '';
      const triple = line.slice(at, at + 3);
      if (open !== undefined) {
        if (c === '\\' && open.startsWith('"')) at += 1;
        else if (line.startsWith(open, at)) {
          at += open.length - 1;
          open = undefined;
        }
      } else if (triple === '"""' || triple === "'''") {
        open = triple;
        at += 2;
      } else if (c === '"' || c === "'") open = c;
      else if (c === '#') break;
      else if (c === '[' || c === '{') depth += 1;
      else if (c === ']' || c === '}') depth -= 1;
    }
    if (open?.length === 1) open = undefined;
    if (open === undefined && depth <= 0) return i + 1;
  }
  // Never closed: only its own line, so that what follows is still read.
  return start + 1;
}
