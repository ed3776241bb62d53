import type { Entry } from '../../model/article.js';
import { hash32 } from '../../text/hash.js';
import type { Given } from './group-rows.js';
import { fileFinder } from './named-files.js';
import { pageAddress } from './page-address.js';
import { arePartedRows } from './parted-rows.js';
import { type RowKeys, spokenOf, type Told } from './row-keys.js';

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
export function givenGroups(entries: readonly Entry[], keys: RowKeys): GivenGroups {
  const spoken = rowsSpokenOf(keys);
  const named = namedRows(entries, spoken);
  const alone = new Set(spoken.filter((row) => entries[row]?.story === '-'));
  const { parted, checkedPairs } = keeperPairs(entries, spoken);
  const free = (row: number): boolean => !alone.has(row);
  const versions = rowsOfOneAddress(entries, keys).filter((rows) => rows.length <= mostVersions);
  const equal = rowsAlike(keys.texts, 2);
  const nameOf = (row: number): string | undefined => {
    const story = ((keys.marks[row] ?? 0) & spokenOf) === 0 ? undefined : entries[row]?.story;
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

/** What `RowKeys` has of an article besides its text: asked once, when it is read. */
export function keysOf({ url, story, apart, checked }: Pick<Entry, 'url' | 'story' | 'apart' | 'checked'>): Pick<Told, 'addressKey' | 'isSpokenOf'> {
  const address = url === undefined ? undefined : pageAddress(url);
  return { addressKey: address === undefined ? 0 : hash32(address) || 1, isSpokenOf: story !== undefined || apart !== undefined || checked !== undefined };
}

function rowsSpokenOf({ marks }: RowKeys): number[] {
  const rows: number[] = [];
  for (let row = 0; row < marks.length; row++) if (((marks[row] ?? 0) & spokenOf) !== 0) rows.push(row);
  return rows;
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
function keeperPairs(
  entries: readonly Entry[],
  spoken: readonly number[],
): { readonly parted: ReadonlyMap<number, ReadonlySet<number>>; readonly checkedPairs: ReadonlySet<string> } {
  const parted = new Map<number, Set<number>>();
  const checkedPairs = new Set<string>();
  const saying = spoken.filter((row) => entries[row]?.apart !== undefined || entries[row]?.checked !== undefined);
  if (saying.length === 0) return { parted, checkedPairs };
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
  for (const row of saying) {
    const { apart, checked } = entries[row] ?? {};
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
function namedRows(entries: readonly Entry[], spoken: readonly number[]): number[][] {
  const named = new Map<string, number[]>();
  for (const row of spoken) {
    const story = entries[row]?.story;
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

/** Rows whose articles state one original address. Their keys say which may; of these the addresses themselves are compared. */
function rowsOfOneAddress(entries: readonly Entry[], { addresses }: RowKeys): number[][] {
  const groups = rowsAlike(addresses, 1).flatMap((rows) => {
    const own = new Map<string | undefined, number[]>();
    for (const row of rows) {
      const address = pageAddress(entries[row]?.url ?? '');
      const known = own.get(address);
      if (known === undefined) own.set(address, [row]);
      else known.push(row);
    }
    return [...own.values()].filter((group) => group.length > 1);
  });
  return groups.sort((one, two) => (one[1] ?? 0) - (two[1] ?? 0));
}

/**
 * Groups of two rows and more with equal keys, of so many numbers each; zeros are no key. In the order of their second rows.
 * A table of rows, because a Map of all keys takes ten times as long.
 */
function rowsAlike(keys: Uint32Array, numbers: 1 | 2): number[][] {
  const count = keys.length / numbers;
  const mask = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2))) - 1;
  const firsts = new Int32Array(mask + 1).fill(-1);
  const groups = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const one = keys[row * numbers] ?? 0;
    const two = keys[row * numbers + numbers - 1] ?? 0;
    if (one === 0 && two === 0) continue;
    let at = Math.imul(numbers === 1 ? one : one ^ two, 0x9e3779b1) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    let first = firsts[at] ?? -1;
    while (first >= 0 && (keys[first * numbers] !== one || keys[first * numbers + numbers - 1] !== two)) {
      at = (at + 1) & mask;
      first = firsts[at] ?? -1;
    }
    if (first < 0) {
      firsts[at] = row;
      continue;
    }
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [first, row]);
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
