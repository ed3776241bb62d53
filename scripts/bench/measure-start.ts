import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRow } from './bench-rows.js';
import { type Figures, runProcess } from './run-process.js';

/** The first start on the samples: a build that finds nothing changed, by `npm run build` and by `node` in turn. */
export async function measureStart(programRoot: string, work: string, runs: number): Promise<readonly BenchRow[]> {
  const folder = join(work, 'samples');
  const command = join(programRoot, 'scripts', 'backfile.js');
  mkdirSync(folder, { recursive: true });
  cpSync(join(programRoot, 'articles'), join(folder, 'articles'), { recursive: true, preserveTimestamps: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts: { build: `node ${JSON.stringify(command)} build` } }));
  try {
    const [byNode, byNpm]: [Figures[], Figures[]] = [[], []];
    const node = { program: process.execPath, args: [command, 'build'], cwd: folder };
    const first = await runProcess(node);
    await new Promise((resolve) => setTimeout(resolve, 2200));
    await runProcess(node);
    for (let run = 0; run < runs; run++) {
      byNode.push(await runProcess(node));
      byNpm.push(await runProcess({ program: 'npm', args: ['run', '--silent', 'build'], cwd: folder }));
    }
    const articles = readdirSync(join(folder, 'articles'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
    return [
      { what: 'the samples, cold, by node', articles, runs: [first] },
      { what: 'the samples, nothing changed, by node', articles, runs: byNode },
      { what: 'the samples, nothing changed, by npm run', articles, runs: byNpm, bar: { kind: 'seconds', value: 0.7 } },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
