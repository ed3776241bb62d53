import type { Entry } from '../model/article.js';
import { fieldNames, type FieldName } from '../model/facts.js';
import { type Columns, inferred } from '../search/columns.js';
import { groupSameTexts, signatureSize } from '../search/same-text.js';
import type { KnownSegment } from './search-cache.js';

/** The columns that filters and facets read, from the entries in the order of the index. */
export function columnsOf(entries: readonly Entry[], segments: readonly Pick<KnownSegment, 'grades' | 'signatures'>[]): Columns {
  const count = entries.length;
  const sources = new Numbers<{ readonly id: string; readonly name?: string }>();
  const authors = new Numbers<string>();
  const authorSets = new Numbers<readonly number[]>();
  const langs = new Numbers<string>();
  const dates: { date: Columns['dates'][number]['date']; end: number }[] = [];
  const [source, authorSet, lang] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  const flags = new Uint8Array(count);
  for (const [at, entry] of entries.entries()) {
    const last = dates[dates.length - 1];
    if (last?.date === (entry.date ?? '')) last.end = at + 1;
    else dates.push({ date: entry.date ?? '', end: at + 1 });
    source[at] = sources.of(entry.sourceId, () => ({ id: entry.sourceId, ...(entry.source === undefined ? {} : { name: entry.source }) }));
    const set = entry.authors.map((name) => authors.of(name, () => name));
    authorSet[at] = authorSets.of(set.join(' '), () => set);
    const language = entry.lang?.split('-')[0] ?? '';
    lang[at] = langs.of(language, () => language);
    flags[at] =
      (entry.dateStanding === 'inferred' ? inferred.date : 0) +
      (entry.sourceStanding === 'inferred' ? inferred.source : 0) +
      (entry.langStanding === 'inferred' ? inferred.lang : 0) +
      (isInferred(entry, 'authors') ? inferred.authors : 0);
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
    grades: joined(
      segments.map((segment) => segment.grades),
      count,
    ),
    group: groupSameTexts(signaturesOf(segments, count)),
  };
}

function isInferred(entry: Entry, field: FieldName): boolean {
  return entry.standings[fieldNames.indexOf(field)] === 'c';
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function signaturesOf(segments: readonly Pick<KnownSegment, 'signatures'>[], count: number): Uint16Array {
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
