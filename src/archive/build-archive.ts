import type { Archive, DayEdition, MonthEdition, SourceGroup, YearEdition } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { ArticleId, PartialDate, SourceId } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import { authorGroups } from './authors.js';
import { languageGroups } from './languages.js';
import { tagGroups } from './tags.js';

/** How many arrivals an archive names. */
export const recentlyAdded = 50;

/** What the archive needs besides the articles: when each arrived (the ledger's ordinal), and the language a source's table entry states. */
export type ArchiveContext = {
  readonly arrivalOf: (id: ArticleId) => number;
  /** The same for all articles in the order in which they are given, when that is known. */
  readonly arrivals?: readonly number[];
  readonly sourceLang: (name: string) => string | undefined;
  /** The name under which the keeper joined a spelling with others; absent when the keeper said nothing. */
  readonly authorOf?: (spelling: string) => string | undefined;
};

/** Gathers all articles into editions by day, month and year, and into sources. The order in which entries come changes nothing. */
export function buildArchive(entries: readonly Entry[], context: ArchiveContext): Archive {
  const dates = inArchiveOrder(entries);
  const inOrder = dates.flatMap(([, members]) => members);
  // Asked once for each and in the order in which they come, because looking a hundred thousand of them up takes its time.
  const arrivals = context.arrivals ?? entries.map(({ id }) => context.arrivalOf(id));
  return {
    entries: inOrder,
    years: yearsOfDates(dates),
    undated: dates.flatMap(([date, members]) => (date === undefined ? members : [])),
    sources: sourcesOf(inOrder, context),
    authors: authorGroups(inOrder, context.authorOf ?? (() => undefined)),
    languages: languageGroups(inOrder),
    tags: tagGroups(inOrder),
    recent: newestOf(entries, arrivals),
    arrivedTogether: arrivals.every((arrival) => arrival === arrivals[0]),
    samplesOnly: inOrder.length > 0 && inOrder.every((entry) => entry.sample),
  };
}

/** The articles of one date, or those without. */
type OfDate = readonly [date: PartialDate | undefined, members: readonly Entry[]];

/** The order of `entryKey`. Articles are put by their dates first, so that few are compared. */
function inArchiveOrder(entries: readonly Entry[]): readonly OfDate[] {
  const byDate = new Map<PartialDate | undefined, Entry[]>();
  for (const entry of entries) {
    const { date } = entry;
    const others = byDate.get(date);
    if (others === undefined) byDate.set(date, [entry]);
    else others.push(entry);
  }
  const dates = sortedBy([...byDate], ([date]) => dateKey(date));
  const keyOfSource = sourceKeys();
  return dates.map(([date, members]): OfDate => [date, members.length === 1 ? members : sortedWithin(members, keyOfSource)]);
}

/** Articles of one date. Most are of different sources, so the rest of a key is made for those of one. */
function sortedWithin(members: readonly Entry[], keyOfSource: (entry: Entry) => string): readonly Entry[] {
  const keyed = members.map((entry) => ({ entry, source: keyOfSource(entry) }));
  return keyed.sort((a, b) => byCodeUnit(a.source, b.source) || byCodeUnit(withinSource(a.entry), withinSource(b.entry))).map(({ entry }) => entry);
}

/** By date, undated last; then by source, headline and identity. Within a month, articles known to the month only come after its days. */
export function entryKey(entry: Entry): string {
  return `${dateKey(entry.date)}\u0000${withinDate(entry)}`;
}

function dateKey(date: string | undefined): string {
  return `${date ?? '~'}~`;
}

function withinDate(entry: Entry): string {
  return `${sourceKey(entry.sourceId, entry.source)}\u0000${withinSource(entry)}`;
}

function withinSource({ headline, id }: Entry): string {
  return `${headline}\u0000${id}`;
}

/** Named sources by name; the unknown source last. */
function sourceKey(id: SourceId, name: string | undefined): string {
  return `${name === undefined ? '\uffff' : sortable(name) || id}\u0000${id}`;
}

/** The same for an article; a key is made once for each source. */
function sourceKeys(): (entry: Entry) => string {
  const known = new Map<string | undefined, Map<SourceId, string>>();
  return ({ sourceId, source }) => {
    const keys = known.get(source) ?? new Map<SourceId, string>();
    known.set(source, keys);
    const key = keys.get(sourceId) ?? sourceKey(sourceId, source);
    keys.set(sourceId, key);
    return key;
  };
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

/** Dated entries, in the order of the archive, by year, month and day. */
export function yearsOf(dated: readonly Entry[]): YearEdition[] {
  const dates: [PartialDate | undefined, Entry[]][] = [];
  for (const entry of dated) {
    const last = dates.at(-1);
    if (last !== undefined && last[0] === entry.date) last[1].push(entry);
    else dates.push([entry.date, [entry]]);
  }
  return yearsOfDates(dates);
}

/** Dates in their order, by year and month. */
function yearsOfDates(dates: readonly OfDate[]): YearEdition[] {
  return runs(dates, 4).map(([year, own]) => ({
    year: year as PartialDate,
    months: runs(own, 7).map(([month, days]) => monthOf(month as PartialDate, days)),
    undated: own.flatMap(([date, members]) => (date?.length === 4 ? members : [])),
    count: countOf(own),
  }));
}

function monthOf(month: PartialDate, dates: readonly OfDate[]): MonthEdition {
  return {
    month,
    days: dates.flatMap(([day, entries]): DayEdition[] => (day?.length === 10 ? [{ day, entries }] : [])),
    undated: dates.flatMap(([date, members]) => (date?.length === 7 ? members : [])),
    count: countOf(dates),
  };
}

function countOf(dates: readonly OfDate[]): number {
  return dates.reduce((sum, [, members]) => sum + members.length, 0);
}

/** Cuts dates, already in order, into runs that begin alike; those that say less are in none. */
function runs(dates: readonly OfDate[], length: number): (readonly [string, readonly OfDate[]])[] {
  const found: [string, OfDate[]][] = [];
  for (const one of dates) {
    const [date = ''] = one;
    if (date.length < length) continue;
    const beginning = date.slice(0, length);
    const last = found.at(-1);
    if (last?.[0] === beginning) last[1].push(one);
    else found.push([beginning, [one]]);
  }
  return found;
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

/** The newest arrivals among entries. */
export function recentOf(entries: readonly Entry[], arrivalOf: (id: ArticleId) => number): Entry[] {
  return newestOf(
    entries,
    entries.map(({ id }) => arrivalOf(id)),
  );
}

/** The same with the arrival of each. */
function newestOf(entries: readonly Entry[], arrivals: readonly number[]): Entry[] {
  type Arrived = { readonly entry: Entry; readonly arrival: number };
  const newestFirst = (a: Arrived, b: Arrived): number =>
    b.arrival - a.arrival ||
    byCodeUnit(b.entry.date ?? '', a.entry.date ?? '') ||
    byCodeUnit(a.entry.headline, b.entry.headline) ||
    byCodeUnit(a.entry.id, b.entry.id);
  let newest: Arrived[] = [];
  let oldest: Arrived | undefined;
  // From the end, where the latest dates are as a rule, so that most articles are passed over at one look.
  for (let at = entries.length - 1; at >= 0; at--) {
    const [entry, arrival = 0] = [entries[at], arrivals[at]];
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
