import { type HeaderEntry, type HeaderFormat, lineRange } from '../header/header-block.js';
import { entryOf } from '../header/key-lines.js';
import { isTellingKey } from '../header/key-lines.js';
import { firstFilled } from './yaml-fence.js';

/** Logseq's and Roam's properties: `title:: ...`, `author:: [[X]]` on the first lines, perhaps after a list mark. */
export const logseq: HeaderFormat = {
  name: 'logseq',
  read(lines) {
    const open = firstFilled(lines);
    const entries: HeaderEntry[] = [];
    let end = open;
    for (; end >= 0 && end < Math.min(lines.length, open + 50); end += 1) {
      const match = /^(?:- )?[ \t]{0,4}([\p{L}][\p{L}\d_-]{0,30})::(?:[ \t](.*))?$/u.exec(lines[end] ?? '');
      if (match === null) break;
      entries.push(entryOf({ key: match[1] ?? '', value: (match[2] ?? '').trim() }, end + 1));
    }
    if (!entries.some(({ key, values }) => isTellingKey(key) && values.length > 0)) return undefined;
    return { entries, troubles: [], lines: lineRange(open + 1, end), signs: [], markdown: true, clip: true, weight: 0.95 };
  },
};
