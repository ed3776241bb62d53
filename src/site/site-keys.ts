import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { ArticleId, Digest, SitePath, SourceId } from '../model/ids.js';
import type { Story } from '../model/story.js';
import { digestOf } from '../text/digest.js';
import { once, onceEach } from '../text/once.js';
import { type ArticleLinks, articleLinks } from './article-links.js';
import { keyMarks } from './key-marks.js';
import { type ListKey, listKeys, type TellArticle, tellers } from './parts/list-key.js';
import { storyTellers } from './parts/story-key.js';
import type { Site } from './site.js';
import type { StoryWithPage } from './site-stories.js';
import { monthOf, toldArticles } from './told-articles.js';

/** Articles of one month that follow one another in a source: those from `from` up to `to` of a list of all that are dated, or of all that are not. */
export type SourceRun = { readonly list: readonly Entry[]; readonly from: number; readonly to: number };

/** Some stories, with what stands for all their pages are made from. */
export type StoryMonth = { readonly month: string; readonly stories: readonly StoryWithPage[]; readonly key: () => string };

/** All that pages are made from, as digests, each made once for all kinds of pages, when it is first asked for. */
export type SiteKeys = {
  /** Stands for the articles of a list: what their records, their addresses and the languages of their sources say. */
  readonly list: ListKey;
  /** The articles of a month, in the order of the archive. */
  readonly entries: (month: string) => readonly Entry[];
  /** Stands for them as `list` does. */
  readonly members: (month: string) => string;
  /** For all that the pages of a month's articles and of its days are made from: members, stories, pictures, neighbours, and where names lead. */
  readonly month: (month: string) => string;
  /** For all that the pages and files of a source are made from: its name, its articles, their stories, and where the names of their authors and languages lead. */
  readonly source: (id: SourceId) => string;
  /** For all that the pages of some names are made from, besides what pages say of them together: their spellings and their articles. */
  readonly names: (groups: readonly NamedGroup[]) => string;
  /** The articles of each month by source. */
  readonly runs: () => ReadonlyMap<string, readonly SourceRun[]>;
  /** The lists an article stands in, as links. */
  readonly linksOf: (entry: Entry, from: SitePath) => ArticleLinks;
  /** The stories that have a page, by the month in which their first dated article stands. */
  readonly storyMonths: () => readonly StoryMonth[];
  /** Stands for some stories, in their order: each whole, and its articles. */
  readonly storyList: (stories: readonly StoryWithPage[]) => string;
  /** The same for all of them, and for how the archive is presented. */
  readonly stories: () => string;
  /** Stands for an article's story. */
  readonly story: (id: ArticleId) => Digest | undefined;
};

/** Makes the keys of a site. */
export function siteKeys(site: Site): SiteKeys {
  const marks = keyMarks();
  const tell = tellers(site, marks);
  const list = listKeys(site, marks, tell);
  const tellStory = storyTellers(site, marks, tell);
  const runs = once(() => sourceRuns(site));
  const links = once(() => articleLinks(site));
  // As lists say it of any article.
  const archiveWide = once(() => list([]));
  const all = once(() => toldArticles(site, marks, tell, storyOfArticles(site, tell, tellStory)));
  const entries = (name: string): readonly Entry[] => all().months.get(name)?.entries ?? [];
  const members = onceEach((name) => marks.key([marks.of(archiveWide()), ...(all().months.get(name)?.members ?? [])]));
  const month = onceEach((name) => {
    const told = [marks.of(members(name)), ...(all().months.get(name)?.more ?? [])];
    // Neighbours within the month are told by the order of its members; these are the ones beside it.
    for (const run of runs().get(name) ?? [])
      for (const beside of [run.list[run.from - 1], run.list[run.to]]) told.push(beside === undefined ? 0 : tell(beside));
    return marks.key(told);
  });
  const nameOf = once(() => new Map(site.archive.sources.map(({ id, name }) => [id as string, name])));
  const source = onceEach((id) => marks.key([marks.of(JSON.stringify([archiveWide(), id, nameOf().get(id)])), ...(all().sources.get(id) ?? [])]));
  const names = (groups: readonly NamedGroup[]): string => {
    const told = [marks.of(archiveWide())];
    for (const group of groups) {
      const { entries: own, ...named } = group;
      const numbers = all().named.get(group) ?? [];
      // An article that is among them although its links lead elsewhere would be missed.
      const whole = numbers.length < own.length ? own.map(tell) : numbers;
      told.push(marks.of(JSON.stringify([named, whole.length])));
      for (const number of whole) told.push(number);
    }
    return marks.key(told);
  };
  const storyList = (some: readonly StoryWithPage[]): string => marks.key(some.map(tellStory));
  const storyMonths = once(() => storiesByMonth(site).map(([name, some]) => ({ month: name, stories: some, key: once(() => storyList(some)) })));
  const stories = once(() => digestOf(`${archiveWide()} ${storyList(site.stories.all)}`));
  const story = (id: ArticleId): Digest | undefined => {
    const own = site.stories.anyOf(id);
    return own === undefined ? undefined : marks.key([tellStory(own)]);
  };
  return { list, entries, members, month, source, names, runs, linksOf: (entry, from) => links()(entry, from), storyMonths, storyList, stories, story };
}

/** Makes the number of what stands for the story of an article with a number; zero for an article that is in none. */
function storyOfArticles({ stories }: Site, tell: TellArticle, tellStory: (story: Story) => number): (article: number) => number {
  const found = new Map<number, number>();
  for (const story of stories.every) for (const id of story.members) found.set(tell(stories.entry(id)), tellStory(story));
  return (article) => found.get(article) ?? 0;
}

function storiesByMonth({ stories }: Site): readonly (readonly [month: string, stories: readonly StoryWithPage[]])[] {
  const months = new Map<string, StoryWithPage[]>();
  for (const one of stories.all) {
    const month = one.span?.[0].slice(0, 7) ?? 'undated';
    const known = months.get(month);
    if (known === undefined) months.set(month, [one]);
    else known.push(one);
  }
  return [...months];
}

function sourceRuns({ archive }: Site): ReadonlyMap<string, readonly SourceRun[]> {
  const found = new Map<string, SourceRun[]>();
  for (const { entries } of archive.sources) {
    // Undated articles follow the dated ones in a source, but nothing says that they are later: each kind has neighbours of its own.
    let cut = entries.length;
    while (cut > 0 && entries[cut - 1]?.date === undefined) cut--;
    for (const list of cut === entries.length ? [entries] : [entries.slice(0, cut), entries.slice(cut)])
      for (const [name, run] of runsIn(list)) {
        const known = found.get(name);
        if (known === undefined) found.set(name, [run]);
        else known.push(run);
      }
  }
  return found;
}

/** Cuts a list, which is in the order of dates, where another month begins. */
function* runsIn(list: readonly Entry[]): Iterable<readonly [month: string, run: SourceRun]> {
  let from = 0;
  let month = '';
  let before: string | undefined;
  for (const [at, { date }] of list.entries()) {
    if (at > 0 && date === before) continue;
    const name = monthOf(date);
    if (at > 0 && name !== month) {
      yield [month, { list, from, to: at }];
      from = at;
    }
    month = name;
    before = date;
  }
  if (list.length > 0) yield [month, { list, from, to: list.length }];
}
