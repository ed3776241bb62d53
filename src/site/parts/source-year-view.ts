import type { SourceGroup } from '../../model/archive.js';
import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { linkFrom, sourcePath, sourcesPath, sourceYearPath, undatedSourcePath } from '../permalinks.js';
import type { Site } from '../site.js';
import { around } from './around.js';
import { certainty } from './certainty.js';
import { daysByMonth } from './days-by-month.js';
import type { LabelSource } from './source-label.js';
import { sourceYearLede, sourceList } from './source-list.js';
import { volumeName, type Volume } from './source-volumes.js';
import { inTitles } from './undated-view.js';

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
  const days =
    volume.entries.length > headlinesUpTo && volume.year !== undefined
      ? { note: words.say('source.by-day'), months: daysByMonth(site, path, volume.entries, `s-${group.id}`) }
      : undefined;
  const elsewhere = volume.entries.length > headlinesUpTo && volume.year === undefined;
  const listed = elsewhere ? [] : days === undefined ? volume.entries : volume.entries.filter((entry) => entry.date?.length !== 10);
  // Of a year with thousands of articles, thousands may state no day.
  const tooMany = listed.length > headlinesUpTo;
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
    ...(tooMany ? {} : certainty(words, listed)),
    ...(elsewhere
      ? {
          elsewhere: { ...around(words, 'source.undated-elsewhere'), href: linkFrom(path, undatedSourcePath(group.id)), text: words.say('front.undated-link') },
        }
      : {}),
    ...(tooMany ? inTitles(site, path) : {}),
    ...(listed.length === 0 || tooMany
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
