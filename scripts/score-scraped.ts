// How well articles without a header are understood: the texts of ../shared/corpora/scraped-dev through the public command, scored by the
// corpus' own scorer. Rules are made looking at the sites of the first table only; the second shows how they do on sites nobody looked at.
//   node dist/scripts/score-scraped.js [CORPUS] [options of score.mjs, such as --errors title]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [first = '', ...others] = process.argv.slice(2);
const corpus = resolve(first === '' || first.startsWith('--') ? '../shared/corpora/scraped-dev' : first);
const options = first.startsWith('--') ? [first, ...others] : others;
if (existsSync(corpus)) score();
else process.stdout.write(`The corpus is not here: ${corpus}\n`);

function score(): void {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-score-'));
  try {
    const answers = listArticles();
    const parts = partBySite(folder);
    for (const [name, gold] of parts) process.stdout.write(`\n== ${name}\n${judge(gold, answers, name === 'sites looked at' ? options : [])}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `backfile list --json` says, one article a line. */
function listArticles(): string {
  const command = [resolve('scripts/backfile.js'), 'list', '--json', '--articles', join(corpus, 'files')];
  const { stdout, status } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  if (status !== 0) throw new Error(`backfile list ended with ${status}`);
  return stdout;
}

/** The gold files in two folders: a third of the sites, chosen by the digest of the site's name, is held aside. */
function partBySite(folder: string): readonly (readonly [name: string, gold: string])[] {
  const looked = join(folder, 'looked-at');
  const aside = join(folder, 'held-aside');
  mkdirSync(looked);
  mkdirSync(aside);
  for (const file of readdirSync(join(corpus, 'gold'))) {
    const text = readFileSync(join(corpus, 'gold', file), 'utf8');
    const site = /"site":\s*"([^"]*)"/.exec(text)?.[1] ?? file;
    const third = (createHash('sha256').update(site).digest()[0] ?? 0) % 3 === 0;
    copyFileSync(join(corpus, 'gold', file), join(third ? aside : looked, file));
  }
  return [
    ['sites looked at', looked],
    ['sites held aside', aside],
    ['all', join(corpus, 'gold')],
  ];
}

function judge(gold: string, answers: string, more: readonly string[]): string {
  const { stdout, status, stderr } = spawnSync(process.execPath, [join(corpus, 'score.mjs'), '--gold', gold, ...more], {
    input: answers,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`score.mjs ended with ${status}: ${stderr}`);
  return stdout;
}
