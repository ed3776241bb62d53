import { byCodeUnit } from '../text/order.js';
import type { Facets, FacetValue } from './answer.js';
import { type Columns, inferred } from './columns.js';
import { type Tests, told } from './filter.js';

/** Counts the values of each facet over the articles found, each facet by the filters of the others. */
export function facetsOf(columns: Columns, dateOf: Uint32Array, docs: Iterable<number>, tests: Tests, firm: boolean): Facets {
  const sources = new Uint32Array(columns.sources.length);
  const dates = new Uint32Array(columns.dates.length);
  const langs = new Uint32Array(columns.langs.length);
  const sets = new Uint32Array(columns.authorSets.length);
  let [undated, unknownLang, sure] = [0, 0, 0];
  for (const doc of docs) {
    const flags = firm ? (columns.flags[doc] ?? 0) : 0;
    const [s, y, l, a] = [tests.source(doc), tests.year(doc), tests.lang(doc), tests.author(doc)];
    if (s && y && l && a && ((columns.flags[doc] ?? 0) & told) === 0) sure++;
    if (y && l && a && (flags & inferred.source) === 0) add(sources, columns.source[doc]);
    if (s && l && a) {
      if ((flags & inferred.date) === 0) add(dates, dateOf[doc]);
      else undated++;
    }
    if (s && y && a) {
      if ((flags & inferred.lang) === 0) add(langs, columns.lang[doc]);
      else unknownLang++;
    }
    if (s && y && l && (flags & inferred.authors) === 0) add(sets, columns.authorSet[doc]);
  }
  return {
    sources: values(
      columns.sources,
      sources,
      ({ id }) => id,
      ({ name }) => name ?? '',
    ).sort(byCountThenLabel),
    years: summed([...columns.dates.map(({ date }, at): [string, number] => [date.slice(0, 4) || 'undated', dates[at] ?? 0]), ['undated', undated]]).sort(
      (a, b) => Number(a.value === 'undated') - Number(b.value === 'undated') || byCodeUnit(b.value, a.value),
    ),
    langs: summed([...columns.langs.map((lang, at): [string, number] => [lang || 'unknown', langs[at] ?? 0]), ['unknown', unknownLang]]).sort(byCountThenLabel),
    authors: summed(columns.authorSets.flatMap((set, at) => set.map((author): [string, number] => [columns.authors[author] ?? '', sets[at] ?? 0]))).sort(
      byCountThenLabel,
    ),
    firm: sure,
  };
}

function add(counts: Uint32Array, at: number | undefined): void {
  if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
}

function values<T>(list: readonly T[], counts: Uint32Array, value: (one: T) => string, label: (one: T) => string): FacetValue[] {
  return list.map((one, at) => ({ value: value(one), label: label(one), count: counts[at] ?? 0 })).filter(({ count }) => count > 0);
}

function summed(counts: readonly (readonly [value: string, count: number])[]): FacetValue[] {
  const sums = new Map<string, number>();
  for (const [value, count] of counts) if (count > 0) sums.set(value, (sums.get(value) ?? 0) + count);
  return [...sums].map(([value, count]) => ({ value, label: value, count }));
}

function byCountThenLabel(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || byCodeUnit(a.label, b.label);
}
