// How well stories, threads and kinds of pairs are found: the sets of ../shared/corpora/stories-dev through the public command, by the corpus's own scorer.
//   node dist/scripts/score-stories.js [CORPUS]      (after npm run build or npm test has compiled dist/)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A story as the command tells it. */
type Told = {
  readonly id: string;
  readonly members: readonly string[];
  readonly thread: string | null;
  readonly relations: readonly { readonly a: string; readonly b: string; readonly kind: string }[];
};
type Meta = Readonly<Record<string, { readonly date?: string | null; readonly source?: string | null }>>;

const corpus = resolve(process.argv[2] ?? '../shared/corpora/stories-dev');
if (existsSync(corpus)) score();
else process.stdout.write(`The corpus is not here: ${corpus}\n`);

function score(): void {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-score-'));
  try {
    const sets = ['ecbplus', 'wikinews', 'wcl50'].filter((set) => existsSync(join(corpus, set)));
    scoreGroups(folder, 'combined', sets);
    for (const set of sets) scoreGroups(folder, set, [set]);
    scoreThreads(folder);
    scoreKinds(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scoreGroups(folder: string, name: string, sets: readonly string[]): void {
  const gold = Object.assign({}, ...sets.map((set) => prefixed(set, json(join(corpus, set, 'gold.json'))))) as Record<string, { story: string }>;
  const told = tellStories(folder, name, sets);
  const found = Object.fromEntries(told.flatMap(({ id, members }) => members.map((file) => [file, id])));
  say(name, run(folder, 'cluster', gold, found));
}

/** Story names are told apart by set: `wikinews/3` is not `ecbplus/3`. */
function prefixed(set: string, gold: unknown): Record<string, { story: string }> {
  return Object.fromEntries(Object.entries(gold as Record<string, { story: string }>).map(([file, { story }]) => [file, { story: `${set}/${story}` }]));
}

function scoreThreads(folder: string): void {
  const told = tellStories(folder, 'threads', ['ben-threads']);
  const found = Object.fromEntries(told.flatMap(({ id, members, thread }) => members.map((file) => [file, thread ?? id])));
  say('threads', run(folder, 'threads', json(join(corpus, 'ben-threads', 'pairs.json')), found));
}

function scoreKinds(folder: string): void {
  const kinds = tellStories(folder, 'kinds', ['reuse']).flatMap(({ relations }) =>
    relations.map(({ a, b, kind }) => [`${a}|${b}`, kind === 'independent-shared' ? 'independent' : kind]),
  );
  say('kinds', run(folder, 'kinds', json(join(corpus, 'reuse', 'kinds.json')), Object.fromEntries(kinds)));
}

/** What `backfile stories --json` says of an archive of these sets, with dates and sources from the sets' meta.json as front matter. */
function tellStories(folder: string, name: string, sets: readonly string[]): Told[] {
  const articles = join(folder, name, 'articles');
  mkdirSync(articles, { recursive: true });
  for (const set of sets) {
    const meta = existsSync(join(corpus, set, 'meta.json')) ? (json(join(corpus, set, 'meta.json')) as Meta) : {};
    for (const file of readdirSync(join(corpus, set, 'articles'))) {
      const { date, source } = meta[file] ?? {};
      const header = [...(date ? [`date: ${date}`] : []), ...(source ? [`source: ${JSON.stringify(source)}`] : [])];
      const text = readFileSync(join(corpus, set, 'articles', file), 'utf8');
      writeFileSync(join(articles, file), header.length === 0 ? text : `---\n${header.join('\n')}\n---\n${text}`);
    }
  }
  const command = [resolve('scripts/backfile.js'), 'stories', '--json', '--articles', 'articles'];
  const { stdout, status } = spawnSync(process.execPath, command, {
    cwd: join(folder, name),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`backfile stories ended with ${status}`);
  const bare = (file: string): string => file.replace(/^articles\//, '');
  // The command's own form, see scripts/commands/stories.ts.
  const told = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Told);
  return told.map((story) => ({
    ...story,
    members: story.members.map(bare),
    relations: story.relations.map(({ a, b, kind }) => ({ a: bare(a), b: bare(b), kind })),
  }));
}

/** The corpus's scorer over what was found. */
function run(folder: string, what: string, gold: unknown, found: unknown): Record<string, unknown> {
  writeFileSync(join(folder, 'gold.json'), JSON.stringify(gold));
  writeFileSync(join(folder, 'found.json'), JSON.stringify(found));
  const command = [join(corpus, 'score.mjs'), what, '--gold', join(folder, 'gold.json'), '--pred', join(folder, 'found.json')];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>;
}

function say(name: string, figures: Record<string, unknown>): void {
  const shown = ['bcubedP', 'bcubedR', 'bcubedF1', 'pairP', 'pairR', 'pairF1', 'P', 'R', 'F1', 'accuracy4'].filter((key) => key in figures);
  process.stdout.write(`${name.padEnd(10)}${shown.map((key) => `${key} ${String(figures[key])}`).join('  ')}\n`);
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
