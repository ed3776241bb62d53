import type { Archive, DayEdition, MonthEdition, SourceGroup, YearEdition } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { ArticleId, PartialDate, SourceId } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';

const recentlyAdded = 50;

/** What the archive needs besides the articles: when each arrived (the ledger's ordinal), and the language a source's table entry states. */
export type ArchiveContext = {
  readonly arrivalOf: (id: ArticleId) => number;
  readonly sourceLang: (name: string) => string | undefined;
};

/** Gathers all articles into editions by day, month and year, and into sources. The order in which entries come changes nothing. */
export function buildArchive(entries: readonly Entry[], context: ArchiveContext): Archive {
  const inOrder = [...entries].sort(compareEntries);
  return {
    entries: inOrder,
    years: yearsOf(inOrder.filter((entry) => entry.date !== undefined)),
    undated: inOrder.filter((entry) => entry.date === undefined),
    sources: sourcesOf(inOrder, context),
    recent: recentOf(inOrder, context.arrivalOf),
    samplesOnly: inOrder.length > 0 && inOrder.every((entry) => entry.sample),
  };
}

/** By date, undated last; then by source, headline and identity. Within a month, articles known to the month only come after its days. */
function compareEntries(a: Entry, b: Entry): number {
  return byCodeUnit(dateKey(a.date), dateKey(b.date)) || compareNames(a, b) || byCodeUnit(a.headline, b.headline) || byCodeUnit(a.id, b.id);
}

function dateKey(date: PartialDate | undefined): string {
  return `${date ?? '~'}~`;
}

/** Named sources by name; the unknown source last. */
function compareNames(a: { sourceId: SourceId; source?: string }, b: { sourceId: SourceId; source?: string }): number {
  return byCodeUnit(nameKey(a.sourceId, a.source), nameKey(b.sourceId, b.source)) || byCodeUnit(a.sourceId, b.sourceId);
}

function nameKey(id: SourceId, name: string | undefined): string {
  return name === undefined ? '\uffff' : sortable(name) || id;
}

/** Names without "The", lower case: the order a reader looks them up in. */
function sortable(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

/** Cuts a list, already in order, into runs with the same key. */
function runs(entries: readonly Entry[], keyOf: (entry: Entry) => string): (readonly [string, readonly Entry[]])[] {
  const found: [string, Entry[]][] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    const last = found.at(-1);
    if (last !== undefined && last[0] === key) last[1].push(entry);
    else found.push([key, [entry]]);
  }
  return found;
}

function yearsOf(dated: readonly Entry[]): YearEdition[] {
  return runs(dated, (entry) => (entry.date ?? '').slice(0, 4)).map(([year, entries]) => ({
    year: year as PartialDate,
    months: monthsOf(entries.filter((entry) => (entry.date ?? '').length > 4)),
    undated: entries.filter((entry) => (entry.date ?? '').length === 4),
    count: entries.length,
  }));
}

function monthsOf(entries: readonly Entry[]): MonthEdition[] {
  return runs(entries, (entry) => (entry.date ?? '').slice(0, 7)).map(([month, members]) => ({
    month: month as PartialDate,
    days: daysOf(members.filter((entry) => (entry.date ?? '').length === 10)),
    undated: members.filter((entry) => (entry.date ?? '').length === 7),
    count: members.length,
  }));
}

function daysOf(entries: readonly Entry[]): DayEdition[] {
  return runs(entries, (entry) => entry.date ?? '').map(([day, members]) => ({ day: day as PartialDate, entries: members }));
}

function sourcesOf(entries: readonly Entry[], context: ArchiveContext): SourceGroup[] {
  const groups = new Map<SourceId, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.sourceId);
    if (group === undefined) groups.set(entry.sourceId, [entry]);
    else group.push(entry);
  }
  const sources = [...groups].map(([id, members]): SourceGroup => {
    const name = commonName(members);
    const lang = name === undefined ? undefined : context.sourceLang(name);
    return { id, ...(name === undefined ? {} : { name }), ...(lang === undefined ? {} : { lang }), entries: members };
  });
  return sources.sort((a, b) => compareNames({ sourceId: a.id, ...named(a.name) }, { sourceId: b.id, ...named(b.name) }));
}

function named(name: string | undefined): { source?: string } {
  return name === undefined ? {} : { source: name };
}

/** The spelling most of the articles use; of two equally common ones the first by code units. */
function commonName(entries: readonly Entry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { source } of entries) if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0];
}

function recentOf(inOrder: readonly Entry[], arrivalOf: (id: ArticleId) => number): Entry[] {
  const newestFirst = (a: Entry, b: Entry) => arrivalOf(b.id) - arrivalOf(a.id) || byCodeUnit(b.date ?? '', a.date ?? '') || byCodeUnit(a.headline, b.headline) || byCodeUnit(a.id, b.id);
  return [...inOrder].sort(newestFirst).slice(0, recentlyAdded);
}
