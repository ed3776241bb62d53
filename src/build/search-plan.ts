import type { Entry } from '../model/article.js';
import type { SitePath } from '../model/ids.js';
import type { Site } from '../site/site.js';
import { carriedText } from '../site/publishing.js';
import { cutsBetween, hashesOf } from '../search/cuts.js';
import { shardName, startName, tiers, mostShards } from '../search/shard-format.js';
import { digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';

/** Articles on either side of a cut between blocks of texts, at least: a block has about twice as many. */
const textReach = 10;

/**
 * The same between segments. One more article writes its segment anew, and a query opens files of every segment, sixty
 * at most: five to ten segments are little enough of both, so smaller archives have smaller segments. Only the power of two below the number of articles counts, so that it moves rarely.
 */
function segmentReach(articles: number): number {
  const power = 1 << (31 - Math.clz32(articles));
  return Math.min(3500, Math.max(200, Math.floor((power * 3500) / 32_768)));
}

/** Changes when the files of the index are written otherwise from the same articles. */
const format = 2;

/** Neighbouring articles whose texts lie in one file. */
export type PlannedTexts = { readonly name: string; readonly entries: readonly Entry[] };
/** Neighbouring articles whose index lies in files of their own. Each cut of segments is one of texts too. */
export type PlannedSegment = { readonly name: string; readonly texts: readonly PlannedTexts[] };

/** How the archive is cut, and by which names. Depends on the articles alone, not on what was built before. */
export type SearchPlan = { readonly entries: readonly Entry[]; readonly segments: readonly PlannedSegment[] };

/** Cuts the archive in the order of dates and ids, and names each run by a digest of all that its files are made of. */
export function planSearch({ archive, addressOf }: Pick<Site, 'archive' | 'addressOf'>): SearchPlan {
  const entries = inOrder(archive.entries);
  const hashes = hashesOf(entries.map((entry) => entry.id));
  const contents = entries.map((entry) => `${entry.id} ${entry.recordDigest} ${carriedText(entry)} ${entry.headline}`);
  const cuts = runs(cutsBetween(hashes, segmentReach(entries.length)), entries.length);
  const texts = runs(cutsBetween(hashes, textReach), entries.length);
  const within = (list: readonly Run[], [from, to]: Run): readonly Run[] => list.filter(([begin]) => begin >= from && begin < to);
  const segments = cuts.map(
    (cut): PlannedSegment => ({
      name: nameOf('segment', contents.slice(...cut)),
      texts: within(texts, cut).map((text) => {
        const own = entries.slice(...text);
        return { name: nameOf('texts', [...contents.slice(...text), ...own.map((entry) => addressOf(entry.id))]), entries: own };
      }),
    }),
  );
  return { entries, segments };
}

/** By date, then by id. Put by their dates first, because to look up a date for each comparison takes longer than all else. Articles without a date come last: `~` is behind every digit. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const byDate = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { date = '~' } = entry;
    const others = byDate.get(date);
    if (others === undefined) byDate.set(date, [entry]);
    else others.push(entry);
  }
  const dates = [...byDate].sort((a, b) => byCodeUnit(a[0], b[0]));
  return dates.flatMap(([, own]) => own.sort((a, b) => byCodeUnit(a.id, b.id)));
}

/** Every file that the index of a plan can have. */
export function pathsOf({ segments }: SearchPlan): SitePath[] {
  const names: string[] = [startName];
  for (const { name, texts } of segments) {
    for (const text of texts) names.push(shardName.texts(text.name));
    for (let shard = 0; shard < mostShards.postings; shard++) names.push(shardName.postings(name, shard));
    for (const tier of tiers) {
      for (let shard = 0; shard < (mostShards.positions[tier] ?? 0); shard++) {
        names.push(shardName.positions(name, tier, shard));
      }
    }
  }
  return names.map(searchPath);
}

/** Where a file of the index lies in the site. */
export function searchPath(name: string): SitePath {
  return `search/${name}.js` as SitePath;
}

/** The first of a row of neighbours, and the first behind them. */
type Run = readonly [from: number, to: number];

function runs(cuts: readonly number[], size: number): readonly Run[] {
  return cuts.map((from, at) => [from, cuts[at + 1] ?? size] as const);
}

function nameOf(kind: string, contents: readonly string[]): string {
  return digestOf([kind, format, ...contents].join('\n')).slice(0, 10);
}
