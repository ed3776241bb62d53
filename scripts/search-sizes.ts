// What the index of an archive weighs, what building it costs, and what queries load of it.
//   node dist/scripts/search-sizes.js ARCHIVE-FOLDER [QUERIES]
// The archive's cache and a folder for the index are kept in ARCHIVE-FOLDER, so a second run shows what an unchanged archive costs.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { searchPath } from '../src/build/search-plan.js';
import { openSearch } from '../src/search/engine.js';
import { noFilters } from '../src/search/request.js';
import { indexArchive } from './search-archive.js';
import { madeQueries } from './search-queries.js';
import { readShard } from './search-shard-file.js';

const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
let reading = 0n;
let reads = 0;
let peak = 0;
const { plan, folder, out, files, textOf } = await indexArchive(
  process.argv[2] ?? '.',
  async (write, articles) => {
    globalThis.gc?.();
    const memory = process.memoryUsage.rss();
    const before = process.cpuUsage();
    await write();
    const { user, system } = process.cpuUsage(before);
    const each = (ms: number): string => `${(ms / articles).toFixed(4)} ms an article`;
    row('articles', articles);
    row('CPU', `${((user + system) / 1e6).toFixed(2)} s`, each((user + system) / 1e3), `of it reading ${each(Number(reading) / 1e6)}`);
    row('memory', `${(memory / 1e6).toFixed(0)} MB before`, `${((Math.max(peak, process.memoryUsage.rss()) - memory) / 1e6).toFixed(0)} MB more at the peak`);
  },
  (read) => (id) => {
    const begun = process.hrtime.bigint();
    const article = read(id);
    reading += process.hrtime.bigint() - begun;
    // Asking for the memory is a call into the system.
    if (++reads % 500 === 0) peak = Math.max(peak, process.memoryUsage.rss());
    return article;
  },
);
const { entries } = plan;
const wanted = Number(process.argv[3] ?? 200);
row('segments', plan.segments.length, plan.segments.map(({ texts }) => texts.reduce((sum, text) => sum + text.entries.length, 0)).join(' '));
const written = folder.written.filter((path) => path.startsWith('search/'));
row('bytes written', `${(written.reduce((sum, path) => sum + statSync(join(out, path)).size, 0) / 1e6).toFixed(2)} MB`);
row('files', files, `${folder.written.length} written, ${folder.unchanged} unchanged, ${folder.removed.length} removed`);

/** Bytes of the texts as the pages have them: headline, subtitle and text. */
let textBytes = 0;
const texts: { readonly headline: string; readonly text: string }[] = [];
for (const [at, { id }] of entries.entries()) {
  const { headline, subtitle, text } = textOf(id);
  textBytes += Buffer.byteLength(`${headline}${subtitle}${text}`);
  if (at % Math.ceil(entries.length / 5000) === 0) texts.push({ headline, text });
}
const sizes = { start: 0, postings: 0, positions: 0, texts: 0 };
const kindOf = (path: string): keyof typeof sizes =>
  path === 'search/start.js' ? 'start' : path.startsWith('search/t/') ? 'texts' : /\/w\d+\.js$/.test(path) ? 'postings' : 'positions';
for (const path of allPaths()) sizes[kindOf(path)] += statSync(join(out, path)).size;
row('texts of the articles', `${(textBytes / 1e6).toFixed(1)} MB`);
for (const [kind, bytes] of Object.entries(sizes)) row(kind, `${(bytes / 1e6).toFixed(2)} MB`, `${((bytes / textBytes) * 100).toFixed(1)} %`);

function allPaths(): readonly string[] {
  const manifest = readFileSync(join(out, 'manifest-sha256', 'site.txt'), 'utf8');
  return manifest
    .split('\n')
    .map((line) => line.slice(66))
    .filter((path) => path.startsWith('search/'));
}

/** Asks made queries one after the other, each with nothing kept from before but the start, and sums what it loads. */
async function measure(kind: string, queries: readonly string[]): Promise<void> {
  const loads: { words: number; texts: number; files: number; ms: number; found: number; capped: boolean }[] = [];
  for (const query of queries) {
    let asked: string[] = [];
    const engine = await openSearch((name) => {
      asked.push(name);
      return Promise.resolve(readShard(out, name));
    });
    asked = [];
    const begun = process.hrtime.bigint();
    const answer = await engine.search({ query, filters: noFilters, sort: 'relevance', from: 0, count: 10, typing: false });
    const ms = Number(process.hrtime.bigint() - begun) / 1e6;
    const size = (names: readonly string[]): number => names.reduce((sum, name) => sum + statSync(join(out, searchPath(name))).size, 0);
    loads.push({
      words: size(asked.filter((name) => !name.startsWith('t/'))),
      texts: size(asked.filter((name) => name.startsWith('t/'))),
      files: asked.length,
      ms,
      found: answer.total,
      capped: answer.notes.some((note) => note.kind === 'phrase-capped' || note.kind === 'words-left-out'),
    });
  }
  const p = (of: (load: (typeof loads)[number]) => number, share: number): number =>
    loads.map(of).sort((a, b) => a - b)[Math.min(loads.length - 1, Math.floor(loads.length * share))] ?? 0;
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  row(
    kind,
    queries.length,
    `words p50 ${kB(p((l) => l.words, 0.5))} p95 ${kB(p((l) => l.words, 0.95))} max ${kB(p((l) => l.words, 1))}`,
    `texts p95 ${kB(p((l) => l.texts, 0.95))}`,
    `files p95 ${p((l) => l.files, 0.95)} max ${p((l) => l.files, 1)}`,
    `time p50 ${p((l) => l.ms, 0.5).toFixed(0)} p95 ${p((l) => l.ms, 0.95).toFixed(0)} ms`,
    `found p50 ${p((l) => l.found, 0.5)}`,
    `capped ${loads.filter((l) => l.capped).length}`,
  );
}
for (const [kind, queries] of Object.entries(madeQueries(texts, wanted))) await measure(kind, queries);
