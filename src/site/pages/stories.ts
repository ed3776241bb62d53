import type { SitePath } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { longDate } from '../date-words.js';
import { pagePlanner } from '../parts/page-of.js';
import { bySizeThenTime, byTime, storyItems } from '../parts/story-list.js';
import { frontPath, linkFrom, storiesPartPath, storiesPath } from '../permalinks.js';
import { kindInGroups } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';
import { countedOnce, type StoryWithPage } from '../site-stories.js';
import type { PartialDate } from '../../model/ids.js';

/**
 * The index of stories: the largest first, and every one of them by time on pages of a year or, where a year has too many, of a month.
 * All of it is a group: nothing is put in order as long as the stories are as they were.
 */
export const storiesKind = kindInGroups('stories', function* (site, keys) {
  if (site.stories.on) yield { name: 'stories', key: keys.stories, pages: () => plan(site, keys) };
});

const onPage = 100;
/** The list by size ends here: the lists by time hold every story. */
const largestPages = 5;
const yearUpTo = 400;

type Volume = { readonly name: string; readonly date?: PartialDate; readonly stories: readonly StoryWithPage[] };

function* plan(site: Site, keys: SiteKeys): Iterable<Page> {
  const page = pagePlanner('stories');
  const largest = bySizeThenTime(site.stories.all);
  const volumes = volumesOf(site.stories.all);
  const pages = Math.max(1, Math.min(largestPages, Math.ceil(largest.length / onPage)));
  const sizes = volumes.map(({ name, stories }) => [name, stories.length]);
  const gathered = site.stories.all.reduce((sum, story) => sum + countedOnce(story).length, 0);
  for (let at = 1; at <= pages; at++) {
    yield page(
      largestPath(at),
      () => sizeView(site, { largest, gathered }, volumes, at, pages),
      () => [keys.storyList(shownAt(largest, at)), largest.length, gathered, pages, sizes, site.archive.samplesOnly],
    );
  }
  for (const volume of volumes) {
    yield page(
      storiesPartPath(volume.name),
      () => volumeView(site, volume),
      () => keys.storyList(volume.stories),
    );
  }
}

function largestPath(at: number): SitePath {
  return at === 1 ? storiesPath : storiesPartPath(`largest-${at}`);
}

/** Stories by the year of their first dated article, or its month where a year has too many; those without any date last. */
function volumesOf(stories: readonly StoryWithPage[]): readonly Volume[] {
  const years = grouped([...stories].sort(byTime), ({ span }) => span?.[0].slice(0, 4) ?? '');
  const dated = years.filter(({ name }) => name !== '');
  const undated = years.filter(({ name }) => name === '').map((volume) => ({ ...volume, name: 'undated' }));
  const split = dated.flatMap((year) => (year.stories.length <= yearUpTo ? [year] : grouped(year.stories, ({ span }) => span?.[0].slice(0, 7) ?? '')));
  return [...split.map((volume) => ({ ...volume, date: volume.name as PartialDate })), ...undated]; // the name is the date's beginning
}

function grouped(stories: readonly StoryWithPage[], nameOf: (story: StoryWithPage) => string): Volume[] {
  const groups = new Map<string, StoryWithPage[]>();
  for (const story of stories) {
    const name = nameOf(story);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [story]);
    else known.push(story);
  }
  return [...groups].map(([name, members]) => ({ name, stories: members }));
}

/** The stories of a page of the list by size. */
function shownAt(largest: readonly StoryWithPage[], at: number): readonly StoryWithPage[] {
  return largest.slice((at - 1) * onPage, at * onPage);
}

function sizeView(
  site: Site,
  { largest, gathered }: { readonly largest: readonly StoryWithPage[]; readonly gathered: number },
  volumes: readonly Volume[],
  at: number,
  pages: number,
): View {
  const { words, archive, stories } = site;
  const path = largestPath(at);
  const title = words.say('nav.stories');
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return {
    chrome: chromeView(site, {
      path,
      title: at === 1 ? title : words.say('story.part-title', { story: title, part: at }),
      description: words.say('stories.description'),
      section: 'stories',
      crumbs: [
        { label: words.say('nav.front'), path: frontPath },
        { label: title, ...(at === 1 ? {} : { path: storiesPath }) },
        ...(at === 1 ? [] : [{ label: words.say('story.part', { part: at }) }]),
      ],
      sample: archive.samplesOnly,
    }),
    title,
    standing: words.say(stories.confirmedOnly ? 'stories.confirmed' : 'story.unchecked'),
    lede: largest.length === 0 ? words.say('stories.none') : words.say('stories.lede', { n: stories.all.length, articles: words.number(gathered) }),
    scripts: words.say('story.scripts'),
    ...(volumes.length === 0
      ? {}
      : {
          times: {
            label: words.say('stories.by-time'),
            items: volumes.map((volume) => ({
              text: volumeName(site, volume),
              href: linkFrom(path, storiesPartPath(volume.name)),
              count: words.number(volume.stories.length),
            })),
          },
        }),
    ...(largest.length === 0 ? {} : { list: { title: words.say('stories.largest'), items: storyItems(site, path, shownAt(largest, at)) } }),
    ...(pages < 2
      ? {}
      : {
          pages: {
            label: words.say('stories.pages'),
            items: numbers.map((number) => ({
              text: words.number(number),
              ...(number === at ? { current: words.say('list.this-page') } : { href: linkFrom(path, largestPath(number)) }),
            })),
          },
        }),
    ...(largest.length > pages * onPage && at === pages ? { rest: words.say('stories.rest') } : {}),
  };
}

function volumeView(site: Site, volume: Volume): View {
  const { words, stories } = site;
  const path = storiesPartPath(volume.name);
  const name = volumeName(site, volume);
  const title = words.say('stories.of', { when: name });
  return {
    chrome: chromeView(site, {
      path,
      title,
      description: title,
      section: 'stories',
      crumbs: [{ label: words.say('nav.stories'), path: storiesPath }, { label: name }],
      sample: volume.stories.every((story) => story.members.every((id) => stories.entry(id).sample)),
    }),
    title,
    standing: words.say(stories.confirmedOnly ? 'stories.confirmed' : 'story.unchecked'),
    lede: words.say('stories.by-time-note'),
    list: { title: words.say('stories.in-time-order'), items: storyItems(site, path, volume.stories) },
  };
}

function volumeName({ words }: Site, { date }: Volume): string {
  return date === undefined ? words.say('source.undated') : longDate(words, date);
}
