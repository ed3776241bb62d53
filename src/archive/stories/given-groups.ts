import type { Entry } from '../../model/article.js';
import type { Given } from './group-rows.js';
import { pageAddress } from './page-address.js';

/** What is settled before anything is weighed, with the files that are versions of one page. */
export type GivenGroups = Given & { readonly versions: readonly (readonly number[])[] };

/** An address that more files than these state is no address of one page. */
const mostVersions = 50;

/** Reads what the keeper says (`story: <name>`, `story: none`), which files state the same original address, and which texts are equal. */
export function givenGroups(entries: readonly Entry[], textKey: (row: number) => string | undefined): GivenGroups {
  const named = byKey(entries, ({ story }) => (story === undefined || story === '-' ? undefined : storyKey(story)));
  const alone = new Set(entries.flatMap(({ story }, row) => (story === '-' ? [row] : [])));
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
    ),
    alone,
    nameOf,
    versions,
  };
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

/** Groups that share a row are one, but never two that the keeper named differently: then the row stays with the first. */
function joined(groups: readonly (readonly number[])[], nameOf: (row: number) => string | undefined): number[][] {
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
