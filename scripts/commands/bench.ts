import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { type BenchRow, growthOf, tableOf } from '../bench/bench-rows.js';
import { findHugo } from '../bench/hugo-site.js';
import { measureMillion } from '../bench/measure-million.js';
import { measureSize } from '../bench/measure-size.js';
import { measureStart } from '../bench/measure-start.js';
import { quickFolder } from '../quick-folder.js';

/** What can be said to `bench`. `sizes` are numbers of articles, `only` beginnings of rows' names, both parted by commas. */
export type BenchOptions = {
  readonly runs?: string | number;
  readonly sizes?: string | number;
  readonly only?: string;
  readonly large?: boolean;
  readonly million?: boolean;
  readonly json?: boolean;
  readonly work?: string;
};

/**
 * `backfile bench`: measures builds of a made-up corpus, ours and those of the peers that are installed, in turn, and prints a table in Markdown, or with
 * --json a row a line. It works on a memory disk where there is one: an ordinary disk would measure its own memory of deletions.
 */
export async function bench(options: BenchOptions, programRoot: string): Promise<number> {
  const folder = options.work ?? quickFolder();
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, 'backfile-bench-'));
  const rows: BenchRow[] = [];
  const say = (row: BenchRow): void => {
    rows.push(row);
    if (options.json === true) process.stdout.write(`${JSON.stringify(row)}\n`);
  };
  const tell = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  const only = options.only?.split(',');
  const runs = Number(options.runs ?? 3);
  const before = machine();
  try {
    if (only === undefined || only.some((name) => name.startsWith('the samples'))) for (const row of await measureStart(programRoot, work, runs)) say(row);
    for (const size of sizesOf(options)) await measureSize(programRoot, work, size, { runs, say, tell, ...(only === undefined ? {} : { only }) });
    if (options.million === true) for (const row of await measureMillion(programRoot, work, 1_000_000, tell)) say(row);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  if (options.json !== true) process.stdout.write(`${before}\n${loadSaid()} at the end.\n\n${tableOf(rows)}\n\n${growthOf(rows).join('\n')}\n`);
  return 0;
}

function sizesOf({ sizes, large }: BenchOptions): readonly number[] {
  const named = String(sizes ?? '1000,10000')
    .split(',')
    .map(Number)
    .filter((size) => size > 0);
  return large === true ? [...named, 100_000] : named;
}

function machine(): string {
  const memory = `${Math.round(totalmem() / 1e9)} GB`;
  const peer = findHugo();
  return `Node ${process.versions.node}, ${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${memory}; ${peer === undefined ? 'no peer found' : `Hugo ${peer.version}`}; medians. ${loadSaid()} at the beginning,`;
}

/** How much else the machine had to do. */
function loadSaid(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
