import type { HeaderEntry, HeaderFormat } from '../header/header-block.js';
import { entryOf, isTellingKey, keyLine } from '../header/key-lines.js';
import { firstFilled } from './yaml-fence.js';

/**
 * A heading and properties under it, as Notion exports and notes by hand have them: `# Title`, then `Date: ...`, `URL: ...` line by line.
 * The heading stays in the text. Two properties at least, all of them telling or two of them known, and a blank line after them.
 */
export const headingProperties: HeaderFormat = {
  name: 'heading-properties',
  read(lines) {
    const heading = firstFilled(lines);
    if (!/^#{1,2}\s+\S/.test(lines[heading] ?? '')) return undefined;
    const start = heading + 1 + firstFilled(lines.slice(heading + 1, heading + 4));
    const entries: HeaderEntry[] = [];
    let end = start;
    for (; start > heading && end < Math.min(lines.length, start + 30); end += 1) {
      const found = keyLine(lines[end] ?? '');
      if (found === undefined) break;
      entries.push(entryOf(found, end + 1));
    }
    const telling = entries.filter(({ key }) => isTellingKey(key)).length;
    if (telling < 2 || (lines[end] ?? '').trim() !== '') return undefined;
    return { entries, troubles: [], lines: entries.map(({ line }) => line), signs: [], markdown: true, weight: 0.93 };
  },
};
