import { ByteReader, ByteWriter } from './byte-stream.js';
import type { Columns, SegmentPlace, TextPlace } from './columns.js';
import { readWordCounts, type WordCounts, writeWordCounts } from './common-words.js';

/** What a reader loads first: where everything is, and the columns. */
export type Start = {
  readonly columns: Columns;
  readonly segments: readonly SegmentPlace[];
  readonly texts: readonly TextPlace[];
  /** The commonest words of the archive. */
  readonly words: WordCounts;
};

/** Tables as JSON, numbers for each article in columns of bytes: each compressed on its own, for each has its own letters. */
export function writeStart({ columns, segments, texts, words }: Start): Uint8Array {
  const file = new ByteWriter();
  file.number(columns.articles);
  const { dates, sources, authors, authorSets, langs } = columns;
  const tables = { dates: dates.map(({ date, end }, at) => [date, end - (dates[at - 1]?.end ?? 0)]), sources, authors, authorSets, langs, segments };
  file.packed(new TextEncoder().encode(JSON.stringify(tables)));
  file.packed(new TextEncoder().encode(JSON.stringify([texts.map((text) => text.name).join(' '), texts.map((text) => text.articles)])));
  const own = setsBySource(columns);
  const within = new Map(own.map((sets) => [sets, new Map(sets.map((set, at) => [set, at]))]));
  const authorWithin = Uint32Array.from(columns.authorSet, (set, at) => {
    const sets = own[columns.source[at] ?? 0];
    return (sets === undefined ? undefined : within.get(sets)?.get(set)) ?? 0;
  });
  for (const column of [columns.source, authorWithin, columns.lang]) writeColumn(column, file);
  for (const column of [columns.flags, columns.grades]) file.packed(column);
  file.packed(sparse(columns.group));
  file.packed(new TextEncoder().encode(JSON.stringify(own)));
  file.packed(writeWordCounts(words));
  return file.finish();
}

/** Throws when the bytes are no such file. */
export function readStart(bytes: Uint8Array): Start {
  const file = new ByteReader(bytes);
  const articles = file.number();
  const json = (): unknown => JSON.parse(new TextDecoder().decode(file.packed()));
  // The file is ours: these are the tables that `writeStart` wrote.
  const tables = json() as Pick<Columns, 'sources' | 'authors' | 'authorSets' | 'langs'> & { dates: [string, number][]; segments: SegmentPlace[] };
  const [names, counts] = json() as [string, number[]];
  const [source, authorWithin, lang] = [readColumn(file, articles), readColumn(file, articles), readColumn(file, articles)];
  const [flags, grades] = [file.packed(), file.packed()];
  const group = fromSparse(file.packed(), articles);
  const own = json() as number[][];
  const words = readWordCounts(file.packed());
  return {
    columns: {
      ...tables,
      articles,
      dates: summed(tables.dates),
      source,
      authorSet: authorWithin.map((set, at) => own[source[at] ?? 0]?.[set] ?? 0),
      lang,
      flags,
      grades,
      group,
    },
    segments: tables.segments,
    texts: names.split(' ').map((name, at) => ({ name, articles: counts[at] ?? 0 })),
    words,
  };
}

/** The author sets of each source, the commonest first: who wrote is easier to tell once the source is known. */
function setsBySource({ sources, source, authorSet }: Columns): number[][] {
  const counts = sources.map(() => new Map<number, number>());
  for (const [at, one] of source.entries()) {
    const own = counts[one];
    const set = authorSet[at] ?? 0;
    own?.set(set, (own.get(set) ?? 0) + 1);
  }
  return counts.map((own) => [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([set]) => set));
}

/** Low bytes, then, where they are needed, higher ones. */
function writeColumn(column: Uint32Array, file: ByteWriter): void {
  let width = 1;
  for (const value of column) while (value >= 256 ** width) width++;
  file.byte(width);
  for (let byte = 0; byte < width; byte++) file.packed(Uint8Array.from(column, (value) => value >>> (8 * byte)));
}

function readColumn(file: ByteReader, articles: number): Uint32Array {
  const column = new Uint32Array(articles);
  const width = file.byte();
  for (let byte = 0; byte < width; byte++) {
    const part = file.packed();
    for (let at = 0; at < articles; at++) column[at] = (column[at] ?? 0) + (part[at] ?? 0) * 256 ** byte;
  }
  return column;
}

function sparse(column: Uint32Array): Uint8Array {
  const list = new ByteWriter();
  let last = 0;
  for (const [at, value] of column.entries()) {
    if (value === 0) continue;
    list.number(at - last);
    list.number(value);
    last = at;
  }
  return list.finish();
}

function fromSparse(bytes: Uint8Array, articles: number): Uint32Array {
  const column = new Uint32Array(articles);
  const list = new ByteReader(bytes);
  for (let at = 0; list.at < bytes.length; ) {
    at += list.number();
    column[at] = list.number();
  }
  return column;
}

/** Dates with the number of the first article behind each, from dates with their numbers of articles. */
function summed(dates: readonly (readonly [string, number])[]): Columns['dates'] {
  let end = 0;
  return dates.map(([date, count]) => {
    end += count;
    // A date we wrote, or none.
    return { date: date as Columns['dates'][number]['date'], end };
  });
}
