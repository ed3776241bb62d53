import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildSite, rememberSite } from '../src/build/build-site.js';
import { looksOfFile } from '../src/build/file-looks.js';
import { headStart } from '../src/build/head-start.js';
import { openProject } from '../src/build/open-project.js';
import { SiteMemory } from '../src/build/site-memory.js';
import { dice } from './inject-changes.js';

/** One sequence of edits: the archive folder it was done in, what was done, and which files of the warm site differ from a clean build's. */
export type EditRun = { readonly edits: readonly string[]; readonly differing: readonly string[] };

/** Where a build finds what the one before knew. */
export type Road = 'disk' | 'memory';

type Roll = (below: number) => number;
/** The archive as the sequence knows it: its folder, its article files, and a clock that never stands still. */
type Desk = { readonly folder: string; readonly roll: Roll; files: string[]; time: number };

const programRoot = resolve(import.meta.dirname, '..');
const sources = ['Harbour Gazette', 'The Upland Post', 'Tagblatt', 'Reuters', ''];
const days = ['2019-12-28', '2019-12-28', '2019-12-29', '2020-01-02', '2018-07', '2017', ''];
const subjects = ['ferry strike', 'dam inspection', 'library fire', 'election count', 'frost damage'];
const words =
  'the harbour council said on monday that crews would inspect every crane before winter because storms had damaged three of them and nobody was hurt when the largest fell'.split(
    ' ',
  );

/**
 * Does `steps` random edits to a small archive of its own, with a build after each, and compares the site with a clean build of what is there then
 * (empty cache, empty output, the same articles, templates, settings and ledger). Equal seeds do the same edits. `within` is a folder for it to work in.
 * `road`: every build begins with the cache on disk, as the command does, or with what the process remembers, as `dev` does.
 */
