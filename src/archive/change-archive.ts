import type { Archive, SourceGroup, YearEdition } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { ArticleId, SourceId } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import { type ArchiveContext, entryKey, recentOf, sourceGroup, sourcesInOrder, yearsOf } from './build-archive.js';

/** What is different: articles that went, and articles that came. One that changed did both. */
export type ArchiveChange = { readonly gone: ReadonlySet<ArticleId>; readonly came: readonly Entry[] };

/**
 * The archive after a small change, as `buildArchive` makes it, at a cost of what the change touches: the years and sources of the articles in it.
 * Three things are left for the build that follows: lists by author, language and tag are those of before, articles that moved up among the
 * newest arrivals when one of these went are not looked for, and neither are two articles that had the only different arrivals.
 */
export function changeArchive(archive: Archive, { gone, came }: ArchiveChange, { arrivalOf, sourceLang }: ArchiveContext): Archive {
  const went = archive.entries.filter(({ id }) => gone.has(id));
  const entries = withInserted(went.length === 0 ? archive.entries : archive.entries.filter(({ id }) => !gone.has(id)), came);
  const touched = [...went, ...came];
  const others = entries.find(({ id }) => !came.some((entry) => entry.id === id));
  const together = others === undefined || came.every(({ id }) => arrivalOf(id) === arrivalOf(others.id));
  return {
    ...archive,
    entries,
    years: yearsAfter(archive.years, entries, new Set(touched.flatMap(({ date }) => (date === undefined ? [] : [date.slice(0, 4)])))),
    undated: touched.some(({ date }) => date === undefined) ? entries.filter(({ date }) => date === undefined) : archive.undated,
    sources: sourcesAfter(archive.sources, entries, new Set(touched.map(({ sourceId }) => sourceId)), { sourceLang }),
    recent: recentOf([...archive.recent.filter(({ id }) => !gone.has(id)), ...came], arrivalOf),
    arrivedTogether: archive.arrivedTogether && together,
    samplesOnly: entries.length > 0 && archive.samplesOnly && came.every(({ sample }) => sample),
  };
}

/** Entries in order, with others put in their places. */
function withInserted(inOrder: readonly Entry[], came: readonly Entry[]): readonly Entry[] {
  const entries = [...inOrder];
  for (const entry of came) {
    const key = entryKey(entry);
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = entries[middle];
      if (other !== undefined && byCodeUnit(entryKey(other), key) < 0) low = middle + 1;
      else high = middle;
    }
    entries.splice(low, 0, entry);
  }
  return entries;
}

function yearsAfter(years: readonly YearEdition[], entries: readonly Entry[], touched: ReadonlySet<string>): readonly YearEdition[] {
  if (touched.size === 0) return years;
  const anew = yearsOf(entries.filter(({ date }) => date !== undefined && touched.has(date.slice(0, 4))));
  return [...years.filter(({ year }) => !touched.has(year)), ...anew].sort((a, b) => byCodeUnit(a.year, b.year));
}

function sourcesAfter(
  sources: readonly SourceGroup[],
  entries: readonly Entry[],
  touched: ReadonlySet<SourceId>,
  context: Pick<ArchiveContext, 'sourceLang'>,
): readonly SourceGroup[] {
  const anew = [...touched].flatMap((source) => {
    const members = entries.filter(({ sourceId }) => sourceId === source);
    return members.length === 0 ? [] : [sourceGroup(source, members, context)];
  });
  return sourcesInOrder([...sources.filter(({ id }) => !touched.has(id)), ...anew]);
}
