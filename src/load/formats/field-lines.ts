import { type HeaderEntry, type HeaderFormat, lineRange } from '../header/header-block.js';
import { entryOf, isTellingKey } from '../header/key-lines.js';
import { withoutRepeats } from '../header/read-yaml.js';
import { firstFilled } from './yaml-fence.js';

/**
 * Marked fields on the first lines, two at least: Org's `#+TITLE: ...`, Nikola's `.. title: ...`, and `:date: ...` of reStructuredText and AsciiDoc,
 * which may follow a title with its underline. The title stays in the text.
 */
export const fieldLines: HeaderFormat = {
  name: 'field-lines',
  read(lines) {
    const top = firstFilled(lines);
    const start = top < 0 || fieldOf(lines[top]) !== undefined ? top : firstField(lines, top);
    const entries: HeaderEntry[] = [];
    for (let i = start; i >= 0 && i < Math.min(lines.length, start + 60); i += 1) {
      const found = fieldOf(lines[i]);
      if (found === undefined) break;
      entries.push(entryOf(found, i + 1));
    }
    if (entries.length < 2 || !entries.some(({ key, values }) => isTellingKey(key) && values.length > 0)) return undefined;
    return { ...withoutRepeats(entries, []), lines: lineRange(start + 1, start + entries.length), signs: [], markdown: false, weight: 0.94 };
  },
};

function fieldOf(line: string | undefined): { readonly key: string; readonly value: string } | undefined {
  const match = /^(?:#\+|:|\.\. )([A-Za-z][A-Za-z_-]{0,30}):(?: (.*))?$/.exec(line ?? '');
  return match?.[1] === undefined ? undefined : { key: match[1], value: (match[2] ?? '').trim() };
}

/** The index of the first field under a title: within four lines, with nothing but an underline and an author line between. */
function firstField(lines: readonly string[], top: number): number {
  const titled = /^= \S/.test(lines[top] ?? '') || /^[#=*~-]{3,}\s*$/.test(lines[top + 1] ?? '');
  if (!titled) return -1;
  for (let i = top + 1; i <= top + 4; i += 1) if (fieldOf(lines[i]) !== undefined) return i;
  return -1;
}
