import type { NamedGroup } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { Standing } from '../../model/facts.js';
import type { SitePath } from '../../model/ids.js';
import { byCodeUnit } from '../../text/order.js';
import { standingMarks } from '../fact-rows.js';
import { datePath, type GroupFolder, linkFrom, sourcePath } from '../permalinks.js';
import type { Site } from '../site.js';
import { earlier, type KnownDate, later } from './date-span.js';
import { bySize, countSources } from './source-counts.js';
import type { CardRow } from './source-card.js';
import { knownDateView } from './source-table.js';

const spellingsAtMost = 8;
const sourcesAtMost = 6;
const order: readonly Standing[] = ['stated', 'read', 'inferred', 'keeper'];

/** What the card beside a list by name says: how the name is written, how far the list reaches, who published it. */
export function groupCard(
  site: Site,
  from: SitePath,
  folder: GroupFolder,
  group: NamedGroup,
): { readonly title: string; readonly rows: readonly CardRow[]; readonly notes: readonly string[] } {
  const { say } = site.words;
  return {
    title: say(`${folder}.about`),
    rows: [...nameRows(site, folder, group), ...spanRows(site, from, group.entries), sourceRow(site, from, group.entries)],
    notes:
      folder === 'authors'
        ? [say(group.joined === true ? 'authors.joined' : 'authors.same-name')]
        : folder === 'languages' && group.name !== undefined
          ? [say('languages.note')]
          : [],
  };
}

function nameRows(site: Site, folder: GroupFolder, group: NamedGroup): readonly CardRow[] {
  const { words } = site;
  if (folder === 'languages')
    return group.name === undefined ? [] : [{ label: words.say('field.lang'), text: tags(group), standings: standings(site, group.entries) }];
  if (folder === 'authors')
    return group.spellings
      .slice(0, spellingsAtMost)
      .map((spelling, at) => ({ label: words.say(at === 0 ? 'authors.signed-as' : 'authors.also-as'), text: spelling }));
  const asTag = group.entries.filter((entry) => entry.tags.some((tag) => group.spellings.includes(tag))).length;
  const asSection = group.entries.filter((entry) => entry.section !== undefined && group.spellings.includes(entry.section)).length;
  return [
    ...(asTag === 0 ? [] : [{ label: words.say('tags.as-tag'), text: words.say('count.articles', { n: asTag }) }]),
    ...(asSection === 0 ? [] : [{ label: words.say('tags.as-section'), text: words.say('count.articles', { n: asSection }) }]),
  ];
}

/** The tags as the files have them, with their region: `pt, pt-br`. */
function tags(group: NamedGroup): string {
  return group.spellings.slice(0, spellingsAtMost).join(', ');
}

function standings({ words }: Site, entries: readonly Entry[]): NonNullable<CardRow['standings']> {
  const counts = new Map<Standing, number>();
  for (const { langStanding = 'unknown' } of entries) counts.set(langStanding, (counts.get(langStanding) ?? 0) + 1);
  return order.flatMap((standing) => {
    const n = counts.get(standing);
    return n === undefined ? [] : [{ mark: standingMarks[standing], word: words.say(`standing.${standing}`), files: words.say('card.in-files', { n }) }];
  });
}

function spanRows({ words }: Site, from: SitePath, entries: readonly Entry[]): readonly CardRow[] {
  let first: KnownDate | undefined;
  let last: KnownDate | undefined;
  for (const { date, dateStanding } of entries) {
    if (date === undefined) continue;
    const known = { date, inferred: dateStanding === 'inferred' };
    first = earlier(first, known);
    last = later(last, known);
  }
  const row = (key: string, known: KnownDate | undefined): readonly CardRow[] => {
    const view = knownDateView(words, known);
    return known === undefined || view === undefined ? [] : [{ label: words.say(key), date: { ...view, href: linkFrom(from, datePath(known.date)) } }];
  };
  return [...row('column.first', first), ...row('column.last', last)];
}

function sourceRow({ words }: Site, from: SitePath, entries: readonly Entry[]): CardRow {
  const counts = bySize(countSources(entries));
  const links = counts.slice(0, sourcesAtMost).map(({ id, name, count, inferred }) => {
    const standing = inferred === 0 ? '' : ` (${inferred === count ? words.say('standing.inferred') : words.say('source.inferred-for', { n: inferred })})`;
    return { text: name ?? words.say('source.unknown'), href: linkFrom(from, sourcePath(id)), after: ` ${words.number(count)}${standing}` };
  });
  const more = counts.length - links.length;
  return { label: words.say('column.sources'), links, ...(more > 0 ? { more: words.say('sources.more', { n: more }) } : {}) };
}

/** Names in the order of how often they occur, equal ones by code units. */
export function commonest(names: Iterable<string>): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
}
