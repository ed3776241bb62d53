import matter from 'gray-matter';
import type { HeaderContent } from './header/header-block.js';
import { readToml } from './header/toml-statements.js';
import { readPlainYaml, readYaml } from './header/read-yaml.js';

/**
 * Reads the lines between two fences. The only door to gray-matter 4, which is used for what it is good at, handing the block to the reader of its language,
 * and kept from everything it does by default (measured; each has a test):
 * it runs `---js` blocks, keeps every text it saw in a cache (and forgets its errors on the second look), turns dates into moments of the machine's time zone,
 * takes any text between two rules for data, swallows an article whose fence never closes, and ends a block at `-----`.
 *
 * So: the usual header, in which every key is of the plainest kind, is read without it, which saves a tenth of what reading an article takes; for any other
 * the fences are found by us, the closing mark we give it cannot stand in a text, the language is named by us, and every engine is one of ours.
 * `first` is the line of the file on which the block begins.
 */
export function readFrontMatter(lines: readonly string[], first: number, language: 'yaml' | 'toml'): HeaderContent {
  let content: HeaderContent = { entries: [], troubles: [] };
  // Blank lines are emptied: gray-matter looks for comments in a way that is slow on long runs of them.
  const block = lines.map((line) => (line.trim() === '' ? '' : line)).join('\n');
  const plain = language === 'yaml' ? readPlainYaml(block, first) : undefined;
  if (plain !== undefined) return plain;
  matter(`---\n${block}\n${closing}`, {
    language,
    delimiters: ['---', closing],
    engines: {
      yaml: () => (content = readYaml(block, first)),
      toml: () => (content = readToml(block, first)),
      json: refuse,
      javascript: refuse,
    },
  });
  return content;
}

/** A control character, which no manuscript holds. */
const closing = '\u0000\u0000\u0000';

function refuse(): never {
  throw new Error('front matter is never run');
}
