import type { Entry } from '../model/article.js';
import type { SitePath } from '../model/ids.js';
import type { Site } from '../site/site.js';
import { carriedText } from '../site/publishing.js';
import { cutsOf } from '../search/cuts.js';
import type { PartOf } from '../search/index-segment.js';
import { shardName, startName, tiers, mostShards } from '../search/shard-format.js';
import { digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';

/** Articles on either side of a cut, at least: a segment has about twice as many, and so have its parts and the blocks of texts. */
const reach = { segment: 4000, part: 1000, text: 10 };

/** Changes when the files of the index are written otherwise from the same articles. */
const format = 1;

/** Neighbouring articles whose index lies in files of their own. */
export type PlannedSegment = { readonly name: string; readonly entries: readonly Entry[]; readonly parts: readonly PartOf[] };
export type PlannedTexts = { readonly name: string; readonly entries: readonly Entry[] };

/** How the archive is cut, and by which names. Depends on the articles alone, not on what was built before. */
export type SearchPlan = { readonly entries: readonly Entry[]; readonly segments: readonly PlannedSegment[]; readonly texts: readonly PlannedTexts[] };

/** Cuts the archive in the order of dates and ids, and names each run by a digest of all that its files are made of. */
export function planSearch({ archive, addressOf }: Pick<Site, 'archive' | 'addressOf'>): SearchPlan {
  // Articles without a date come last: `~` is behind every digit.
  const entries = [...archive.entries].sort((a, b) => byCodeUnit(a.date ?? '~', b.date ?? '~') || byCodeUnit(a.id, b.id));
  const ids = entries.map((entry) => entry.id);
  const contents = entries.map((entry) => `${entry.id} ${entry.recordDigest} ${carriedText(entry)} ${entry.headline}`);
  const cuts = runs(cutsOf(ids, reach.segment), entries.length);
  const parts = runs(cutsOf(ids, reach.part), entries.length);
  const segments = cuts.map(([from, to]) => {
    const key = nameOf('segment', contents.slice(from, to));
    const own = parts.filter(([begin]) => begin >= from && begin < to);
    const named = own.map(([begin, end]) => ({ name: nameOf('part', contents.slice(begin, end)), articles: end - begin }));
    return { name: key, entries: entries.slice(from, to), parts: named };
  });
  const texts = runs(cutsOf(ids, reach.text), entries.length).map(([from, to]) => {
    const own = entries.slice(from, to);
    return { name: nameOf('texts', [...contents.slice(from, to), ...own.map((entry) => addressOf(entry.id))]), entries: own };
  });
  return { entries, segments, texts };
}

/** Every file that the index of a plan can have. */
export function pathsOf({ segments, texts }: SearchPlan): SitePath[] {
  const names = [startName, ...texts.map(({ name }) => shardName.texts(name))];
  for (const { name, parts } of segments) {
    for (let shard = 0; shard < mostShards.postings; shard++) names.push(shardName.postings(name, shard));
    for (const tier of tiers) {
      for (let shard = 0; shard < (mostShards.positions[tier] ?? 0); shard++) {
        if (tier > 0) names.push(shardName.positions(name, tier, shard));
        else for (const part of parts) names.push(shardName.commonPositions(part.name, shard));
      }
    }
  }
  return names.map(searchPath);
}

/** Where a file of the index lies in the site. */
export function searchPath(name: string): SitePath {
  return `search/${name}.js` as SitePath;
}

function runs(cuts: readonly number[], size: number): (readonly [number, number])[] {
  return cuts.map((from, at) => [from, cuts[at + 1] ?? size] as const);
}

function nameOf(kind: string, contents: readonly string[]): string {
  return digestOf([kind, format, ...contents].join('\n')).slice(0, 10);
}
