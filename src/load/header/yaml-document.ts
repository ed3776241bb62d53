import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import type { HeaderEntry, HeaderScalar } from './header-block.js';

/**
 * Reads a block of YAML (or JSON, which is YAML) with the `yaml` package, whose only door this is. Values are text as written:
 * no dates, numbers or booleans are made, aliases are not followed, tags are not obeyed, and no object is built from keys, so none can pollute another.
 * Absent when the block is not a mapping or is not valid; then the caller reads it line by line.
 */
export function yamlEntries(text: string, firstLine: number): readonly HeaderEntry[] | undefined {
  if (text.length > longest || isDeep(text)) return undefined;
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      resolveKnownTags: false,
      uniqueKeys: false,
      merge: false,
      strict: true,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: counter,
    });
    if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
    const place: Place = { text, lineAt: (offset) => firstLine - 1 + counter.linePos(offset).line };
    return mapEntries(document.contents, place, undefined, text.length);
  } catch {
    // Nesting deeper than the stack: counted above, and caught here should another build of Node have a smaller one.
    return undefined;
  }
}

/** The longest block given to the package: 60 kB of quotation marks cost it a second, and no real header is as long as this. */
const longest = 8 * 1024;

type Place = { readonly text: string; readonly lineAt: (offset: number) => number };

/** Tables whose keys mean what they mean at the top: Zola's and Hugo's own. */
const transparent = new Set(['taxonomies', 'extra', 'params']);

function mapEntries(map: YAMLMap, place: Place, table: string | undefined, end: number): readonly HeaderEntry[] {
  const pairs = map.items.filter((pair): pair is Pair<Node, Node | null> => isScalar(pair.key));
  return pairs.flatMap((pair, index) => {
    const start = pair.key.range?.[0] ?? 0;
    const nextKey = pairs[index + 1]?.key.range?.[0] ?? end;
    const key = String(isScalar(pair.key) ? pair.key.value : '');
    if (table === undefined && transparent.has(key.toLowerCase()) && isMap(pair.value)) return mapEntries(pair.value, place, key, nextKey);
    const line = place.lineAt(start);
    const lastLine = Math.max(line, place.lineAt(start + place.text.slice(start, nextKey).trimEnd().length));
    const values = valuesOf(pair.value, place);
    const shape = isMap(pair.value) || (isSeq(pair.value) && pair.value.items.some(isMap)) ? 'map' : isSeq(pair.value) ? 'list' : 'one';
    return [{ key, line, lastLine, values, shape, ...(table === undefined ? {} : { table }) } satisfies HeaderEntry];
  });
}

function valuesOf(node: Node | null | undefined, place: Place): readonly HeaderScalar[] {
  if (node === null || node === undefined || isAlias(node)) return [];
  if (isScalar(node)) {
    const scalar = scalarOf(node, place);
    return scalar === undefined ? [] : [scalar];
  }
  if (isSeq(node)) {
    const wikilink = wikilinkOf(node, place);
    if (wikilink !== undefined) return [wikilink];
    return node.items.flatMap((item) => valuesOf(item as Node | null, place));
  }
  if (isMap(node)) {
    const names = node.items.filter((pair) => isScalar(pair.key) && /^(name|title|label|value|url|literal)$/i.test(String(pair.key.value)));
    return names.slice(0, 1).flatMap((pair) => (isScalar(pair.value) ? valuesOf(pair.value, place) : []));
  }
  return [];
}

function scalarOf(node: Node, place: Place): HeaderScalar | undefined {
  const text = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
  if (text === '' || !node.range) return undefined;
  const written = place.text.slice(node.range[0], node.range[1]);
  // A block scalar begins with its sign (`|`, `>-`) on the line of the key; its words begin on the next.
  const skipped = /^[|>][^\n]*\n\s*/.exec(written)?.[0].length ?? /^["']\s*/.exec(written)?.[0].length ?? 0;
  const firstLine = written.slice(skipped).split('\n', 1)[0] ?? '';
  return {
    text,
    line: place.lineAt(node.range[0] + skipped),
    quote: firstLine
      .trim()
      .replace(/(["'])$/, (mark) => (written[0] === mark ? '' : mark))
      .trim(),
  };
}

/** `[[Name]]` without quotation marks is a list in a list for YAML; its writer meant a link to a note. */
function wikilinkOf(node: Node, place: Place): HeaderScalar | undefined {
  if (!node.range) return undefined;
  const written = place.text.slice(node.range[0], node.range[1]);
  const link = /^\[\[([^[\]\n"']+)\]\]$/.exec(written);
  return link === null ? undefined : { text: written, line: place.lineAt(node.range[0]), quote: written };
}

/** More than 60 brackets open at once, or 20 list marks in a row: no header is written so, and readers of YAML descend once for each. */
function isDeep(text: string): boolean {
  if (/(?:^|\n)[ \t]*(?:[-?:][ \t]+){20}/.test(text)) return true;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) {
      depth += 1;
      if (depth > 60) return true;
    } else if ((c === 0x5d || c === 0x7d) && depth > 0) depth -= 1;
  }
  return false;
}