export async function runEdits(seed: number, steps: number, within: string, road: Road = 'disk'): Promise<EditRun> {
  const folder = mkdtempSync(join(within, 'edits-'));
  const desk: Desk = { folder, roll: dice(seed), files: [], time: 1_500_000_000 };
  const edits: string[] = [];
  const build = road === 'disk' ? buildFromDisk : builderWithMemory(folder);
  try {
    cpSync(join(programRoot.endsWith('dist') ? dirname(programRoot) : programRoot, 'templates'), join(folder, 'templates'), {
      recursive: true,
      dereference: true,
    });
    writeFileSync(join(folder, 'backfile.json'), '{}\n');
    const first = 2 + desk.roll(4);
    for (let n = 0; n < first; n++) add(desk);
    await build(folder, []);
    for (let step = 0; step < steps; step++) {
      const some = 1 + (desk.roll(4) === 0 ? desk.roll(3) : 0);
      const done = Array.from({ length: some }, () => pick(desk.roll, changes)(desk));
      edits.push(...done);
      await build(folder, done);
      // Now and then a build to which nothing happened, which must not change anything either.
      if (desk.roll(3) === 0) await build(folder, []);
    }
    const clean = join(folder, 'clean');
    for (const part of inputs) if (existsSync(join(folder, part))) cpSync(join(folder, part), join(clean, part), { recursive: true, preserveTimestamps: true });
    await buildFromDisk(clean);
    // The ledger too is what a clean build leaves as it finds it.
    const ledgers = [folder, clean].map((one) => readFileSync(join(one, 'backfile.ledger'), 'utf8'));
    return { edits, differing: [...differing(join(folder, 'public'), join(clean, 'public')), ...(ledgers[0] === ledgers[1] ? [] : ['backfile.ledger'])] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a clean build is given. */
const inputs = ['articles', 'templates', 'backfile.json', 'backfile.ledger', 'corrections.csv', 'withdrawn.csv'];

async function buildFromDisk(folder: string): Promise<void> {
  await buildSite(openProject({ cwd: folder, programRoot: folder }));
}

/** Builds as `dev` does: it is told which article files changed, and of settings and templates that they did. Nobody tells it of the tables that are not watched. */
function builderWithMemory(folder: string): (folder: string, edits: readonly string[]) => Promise<void> {
  let memory = new SiteMemory();
  let files: ReadonlyMap<string, string> = new Map();
  let others = '';
  return async (_folder, edits) => {
    const now = looksBelow(join(folder, 'articles'));
    const othersNow = [...looksBelow(join(folder, 'templates')), ...['backfile.json', 'corrections.csv'].map((name) => looksOfFile(join(folder, name)))].join();
    const articles = [...new Set([...files.keys(), ...now.keys()])].filter((file) => files.get(file) !== now.get(file));
    const project = openProject({ cwd: folder, programRoot: folder });
    if (othersNow !== others) memory = new SiteMemory();
    [files, others] = [now, othersNow];
    await headStart(project, memory, { articles, templates: [], settings: [], rescan: edits.includes(lost) });
    await buildSite(project, undefined, undefined, memory);
    if (!memory.isWarm) await rememberSite(project, memory);
  };
}

function looksBelow(folder: string): ReadonlyMap<string, string> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];
  return new Map(files.map((entry) => [join(entry.parentPath, entry.name), looksOfFile(join(entry.parentPath, entry.name))]));
}

const lost = 'lose a part of the cache or of the site';

/** Every kind of edit gives a few words on what it did. */
const changes: readonly ((desk: Desk) => string)[] = [
  add,
  add,
  (desk) => {
    const file = some(desk);
    write(desk, file, `${textOf(desk, file)}\n\n${sentence(desk.roll)}`);
    return `edit ${file}`;
  },
  (desk) => rewrite(desk, 'title', headline(desk.roll)),
  (desk) => rewrite(desk, 'date', pick(desk.roll, days)),
  (desk) => rewrite(desk, 'source', pick(desk.roll, sources)),
  (desk) => rewrite(desk, 'story', pick(desk.roll, ['Ferry strike', 'none', ''])),
  (desk) => {
    const file = some(desk);
    const text = textOf(desk, file);
    const same = pick(desk.roll, desk.files);
    // The same text twice makes a story, and two claimants of one address.
    write(desk, file, textOf(desk, same));
    return `copy ${same} over ${file}${text === textOf(desk, file) ? ' (the same)' : ''}`;
  },
  (desk) => {
    const file = some(desk);
    const to = `${pick(desk.roll, ['', 'moved/'])}r${desk.roll(1000)}.txt`;
    if (desk.files.includes(to)) return 'nothing';
    mkdirSync(dirname(join(desk.folder, 'articles', to)), { recursive: true });
    renameSync(join(desk.folder, 'articles', file), join(desk.folder, 'articles', to));
    desk.files = [...desk.files.filter((one) => one !== file), to];
    return `rename ${file} to ${to}`;
  },
  (desk) => {
    if (desk.files.length < 2) return 'nothing';
    const file = some(desk);
    rmSync(join(desk.folder, 'articles', file));
    desk.files = desk.files.filter((one) => one !== file);
    return `delete ${file}`;
  },
  (desk) => {
    const file = some(desk);
    const field = pick(desk.roll, ['date', 'title', 'source', 'story']);
    const value = { date: '2020-01-05', title: 'Corrected title', source: 'Corrected Courier', story: 'A corrected story' }[field];
    save(desk, 'corrections.csv', `file,field,value\n${file},${field},${value}\n`);
    return `correct the ${field} of ${file}`;
  },
  (desk) => {
    rmSync(join(desk.folder, 'corrections.csv'), { force: true });
    return 'take corrections back';
  },
  (desk) => {
    const file = some(desk);
    save(desk, 'withdrawn.csv', desk.roll(2) === 0 ? 'file,reason\n' : `file,reason\n${file},At request\n`);
    return `withdraw ${file}, or nothing`;
  },
  (desk) => {
    const file = pick(desk.roll, ['partials/entry.hbs', 'article.hbs', 'layout.hbs', 'assets/archive.css']);
    const path = join(desk.folder, 'templates', file);
    save(desk, `templates/${file}`, `${readFileSync(path, 'utf8')}\n`);
    return `change ${file}`;
  },
  (desk) => {
    const settings = pick(desk.roll, [
      {},
      { title: 'Another title' },
      { stories: 'off' },
      { search: 'off' },
      { language: 'de' },
      { publish: { text: 'excerpt' } },
      { visibility: 'public', baseUrl: 'https://example.org/a/', contact: 'a@example.org' },
      { tombstones: false },
    ]);
    save(desk, 'backfile.json', `${JSON.stringify(settings)}\n`);
    return `settings ${JSON.stringify(settings)}`;
  },
  (desk) => {
    rmSync(join(desk.folder, pick(desk.roll, ['.backfile/pages.index', '.backfile/articles.index', '.backfile', 'public/index.html', 'public/2019'])), {
      recursive: true,
      force: true,
    });
    return lost;
  },
];

function add(desk: Desk): string {
  const file = `${pick(desk.roll, ['', 'wire/', '2019/'])}a${desk.roll(10_000)}.txt`;
  if (!desk.files.includes(file)) desk.files.push(file);
  const subject = pick(desk.roll, subjects);
  const body = Array.from({ length: 3 + desk.roll(4) }, () => `${sentence(desk.roll)} ${subject}.`).join('\n\n');
  const head =
    desk.roll(6) === 0 ? '' : `---\ntitle: ${headline(desk.roll)} ${subject}\ndate: ${pick(desk.roll, days)}\nsource: ${pick(desk.roll, sources)}\n---\n`;
  write(desk, file, `${head}${body}\n`);
  return `add ${file}`;
}

function rewrite(desk: Desk, field: string, value: string): string {
  const file = some(desk);
  const text = textOf(desk, file);
  const line = new RegExp(`^${field}:.*$`, 'm');
  write(desk, file, line.test(text) ? text.replace(line, `${field}: ${value}`) : text.replace(/^---\n/, `---\n${field}: ${value}\n`));
  return `set the ${field} of ${file} to "${value}"`;
}

function some(desk: Desk): string {
  return pick(desk.roll, desk.files);
}

function textOf(desk: Desk, file: string): string {
  return readFileSync(join(desk.folder, 'articles', file), 'utf8');
}

function write(desk: Desk, file: string, text: string): void {
  save(desk, `articles/${file}`, text);
}

/** Half of the files look as if they had lain there for years, so that both ways of telling a change are taken. */
function save(desk: Desk, path: string, text: string): void {
  const file = join(desk.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  desk.time += 10;
  if (desk.roll(4) > 0) utimesSync(file, desk.time, desk.time);
}

function headline(roll: Roll): string {
  return ['Crews inspect', 'Council debates', 'Hundreds join', 'Minister visits'][roll(4)] ?? '';
}

function sentence(roll: Roll): string {
  const from = roll(words.length);
  const picked = Array.from({ length: 8 + roll(12) }, (_, at) => words[(from + at) % words.length]).join(' ');
  return `${picked.charAt(0).toUpperCase()}${picked.slice(1)}.`;
}

function pick<T>(roll: Roll, list: readonly T[]): T {
  const one = list[roll(list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

function differing(one: string, other: string): string[] {
  const filesOf = (root: string): string[] =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const [a, b] = [filesOf(one), filesOf(other)];
  return [...new Set([...a, ...b])]
    .filter((path) => !a.includes(path) || !b.includes(path) || !readFileSync(join(one, path)).equals(readFileSync(join(other, path))))
    .sort();
}
