import type { NamedGroup } from '../../model/archive.js';
import type { View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { frontPath, type GroupFolder, groupPath, groupsPath, groupYearPath, linkFrom, undatedPath } from '../permalinks.js';
import type { Site } from '../site.js';
import { around } from './around.js';
import { certainty } from './certainty.js';
import { daysByMonth } from './days-by-month.js';
import { groupName } from './group-name.js';
import { groupEntry } from './group-sections.js';
import { volumeName, type Volume } from './source-volumes.js';
import { inTitles } from './undated-view.js';

const headlinesUpTo = 1000;

/** A year of a name with too many articles for one page. Above 1,000 it leads to the days, whose pages hold these articles among others, instead of listing them once more. */
export function groupYearView(
  site: Site,
  folder: GroupFolder,
  group: NamedGroup,
  volume: Volume,
  beside: { readonly before: Volume | undefined; readonly after: Volume | undefined },
): View {
  const { words } = site;
  const path = groupYearPath(folder, group.slug, volume.year);
  const name = groupName(words, folder, group);
  const year = volumeName(words, volume);
  const title = words.say('source.volume-title', { source: name, year });
  const many = volume.entries.length > headlinesUpTo;
  const listed = many ? volume.entries.filter((entry) => volume.year !== undefined && entry.date?.length !== 10) : volume.entries;
  // Of a year with thousands of articles, thousands may state no day.
  const tooMany = listed.length > headlinesUpTo;
  return {
    chrome: chromeView(site, {
      path,
      title,
      description: title,
      section: 'none',
      crumbs: [
        { label: words.say('nav.front'), path: frontPath },
        { label: words.say(`nav.${folder}`), path: groupsPath(folder) },
        { label: name, path: groupPath(folder, group.slug) },
        { label: year },
      ],
      sample: volume.entries.every((entry) => entry.sample),
      ...(beside.before === undefined ? {} : { prev: groupYearPath(folder, group.slug, beside.before.year) }),
      ...(beside.after === undefined ? {} : { next: groupYearPath(folder, group.slug, beside.after.year) }),
    }),
    title,
    lede: words.say('lede.end', { text: words.say('count.articles', { n: volume.entries.length }) }),
    ...(beside.before === undefined && beside.after === undefined ? {} : { turn: turnOf(site, folder, group, volume, beside) }),
    ...(many && volume.year !== undefined ? { days: { note: words.say('groups.by-day'), months: daysByMonth(site, path, volume.entries) } } : {}),
    ...(many && volume.year === undefined
      ? { elsewhere: { ...around(words, 'source.undated-elsewhere'), href: linkFrom(path, undatedPath), text: words.say('front.undated-link') } }
      : {}),
    ...(many ? {} : certainty(words, volume.entries)),
    ...(tooMany ? inTitles(site, path) : {}),
    ...(listed.length === 0 || tooMany
      ? {}
      : {
          list: {
            title: words.say(many ? 'source.no-day' : 'source.articles'),
            size: words.number(listed.length),
            entries: listed.map((entry) => groupEntry(site, path, folder, group, entry, true)),
          },
        }),
  };
}

function turnOf(
  { words }: Site,
  folder: GroupFolder,
  group: NamedGroup,
  { year }: Volume,
  { before, after }: { readonly before: Volume | undefined; readonly after: Volume | undefined },
): View {
  const from = groupYearPath(folder, group.slug, year);
  const side = (key: string, rel: string, other: Volume | undefined): View =>
    other === undefined
      ? { label: words.say(key), name: words.say('turn.none') }
      : { label: words.say(key), name: volumeName(words, other), href: linkFrom(from, groupYearPath(folder, group.slug, other.year)), rel };
  const afterKey = after !== undefined && after.year === undefined ? 'turn.years-end' : 'turn.year-after';
  return { label: words.say('groups.years'), sides: [side('turn.year-before', 'prev', before), side(afterKey, 'next', after)] };
}
