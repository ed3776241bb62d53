import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRow } from './bench-rows.js';
import { ourSite } from './our-site.js';
import { writeCorpus } from './write-corpus.js';

/** A lean cold build of as many short articles (of about sixty words), and of a tenth of them before, so that growth can be seen. */
export async function measureMillion(programRoot: string, work: string, articles: number, tell: (sentence: string) => void): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of [articles / 10, articles]) {
    const folder = join(work, `short-${size}`);
    try {
      tell(`writing ${size} short articles`);
      const corpus = writeCorpus(folder, { articles: size, meanWords: 60 });
      const site = ourSite(programRoot, join(folder, 'lean'), corpus.articles, 'lean', []);
      tell(`building them`);
      rows.push({ what: 'short articles, lean, cold', articles: size, runs: [await site.build()], bar: { kind: 'memory', value: 6000 } });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}
