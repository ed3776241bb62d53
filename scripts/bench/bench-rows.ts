import type { Figures } from './run-process.js';

/**
 * One line of the table: what was done with how many articles, what it took us and the peer, and the bar. `ratio` bars are of the peer's time, `seconds` bars our own.
 * No runs: it did not come to an end, and `note` says what did not come.
 */
export type BenchRow = {
  readonly what: string;
  readonly articles: number;
  readonly runs: readonly Figures[];
  readonly peer?: { readonly name: string; readonly runs: readonly Figures[] };
  readonly bar?: { readonly kind: 'ratio' | 'seconds' | 'memory'; readonly value: number };
  readonly note?: string;
};

/** The median of some figures. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
}

/** The rows as a table in Markdown. */
export function tableOf(rows: readonly BenchRow[]): string {
  const head = '| what | articles | seconds (least to most) | processor s | ms an article | peak MB | peer: seconds | ratio | bar | |';
  return [head, head.replaceAll(/[^|]+/g, ' --- '), ...rows.map(lineOf)].join('\n');
}

function lineOf({ what, articles, runs, peer, bar, note }: BenchRow): string {
  const seconds = runs.map((run) => run.seconds);
  const middle = median(seconds);
  const cpu = median(runs.map((run) => run.cpu));
  const memory = median(runs.map((run) => run.memory ?? 0));
  const peers = peer === undefined ? undefined : median(peer.runs.map((run) => run.seconds));
  const ratio = peers === undefined || runs.length === 0 ? undefined : middle / peers;
  const measured = bar?.kind === 'ratio' ? ratio : bar?.kind === 'memory' ? memory : middle;
  const verdict = bar === undefined || measured === undefined ? '' : runs.length > 0 && measured <= bar.value ? 'met' : 'missed';
  return `| ${[
    note === undefined ? what : `${what}; ${note}`,
    articles,
    runs.length === 0 ? 'did not end' : runs.length < 2 ? shown(middle) : `${shown(middle)} (${shown(Math.min(...seconds))} to ${shown(Math.max(...seconds))})`,
    cpu === 0 ? '' : shown(cpu),
    cpu === 0 ? '' : shown((cpu * 1000) / articles),
    memory === 0 ? '' : Math.round(memory),
    peer === undefined || peers === undefined ? '' : peerSaid(peer.name, peer.runs, peers),
    ratio === undefined ? '' : ratio.toFixed(2),
    bar === undefined ? '' : barSaid(bar),
    verdict,
  ].join(' | ')} |`;
}

function peerSaid(name: string, runs: readonly Figures[], seconds: number): string {
  const cpu = median(runs.map((run) => run.cpu));
  const memory = median(runs.map((run) => run.memory ?? 0));
  return `${name}: ${shown(seconds)}${cpu === 0 ? '' : `, ${shown(cpu)} of processor`}${memory === 0 ? '' : `, ${Math.round(memory)} MB`}`;
}

function barSaid({ kind, value }: NonNullable<BenchRow['bar']>): string {
  return kind === 'ratio' ? `${value} x` : kind === 'memory' ? `${value} MB` : `${value} s`;
}

/** Two figures that count. */
function shown(value: number): string {
  return value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(3);
}

/** By how much an article may cost more in ten times as many and still be said to grow in proportion: what single runs on one machine differ by. */
const tolerance = 1.1;

/** How the processor time of an article, and the memory of all, change from one size to one of ten times as many: a sentence for each row measured at both. */
export function growthOf(rows: readonly BenchRow[]): readonly string[] {
  const each = ({ runs, articles }: BenchRow): number => median(runs.map(({ cpu }) => cpu)) / articles;
  const held = ({ runs }: BenchRow): number => median(runs.map(({ memory }) => memory ?? 0));
  return rows.flatMap((row) => {
    const smaller = rows.find((other) => other.what === row.what && other.articles * 10 === row.articles);
    if (smaller === undefined || each(smaller) === 0) return [];
    const times = each(row) / each(smaller);
    const memory = held(smaller) === 0 ? '' : `, memory times ${(held(row) / held(smaller)).toFixed(2)}`;
    const verdict = times <= tolerance ? 'at most linear' : 'MORE THAN LINEAR';
    return [`From ${smaller.articles} to ${row.articles} articles, ${row.what}: processor time an article times ${times.toFixed(2)}${memory}: ${verdict}.`];
  });
}
