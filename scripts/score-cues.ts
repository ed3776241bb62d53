// What each cue contributes: it is taken out, the texts are read without it, and scored again. Prints the table of docs/cues.md.
//   node dist/scripts/score-cues.js [CORPUS] [REUTERS]
// CORPUS is ../shared/corpora/scraped-dev unless given; sites held aside are left out, so that the table does not look at them.
// REUTERS is a folder that ../shared/corpora/reuters21578/convert.mjs wrote with --style plain; every twentieth item is read.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cues } from '../src/load/cues/index.js';
import { prepareLetters } from '../src/load/language.js';
import { publicationTable } from '../src/load/publications.js';
import { settle } from '../src/load/settle.js';
import type { Facts } from '../src/model/facts.js';
import { type ReadCues, readCues } from './read-cues.js';

const fields = ['title', 'authors', 'date', 'source', 'url', 'lang'] as const;
const wireFields = ['title', 'date', 'byline', 'dateline', 'agency'] as const;
type Scores = Readonly<Record<string, number>>;
type WireGold = {
  readonly file: string;
  readonly title: string | null;
  readonly date: string;
  readonly author: string | null;
  readonly dateline: string | null;
};

const corpus = resolve(process.argv[2] ?? '../shared/corpora/scraped-dev');
const wire = process.argv[3];
const publications = publicationTable([]);
const letters = await prepareLetters();
if (existsSync(corpus)) ablate();
else process.stdout.write(`The corpus is not here: ${corpus}\n`);

function ablate(): void {
  const gold = mkdtempSync(join(tmpdir(), 'backfile-cues-'));
  try {
    const texts = lookedAt(gold);
    const items = wire === undefined ? [] : wireItems(wire);
    const whole = { ...scoreTexts(gold, texts), ...scoreWire(items) };
    const columns = Object.keys(whole);
    process.stdout.write(
      `${texts.size} texts, ${items.length} wire items\n\n| without | finds in | ${columns.join(' | ')} |\n| --- |${' --- |'.repeat(columns.length + 1)}\n`,
    );
    process.stdout.write(`| nothing | | ${columns.map((column) => shown(column, whole[column] ?? 0)).join(' | ')} |\n`);
    const findsIn = (at: number): number =>
      [...texts.values(), ...items.map(({ read }) => read)].filter(({ found }) => (found[at]?.findings.length ?? 0) > 0 || (found[at]?.claims.length ?? 0) > 0)
        .length;
    for (const [at, cue] of cues.entries()) {
      const one: Scores = { ...scoreTexts(gold, texts, at), ...scoreWire(items, at) };
      const cells = columns.map((column) => change(column, (one[column] ?? 0) - (whole[column] ?? 0)));
      process.stdout.write(`| ${cue.name} | ${findsIn(at)} | ${cells.join(' | ')} |\n`);
    }
  } finally {
    rmSync(gold, { recursive: true, force: true });
  }
}

/** The texts of sites that were looked at, by file name; their gold files are put in a folder. */
function lookedAt(gold: string): ReadonlyMap<string, ReadCues> {
  const texts = new Map<string, ReadCues>();
  for (const name of readdirSync(join(corpus, 'gold'))) {
    const text = readFileSync(join(corpus, 'gold', name), 'utf8');
    const site = /"site":\s*"([^"]*)"/.exec(text)?.[1] ?? name;
    if ((createHash('sha256').update(site).digest()[0] ?? 0) % 3 === 0) continue;
    copyFileSync(join(corpus, 'gold', name), join(gold, name));
    const { file }: { file: string } = JSON.parse(text);
    const read = readCues(readFileSync(join(corpus, 'files', file)), publications, letters, file);
    if (read !== undefined) texts.set(file, read);
  }
  return texts;
}

/** The facts of a text, without the cue at a position of the table when one is given. */
function factsOf({ reading, found }: ReadCues, without?: number): Facts {
  return settle([...reading.header.findings, ...found.flatMap((one, at) => (at === without ? [] : one.findings))]);
}

/** F1 of each field and how many facts were invented, by the corpus' own scorer. */
function scoreTexts(gold: string, texts: ReadonlyMap<string, ReadCues>, without?: number): Scores {
  const answers = [...texts].map(([file, read]) => {
    const facts = factsOf(read, without);
    return JSON.stringify({ file, ...Object.fromEntries(fields.map((field) => [field, facts[field].value ?? null])) });
  });
  const { stdout, status, stderr } = spawnSync(process.execPath, [join(corpus, 'score.mjs'), '--gold', gold, '--json'], {
    input: answers.join('\n'),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`score.mjs ended with ${status}: ${stderr}`);
  const report: { fields: Readonly<Record<string, { readonly f1: number; readonly invented: number }>> } = JSON.parse(stdout);
  const all = report.fields;
  const invented = fields.reduce((sum, field) => sum + (all[field]?.invented ?? 0), 0);
  return { ...Object.fromEntries(fields.map((field) => [field, all[field]?.f1 ?? 0])), invented };
}

type WireItem = { readonly gold: WireGold; readonly read: ReadCues };

function wireItems(folder: string): readonly WireItem[] {
  const gold = readFileSync(`${folder}.gold.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line): WireGold => JSON.parse(line));
  return gold
    .filter((_, at) => at % 20 === 0)
    .flatMap((one) => {
      const read = readCues(readFileSync(join(folder, one.file)), publications, letters, one.file);
      return read === undefined ? [] : [{ gold: one, read }];
    });
}

/** The share of wire items whose field is as the collection has it. */
function scoreWire(items: readonly WireItem[], without?: number): Scores {
  const right = { title: 0, date: 0, byline: 0, dateline: 0, agency: 0 };
  for (const { gold, read } of items) {
    const { title, date, byline, dateline, agency } = factsOf(read, without);
    if (agency.value === 'Reuters') right.agency++;
    if (gold.title === null || bare(title.value ?? '') === bare(gold.title)) right.title++;
    if (date.value === gold.date) right.date++;
    if (gold.author === null ? byline.value === undefined : byline.value !== undefined && bare(gold.author).includes(bare(byline.value))) right.byline++;
    if (gold.dateline === null || (dateline.value !== undefined && bare(gold.dateline).startsWith(bare(dateline.value)))) right.dateline++;
  }
  return items.length === 0 ? {} : Object.fromEntries(wireFields.map((field) => [`wire ${field}`, right[field] / items.length]));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function shown(column: string, value: number): string {
  return column === 'invented' ? String(value) : value.toFixed(3);
}

/** `.` for no change worth a thousandth. */
function change(column: string, by: number): string {
  if (Math.abs(by) < 0.0005) return '.';
  return `${by > 0 ? '+' : '−'}${shown(column, Math.abs(by))}`;
}
