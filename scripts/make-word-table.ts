// Makes src/text/background-words.ts: how common words are in news at large, as powers of two. Word counts only; no text is kept.
//   node dist/scripts/make-word-table.js FOLDER...      folders of text files; each folder counts the same, whatever its size
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionWords } from '../src/text/function-words.js';
import { byCodeUnit } from '../src/text/order.js';
import { readWords } from '../src/text/running-words.js';
import { foldedWord, stemOf } from '../src/text/stem.js';

/** A word of the rarest level stands in one of 1,024 texts. */
const levels = 10;

const folders = process.argv.slice(2);
if (folders.length === 0) process.stdout.write('Name folders of text files.\n');
else writeFileSync('src/text/background-words.ts', moduleOf(levelsOf(meanShares(folders.map(sharesIn)))));

/** The share of a folder's texts in which each stem stands; stems of fewer than three texts are left out. */
function sharesIn(folder: string): ReadonlyMap<string, number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:txt|md)$/.test(file));
  const counts = new Map<string, number>();
  for (const file of files.sort(byCodeUnit))
    for (const stem of stemsOf(readFileSync(join(folder, file), 'utf8'))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 2).map(([stem, count]) => [stem, count / files.length]));
}

function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  const small = functionWords(foldedWord);
  readWords(text.replace(/^---\n[^]*?\n---\n/, ''), {
    word: (written) => void (small.has(foldedWord(written)) || written.length < 2 || stems.add(stemOf(written, 'en'))),
    number: () => {},
    pair: () => {},
    sentenceEnd: () => {},
  });
  return stems;
}

function meanShares(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const mean = new Map<string, number>();
  for (const shares of all) for (const [stem, share] of shares) mean.set(stem, (mean.get(stem) ?? 0) + share / all.length);
  return mean;
}

/** Words by level: level 0 stands in half of all texts, each further one in half as many. */
function levelsOf(shares: ReadonlyMap<string, number>): string[] {
  const words: string[][] = Array.from({ length: levels }, () => []);
  for (const [stem, share] of shares) {
    if (/^[a-z]{2,24}$/.test(stem)) words[Math.max(0, Math.round(-Math.log2(share)) - 1)]?.push(stem);
  }
  return words.map((level) => level.sort(byCodeUnit).join(' '));
}

function moduleOf(words: readonly string[]): string {
  const comment = [
    '/**',
    ' * How common word stems are in English news: those of the first line stand in about half of all texts, those of each further line in half as many.',
    ' * Facts about word use, counted by scripts/make-word-table.ts; docs/stories.md says in which texts. No text of theirs is here.',
    ' */',
  ];
  return `${comment.join('\n')}\nexport const backgroundWords: readonly string[] = [\n${words.map((level) => `  '${level}',\n`).join('')}];\n`;
}
