import type { NamedGroup } from '../../model/archive.js';
import type { SourceId } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { endonymOf } from '../endonyms.js';
import { standingMarks } from '../fact-rows.js';
import { groupName } from '../parts/group-name.js';
import { groupPages } from '../parts/group-pages.js';
import { groupsFrame } from '../parts/groups-view.js';
import { pagePlanner } from '../parts/page-of.js';
import { groupPath, groupsPath, linkFrom } from '../permalinks.js';
import { kindInGroups } from '../page-group.js';
import type { Site } from '../site.js';
import { directionOf } from '../words.js';

/** The languages of the articles: an index that says how each is known, and a page for each, the unknown one included. None of them when no language is known. */
export const languagesKind = kindInGroups('languages', function* (site, keys) {
  const { languages } = site.archive;
  if (languages.every((group) => group.name === undefined)) return;
  yield pagePlanner('languages')(groupsPath('languages'), () => languagesView(site, languages));
  yield* groupPages(site, keys, 'languages', languages);
});

function languagesView(site: Site, languages: readonly NamedGroup[]): View {
  const { words } = site;
  const { say } = words;
  const bySize = [...languages].sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined) || b.entries.length - a.entries.length);
  return {
    ...groupsFrame(site, 'languages', languages.filter((group) => group.name !== undefined).length),
    region: say('languages.region'),
    caption: say('sources.caption'),
    head: {
      language: say('field.lang'),
      own: say('languages.own-name'),
      articles: say('column.articles'),
      sources: say('column.sources'),
      stated: { mark: standingMarks.stated, word: say('standing.stated') },
      inferred: { mark: standingMarks.inferred, word: say('standing.inferred') },
    },
    rows: bySize.map((group) => rowView(site, group)),
  };
}

/** Sources are counted where they are named. */
function rowView({ words }: Site, group: NamedGroup): View {
  const { name, slug, entries } = group;
  let [stated, inferred] = [0, 0];
  const sources = new Set<SourceId>();
  for (const { langStanding, source, sourceId } of entries) {
    if (langStanding === 'stated') stated++;
    if (langStanding === 'inferred') inferred++;
    if (source !== undefined) sources.add(sourceId);
  }
  const own = name === undefined ? undefined : endonymOf(name);
  return {
    name: groupName(words, 'languages', group),
    href: linkFrom(groupsPath('languages'), groupPath('languages', slug)),
    ...(name === undefined || own === undefined
      ? {}
      : { own: { text: own, lang: name, ...(directionOf(name) === words.dir ? {} : { dir: directionOf(name) }) } }),
    count: words.number(entries.length),
    sources: words.number(sources.size),
    counts: { stated: words.number(stated), inferred: words.number(inferred) },
    ...(inferred === 0 ? {} : { inferred: inferred === entries.length ? words.say('standing.inferred') : words.say('source.inferred-for', { n: inferred }) }),
  };
}
