import type { Archive, SourceGroup, YearEdition } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { SourceId } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import { type ArchiveContext, entryKey, recentOf, sourceGroup, sourcesInOrder, yearsOf } from './build-archive.js';

/** What is different: articles that went, as the archive has them, and articles that came. One that changed did both. */
export type ArchiveChange = { readonly gone: readonly Entry[]; readonly came: readonly Entry[] };

/**
 * The archive after a small change, as `buildArchive` makes it, at a cost of what the change touches: the years and sources of the articles in it.
 * Three things are left for the build that follows: lists by author, language and tag are those of before, articles that moved up among the
 * newest arrivals when one of these went are not looked for, and neither are two articles that had the only different arrivals.
 */
export function changeArchive(archive: Archive, change: ArchiveChange, { arrivalOf, sourceLang }: ArchiveContext): Archive {
  const { gone, came } = change;
  const entries = listAfter(archive.entries, change);
  const others = entries.find(({ id }) => !came.some((entry) => entry.id === id));
  const together = others === undefined || came.every(({ id }) => arrivalOf(id) === arrivalOf(others.id));
  return {
    ...archive,
    entries,
    years: yearsAfter(archive.years, change),
    undated: listAfter(
      archive.undated,
      only(change, ({ date }) => date === undefined),
    ),
    sources: sourcesAfter(archive.sources, change, { sourceLang }),
    recent: recentOf([...archive.recent.filter((entry) => !gone.includes(entry)), ...came], arrivalOf),
    arrivedTogether: archive.arrivedTogether && together,
    samplesOnly: entries.length > 0 && archive.samplesOnly && came.every(({ sample }) => sample),
  };
}

/** The part of a change that is about some articles. */
function only({ gone, came }: ArchiveChange, isOne: (entry: Entry) => boolean): ArchiveChange {
  return { gone: gone.filter(isOne), came: came.filter(isOne) };
}

/** A list in the order of the archive with a change in it; the same list when the change is none. */
function listAfter(inOrder: readonly Entry[], { gone, came }: ArchiveChange): readonly Entry[] {
  if (gone.length + came.length === 0) return inOrder;
  const went = new Set(gone);
  const entries = went.size === 0 ? [...inOrder] : inOrder.filter((entry) => !went.has(entry));
  for (const entry of came) entries.splice(placeFor(entries, entryKey(entry)), 0, entry);
  return entries;
}

function placeFor(inOrder: readonly Entry[], key: string): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = inOrder[middle];
    if (other !== undefined && byCodeUnit(entryKey(other), key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function yearsAfter(years: readonly YearEdition[], change: ArchiveChange): readonly YearEdition[] {
  const touched = new Set([...change.gone, ...change.came].flatMap(({ date }) => (date === undefined ? [] : [date.slice(0, 4)])));
  const anew = [...touched].flatMap((year) => {
    const before = years.find((edition) => edition.year === year);
    return yearsOf(
      listAfter(
        before === undefined ? [] : entriesOf(before),
        only(change, ({ date }) => date?.slice(0, 4) === year),
      ),
    );
  });
  return [...years.filter(({ year }) => !touched.has(year)), ...anew].sort((a, b) => byCodeUnit(a.year, b.year));
}

/** A year's articles in the order of the archive. */
function entriesOf({ months, undated }: YearEdition): readonly Entry[] {
  return [...months.flatMap((month) => [...month.days.flatMap(({ entries }) => entries), ...month.undated]), ...undated];
}

function sourcesAfter(sources: readonly SourceGroup[], change: ArchiveChange, context: Pick<ArchiveContext, 'sourceLang'>): readonly SourceGroup[] {
  const touched = new Set<SourceId>([...change.gone, ...change.came].map(({ sourceId }) => sourceId));
  const anew = [...touched].flatMap((source) => {
    const before = sources.find(({ id }) => id === source)?.entries ?? [];
    const members = listAfter(
      before,
      only(change, ({ sourceId }) => sourceId === source),
    );
    return members.length === 0 ? [] : [sourceGroup(source, members, context)];
  });
  return sourcesInOrder([...sources.filter(({ id }) => !touched.has(id)), ...anew]);
}
