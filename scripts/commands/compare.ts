import { readFileSync, writeFileSync } from 'node:fs';
import { type Comparand, type ComparedFiles, fileComparer, NotCompared, type ReadFile } from '../../src/build/compare-files.js';
import { comparisonPage } from '../../src/build/comparison-page.js';
import { comparisonText } from '../../src/build/comparison-text.js';
import { terminalLine } from '../../src/build/terminal-text.js';
import { readTemplates } from '../../src/build/templates-folder.js';
import { wordsFor } from '../../src/build/words-for.js';
import { projectFrom, type Options } from './options.js';

/** The options of this command. */
export type CompareOptions = Options & { readonly html?: string; readonly pairs?: string };

/** A pair as a line of `--pairs` names it; `id` comes back in the answer. */
type Pair = { readonly id?: string; readonly a: Comparand; readonly b: Comparand; readonly lang?: string };

/** `backfile compare A B`: 0 when everything could be compared, 1 when some pairs of `--pairs` could not, 2 when nothing could. */
export async function compare(a: string | undefined, b: string | undefined, options: CompareOptions, programRoot: string): Promise<number> {
  const pairs = options.pairs === undefined ? [] : readPairs(String(options.pairs));
  if (typeof pairs === 'string') return refuse(pairs);
  if (options.pairs === undefined && (a === undefined || b === undefined))
    return refuse('Name two article files: backfile compare A B. Or a file with a pair a line: backfile compare --pairs FILE.');
  if (options.pairs !== undefined && options.html !== undefined) return refuse('--html writes one comparison; it does not go together with --pairs.');
  const project = projectFrom(options, programRoot);
  const comparer = fileComparer(project, { published: options.html !== undefined });
  const wanted = options.pairs === undefined ? [{ a: a ?? '', b: b ?? '' }] : pairs;
  // Read once: a thousand pairs wait for the templates no longer than one.
  const templates = readTemplates(project.templates);
  const words = wordsFor(templates, options.html === undefined ? 'en' : project.settings.language);
  let failed = 0;
  try {
    for (const pair of wanted) {
      try {
        const compared = await comparer.compare(pair.a, pair.b, pair.lang);
        if (options.html !== undefined) writePage(String(options.html), compared, templates, words);
        else process.stdout.write(options.json === true ? `${JSON.stringify(answer(pair, compared))}\n` : textFor(words, compared));
      } catch (error) {
        if (!(error instanceof NotCompared)) throw error;
        failed++;
        process.stderr.write(`${terminalLine(error.message)}\n`);
      }
    }
  } finally {
    comparer.close();
  }
  return failed === 0 ? 0 : failed === wanted.length ? 2 : 1;
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 2;
}

/** Each line is a JSON object (`{"a": "one.txt", "b": "two.txt"}`; instead of a file a list of sentences), or two files with a tab between. */
function readPairs(file: string): readonly Pair[] | string {
  const pairs: Pair[] = [];
  for (const [at, line] of readFileSync(file, 'utf8').split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const pair = line.startsWith('{') ? pairFrom(line) : pairOfFiles(line);
    if (pair === undefined) return `${file}, line ${at + 1}: expected {"a": …, "b": …} or two files with a tab between them.`;
    pairs.push(pair);
  }
  return pairs;
}

function pairOfFiles(line: string): Pair | undefined {
  const [a, b, ...more] = line.split('\t');
  return a === undefined || b === undefined || a === '' || b === '' || more.length > 0 ? undefined : { a, b };
}

function pairFrom(line: string): Pair | undefined {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null || !('a' in read) || !('b' in read) || !isComparand(read.a) || !isComparand(read.b)) return undefined;
  return {
    a: read.a,
    b: read.b,
    ...('id' in read && typeof read.id === 'string' ? { id: read.id } : {}),
    ...('lang' in read && typeof read.lang === 'string' ? { lang: read.lang } : {}),
  };
}

function isComparand(value: unknown): value is Comparand {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

/** The comparison as data: rows with their positions, sentences numbered from 1, spans in UTF-16 units of each row's text. */
function answer(pair: Pair, { a, b, comparison, relation }: ComparedFiles): unknown {
  const { rows, sentences } = comparison;
  return {
    ...(pair.id === undefined ? {} : { id: pair.id }),
    a: a.file === '' ? null : a.file,
    b: b.file === '' ? null : b.file,
    relation,
    sentences,
    facts: rows.reduce((sum, row) => sum + row.facts.length, 0),
    rows: rows.map((row, at) => ({ position: at + 1, ...row })),
  };
}

function textFor(words: Parameters<typeof comparisonText>[0], { a, b, comparison, relation }: ComparedFiles): string {
  const { stdout, env } = process;
  const color = stdout.isTTY === true && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb';
  return comparisonText(
    words,
    { a: nameOf(words, a), b: nameOf(words, b) },
    { ...comparison, relation },
    { color, width: Math.min(stdout.columns ?? 80, 100) },
  );
}

function nameOf(words: Parameters<typeof comparisonText>[0], { file, side }: ReadFile): string {
  if (side === undefined) return file;
  const { headline, source, date } = side.entry;
  return `${headline} (${file}; ${source ?? words.say('source.unknown')}; ${date ?? words.say('entry.no-date')})`;
}

function writePage(
  file: string,
  { a, b, comparison, relation }: ComparedFiles,
  ...[templates, words]: [Parameters<typeof comparisonPage>[0], Parameters<typeof comparisonPage>[1]]
): void {
  if (a.side === undefined || b.side === undefined) return;
  writeFileSync(file, comparisonPage(templates, words, { a: a.side, b: b.side, comparison, relation }));
}
