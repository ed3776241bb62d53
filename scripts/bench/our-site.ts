import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { get } from 'node:http';
import type { BenchSite, LateArticle, Watched } from './bench-site.js';
import { linkTree } from './link-tree.js';
import { runProcess, watchMemory } from './run-process.js';
import { until } from './until.js';

/** Settings under which a site is measured: all that Backfile does, or what the peers do too. */
export const measuredSettings = {
  full: {},
  lean: { stories: 'off', search: 'off', leaveOut: ['authors', 'languages', 'tags', 'data'] },
} as const;

/** Where in the site an article will be, and whose it is: what `list --json` says of it. */
type Told = { readonly path: string; readonly sourceId: string };

/** Our own site of a corpus in a folder of its own. `late` are all articles that will be added. */
export function ourSite(programRoot: string, folder: string, articles: string, kind: keyof typeof measuredSettings, late: readonly LateArticle[]): BenchSite {
  const command = join(programRoot, 'scripts', 'backfile.js');
  const settings = { title: 'Measured', baseUrl: 'https://archive.example/', visibility: 'public', contact: 'a@archive.example', templates: 'own' };
  mkdirSync(join(folder, 'own', 'partials'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts: { build: `node ${JSON.stringify(command)} build --quiet` } }));
  writeFileSync(join(folder, 'backfile.json'), JSON.stringify({ ...settings, ...measuredSettings[kind] }));
  linkTree(articles, join(folder, 'articles'));
  const told = tellPaths(command, `${folder}-late`, late);
  const out = join(folder, 'public');
  const holds = (path: string, words: string): boolean => existsSync(join(out, path)) && readFileSync(join(out, path), 'utf8').includes(words);
  const of = (article: LateArticle): Told => told.get(article.path) ?? { path: '', sourceId: '' };
  const add = (article: LateArticle): void => {
    mkdirSync(dirname(join(folder, 'articles', article.path)), { recursive: true });
    writeFileSync(join(folder, 'articles', article.path), article.text);
  };
  return {
    name: `Backfile ${kind}`,
    clean: () => {
      for (const name of ['public', '.backfile', 'backfile.ledger']) rmSync(join(folder, name), { recursive: true, force: true });
    },
    build: () => runProcess({ program: process.execPath, args: [command, 'build', '--quiet'], cwd: folder }),
    buildByNpm: () => runProcess({ program: 'npm', args: ['run', '--silent', 'build'], cwd: folder }),
    add,
    shows: (article) => existsSync(join(out, of(article).path)) && holds('index.html', of(article).path),
    watch: () => watchOurs(command, folder, (article) => ({ add: () => add(article), ...signsOf(of(article), kind, holds, out) })),
  };
}

/** What must be true when an article is in: of the pages, and of all the rest. */
function signsOf({ path, sourceId }: Told, kind: keyof typeof measuredSettings, holds: (path: string, words: string) => boolean, out: string) {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const year = path.slice(0, 4);
  const bytesOf = (name: string): string => (existsSync(join(out, name)) ? readFileSync(join(out, name), 'latin1') : '');
  const start = bytesOf('search/start.js');
  const yearOfSource = `sources/${sourceId}/${year}.html`;
  const listed = bytesOf(yearOfSource);
  // Of a source with more than a thousand articles in the year the page leads to the days and says how many are there: it names none.
  const leadsToDays = listed !== '' && !new RegExp(`/\\d\\d/${sourceId}/`).test(listed);
  const pages: readonly Sign[] = [
    ['the page', () => existsSync(join(out, path))],
    ['the day', () => holds(`${dirname(dirname(path))}/index.html`, file)],
    ['the source', () => (leadsToDays ? bytesOf(yearOfSource) !== listed : [`sources/${sourceId}/index.html`, yearOfSource].some((page) => holds(page, file)))],
    ['the front page', () => holds('index.html', path)],
    ['the feed', () => holds('rss.xml', path)],
  ];
  const rest: readonly Sign[] = [
    ['the data', () => ['', `-${path.slice(5, 7)}`].some((month) => holds(`data/articles-${year}${month}.jsonl`, path))],
    ['the search', () => bytesOf('search/start.js') !== start],
  ];
  return { pages, rest: kind === 'lean' ? [] : rest };
}

/** Something that must be true of a site, and its name. */
type Sign = readonly [name: string, isRight: () => boolean];
type Signs = { readonly add: () => void; readonly pages: readonly Sign[]; readonly rest: readonly Sign[] };

/** Waits until all of these are true. */
function allRight(signs: readonly Sign[], pause: number): Promise<void> {
  const missing = (): readonly string[] => signs.filter(([, isRight]) => !isRight()).map(([name]) => name);
  return until(
    () => signs.every(([, isRight]) => isRight()),
    120_000,
    pause,
    () => `neither ${missing().join(' nor ')}`,
  );
}

async function watchOurs(command: string, folder: string, signsFor: (article: LateArticle) => Signs): Promise<Watched> {
  const begun = performance.now();
  const port = 18_000 + (process.pid % 2000);
  const child = spawn(process.execPath, [command, 'dev', '--port', String(port)], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString('utf8')));
  const memory = watchMemory(child.pid);
  const unlessEnded = <T>(answer: () => T): T => {
    if (child.exitCode !== null) throw new Error(`dev ended: ${said.slice(-1000)}`);
    return answer();
  };
  await until(() => unlessEnded(() => answers(port)), 600_000, 20);
  const served = (performance.now() - begun) / 1000;
  await until(() => unlessEnded(() => said.includes('Watching.')), 600_000, 20);
  const watching = (performance.now() - begun) / 1000;
  const held = memory.now();
  return {
    served,
    watching,
    ...(held === undefined ? {} : { memory: held }),
    drop: async (article) => {
      const { add, pages, rest } = signsFor(article);
      add();
      const dropped = performance.now();
      await allRight(pages, 3);
      const shown = performance.now() - dropped;
      await allRight(rest, 10);
      return { pages: shown, all: performance.now() - dropped };
    },
    end: async () => {
      memory.end();
      await ended(child);
    },
  };
}

/** Ends a process of ours and waits for it. */
export async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null) return;
  child.kill('SIGINT');
  await gone;
}

/** Whether something answers at a port with a page. */
export function answers(port: number, path = '/', words = ''): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => resolve(answer.statusCode === 200 && body.includes(words)));
    });
    asked.once('error', () => resolve(false));
  });
}

/** Where articles will be in a site, asked of an archive that has only these. */
function tellPaths(command: string, folder: string, late: readonly LateArticle[]): ReadonlyMap<string, Told> {
  for (const { path, text } of late) {
    mkdirSync(dirname(join(folder, 'articles', path)), { recursive: true });
    writeFileSync(join(folder, 'articles', path), text);
  }
  if (late.length === 0) return new Map();
  const { stdout } = spawnSync(process.execPath, [command, 'list', '--json'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  const lines = stdout.split('\n').filter((line) => line !== '');
  // `list --json` gives these fields (the command contract).
  const rows = lines.map((line) => JSON.parse(line) as Told & { readonly file: string });
  return new Map(rows.map(({ file, path, sourceId }) => [file.replace(/^articles\//, ''), { path, sourceId }]));
}
