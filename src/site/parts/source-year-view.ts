import type { SourceGroup } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { PartialDate, SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { dayWithoutYear, monthName } from '../date-words.js';
import { datePath, linkFrom, sourcePath, sourcesPath, sourceYearPath, undatedSourcePath } from '../permalinks.js';
import type { Site } from '../site.js';
import { around } from './around.js';
import type { LabelSource } from './source-label.js';
import { sourceYearLede, sourceList } from './source-list.js';
import { volumeName, type Volume } from './source-volumes.js';

/** The volumes before and after one, of the same source. */
export type Beside = { readonly before: Volume | undefined; readonly after: Volume | undefined };

const headlinesUpTo = 1000;

/** A year of a source that is too large for one page. Above 1,000 articles it leads to the days, or to the undated articles, instead of listing them. */
export function sourceYearView(site: Site, group: SourceGroup, volume: Volume, beside: Beside, label: LabelSource): View {
  const { words } = site;
  const path = sourceYearPath(group.id, volume.year);
  const name = label(path, group.id, group.name);
  const lang = name.lang === undefined ? {} : { lang: name.lang };
  const title = words.say('source.volume-title', { source: name.name, year: volumeName(words, volume) });
  const days = volume.entries.length > headlinesUpTo && volume.year !== undefined ? dayCounts(site, path, group, volume.entries) : undefined;
  const elsewhere = volume.entries.length > headlinesUpTo && volume.year === undefined;
  const listed = elsewhere ? [] : days === undefined ? volume.entries : volume.entries.filter((entry) => entry.date?.length !== 10);
  return {
    chrome: chromeView(site, {
      path,
      title,
      description: title,
      section: 'sources',
      crumbs: [
        { label: words.say('nav.sources'), path: sourcesPath },
        { label: name.name, path: sourcePath(group.id), ...lang },
        { label: volumeName(words, volume) },
      ],
      sample: volume.entries.every((entry) => entry.sample),
      ...(beside.before === undefined ? {} : { prev: sourceYearPath(group.id, beside.before.year) }),
      ...(beside.after === undefined ? {} : { next: sourceYearPath(group.id, beside.after.year) }),
    }),
    volume: { source: name.name, ...lang, year: volumeName(words, volume) },
    lede: sourceYearLede(words, group.name, volume.entries),
    ...(days === undefined ? {} : { days }),
    ...(elsewhere
      ? {
          elsewhere: { ...around(words, 'source.undated-elsewhere'), href: linkFrom(path, undatedSourcePath(group.id)), text: words.say('front.undated-link') },
        }
      : {}),
    ...(listed.length === 0
      ? {}
      : {
          list: {
            title: days === undefined ? words.say('source.articles') : words.say('source.no-day'),
            size: words.number(listed.length),
            entries: sourceList(site, path, listed, volume.entries),
          },
        }),
    ...(beside.before === undefined && beside.after === undefined ? {} : { turn: turnOf(site, path, group, beside) }),
  };
}

/** To the neighbouring years; the articles without a date stand after the last year. */
function turnOf({ words }: Site, from: SitePath, group: SourceGroup, { before, after }: Beside): View {
  const side = (key: string, rel: string, other: Volume | undefined): View =>
    other === undefined
      ? { label: words.say(key), name: words.say('turn.none') }
      : { label: words.say(key), name: volumeName(words, other), href: linkFrom(from, sourceYearPath(group.id, other.year)), rel };
  const afterKey = after !== undefined && after.year === undefined ? 'turn.years-end' : 'turn.year-after';
  return { label: words.say('source.years'), sides: [side('turn.year-before', 'prev', before), side(afterKey, 'next', after)] };
}

/** The days of a large year by month, each leading to this source's part of the day's page. */
function dayCounts(site: Site, from: SitePath, group: SourceGroup, entries: readonly Entry[]): View {
  const { words } = site;
  const months = new Map<string, Map<PartialDate, number>>();
  for (const { date } of entries) {
    if (date?.length !== 10) continue;
    const days = months.get(date.slice(0, 7)) ?? new Map<PartialDate, number>();
    days.set(date, (days.get(date) ?? 0) + 1);
    months.set(date.slice(0, 7), days);
  }
  return {
    note: words.say('source.by-day'),
    months: [...months].map(([month, days]) => ({
      name: monthName(words, Number(month.slice(5))),
      count: words.say('count.articles', { n: [...days.values()].reduce((sum, n) => sum + n, 0) }),
      days: [...days].map(([day, n]) => ({
        text: dayWithoutYear(words, day),
        datetime: day,
        href: linkFrom(from, datePath(day), `s-${group.id}`),
        count: words.number(n),
      })),
    })),
  };
}
