import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { develop } from '../../src/build/develop.js';
import { printReport } from '../../src/build/print-report.js';
import { makeProgress } from '../../src/build/progress.js';
import { serveSite } from '../../src/build/serve.js';
import { refusal, terminal } from './build.js';
import { projectFrom, type Options } from './options.js';

/** `backfile serve`: serves the site as it lies on disk, until it is ended. */
export async function serve(options: Options, programRoot: string): Promise<number> {
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const server = await serveSite({ dir: project.out, port: Number(options.port) });
  if (!existsSync(join(project.out, 'index.html'))) process.stderr.write(`There is no site in ${project.out} yet; backfile build writes it.\n`);
  process.stderr.write(`Serving ${project.out} at ${server.url} (Ctrl-C ends it)\n`);
  await ended();
  await server.close();
  return 0;
}

/** `backfile dev`: builds, serves with live reload, and builds again whenever articles, templates or settings change. */
export async function dev(options: Options, programRoot: string): Promise<number> {
  const refused = refusal(projectFrom(options, programRoot));
  if (refused !== undefined) return refused;
  const say = terminal(options);
  const progress = makeProgress(process.stderr, options.quiet !== true);
  const development = await develop(() => projectFrom(options, programRoot), {
    port: Number(options.port),
    polling: options.poll === true,
    onProgress: progress.show,
    onReport: (report) => {
      progress.clear();
      printReport(report, say);
    },
    onNote: (sentence) => {
      progress.clear();
      process.stderr.write(`${sentence}\n`);
    },
  });
  process.stderr.write(`Watching. The site is at ${development.url} (Ctrl-C ends it)\n`);
  await ended();
  await development.close();
  return 0;
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
