// What it costs to read and understand one article, stage by stage, in CPU microseconds on one core, warm: the median and the least of several rounds over
// texts of about 3 kB (on a busy machine the least is nearer to the truth). Then hostile texts of growing length: ten times the text must take about ten times as long.
//   node dist/scripts/time-loading.js [FOLDER-OF-TEXTS]     e.g. what ../shared/corpora/reuters21578/convert.mjs writes with --style plain
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFormat } from '../src/load/body/choose-format.js';
import { blankComments } from '../src/load/body/comments.js';
import { prepareMarkdown } from '../src/load/body/markdown.js';
import { renderBody } from '../src/load/body/render-body.js';
import { cues } from '../src/load/cues/index.js';
import { glanceAt } from '../src/load/glance.js';
import { findHeadlinePlace } from '../src/load/headline-place.js';
import { detectLanguage, prepareLetters } from '../src/load/language.js';
import { languageSample } from '../src/load/language-sample.js';
import { leaveOut } from '../src/load/leave-out.js';
import { type LoadContext, loadArticle } from '../src/load/load-article.js';
import { notOneArticle } from '../src/load/not-one-article.js';
import { publicationTable } from '../src/load/publications.js';
import { readHeader } from '../src/load/read-header.js';
import type { LineClaim, Reading } from '../src/load/reading.js';
import { settle } from '../src/load/settle.js';
import type { Manuscript } from '../src/model/article.js';
import type { Finding } from '../src/model/facts.js';
import { readCues } from './read-cues.js';
import { decodeBytes } from '../src/text/decode.js';
import { digestOf } from '../src/text/digest.js';
import { excerptOf } from '../src/text/excerpt.js';
import { countWords } from '../src/text/words.js';

const letters = await prepareLetters();
const context: LoadContext = { publications: publicationTable([]), drafts: false, allNotes: true, inVault: false, markdown: await prepareMarkdown(), letters };
const rounds = 15;
const sentence = 'The council voted on Tuesday to rebuild the harbour wall after two winters of storms had worn it down, and set aside money for it. ';
const generated = `Council rebuilds harbour wall\n\nBy Ana Ruiz\n\nMarch 3, 2021\n\n${Array.from({ length: 6 }, () => sentence.repeat(4)).join('\n\n')}\n`;

const folder = process.argv[2];
if (folder !== undefined) stages(`${folder}, 2,500 to 3,500 bytes`, textsOf(folder));
stages('a generated text', [Buffer.from(generated)]);
lengths();

function textsOf(from: string): readonly Uint8Array[] {
  const fitting: Uint8Array[] = [];
  for (const name of readdirSync(from).sort()) {
    const bytes = readFileSync(join(from, name));
    if (bytes.length >= 2500 && bytes.length <= 3500) fitting.push(bytes);
    if (fitting.length === 300) break;
  }
  return fitting;
}

type Prepared = {
  readonly bytes: Uint8Array;
  readonly manuscript: Manuscript;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly claims: readonly LineClaim[];
};

function stages(name: string, texts: readonly Uint8Array[]): void {
  const ready = texts.flatMap((bytes): readonly Prepared[] => prepare(bytes));
  for (let warm = 0; warm < 5000; warm += ready.length) for (const { bytes } of ready) loadArticle({ file: 'a.txt', path: 'a.txt', bytes }, context);
  const rows: (readonly [string, Cost])[] = [];
  const row = (stage: string, run: (one: Prepared) => unknown): Cost => {
    const cost = costOf(ready, run);
    rows.push([stage, cost]);
    return cost;
  };
  const body = row('body', (one) => {
    const { lines } = leaveOut(one.reading.lines, one.claims, settle(one.findings));
    return renderBody(lines, one.reading.format, 'a.txt', context.markdown);
  });
  row('decode', ({ bytes }) => decodeBytes(bytes));
  row('header', ({ manuscript }) => [notOneArticle(manuscript.lines), readHeader(manuscript, { file: 'a.txt', path: 'a.txt' })]);
  row('comments, format', ({ reading }) => chooseFormat(blankComments(reading.lines), false));
  row('glance', ({ reading }) => glanceAt(reading.lines));
  row('headline place', ({ reading }) => findHeadlinePlace(reading.glance));
  row('language', ({ reading }) => detectLanguage(languageSample(reading.glance, reading.place), letters));
  for (const cue of cues) row(`cue ${cue.name}`, ({ reading }) => cue.find(reading));
  const sorted = row('settle, leave out', (one) => leaveOut(one.reading.lines, one.claims, settle(one.findings)));
  row('digest', ({ bytes }) => digestOf(bytes));
  row('words, excerpt', ({ reading }) => {
    const text = reading.lines.map((line) => line.text).join('\n');
    return [countWords(text), excerptOf(text, 300)];
  });
  const total = row('whole article', ({ bytes }) => loadArticle({ file: 'a.txt', path: 'a.txt', bytes }, context));
  process.stdout.write(`\n${name}: ${ready.length} texts, CPU us an article, median and least\n`);
  for (const [stage, cost] of rows) process.stdout.write(shownCost(stage, cost));
  const rest = { median: total.median - body.median + sorted.median, least: total.least - body.least + sorted.least };
  process.stdout.write(shownCost('all but the body', rest));
}

