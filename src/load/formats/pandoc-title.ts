import { type HeaderEntry, type HeaderFormat, lineRange } from '../header/header-block.js';
import { firstFilled } from './yaml-fence.js';

/** Pandoc's title block: `% Title`, `% Author; Author`, `% Date` on the first lines; an indented line continues a value, an empty `%` leaves one out. */
export const pandocTitle: HeaderFormat = {
  name: 'pandoc',
  read(lines) {
    const open = firstFilled(lines);
    if (!/^%\s+\S/.test(lines[open] ?? '')) return undefined;
    const keys = ['title', 'author', 'date'];
    const entries: HeaderEntry[] = [];
    let end = open;
    for (const key of keys) {
      const head = /^%(?:\s(.*))?$/.exec(lines[end] ?? '');
      if (head === null) break;
      let last = end;
      while (/^[ \t]+\S/.test(lines[last + 1] ?? '') && last - end < 20) last += 1;
      const more = lines.slice(end + 1, last + 1).map((line) => line.trim());
      const first = (head[1] ?? '').trim();
      const text = [first, ...more].join(key === 'author' ? '; ' : ' ').trim();
      if (text !== '') entries.push({ key, line: end + 1, lastLine: last + 1, values: [{ text, line: end + 1, quote: first }], shape: 'one' });
      end = last + 1;
    }
    return entries.length === 0 || (lines[end] ?? '').trim() !== ''
      ? undefined
      : { entries, troubles: [], lines: lineRange(open + 1, end), signs: [], markdown: true, weight: 0.95 };
  },
};
