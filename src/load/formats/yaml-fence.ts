import { headerAlias } from '../header-aliases.js';
import { readFrontMatter } from '../front-matter.js';
import { type HeaderBlock, type HeaderFormat, headerLimit, lineRange } from '../header/header-block.js';

/**
 * Front matter between `---` and `---` (or `...`), in YAML or in the language the first fence names (`---toml`, `---json`).
 * Blank lines before the fence are skipped. A text that merely begins with a rule is no header: something between the rules must look like keys.
 * A block of code (`---js`) is never run; its lines are shown as they stand.
 */
export const yamlFence: HeaderFormat = {
  name: 'yaml',
  read(lines) {
    const open = firstFilled(lines);
    const fence = /^---(?:[ \t]*([A-Za-z]{2,12}))?$/.exec((lines[open] ?? '').trimEnd());
    if (fence === null || open < 0) return undefined;
    const language = (fence[1] ?? 'yaml').toLowerCase();
    if (!languages.has(language)) return undefined;
    const close = closingFence(lines, open + 1);
    if (close === undefined) return language === 'yaml' ? unclosed(lines, open) : undefined;
    const inner = lines.slice(open + 1, close);
    const place = { lines: lineRange(open + 1, close + 1), signs: [open + 1, close + 1], markdown: false, weight: 0.98 };
    if (languages.get(language) === 'code') return { ...place, entries: [], troubles: [{ kind: 'code', line: open + 1, what: fence[1] ?? '' }] };
    if (language === 'yaml' && !looksLikeKeys(inner)) return undefined;
    return { ...place, ...readFrontMatter(inner, open + 2, language === 'toml' ? 'toml' : 'yaml') };
  },
};

/** The languages a fence may name. */
const languages: ReadonlyMap<string, 'keys' | 'code'> = new Map(
  Object.entries({
    yaml: 'keys',
    yml: 'keys',
    json: 'keys',
    toml: 'keys',
    js: 'code',
    javascript: 'code',
    ts: 'code',
    typescript: 'code',
    coffee: 'code',
    coffeescript: 'code',
    cson: 'code',
    lisp: 'code',
    clojure: 'code',
  } as const),
);

/** The index of the first line that is not blank, -1 when there is none among the first hundred: no header begins further down. */
export function firstFilled(lines: readonly string[]): number {
  for (let i = 0; i < Math.min(lines.length, 100); i += 1) {
    if ((lines[i] ?? '').trim() !== '') return i;
  }
  return -1;
}

/** The index of the closing fence, looked for within the limit of a header. */
function closingFence(lines: readonly string[], from: number): number | undefined {
  let characters = 0;
  for (let i = from; i < Math.min(lines.length, from + headerLimit.lines); i += 1) {
    const line = lines[i] ?? '';
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return i;
    characters += line.length + 1;
    if (characters > headerLimit.characters) return undefined;
  }
  return undefined;
}

/**
 * True when the lines between two fences are keys and not a paragraph between two rules: the first of them is `key:`, and
 * either a key we know is among them, or every line at the margin is a key without a space in it, as programs write them.
 */
function looksLikeKeys(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (filled.length === 0) return lines.length > 0 && lines.every((line) => line.startsWith('#')) ? false : lines.length === 0;
  if (filled[0]?.trimStart().startsWith('{')) return /["']?\w+["']?\s*:/.test(filled.join(' ').slice(0, 500));
  if (keyOf(filled[0] ?? '') === undefined) return false;
  if (filled.some((line) => headerAlias(keyOf(line) ?? '') !== undefined)) return true;
  const margin = filled.map((line) => (/^[\s-]/.test(line) ? 'below' : keyOf(line)));
  const onlyProse = filled.length === 1 && (filled[0]?.length ?? 0) > 80;
  return !onlyProse && margin.every((key) => key !== undefined && !/\s/.test(key) && key !== key.toUpperCase());
}

/** The key of a line at the margin; a dateline such as `IDLIB (AP): ` is none. */
function keyOf(line: string): string | undefined {
  return /^["']?([\p{L}_$][^:"'()]{0,40}?)["']?[ \t]*:(?:\s|$)/u.exec(line)?.[1];
}

/** A fence that never closes: its keys are read down to the first blank line, so that neither they nor the text are lost. */
function unclosed(lines: readonly string[], open: number): HeaderBlock | undefined {
  let end = open + 1;
  while (end < lines.length && end - open <= 200 && (lines[end] ?? '').trim() !== '') end += 1;
  const inner = lines.slice(open + 1, end);
  const known = inner.filter((line) => headerAlias(keyOf(line) ?? '') !== undefined);
  if (known.length === 0 || (known.length === 1 && !looksLikeKeys(inner)) || !looksLikeKeys(inner)) return undefined;
  const content = readFrontMatter(inner, open + 2, 'yaml');
  return {
    ...content,
    troubles: [{ kind: 'not-closed', line: open + 1 }, ...content.troubles],
    lines: lineRange(open + 1, end),
    signs: [open + 1],
    markdown: false,
    weight: 0.95,
  };
}
