import type { BenchRow } from './bench-rows.js';
import type { BenchSite, LateArticle } from './bench-site.js';
import type { Figures } from './run-process.js';

/** What the measurements of one size share. */
export type Measuring = {
  readonly runs: number;
  /** Whether a row is asked for. */
  readonly wants: (what: string) => boolean;
  readonly add: (row: Omit<BenchRow, 'articles' | 'bar'>) => void;
  readonly tell: (sentence: string) => void;
  /** The peer's site of the same corpus, if there is one, and its cold builds. */
  readonly peer?: { readonly site: BenchSite; readonly cold: readonly Figures[] };
  /** Articles that can be added. */
  readonly late: readonly LateArticle[];
};

/** Files younger than two seconds are looked at again by the next build: what is measured begins from rest. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2200));

/** The peer's part of a row. */
export function beside(name: string | undefined, runs: readonly Figures[]): Pick<BenchRow, 'peer'> {
  return name === undefined || runs.length === 0 ? {} : { peer: { name, runs } };
}

/** Runs something several times, one after the other. */
export async function repeat(runs: number, one: (run: number) => Promise<Figures>): Promise<Figures[]> {
  const figures: Figures[] = [];
  for (let run = 0; run < runs; run++) figures.push(await one(run));
  return figures;
}