/** CPU microseconds an article. */
type Cost = { readonly median: number; readonly least: number };

function shownCost(stage: string, { median, least }: Cost): string {
  return `  ${stage.padEnd(24)} ${median.toFixed(1).padStart(8)} ${least.toFixed(1).padStart(8)}\n`;
}

function prepare(bytes: Uint8Array): readonly Prepared[] {
  const read = readCues(bytes, context.publications, letters);
  if (read === undefined) return [];
  const { reading, found } = read;
  const findings = [...reading.header.findings, ...found.flatMap((one) => one.findings)];
  return [{ bytes, manuscript: reading.manuscript, reading, findings, claims: found.flatMap((one) => one.claims) }];
}

/** Each round runs all texts, and as often as 20 ms take; the first rounds only warm the machine up. */
function costOf<T>(all: readonly T[], run: (one: T) => unknown): Cost {
  const costs: number[] = [];
  for (let round = -2; round < rounds; round++) {
    let runs = 0;
    const before = process.cpuUsage();
    let spent = 0;
    while (spent < 20_000) {
      for (const one of all) run(one);
      runs += all.length;
      const { user, system } = process.cpuUsage(before);
      spent = user + system;
    }
    if (round >= 0) costs.push(spent / runs);
  }
  costs.sort((a, b) => a - b);
  return { median: costs[rounds >> 1] ?? 0, least: costs[0] ?? 0 };
}

/** Texts made to cost: the same thing again and again, of three lengths. */
function lengths(): void {
  const pieces: Readonly<Record<string, string>> = {
    'one long line': 'wall harbour ',
    'no spaces': 'a',
    bylines: 'By Ana Ruiz and Jürgen Weber, Reuters\n',
    dates: 'Updated 3/4/2021, March 3, 2021 and 03.04.21\n\n',
    'short lines': 'Home\nPrivacy Policy\n',
    'lists below paragraphs': `${sentence}\n\nMost popular\n\nStorms wear down the wall\n\n`,
    sharing: 'Share on Facebook Tweet Share Email\n',
    sources: 'The Tern Bay Courier © 2021 Reuters All rights reserved\n',
    links: '[a](https://a.example/2021/03/04/b) ',
    brackets: '[[((**__``',
    capitals: 'OVER 230,000 FLEE THE HARBOUR OF TERN BAY AND ITS OLD WALL\n',
    'header lines': 'Title: a: b: c\n',
    Arabic: 'قرر المجلس البلدي يوم الثلاثاء إعادة بناء جدار الميناء ٣ مارس ٢٠٢١\n',
    Japanese: '町議会は火曜日、二つの冬の嵐で傷んだ古い港の壁を建て直すことを決めた。',
  };
  process.stdout.write('\nhostile lengths, CPU ms without the body: 20 kB, 200 kB, 2 MB, and how much longer each takes than the one before\n');
  for (const [name, piece] of Object.entries(pieces)) {
    const costs = [20_000, 200_000, 2_000_000].map((length) =>
      millis(Buffer.from(`Council rebuilds harbour wall\n\n${piece.repeat(Math.ceil(length / Buffer.byteLength(piece)))}`)),
    );
    const [small = 0, middle = 0, large = 0] = costs;
    const shown = costs.map((cost) => cost.toFixed(2).padStart(9)).join('');
    process.stdout.write(`  ${name.padEnd(24)}${shown}   x ${(middle / small).toFixed(1)}, x ${(large / middle).toFixed(1)}\n`);
  }
}

function millis(bytes: Uint8Array): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    prepare(bytes).map((one) => leaveOut(one.reading.lines, one.claims, settle(one.findings)));
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
