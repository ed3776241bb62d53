// How well two texts are set side by side: the aligned versions of ../shared/corpora/stories-dev and 100 changes made by inject-changes.ts, through the
// public command; the seeds; the kinds of pairs; and what a comparison costs.
//   node dist/scripts/score-compare.js [CORPUS] [SEEDS]      (after npm run build or npm test has compiled dist/)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { alignSentences } from '../src/archive/compare/align-sentences.js';
import { textComparer } from '../src/archive/compare/compare-texts.js';
import { makeLexicon } from '../src/archive/compare/lexicon.js';
import { readText } from '../src/archive/compare/read-text.js';
import type { ComparedRow, ComparedText } from '../src/model/comparison.js';
import { type Change, dice, type InjectedPair, injectedPair } from './inject-changes.js';

type Told = { readonly id?: string; readonly relation: string; readonly rows: readonly ComparedRow[] };
type Gold = Readonly<Record<string, Omit<InjectedPair, 'changes'> & { readonly changes?: readonly (Omit<Change, 'type'> & { readonly type: string })[] }>>;

const corpus = resolve(process.argv[2] ?? '../shared/corpora/stories-dev');
const seeds = resolve(process.argv[3] ?? '../shared/seeds');
const hits: Readonly<Record<string, readonly string[]>> = {
  number: ['number', 'date'],
  name: ['name', 'date', 'attribution'],
  negation: ['negation'],
  swap: ['order', 'actor'],
};
const classes: Readonly<Record<string, readonly string[]>> = {
  numbers: ['number', 'date'],
  names: ['name'],
  negations: ['negation'],
  roles: ['order', 'actor', 'act'],
};

const folder = mkdtempSync(join(tmpdir(), 'backfile-score-'));
try {
  if (existsSync(corpus)) {
    const gold = json(join(corpus, 'align', 'synthetic-align.json')) as Gold;
    scoreLinks('aligned versions', gold);
    scoreMarks('aligned versions', gold);
    scoreMarks('100 changes of our own', ownChanges());
    scoreKinds();
    sayCost(gold);
  } else process.stdout.write(`The corpus is not here: ${corpus}\n`);
  if (existsSync(seeds)) saySeeds();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** `backfile compare --json --pairs` over pairs of files or of lists of sentences. */
function tell(pairs: readonly object[]): Told[] {
  const file = join(folder, 'pairs.jsonl');
  writeFileSync(file, pairs.map((pair) => JSON.stringify(pair)).join('\n'));
  const command = [resolve('scripts/backfile.js'), 'compare', '--json', '--pairs', file, '--cache', join(folder, 'cache')];
  const { stdout, status } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`backfile compare ended with ${status}`);
  // The command's own form, see scripts/commands/compare.ts.
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Told);
}

function tellAll(gold: Gold): ReadonlyMap<string, Told> {
  const told = tell(Object.entries(gold).map(([id, { a, b }]) => ({ id, a, b, lang: 'en' })));
  return new Map(told.map((one) => [one.id ?? '', one]));
}

function scoreLinks(name: string, gold: Gold): void {
  const found = Object.fromEntries(
    [...tellAll(gold)].map(([id, { rows }]) => [id, { links: [...linked(rows).keys()].map((link) => link.split('-').map(Number)) }]),
  );
  writeFileSync(join(folder, 'gold.json'), JSON.stringify(gold));
  writeFileSync(join(folder, 'found.json'), JSON.stringify(found));
  const command = [join(corpus, 'score.mjs'), 'align', '--gold', join(folder, 'gold.json'), '--pred', join(folder, 'found.json')];
  const { all } = JSON.parse(spawnSync(process.execPath, command, { encoding: 'utf8' }).stdout) as { all: object };
  process.stdout.write(`${name}: links ${JSON.stringify(all)}\n`);
}

/** Rows by the sentences they link, numbered from 0. */
function linked(rows: readonly ComparedRow[]): ReadonlyMap<string, ComparedRow> {
  return new Map(
    rows.flatMap((row) => (row.a?.sentences ?? []).flatMap((one) => (row.b?.sentences ?? []).map((two) => [`${one - 1}-${two - 1}`, row] as const))),
  );
}

