import { type HeaderEntry, type HeaderFormat, lineRange } from '../header/header-block.js';
import { entryOf } from '../header/key-lines.js';

/** Readwise's export: within the first lines a heading `## Metadata` and under it `- Author: ...`, `- Full Title: ...`, `- URL: ...`. */
export const readwise: HeaderFormat = {
  name: 'readwise',
  read(lines) {
    const heading = lines.slice(0, 12).findIndex((line) => /^#{1,3} Metadata\s*$/.test(line));
    if (heading < 0) return undefined;
    const entries: HeaderEntry[] = [];
    let end = heading + 1;
    for (; end < Math.min(lines.length, heading + 30); end += 1) {
      const match = /^[-*] ([\p{L}][\p{L} ]{0,30}):(?:\s(.*))?$/u.exec(lines[end] ?? '');
      if (match === null) break;
      entries.push(entryOf({ key: match[1] ?? '', value: (match[2] ?? '').trim() }, end + 1));
    }
    if (!entries.some(({ key }) => /^(?:full title|author|url)$/i.test(key))) return undefined;
    // `Category: #articles` is the kind of document, no topic of it.
    const told = entries.filter(({ key, values }) => key !== 'Category' || !kinds.test(values[0]?.text ?? ''));
    return { entries: told, troubles: [], lines: lineRange(heading + 1, end), signs: [heading + 1], markdown: true, clip: true, weight: 0.95 };
  },
};

const kinds = /^#?(?:articles|books|tweets|podcasts|supplementals|emails|videos)$/i;
