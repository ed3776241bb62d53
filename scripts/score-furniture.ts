// How well the lines of the page around an article are told from its text: 40 files of ../shared/corpora/scraped-dev labelled line by line
// (scripts/furniture-lines.json: file names and line numbers, no text), and the 20 pages whose article also lies there alone.
//   node dist/scripts/score-furniture.js [CORPUS] [--files]
// Lines that state a fact or stand beside the text (headline, byline, date, deck, captions, tags, section, what is known of the author, readers'
// comments) are labelled as not counted; whatever is neither that nor furniture is the article's own text.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { splitLines } from '../src/text/lines.js';

/** Line numbers such as `1-41 51`, counted from 1 in the file. */
type Label = { readonly furniture: string; readonly notCounted: string };
type Gold = { readonly file: string; readonly origin: { readonly fixture: string; readonly render: string } };
type Tally = { kept: number; own: number; removed: number; furniture: number };
type Lost = { readonly file: string; readonly line: number };

const endOfSentence = /(?<=[.!?…][”’"'»)]?) +|(?<=[。！？])/u;
const given = process.argv.slice(2);
const corpus = resolve(given.find((one) => !one.startsWith('--')) ?? '../shared/corpora/scraped-dev');
if (existsSync(corpus)) score();
else process.stdout.write(`The corpus is not here: ${corpus}\n`);

function score(): void {
  const leftOut = leftOutLines();
  const gold = readdirSync(join(corpus, 'gold')).map((name): Gold => JSON.parse(readFileSync(join(corpus, 'gold', name), 'utf8')));
  const labels: Readonly<Record<string, Label>> = JSON.parse(readFileSync('scripts/furniture-lines.json', 'utf8'));
  const lost: Lost[] = [];
  const labelled: Tally = { kept: 0, own: 0, removed: 0, furniture: 0 };
  for (const [file, label] of Object.entries(labels)) {
    const wrapped = gold.find((one) => one.file === file)?.origin.render === 'wrapped';
    const one = compare({ file, label, wrapped, leftOut: leftOut.get(file) ?? new Set(), lost });
    if (given.includes('--files')) process.stdout.write(`${file}  own ${one.kept} of ${one.own}, furniture ${one.removed} of ${one.furniture}\n`);
    for (const key of ['kept', 'own', 'removed', 'furniture'] as const) labelled[key] += one[key];
  }
  const twins = compareTwins(gold, leftOut, lost);
  process.stdout.write(`own sentences kept, ${Object.keys(labels).length} labelled files: ${share(labelled.kept, labelled.own)}\n`);
  process.stdout.write(`own sentences kept, ${twins.pages} pages with a twin: ${share(twins.kept, twins.own)}\n`);
  process.stdout.write(`own sentences kept, all: ${share(labelled.kept + twins.kept, labelled.own + twins.own)} (at least 99.5 %)\n`);
  process.stdout.write(`furniture lines removed: ${share(labelled.removed, labelled.furniture)} (at least 85 %)\n`);
  process.stdout.write(`lost sentences: ${lost.length}\n${lost.map(({ file, line }) => `  ${file}:${line}\n`).join('')}`);
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}, ${((100 * part) / whole).toFixed(2)} %`;
}

/** What `backfile list --json` lists as left out of each text. */
function leftOutLines(): ReadonlyMap<string, ReadonlySet<number>> {
  const command = [resolve('scripts/backfile.js'), 'list', '--json', '--articles', join(corpus, 'files')];
  const { stdout, status } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  if (status !== 0) throw new Error(`backfile list ended with ${status}`);
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { file: string; leftOut: readonly number[] } => JSON.parse(line));
  return new Map(answers.map(({ file, leftOut }) => [basename(file), new Set(leftOut)]));
}

type Labelled = { readonly file: string; readonly label: Label; readonly wrapped: boolean; readonly leftOut: ReadonlySet<number>; readonly lost: Lost[] };

function compare({ file, label, wrapped, leftOut, lost }: Labelled): Tally {
  const lines = linesOf(file);
  const furniture = numbersOf(label.furniture);
  const notCounted = numbersOf(label.notCounted);
  const tally: Tally = { kept: 0, own: 0, removed: 0, furniture: 0 };
  let block: { line: number; text: string }[] = [];
  const endBlock = (): void => {
    for (const { from, to } of sentencesOf(block)) {
      tally.own++;
      const gone = block.find(({ line }) => line >= from && line <= to && leftOut.has(line));
      if (gone === undefined) tally.kept++;
      else lost.push({ file, line: from });
    }
    block = [];
  };
  for (const [at, text] of lines.entries()) {
    const line = at + 1;
    const own = /[\p{L}\p{N}]/u.test(text) && !furniture.has(line) && !notCounted.has(line);
    if (own) block.push({ line, text });
    if (!own || !wrapped) endBlock();
    if (!furniture.has(line) || !/[\p{L}\p{N}]/u.test(text)) continue;
    tally.furniture++;
    if (leftOut.has(line)) tally.removed++;
  }
  endBlock();
  return tally;
}

/** The sentences of the articles that lie alone, looked for in the page around the same article: in all of it, and in what is kept of it. */
function compareTwins(gold: readonly Gold[], leftOut: ReadonlyMap<string, ReadonlySet<number>>, lost: Lost[]): { pages: number; own: number; kept: number } {
  const tally = { pages: 0, own: 0, kept: 0 };
  for (const body of gold.filter(({ origin }) => origin.render === 'body')) {
    for (const page of gold.filter(({ file, origin }) => origin.fixture === body.origin.fixture && file !== body.file)) {
      tally.pages++;
      const lines = linesOf(page.file);
      const gone = leftOut.get(page.file) ?? new Set();
      const all = bare(lines.join(' '));
      const kept = bare(lines.filter((_, at) => !gone.has(at + 1)).join(' '));
      for (const text of linesOf(body.file)) {
        for (const sentence of text.split(endOfSentence).map(bare)) {
          if (sentence.length < 20 || !all.includes(sentence)) continue;
          tally.own++;
          if (kept.includes(sentence)) tally.kept++;
          else lost.push({ file: page.file, line: lines.findIndex((line, at) => gone.has(at + 1) && shareWords(bare(line), sentence)) + 1 });
        }
      }
    }
  }
  return tally;
}

/** The sentences of a block of lines, each with the lines it stands on. */
function sentencesOf(block: readonly { readonly line: number; readonly text: string }[]): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from: number | undefined;
  for (const { line, text } of block) {
    const parts = text.trim().split(endOfSentence);
    for (const [at, part] of parts.entries()) {
      from ??= line;
      if (at === parts.length - 1 && !/[.!?…。！？][”’"'»)]?$/u.test(part)) continue;
      found.push({ from, to: line });
      from = undefined;
    }
  }
  const last = block.at(-1);
  if (from !== undefined && last !== undefined) found.push({ from, to: last.line });
  return found;
}

function linesOf(file: string): readonly string[] {
  return splitLines(readFileSync(join(corpus, 'files', file), 'utf8').replace(/^\ufeff/, ''));
}

function numbersOf(ranges: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const range of ranges.split(' ').filter((one) => one !== '')) {
    const [from = 0, to = from] = range.split('-').map(Number);
    for (let line = from; line <= to; line++) numbers.add(line);
  }
  return numbers;
}

/** True when one of two texts holds the other, or half a line of it. */
function shareWords(line: string, sentence: string): boolean {
  return line !== '' && (line.includes(sentence.slice(0, 30)) || sentence.includes(line.slice(0, 30)) || line.includes(sentence.slice(-30)));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
