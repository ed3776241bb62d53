import { readFrontMatter } from '../front-matter.js';
import { type HeaderFormat, headerLimit, lineRange } from '../header/header-block.js';
import { firstFilled } from './yaml-fence.js';

/** Front matter between `+++` and `+++`, as Hugo and Zola write it: TOML, above a Markdown text. */
export const tomlFence: HeaderFormat = {
  name: 'toml',
  read(lines) {
    const open = firstFilled(lines);
    if (!isFence(lines[open])) return undefined;
    const rest = lines.slice(open + 1, open + 1 + headerLimit.lines);
    const length = rest.findIndex(isFence);
    const inner = rest.slice(0, length);
    if (length < 0 || inner.join('\n').length > headerLimit.characters) return undefined;
    if (!inner.some((line) => /^\s*["']?[\w.-]+["']?\s*=/.test(line))) return undefined;
    const close = open + 1 + length;
    return { ...readFrontMatter(inner, open + 2, 'toml'), lines: lineRange(open + 1, close + 1), signs: [open + 1, close + 1], markdown: true, weight: 0.98 };
  },
};

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^\+\+\+[ \t]*$/.test(line);
}
