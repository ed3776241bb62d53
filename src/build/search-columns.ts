import type { Entry } from '../model/article.js';
import { fieldNames } from '../model/facts.js';
import { type Columns, inferred } from '../search/columns.js';
import { groupSameTexts, signatureSize } from '../search/same-text.js';
import { onceEach } from '../text/once.js';
import type { KnownSegment } from './search-cache.js';

/** The columns that are made of entries alone. */
export type EntryColumns = Omit<Columns, 'grades' | 'group'>;
type SegmentColumns = Pick<KnownSegment, 'grades' | 'signatures'>;

/** The columns that filters and facets read, from the entries in the order of the index. */
export function columnsOf(entries: readonly Entry[], segments: readonly SegmentColumns[]): Columns {
  return withSegments(entryColumns(entries), segments);
}

/** Those that are made of entries alone. Lists and names that many entries share are looked up once for all of them, where they are one object. */
export function entryColumns(entries: readonly Entry[]): EntryColumns {
  const count = entries.length;
  const sources = new Numbers<{ readonly id: string; readonly name?: string }>();
  const authors = new Numbers<string>();
  const authorSets = new Numbers<readonly number[]>();
  const langs = new Numbers<string>();
  const dates: { date: Columns['dates'][number]['date']; end: number }[] = [];
  const [source, authorSet, lang] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  const flags = new Uint8Array(count);
  const setOf = onceEach((names: Entry['authors']): number => {
    const set = names.map((name) => authors.of(name, () => name));
    return authorSets.of(set.join(' '), () => set);
  });
  const langOf = onceEach((tag: Entry['lang']): number => {
    const language = tag?.split('-')[0] ?? '';
    return langs.of(language, () => language);
  });
  let last: (typeof dates)[number] | undefined;
  for (const [at, entry] of entries.entries()) {
    const { date = '', sourceId } = entry;
    if (last?.date === date) last.end = at + 1;
    else {
      last = { date, end: at + 1 };
      dates.push(last);
    }
    source[at] = sources.of(sourceId, () => ({ id: sourceId, ...(entry.source === undefined ? {} : { name: entry.source }) }));
    authorSet[at] = setOf(entry.authors);
    lang[at] = langOf(entry.lang);
    flags[at] =
      (entry.dateStanding === 'inferred' ? inferred.date : 0) +
      (entry.sourceStanding === 'inferred' ? inferred.source : 0) +
      (entry.langStanding === 'inferred' ? inferred.lang : 0) +
      (entry.standings[authorsPlace] === 'c' ? inferred.authors : 0);
  }
  return {
    articles: count,
    dates,
    sources: sources.values,
    source,
    authors: authors.values,
    authorSets: authorSets.values,
    authorSet,
    langs: langs.values,
    lang,
    flags,
  };
}

/** With what the segments say of the texts of these entries. */
export function withSegments(columns: EntryColumns, segments: readonly SegmentColumns[]): Columns {
  return {
    ...columns,
    grades: joined(
      segments.map((segment) => segment.grades),
      columns.articles,
    ),
    group: groupSameTexts(signaturesOf(segments, columns.articles)),
  };
}

const authorsPlace = fieldNames.indexOf('authors');

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function signaturesOf(segments: readonly SegmentColumns[], count: number): Uint16Array {
  const all = new Uint16Array(count * signatureSize);
  let at = 0;
  for (const { signatures } of segments) {
    all.set(signatures, at);
    at += signatures.length;
  }
  return all;
}

/** Numbers for values, by a text that tells them apart, in the order in which they come. */
class Numbers<T> {
  readonly values: T[] = [];
  private readonly known = new Map<string, number>();

  of(key: string, value: () => T): number {
    const number = this.known.get(key) ?? this.values.length;
    if (number === this.values.length) {
      this.values.push(value());
      this.known.set(key, number);
    }
    return number;
  }
}
