import type { Archive, DayEdition, MonthEdition, SourceGroup, YearEdition } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { ArticleId, PartialDate, SourceId } from '../model/ids.js';
import { onceEach } from '../text/once.js';
import { byCodeUnit } from '../text/order.js';
import { authorGroups } from './authors.js';
import { languageGroups } from './languages.js';
import { tagGroups } from './tags.js';

/** How many arrivals an archive names. */
export const recentlyAdded = 50;

/** What the archive needs besides the articles: when each arrived (the ledger's ordinal), and the language a source's table entry states. */
export type ArchiveContext = {
  readonly arrivalOf: (id: ArticleId) => number;
  readonly sourceLang: (name: string) => string | undefined;
  /** The name under which the keeper joined a spelling with others; absent when the keeper said nothing. */
  readonly authorOf?: (spelling: string) => string | undefined;
};

/** Gathers all articles into editions by day, month and year, and into sources. The order in which entries come changes nothing. */
export function buildArchive(entries: readonly Entry[], context: ArchiveContext): Archive {
  const inOrder = inArchiveOrder(entries);
  // Asked once for each, because looking a hundred thousand of them up takes its time.
  const arrivals = inOrder.map(({ id }) => context.arrivalOf(id));
  return {
    entries: inOrder,
    years: yearsOf(inOrder.filter((entry) => entry.date !== undefined)),
    undated: inOrder.filter((entry) => entry.date === undefined),
    sources: sourcesOf(inOrder, context),
    authors: authorGroups(inOrder, context.authorOf ?? (() => undefined)),
    languages: languageGroups(inOrder),
    tags: tagGroups(inOrder),
    recent: newestOf(inOrder, arrivals),
    arrivedTogether: arrivals.every((arrival) => arrival === arrivals[0]),
    samplesOnly: inOrder.length > 0 && inOrder.every((entry) => entry.sample),
  };
}

/** The order of `entryKey`. Articles are put by their dates first, so that few keys are made and compared. */
function inArchiveOrder(entries: readonly Entry[]): Entry[] {
  const byDate = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    const { date } = entry;
    const others = byDate.get(date);
    if (others === undefined) byDate.set(date, [entry]);
    else others.push(entry);
  }
  const dates = sortedBy([...byDate], ([date]) => dateKey(date));
  const sortableName = onceEach(sortable);
  const keyOf = (entry: Entry): string => withinDate(entry, sortableName);
  return dates.flatMap(([, members]) => (members.length === 1 ? members : sortedBy(members, keyOf)));
}

/** By date, undated last; then by source, headline and identity. Within a month, articles known to the month only come after its days. */
export function entryKey(entry: Entry): string {
  return `${dateKey(entry.date)}\u0000${withinDate(entry)}`;
}

function dateKey(date: string | undefined): string {
  return `${date ?? '~'}~`;
}

function withinDate({ sourceId, source, headline, id }: Entry, sortableName = sortable): string {
  return `${sourceKey(sourceId, source, sortableName)}\u0000${headline}\u0000${id}`;
}

/** Named sources by name; the unknown source last. */
function sourceKey(id: SourceId, name: string | undefined, sortableName = sortable): string {
  return `${name === undefined ? '\uffff' : sortableName(name) || id}\u0000${id}`;
}

/** Sorts by a key made once for each: comparing two texts is a hundred times cheaper than making them. */
function sortedBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const keyed = values.map((value) => ({ key: keyOf(value), value }));
  return keyed.sort((a, b) => byCodeUnit(a.key, b.key)).map(({ value }) => value);
}

