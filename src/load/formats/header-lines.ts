import { readDate } from '../../text/calendar.js';
import { type HeaderEntry, type HeaderFormat, lineRange } from '../header/header-block.js';
import { entryOf, isTellingKey, keyLine } from '../header/key-lines.js';
import { withoutRepeats } from '../header/read-yaml.js';
import { firstFilled } from './yaml-fence.js';

/**
 * `Title: ...`, `Date: ...` and the like on the first lines, without fences, ended by a blank line: Pelican, MultiMarkdown, e-mail, notes by hand.
 * Indented lines continue a value. Two keys at least, one of them telling; one alone only when its value is an address or a day.
 */
export const headerLines: HeaderFormat = {
  name: 'header-lines',
  read(lines) {
    const open = firstFilled(lines);
    if (keyLine(lines[open] ?? '') === undefined) return undefined;
    const entries: HeaderEntry[] = [];
    let end = open;
    for (; end < Math.min(lines.length, open + 100); ) {
      const found = keyLine(lines[end] ?? '');
      if (found === undefined) break;
      let next = end + 1;
      while (/^(?:[ \t]{1,20}\S|\t)/.test(lines[next] ?? '') && next - end < 40) next += 1;
      entries.push(
        entryOf(
          found,
          end + 1,
          lines.slice(end + 1, next).map((text, index) => ({ line: end + 2 + index, text })),
        ),
      );
      end = next;
    }
    const after = lines[end];
    // Text that follows at once is one only under two keys that cannot be anything else.
    if (after !== undefined && after.trim() !== '' && entries.filter(({ key }) => isTellingKey(key)).length < 2) return undefined;
    if (!entries.some(({ key }) => isTellingKey(key)) || (entries.length === 1 && !speaksAlone(entries[0]))) return undefined;
    const mail = entries.some(({ key }) => /^from$/i.test(key));
    const read = withoutRepeats(
      entries.map((entry) => (mail && /^subject$/i.test(entry.key) ? { ...entry, key: 'Title' } : entry)),
      [],
    );
    return { ...read, lines: lineRange(open + 1, end), signs: [], markdown: false, weight: 0.96 };
  },
};

/** One line alone is a header when nothing but a header would be written so. */
function speaksAlone(entry: HeaderEntry | undefined): boolean {
  const value = entry?.values[0]?.text ?? '';
  if (/^<?https?:\/\/\S+$/.test(value)) return true;
  return /^(?:date|published|title)$/i.test(entry?.key ?? '') && (/^title$/i.test(entry?.key ?? '') || readDate(value)?.text.length === value.length);
}
