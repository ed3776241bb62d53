import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildReport } from '../../src/build/report.js';
import type { Options } from './options.js';

/** Figures of one build: wall and processor seconds of the whole process from its start, and its peak memory. */
type Figures = { readonly seconds: number; readonly cpu: number; readonly memory: number; readonly pages: number };
type BenchOptions = Options & { readonly runs?: string | number; readonly sizes?: string };

/**
 * `backfile bench`: builds a corpus cold and then again with nothing changed, several times, and prints the medians as a table.
 * The corpus is a folder named with --articles, else the Reuters articles of the shared folder beside this project.
 * It works on a memory disk where there is one: an ordinary disk would measure its own memory of deletions.
 */
export async function bench(options: BenchOptions, programRoot: string): Promise<number> {
  const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'backfile-bench-'));
  try {
    const runs = Number(options.runs ?? 3);
    const rows: string[] = [];
    for (const size of sizesOf(options)) {
      const articles = corpus(options, programRoot, work, size);
      if (articles === undefined) {
        process.stderr.write('There is no corpus: name a folder of article files with --articles.\n');
        return 2;
      }
      rows.push(...measure(programRoot, articles, work, runs));
    }
    process.stdout.write(
      `${machine()}\n\n| articles | build | seconds | CPU seconds | CPU ms an article | peak MB | pages |\n| --- | --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
    );
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function sizesOf(options: BenchOptions): number[] {
  return String(options.sizes ?? (options.articles === undefined ? '2000,21578' : '0'))
    .split(',')
    .map(Number);
}

function corpus(options: BenchOptions, programRoot: string, work: string, size: number): string | undefined {
  if (options.articles !== undefined) return String([options.articles].flat()[0]);
  const convert = join(programRoot, '..', 'shared', 'corpora', 'reuters21578', 'convert.mjs');
  if (!existsSync(convert)) return undefined;
  const out = join(work, `reuters-${size}`);
  spawnSync(process.execPath, [convert, out, '--style', 'frontmatter', '--limit', String(size)], { stdio: 'ignore' });
  return out;
}

function measure(programRoot: string, articles: string, work: string, runs: number): string[] {
  const project = join(work, 'project');
  const cold: Figures[] = [];
  const same: Figures[] = [];
  for (let run = 0; run < runs; run++) {
    rmSync(project, { recursive: true, force: true });
    mkdirSync(project);
    cpSync(articles, join(project, 'articles'), { recursive: true, preserveTimestamps: true });
    cold.push(build(programRoot, project));
    same.push(build(programRoot, project));
  }
  const count = readdirSync(join(project, 'articles'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  return [row(count, 'cold', cold), row(count, 'nothing changed', same)];
}

function build(programRoot: string, project: string): Figures {
  const report = join(project, 'report.json');
  const started = process.hrtime.bigint();
  const done = spawnSync(process.execPath, [join(programRoot, 'scripts', 'backfile.js'), 'build', '--quiet', '--report-json', report], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (done.status !== 0) throw new Error(`the build failed: ${done.stderr.toString('utf8').slice(-400)}`);
  const { cpuSeconds, peakMemoryMB, pages } = JSON.parse(readFileSync(report, 'utf8')) as BuildReport;
  return { seconds, cpu: cpuSeconds, memory: peakMemoryMB, pages };
}

function row(count: number, name: string, figures: readonly Figures[]): string {
  const middle = (pick: (one: Figures) => number) => figures.map(pick).sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
  const cpu = middle((one) => one.cpu);
  return `| ${count} | ${name} | ${middle((one) => one.seconds).toFixed(2)} | ${cpu.toFixed(2)} | ${((cpu * 1000) / count).toFixed(2)} | ${middle((one) => one.memory)} | ${middle((one) => one.pages)} |`;
}

function machine(): string {
  return `Node ${process.versions.node}, ${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}; medians.`;
}
