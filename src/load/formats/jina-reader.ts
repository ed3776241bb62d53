import { type HeaderEntry, type HeaderFormat, lineRange } from '../header/header-block.js';
import { entryOf, keyLine } from '../header/key-lines.js';
import { firstFilled } from './yaml-fence.js';

/** Jina Reader's output: `Title:`, `URL Source:`, perhaps `Published Time:`, blank lines between them, then `Markdown Content:` and the text. */
export const jinaReader: HeaderFormat = {
  name: 'jina-reader',
  read(lines) {
    const open = firstFilled(lines);
    if (!/^(?:Title:|URL Source:|# Source:)/.test(lines[open] ?? '')) return undefined;
    const entries: HeaderEntry[] = [];
    for (let i = open; i < Math.min(lines.length, open + 20); i += 1) {
      const line = lines[i] ?? '';
      if (/^Markdown Content:\s*$/.test(line)) {
        const inText = entries.some(({ key }) => key === 'URL Source');
        return inText ? { entries, troubles: [], lines: lineRange(open + 1, i + 1), signs: [i + 1], markdown: true, clip: true, weight: 0.96 } : undefined;
      }
      const found = keyLine(line);
      if (found !== undefined) entries.push(entryOf(found, i + 1));
      else if (line.trim() !== '' && !line.startsWith('# Source:')) return undefined;
    }
    return undefined;
  },
};