/** Names without "The", lower case: the order a reader looks them up in. */
function sortable(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

/** Cuts a list, already in order, into runs whose dates begin alike. */
function runs(entries: readonly Entry[], length: number): (readonly [string, readonly Entry[]])[] {
  const found: [string, Entry[]][] = [];
  let last: [string, Entry[]] | undefined;
  let before: string | undefined;
  for (const entry of entries) {
    const { date = '' } = entry;
    // Most articles have the date of the one before them.
    if (last === undefined || (date !== before && date.slice(0, length) !== last[0])) {
      last = [date.slice(0, length), []];
      found.push(last);
    }
    last[1].push(entry);
    before = date;
  }
  return found;
}

/** Dated entries, in the order of the archive, by year, month and day. */
export function yearsOf(dated: readonly Entry[]): YearEdition[] {
  return runs(dated, 4).map(([year, entries]) => ({
    year: year as PartialDate,
    months: monthsOf(entries.filter((entry) => (entry.date ?? '').length > 4)),
    undated: entries.filter((entry) => (entry.date ?? '').length === 4),
    count: entries.length,
  }));
}

function monthsOf(entries: readonly Entry[]): MonthEdition[] {
  return runs(entries, 7).map(([month, members]) => ({
    month: month as PartialDate,
    days: daysOf(members.filter((entry) => (entry.date ?? '').length === 10)),
    undated: members.filter((entry) => (entry.date ?? '').length === 7),
    count: members.length,
  }));
}

function daysOf(entries: readonly Entry[]): DayEdition[] {
  return runs(entries, 10).map(([day, members]) => ({ day: day as PartialDate, entries: members }));
}

function sourcesOf(entries: readonly Entry[], context: ArchiveContext): SourceGroup[] {
  const groups = new Map<SourceId, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.sourceId);
    if (group === undefined) groups.set(entry.sourceId, [entry]);
    else group.push(entry);
  }
  return sourcesInOrder([...groups].map(([id, members]) => sourceGroup(id, members, context)));
}

/** A source with its articles, which are in the order of the archive. */
export function sourceGroup(id: SourceId, members: readonly Entry[], context: Pick<ArchiveContext, 'sourceLang'>): SourceGroup {
  const name = commonName(members);
  const lang = name === undefined ? undefined : context.sourceLang(name);
  return { id, ...(name === undefined ? {} : { name }), ...(lang === undefined ? {} : { lang }), entries: members };
}

/** Sources by name; the unknown one last. */
export function sourcesInOrder(sources: readonly SourceGroup[]): SourceGroup[] {
  return sortedBy(sources, ({ id, name }) => sourceKey(id, name));
}

/** The spelling most of the articles use; of two equally common ones the first by code units. */
function commonName(entries: readonly Entry[]): string | undefined {
  const counts = new Map<string, number>();
  let [last, count] = [entries[0]?.source, 0];
  const note = (): void => {
    if (last !== undefined) counts.set(last, (counts.get(last) ?? 0) + count);
  };
  // Nearly all are spelled as the one before.
  for (const { source } of entries) {
    if (source !== last) {
      note();
      [last, count] = [source, 0];
    }
    count++;
  }
  note();
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0];
}

/** The newest arrivals among entries that are in the order of the archive. */
export function recentOf(inOrder: readonly Entry[], arrivalOf: (id: ArticleId) => number): Entry[] {
  return newestOf(
    inOrder,
    inOrder.map(({ id }) => arrivalOf(id)),
  );
}

/** The same with the arrival of each. */
function newestOf(inOrder: readonly Entry[], arrivals: readonly number[]): Entry[] {
  type Arrived = { readonly entry: Entry; readonly arrival: number };
  const newestFirst = (a: Arrived, b: Arrived): number =>
    b.arrival - a.arrival ||
    byCodeUnit(b.entry.date ?? '', a.entry.date ?? '') ||
    byCodeUnit(a.entry.headline, b.entry.headline) ||
    byCodeUnit(a.entry.id, b.entry.id);
  let newest: Arrived[] = [];
  let oldest: Arrived | undefined;
  // From the end, where the latest dates are, so that most articles are passed over at one look.
  for (let at = inOrder.length - 1; at >= 0; at--) {
    const [entry, arrival = 0] = [inOrder[at], arrivals[at]];
    if (entry === undefined || (oldest !== undefined && arrival < oldest.arrival)) continue;
    const arrived = { entry, arrival };
    if (oldest !== undefined && newestFirst(arrived, oldest) > 0) continue;
    newest.push(arrived);
    if (newest.length < recentlyAdded * 4) continue;
    newest = newest.sort(newestFirst).slice(0, recentlyAdded);
    oldest = newest.at(-1);
  }
  return newest
    .sort(newestFirst)
    .slice(0, recentlyAdded)
    .map(({ entry }) => entry);
}