function scoreMarks(name: string, gold: Gold): void {
  const told = tellAll(gold);
  const missed: Record<string, string> = {};
  const counts = new Map<string, [missed: number, all: number]>();
  const falsely = new Map<string, number>();
  let unchanged = 0;
  for (const [id, { links, changes = [] }] of Object.entries(gold)) {
    const rows = linked(told.get(id)?.rows ?? []);
    const changed = new Set(changes.map(({ link }) => link.join('-')));
    for (const { link, type } of changes) {
      const kinds = (rows.get(link.join('-'))?.facts ?? []).map(({ kind }) => kind as string);
      const [lost, all] = counts.get(type) ?? [0, 0];
      counts.set(type, [lost + (kinds.some((kind) => hits[type]?.includes(kind)) ? 0 : 1), all + 1]);
    }
    for (const link of links) {
      if (changed.has(link.join('-'))) continue;
      unchanged++;
      const kinds = (rows.get(link.join('-'))?.facts ?? []).map(({ kind }) => kind as string);
      for (const [word, of] of Object.entries(classes)) if (kinds.some((kind) => of.includes(kind))) falsely.set(word, (falsely.get(word) ?? 0) + 1);
    }
  }
  for (const [type, [lost, all]] of counts) missed[type] = `${lost} of ${all}`;
  const shares = Object.fromEntries(Object.keys(classes).map((word) => [word, `${((100 * (falsely.get(word) ?? 0)) / Math.max(1, unchanged)).toFixed(1)} %`]));
  process.stdout.write(`${name}: missed ${JSON.stringify(missed)}\n${name}: marked falsely on ${unchanged} unchanged links ${JSON.stringify(shares)}\n`);
}

/** A hundred changes in texts of the corpus, the same each time. */
function ownChanges(): Gold {
  const roll = dice(20261122);
  const kinds = ['number', 'name', 'negation', 'swap'] as const;
  const wanted: Change['type'][] = Array.from({ length: 100 }, (_, at) => kinds[at % 4] ?? 'number');
  const gold: Record<string, InjectedPair> = {};
  const files = readdirSync(join(corpus, 'wikinews', 'articles')).sort();
  for (let at = 0; wanted.length > 0 && at < files.length; at++) {
    const file = files[(at * 7) % files.length] ?? '';
    const pair = injectedPair(readFileSync(join(corpus, 'wikinews', 'articles', file), 'utf8'), wanted, roll);
    if (pair.a.length > 4) gold[file] = pair;
  }
  return gold;
}

function scoreKinds(): void {
  const file = join(corpus, 'reuse', 'kinds.json');
  if (!existsSync(file)) return;
  const gold = json(file) as readonly { readonly a: string; readonly b: string; readonly kind: string }[];
  const path = (name: string): string => join(corpus, 'reuse', 'articles', name);
  const told = tell(gold.map(({ a, b }) => ({ a: path(a), b: path(b) })));
  const four = (kind: string): string => (kind === 'unrelated' || kind === 'independent-shared' ? 'independent' : kind);
  const right = gold.filter(({ kind }, at) => four(kind) === four(told[at]?.relation ?? '')).length;
  process.stdout.write(`kinds of pairs: ${right} of ${gold.length} right over four classes, ${(right / gold.length).toFixed(3)}\n`);
}

function sayCost(gold: Gold): void {
  const size = ({ a, b }: Gold[string]): number => [...a, ...b].join(' ').split(' ').length;
  const [near] = Object.values(gold).sort((one, two) => Math.abs(size(one) - 1200) - Math.abs(size(two) - 1200));
  if (near === undefined) return;
  const text = (sentences: readonly string[]): ComparedText => ({ paragraphs: sentences, cut: true, lang: 'en' });
  const [a, b] = [text(near.a), text(near.b)];
  // The best of eight turns: other work on the machine only ever adds to it.
  const cost = (run: () => unknown): string => {
    const turns = Array.from({ length: 8 }, () => {
      const start = process.cpuUsage();
      for (let turn = 0; turn < 60; turn++) run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 60e3;
    });
    return `${Math.min(...turns).toFixed(2)} ms of processor time`;
  };
  const lexicon = makeLexicon();
  const [one, two] = [readText(a, lexicon).sentences, readText(b, lexicon).sentences];
  const align = cost(() => alignSentences(one, two));
  const read = cost(() => [readText(a, lexicon), readText(b, lexicon)]);
  const compare = textComparer();
  // Copies, because a comparer reads a text it was given before only once.
  const whole = cost(() => compare({ ...a }, { ...b }));
  process.stdout.write(`cost of a pair of ${Math.round(size(near) / 2)} words, warm: read ${read}, aligned ${align}, compared whole ${whole}\n`);
}

function saySeeds(): void {
  const [first, second, , fourth, fifth] = readdirSync(seeds)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  for (const [one, two] of [
    [first, second],
    [fourth, fifth],
  ] as const) {
    const [told] = tell([{ a: join(seeds, one ?? ''), b: join(seeds, two ?? '') }]);
    process.stdout.write(`${one?.slice(0, 3)}-${two?.slice(0, 3)}, ${told?.relation}:\n`);
    for (const row of told?.rows ?? []) for (const { kind, a, b } of row.facts) process.stdout.write(`  ${kind}: ${a?.text ?? '-'} | ${b?.text ?? '-'}\n`);
  }
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
