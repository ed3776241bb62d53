import type { Entry } from '../model/article.js';
import type { ArticleId, Digest, SitePath } from '../model/ids.js';
import { digestOf } from '../text/digest.js';
import { once, onceEach } from '../text/once.js';
import { type ArticleLinks, articleLinkKeys, articleLinks } from './article-links.js';
import { type ListKey, listKeys, tellers } from './parts/list-key.js';
import { storyDigests } from './parts/story-key.js';
import type { Site } from './site.js';
import type { StoryWithPage } from './site-stories.js';

/** Articles of one month that follow one another in a source: those from `from` up to `to` of a list of all that are dated, or of all that are not. */
export type SourceRun = { readonly list: readonly Entry[]; readonly from: number; readonly to: number };

/** Some stories, with what stands for all their pages are made from. */
export type StoryMonth = { readonly month: string; readonly stories: readonly StoryWithPage[]; readonly key: () => string };

/** All that pages are made from, as digests, each made once for all kinds of pages, when it is first asked for. */
export type SiteKeys = {
  /** Stands for the articles of a list: what their records, their addresses and the languages of their sources say. */
  readonly list: ListKey;
  /** The same for all articles of a month. */
  readonly members: (month: string) => string;
  /** For all that the pages of a month's articles and of its days are made from: members, stories, pictures, neighbours, and where names lead. */
  readonly month: (month: string) => string;
  /** The articles of each month by source. */
  readonly runs: () => ReadonlyMap<string, readonly SourceRun[]>;
  /** The lists an article stands in, as links. */
  readonly linksOf: (entry: Entry, from: SitePath) => ArticleLinks;
  /** The stories that have a page, by the month in which their first dated article stands. */
  readonly storyMonths: () => readonly StoryMonth[];
  /** Stands for an article's story. */
  readonly story: (id: ArticleId) => Digest | undefined;
};

/** The group an article is in: its month, its year when no more is known of its date, else `undated`. */
export function monthOf({ date }: Pick<Entry, 'date'>): string {
  return date?.slice(0, 7) ?? 'undated';
}

/** Makes the keys of a site. */
export function siteKeys(site: Site): SiteKeys {
  const tell = tellers(site);
  const list = listKeys(site, tell);
  const story = storyDigests(site);
  const runs = once(() => sourceRuns(site));
  const linkKeys = once(() => articleLinkKeys(site));
  const links = once(() => articleLinks(site));
  const months = once(() => entriesByMonth(site));
  const members = onceEach((name) => list(months().get(name) ?? []));
  const month = onceEach((name) => {
    let told = members(name);
    for (const entry of months().get(name) ?? []) {
      const pictures = site.picturesOf(entry.id);
      told += `\n${linkKeys()(entry)} ${story(entry.id)} ${pictures.length === 0 ? '' : JSON.stringify(pictures)}`;
    }
    // Neighbours within the month are told by the order of its members; these are the ones beside it.
    for (const run of runs().get(name) ?? []) {
      for (const beside of [run.list[run.from - 1], run.list[run.to]]) told += `\n${beside === undefined ? '' : tell(beside)}`;
    }
    return digestOf(told);
  });
  const storyMonths = once(() => storiesByMonth(site, story, tell));
  return { list, members, month, runs, linksOf: (entry, from) => links()(entry, from), storyMonths, story };
}

/** The archive's articles by month, each list in the order of the archive. */
function entriesByMonth({ archive }: Site): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of archive.entries) {
    const name = monthOf(entry);
    const known = found.get(name);
    if (known === undefined) found.set(name, [entry]);
    else known.push(entry);
  }
  return found;
}

function storiesByMonth({ stories }: Site, digestOfStory: SiteKeys['story'], tell: (entry: Entry) => string): readonly StoryMonth[] {
  const months = new Map<string, StoryWithPage[]>();
  for (const one of stories.all) {
    const month = one.span?.[0].slice(0, 7) ?? 'undated';
    const known = months.get(month);
    if (known === undefined) months.set(month, [one]);
    else known.push(one);
  }
  const told = ({ central, members }: StoryWithPage): string => `${digestOfStory(central)} ${members.map((id) => tell(stories.entry(id))).join(' ')}`;
  return [...months].map(([month, own]) => ({ month, stories: own, key: once(() => digestOf(own.map(told).join('\n'))) }));
}

function sourceRuns({ archive }: Site): ReadonlyMap<string, readonly SourceRun[]> {
  const found = new Map<string, SourceRun[]>();
  for (const { entries } of archive.sources) {
    // Undated articles follow the dated ones in a source, but nothing says that they are later: each kind has neighbours of its own.
    for (const list of [entries.filter(isDated), entries.filter((entry) => !isDated(entry))]) {
      for (let from = 0, to = 0; from < list.length; from = to) {
        const name = nameAt(list, from);
        while (to < list.length && nameAt(list, to) === name) to++;
        const run = { list, from, to };
        const known = found.get(name);
        if (known === undefined) found.set(name, [run]);
        else known.push(run);
      }
    }
  }
  return found;
}

function nameAt(list: readonly Entry[], at: number): string {
  const entry = list[at];
  return entry === undefined ? '' : monthOf(entry);
}

function isDated(entry: Entry): boolean {
  return entry.date !== undefined;
}
