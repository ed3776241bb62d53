import type { ArticleRecord } from '../model/article.js';
import { type Correctable, correctable, correctionColumns } from '../model/correction.js';
import type { Fact } from '../model/facts.js';
import { writeCsv } from '../text/csv.js';
import { byCodeUnit } from '../text/order.js';
import type { OpenArchive } from './open-archive.js';
import { terminalLine } from './terminal-text.js';

/**
 * The articles whose facts are least certain, as a table that can be edited and saved as `corrections.csv`: its columns with the facts left empty, then why
 * the article is listed and how each fact is read now, which are passed over when the table is read. The rows there are already come last, as they are written.
 *
 * Order: a fact that is inferred; readings that disagree, or a date that can be read in two ways; a date that could not be read; no source, date or headline. Then by how many such reasons, then by file.
 * The language does not count: most are inferred from the words, and rightly.
 */
export function reviewArticles(open: OpenArchive, limit: number): string {
  const { corrections } = open.gathered;
  const unread = new Set(open.diagnostics.filter((one) => one.code === 'header/date-unread').map((one) => one.file));
  const doubts: Doubt[] = [];
  const known = new Map<string, readonly string[]>();
  for (const entry of open.archive.entries) {
    const { record } = open.store.read(entry.id);
    if (corrections.rowOf(record.path) !== undefined) known.set(record.path, readingsOf(record));
    else doubts.push(...doubtOn(record, unread.has(record.file)));
  }
  doubts.sort((a, b) => a.rank - b.rank || b.reasons.length - a.reasons.length || byCodeUnit(a.file, b.file));
  const listed = doubts.slice(0, limit).map(({ file, digest, reasons, readings }) => [...emptyRow(file, digest), reasons.join('; '), ...readings]);
  const before = corrections
    .written()
    .map(({ cells, path }) => [...cells, 'has a row already', ...(path === undefined ? noReadings : (known.get(path) ?? noReadings))]);
  return writeCsv([[...correctionColumns, 'why', ...correctable.map((field) => `${field} now`), 'also read'], ...listed, ...before]);
}

/** The row that corrects one article, to be filled in, under the names of the columns. */
export function correctionRow(record: Pick<ArticleRecord, 'file' | 'digest'>): string {
  return writeCsv([correctionColumns, emptyRow(record.file, record.digest)]).replaceAll('\r\n', '\n');
}

type Doubt = {
  readonly file: string;
  readonly digest: string;
  readonly rank: number;
  readonly reasons: readonly string[];
  readonly readings: readonly string[];
};

const noReadings = [...correctable, ''].map(() => '');

function emptyRow(file: string, digest: string): readonly string[] {
  return [terminalLine(file), digest, ...correctionColumns.slice(2).map(() => '')];
}

function doubtOn(record: ArticleRecord, dateUnread: boolean): readonly Doubt[] {
  const found: { readonly rank: number; readonly reason: string }[] = [];
  const { facts } = record;
  for (const field of correctable) {
    const fact: Fact<unknown> = facts[field];
    if (field === 'lang' || fact.standing === 'keeper') continue;
    if (fact.standing === 'inferred') found.push({ rank: 0, reason: `${field} inferred` });
    if (fact.value !== undefined && (fact.rejected ?? []).length > 0) found.push({ rank: 1, reason: `${field} has other readings` });
  }
  const ways = facts.date.value === undefined && (facts.date.rejected ?? []).some((one) => one.why === 'two-readings');
  if (ways) found.push({ rank: 1, reason: 'date can be read in two ways' });
  if (dateUnread && facts.date.value === undefined) found.push({ rank: 2, reason: 'date could not be read' });
  for (const field of ['source', 'date', 'title'] as const)
    if (facts[field].standing === 'unknown') found.push({ rank: 3, reason: field === 'title' ? 'no headline' : `no ${field}` });
  if (found.length === 0) return [];
  const rank = Math.min(...found.map((one) => one.rank));
  return [{ file: record.file, digest: record.digest, rank, reasons: found.map((one) => one.reason), readings: readingsOf(record) }];
}

/** How each fact is read now, and what else was read. */
function readingsOf({ facts }: ArticleRecord): readonly string[] {
  const values = correctable.map((field: Correctable) => {
    const { value } = facts[field];
    return value === undefined ? '' : terminalLine(Array.isArray(value) ? value.join('; ') : String(value));
  });
  const others = correctable.flatMap((field) =>
    (facts[field].rejected ?? []).slice(0, 3).map(({ value, line }) => `${field}: ${value.slice(0, 200)}${line === undefined ? '' : ` (line ${line})`}`),
  );
  return [...values, terminalLine(others.join('; '))];
}
