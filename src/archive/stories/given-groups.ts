import type { Entry } from '../../model/article.js';
import type { Given } from './group-rows.js';
import { fileFinder } from './named-files.js';
import { pageAddress } from './page-address.js';
import { arePartedRows } from './parted-rows.js';

/** What is settled before anything is weighed, with the files that are versions of one page, and the pairs the keeper checked, the lower row first. */
export type GivenGroups = Given & { readonly versions: readonly (readonly number[])[]; readonly checkedPairs: ReadonlySet<string> };

/** A pair of rows as sets name it, in whichever order they are given. */
export function pairKey(one: number, two: number): string {
  return one < two ? `${one} ${two}` : `${two} ${one}`;
}

/** An address that more files than these state is no address of one page. */
const mostVersions = 50;

/** Reads what the keeper says (`story: <name>`, `story: none`), which files state the same original address, and which texts are equal. */
export function givenGroups(entries: readonly Entry[], textKey: (row: number) => string | undefined): GivenGroups {
  const named = byKey(entries, ({ story }) => (story === undefined || story === '-' ? undefined : storyKey(story)));
  const alone = new Set(entries.flatMap(({ story }, row) => (story === '-' ? [row] : [])));
  const { parted, checkedPairs } = keeperPairs(entries);
  const free = (row: number): boolean => !alone.has(row);
  const versions = byKey(entries, ({ url }) => (url === undefined ? undefined : pageAddress(url))).filter(
    (rows) => rows.length > 1 && rows.length <= mostVersions,
  );
  const equal = byKey(entries, (_, row) => textKey(row)).filter((rows) => rows.length > 1);
  const nameOf = (row: number): string | undefined => {
    const story = entries[row]?.story;
    return story === undefined || story === '-' ? undefined : storyKey(story);
  };
  return {
    together: joined(
      [...named, ...versions, ...equal].map((rows) => rows.filter(free)),
      nameOf,
      parted,
    ),
    alone,
    nameOf,
    parted,
    versions,
    checkedPairs,
  };
}

/** What the keeper says of pairs: rows that never share a story, each with those it is parted from, and pairs that were checked. Names that no file has say nothing. */
function keeperPairs(entries: readonly Entry[]): { readonly parted: ReadonlyMap<number, ReadonlySet<number>>; readonly checkedPairs: ReadonlySet<string> } {
  const parted = new Map<number, Set<number>>();
  const checkedPairs = new Set<string>();
  if (!entries.some(({ apart, checked }) => apart !== undefined || checked !== undefined)) return { parted, checkedPairs };
  const find = fileFinder(entries);
  const rowOf = new Map(entries.map((entry, row) => [entry, row]));
  const rowsNamed = (names: readonly string[] | undefined, row: number): readonly number[] =>
    (names ?? []).flatMap((name) => {
      const entry = find(name);
      const other = entry === undefined ? undefined : rowOf.get(entry);
      return other === undefined || other === row ? [] : [other];
    });
  const part = (one: number, two: number): void => {
    const known = parted.get(one);
    if (known === undefined) parted.set(one, new Set([two]));
    else known.add(two);
  };
  for (const [row, { apart, checked }] of entries.entries()) {
    for (const other of rowsNamed(apart, row)) {
      part(row, other);
      part(other, row);
    }
    for (const other of rowsNamed(checked, row)) checkedPairs.add(pairKey(row, other));
  }
  return { parted, checkedPairs };
}

/** Two spellings of a name that differ in case or spaces are one. */
function storyKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

function byKey(entries: readonly Entry[], keyOf: (entry: Entry, row: number) => string | undefined): number[][] {
  const groups = new Map<string, number[]>();
  for (const [row, entry] of entries.entries()) {
    const key = keyOf(entry, row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Groups that share a row are one, but never two that the keeper named differently or parted: then the row stays with the first. */
function joined(
  groups: readonly (readonly number[])[],
  nameOf: (row: number) => string | undefined,
  parted: ReadonlyMap<number, ReadonlySet<number>>,
): number[][] {
  const groupOf = new Map<number, number[]>();
  const nameOfGroup = new Map<number[], string>();
  const result = new Set<number[]>();
  for (const rows of groups) {
    for (const row of rows) {
      const target = groupOf.get(rows[0] ?? row) ?? [];
      const own = groupOf.get(row) ?? [row];
      if (own === target) continue;
      const [name, other] = [nameOfGroup.get(target), nameOfGroup.get(own) ?? nameOf(row)];
      if (name !== undefined && other !== undefined && name !== other) continue;
      if (arePartedRows(target.length === 0 ? [rows[0] ?? row] : target, own, parted)) continue;
      for (const one of own) groupOf.set(one, target);
      target.push(...own);
      result.delete(own);
      result.add(target);
      const known = name ?? other;
      if (known !== undefined) nameOfGroup.set(target, known);
    }
  }
  return [...result].filter((rows) => rows.length > 0);
}
