import type { Entry } from '../../model/article.js';
import type { Given } from './group-rows.js';
import { fileFinder } from './named-files.js';
import { pageAddress } from './page-address.js';
import { arePartedRows } from './parted-rows.js';

/** What is settled before anything is weighed, with the files that are versions of one page, and the pairs the keeper checked, the lower row first. */
export type GivenGroups = Given & {
  readonly versions: readonly (readonly number[])[];
  readonly checkedPairs: ReadonlySet<string>;
  /** The groups that each row is in. */
  readonly togetherOf: ReadonlyMap<number, readonly (readonly number[])[]>;
  readonly versionsOf: ReadonlyMap<number, readonly (readonly number[])[]>;
};

/** A pair of rows as sets name it, in whichever order they are given. */
export function pairKey(one: number, two: number): string {
  return one < two ? `${one} ${two}` : `${two} ${one}`;
}

/** An address that more files than these state is no address of one page. */
const mostVersions = 50;

/** Reads what the keeper says (`story: <name>`, `story: none`), which files state the same original address, and which texts are equal. */
export function givenGroups(entries: readonly Entry[], textKey: (row: number) => string | undefined): GivenGroups {
  const named = namedRows(entries);
  const alone = new Set<number>();
  // A loop, because a list for each of a hundred thousand articles keeps the collector of garbage busy.
  for (const [row, { story }] of entries.entries()) if (story === '-') alone.add(row);
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
  const together = joined(
    [...named, ...versions, ...equal].map((rows) => rows.filter(free)),
    nameOf,
    parted,
  );
  return {
    together,
    togetherOf: byRow(together),
    versionsOf: byRow(versions),
    alone,
    nameOf,
    parted,
    versions,
    checkedPairs,
  };
}

/** The same for some rows alone, by their places in a list. Rows that words may not tie count as standing alone. */
export function localGiven(given: GivenGroups, rows: readonly number[], place: ReadonlyMap<number, number>, usable: (row: number) => boolean): GivenGroups {
  const own = (row: number): readonly number[] => {
    const at = place.get(row);
    return at === undefined ? [] : [at];
  };
  const within = (groups: ReadonlyMap<number, readonly (readonly number[])[]>): number[][] =>
    [...new Set(rows.flatMap((row) => groups.get(row) ?? []))].map((group) => group.flatMap(own));
  return {
    together: within(given.togetherOf),
    togetherOf: new Map(),
    alone: new Set(rows.flatMap((row) => (usable(row) ? [] : own(row)))),
    nameOf: (at) => given.nameOf(rows[at] ?? -1),
    parted: new Map(
      rows.flatMap((row) => (given.parted.has(row) ? [[place.get(row) ?? 0, new Set([...(given.parted.get(row) ?? [])].flatMap(own))] as const] : [])),
    ),
    versions: within(given.versionsOf),
    versionsOf: new Map(),
    checkedPairs: new Set(
      given.checkedPairs.size === 0
        ? []
        : rows.flatMap((one, a) => rows.flatMap((two, b) => (a < b && given.checkedPairs.has(pairKey(one, two)) ? [pairKey(a, b)] : []))),
    ),
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

function byRow(groups: readonly (readonly number[])[]): ReadonlyMap<number, readonly (readonly number[])[]> {
  const of = new Map<number, (readonly number[])[]>();
  for (const group of groups) for (const row of group) of.set(row, [...(of.get(row) ?? []), group]);
  return of;
}

/** Rows of each name that the keeper gave, those of a single article too. */
function namedRows(entries: readonly Entry[]): number[][] {
  const named = new Map<string, number[]>();
  for (const [row, { story }] of entries.entries()) {
    if (story === undefined || story === '-') continue;
    const name = storyKey(story);
    const known = named.get(name);
    if (known === undefined) named.set(name, [row]);
    else known.push(row);
  }
  return [...named.values()];
}

/** Two spellings of a name that differ in case or spaces are one. */
function storyKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Rows that have one key; only groups of two and more, which are few among many. */
function byKey(entries: readonly Entry[], keyOf: (entry: Entry, row: number) => string | undefined): number[][] {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (const [row, entry] of entries.entries()) {
    const key = keyOf(entry, row);
    if (key === undefined) continue;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [before, row]);
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
