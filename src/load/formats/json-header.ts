import { readFrontMatter } from '../front-matter.js';
import { type HeaderContent, type HeaderEntry, type HeaderFormat, headerLimit, lineRange } from '../header/header-block.js';
import { firstFilled } from './yaml-fence.js';

/** A header that is a JSON object at the very top, as Hugo reads it: from `{` to the `}` that closes it at the end of a line. */
export const jsonHeader: HeaderFormat = {
  name: 'json',
  read(lines) {
    const open = firstFilled(lines);
    const first = lines[open] ?? '';
    if (!/^\{\s*(?:"[\w .-]{1,40}"\s*:|$)/.test(first)) return undefined;
    const close = closingBrace(lines, open);
    if (close === undefined) return undefined;
    const inner = lines.slice(open, close + 1);
    if (!/"[\w .-]{1,40}"\s*:/.test(inner.slice(0, 3).join(' '))) return undefined;
    const content = readFrontMatter(inner, open + 1, 'yaml');
    const read = content.entries.length > 0 ? content : lineByLine(inner, open + 1);
    if (read.entries.length === 0) return undefined;
    const braces = [open, close].filter((index) => /^[\s{}]*$/.test(lines[index] ?? '')).map((index) => index + 1);
    return { ...read, lines: lineRange(open + 1, close + 1), signs: braces, markdown: false, weight: 0.98 };
  },
};

/** The index of the line that ends with the brace closing the one at the top. */
function closingBrace(lines: readonly string[], open: number): number | undefined {
  let depth = 0;
  let inString = false;
  let characters = 0;
  for (let i = open; i < Math.min(lines.length, open + headerLimit.lines); i += 1) {
    const line = lines[i] ?? '';
    characters += line.length;
    if (characters > headerLimit.characters) return undefined;
    for (let at = 0; at < line.length; at += 1) {
      const c = line[at];
      if (inString) {
        if (c === '\\') at += 1;
        else if (c === '"') inString = false;
      } else if (c === '"') inString = true;
      else if (c === '{') depth += 1;
      else if (c === '}') {
        depth -= 1;
        if (depth === 0) return line.slice(at + 1).trim() === '' ? i : undefined;
      }
    }
    inString = false;
  }
  return undefined;
}

/** JSON with a slip in it: every line that is `"key": "value"` is read for itself. */
function lineByLine(lines: readonly string[], first: number): HeaderContent {
  const entries = lines.flatMap((line, index): readonly HeaderEntry[] => {
    const match = /^"([\w .-]{1,40})"[ \t]*:(.*)$/.exec(line.replace(/^[\s{]*/, '').slice(0, 2000));
    const text = (match?.[2] ?? '')
      .trim()
      .replace(/[\s,}]*$/, '')
      .replace(/^"|"$/g, '');
    if (match === null || text === '' || /^[[{]/.test(text)) return [];
    return [{ key: match[1] ?? '', line: first + index, lastLine: first + index, values: [{ text, line: first + index, quote: text }], shape: 'one' }];
  });
  return { entries, troubles: entries.length === 0 ? [] : [{ kind: 'broken', line: first, what: 'it is not valid JSON' }] };
}
