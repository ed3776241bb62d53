// How well headers are read: the two sites of ../shared/corpora/frontmatter-dev through the public command, against their gold.
//   node dist/scripts/score-frontmatter.js [CORPUS]      (after npm run build or npm test has compiled dist/)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  comparisonRule,
  disagreements,
  property,
  readGold,
  scoredFields,
  type ScoredField,
  type Stated,
  textOrNull,
  texts,
  unpackFrontmatterSites,
} from './frontmatter-gold.js';

const corpus = resolve(process.argv[2] ?? '../shared/corpora/frontmatter-dev');
if (existsSync(corpus)) score();
else process.stdout.write(`The corpus is not here: ${corpus}\n`);

function score(): void {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-score-'));
  try {
    unpackFrontmatterSites(corpus, folder);
    print(readGold(corpus), listArticles(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `backfile list --json` says of every post, by its file. */
function listArticles(folder: string): ReadonlyMap<string, Stated> {
  const command = [resolve('scripts/backfile.js'), 'list', '--json', '--drafts', '--articles', 'digitalgov', '--articles', 'rust-blog'];
  const { stdout, status } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`backfile list ended with ${status}`);
  const rows = stdout.split('\n').filter((line) => line !== '');
  return new Map(
    rows.map((line) => {
      const row: unknown = JSON.parse(line);
      const stated = {
        title: textOrNull(property(row, 'title')),
        date: textOrNull(property(row, 'date')),
        authors: texts(property(row, 'authors')),
        tags: texts(property(row, 'tags')),
      };
      return [String(property(row, 'file')), stated] as const;
    }),
  );
}

function print(gold: ReadonlyMap<string, Stated>, read: ReadonlyMap<string, Stated>): void {
  const wrong = new Map<ScoredField, string[]>(scoredFields.map((field) => [field, []]));
  const missing = [...gold.keys()].filter((file) => !read.has(file));
  for (const [file, stated] of gold) {
    const answer = read.get(file);
    for (const field of answer === undefined ? scoredFields : disagreements(stated, answer)) {
      wrong.get(field)?.push(`${file}: ${JSON.stringify(stated[field])} read as ${JSON.stringify(answer?.[field])}`);
    }
  }
  const lines = [
    `Rule\n${comparisonRule.map((rule) => `  ${rule}`).join('\n')}`,
    `Articles ${read.size} of ${gold.size}${missing.length > 0 ? `, missing: ${missing.slice(0, 10).join(', ')}` : ''}`,
  ];
  for (const [field, faults] of wrong) {
    const share = (100 * (gold.size - faults.length)) / gold.size;
    lines.push(`${field.padEnd(8)} ${share.toFixed(2)} %`, ...faults.slice(0, 10).map((fault) => `  ${fault}`));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
