import { readFrontMatter } from '../front-matter.js';
import { type HeaderFormat, lineRange } from '../header/header-block.js';
import { isTellingKey, keyLine } from '../header/key-lines.js';
import { firstFilled } from './yaml-fence.js';

/**
 * Keys from the first line on and a `---` after them, without a fence above, as Hexo and some Pelican files have it.
 * Two keys at least, one of them telling, so that a heading underlined with hyphens is no header.
 */
export const closingFence: HeaderFormat = {
  name: 'closing-fence',
  read(lines) {
    const open = firstFilled(lines);
    if (keyLine(lines[open] ?? '') === undefined) return undefined;
    let close = open;
    let keys = 0;
    let telling = false;
    for (; close < Math.min(lines.length, open + 60); close += 1) {
      const line = lines[close] ?? '';
      if (/^-{3,}[ \t]*$/.test(line)) break;
      const found = keyLine(line);
      if (found !== undefined) {
        keys += 1;
        telling ||= isTellingKey(found.key);
      } else if (!/^(?:[ \t]+\S|- )/.test(line)) return undefined;
    }
    if (keys < 2 || !telling || !/^-{3,}[ \t]*$/.test(lines[close] ?? '')) return undefined;
    return {
      ...readFrontMatter(lines.slice(open, close), open + 1, 'yaml'),
      lines: lineRange(open + 1, close + 1),
      signs: [close + 1],
      markdown: false,
      weight: 0.96,
    };
  },
};
