import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bars } from './bars.js';
import type { BenchRow } from './bench-rows.js';
import type { BenchSite } from './bench-site.js';
import { findHugo, hugoSite } from './hugo-site.js';
import { measureFull } from './measure-full.js';
import { measureLive } from './measure-live.js';
import { ourSite } from './our-site.js';
import { beside, type Measuring } from './measuring.js';
import type { Figures } from './run-process.js';
import { writeCorpus } from './write-corpus.js';

/** What is measured at a size: how often, and which rows (all when absent), by the beginnings of their names. */
export type Measured = {
  readonly runs: number;
  readonly only?: readonly string[];
  readonly say: (row: BenchRow) => void;
  readonly tell: (sentence: string) => void;
};

/** Measures every row at one size of the made-up corpus, ours and the peer's in turn, in a folder that is emptied afterwards. */
export async function measureSize(programRoot: string, work: string, articles: number, { runs, only, say, tell }: Measured): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const wants = (what: string): boolean => only === undefined || only.some((name) => what.startsWith(name) || name.startsWith(what));
  const add = (row: Omit<BenchRow, 'articles' | 'bar'>): void => {
    const bar = bars[articles]?.[row.what];
    const whole = { ...row, articles, ...(bar === undefined ? {} : { bar }) };
    rows.push(whole);
    say(whole);
  };
  const folder = join(work, String(articles));
  mkdirSync(folder, { recursive: true });
  try {
    tell(`writing ${articles} articles`);
    const corpus = writeCorpus(folder, { articles, late: 2 * runs + 5 });
    const hugo = findHugo();
    const lean = ourSite(programRoot, join(folder, 'lean'), corpus.articles, 'lean', []);
    const peer = hugo === undefined ? undefined : hugoSite(hugo, join(folder, 'hugo'), corpus.articles);
    const peers: Figures[] = [];
    if (wants('lean')) {
      const own = await alternate(lean, peer, runs, peers, tell);
      add({ what: 'lean, cold', runs: own, ...beside(peer?.name, peers) });
    }
    rmSync(join(folder, 'lean'), { recursive: true, force: true });
    const full = ourSite(programRoot, join(folder, 'full'), corpus.articles, 'full', corpus.late);
    const measuring: Measuring = {
      runs,
      wants,
      add,
      tell,
      late: corpus.late,
      ...(peer === undefined || peers.length === 0 ? {} : { peer: { site: peer, cold: peers } }),
    };
    if (wants('full') || wants('live')) await measureFull(full, join(folder, 'full'), programRoot, measuring);
    if (wants('live')) await measureLive(full, { ...measuring, late: corpus.late.slice(runs) });
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function alternate(site: BenchSite, peer: BenchSite | undefined, runs: number, peers: Figures[], tell: Measured['tell']): Promise<Figures[]> {
  const own: Figures[] = [];
  for (let run = 0; run < runs; run++) {
    for (const [one, list] of [
      [site, own],
      [peer, peers],
    ] as const) {
      if (one === undefined) continue;
      tell(`${one.name}, cold, ${run + 1} of ${runs}`);
      one.clean();
      list.push(await one.build());
    }
  }
  return own;
}
