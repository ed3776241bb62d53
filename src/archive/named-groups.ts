import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import { digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';
import { slugOf } from '../text/slug.js';

/** One name that an article bears: as written, and the key under which equal names meet. */
export type Naming = { readonly key: string; readonly written: string };

type Members = { readonly key: string; readonly spellings: Map<string, Spelling>; readonly entries: Entry[] };
type Spelling = { readonly group: Members; count: number };

/** Names an article by one of its names. */
export type NameArticle = (name: string) => void;

/**
 * Gathers articles under the names they bear, in the order of the names' slugs: an article with two names is in two groups, with one name twice in one.
 * A group is called by its commonest spelling. Two names that would get one address both get `-` and 6 hex of the digest of their key,
 * so that no two are ever shown as one; which of them came first changes nothing.
 * `tellNames` says the names of an article, as they are in its file; `namingOf` makes of each name what it is gathered by, nothing for one that is not.
 */
export function namedGroups(
  entries: readonly Entry[],
  namingOf: (name: string) => Naming | undefined,
  tellNames: (entry: Entry, name: NameArticle) => void,
): NamedGroup[] {
  const groups = new Map<string, Members>();
  // Names are few and articles many.
  const known = new Map<string, Spelling | 'none'>();
  let current: Entry | undefined;
  const name = (written: string): void => {
    let spelling = known.get(written);
    if (spelling === undefined) {
      const naming = namingOf(written);
      spelling = naming === undefined ? 'none' : spellingIn(groups, naming);
      known.set(written, spelling);
    }
    if (spelling === 'none' || current === undefined) return;
    spelling.count++;
    const { entries: members } = spelling.group;
    if (members[members.length - 1] !== current) members.push(current);
  };
  for (const entry of entries) {
    current = entry;
    tellNames(entry, name);
  }
  const slugs = distinctSlugs([...groups.keys()]);
  return [...groups.values()]
    .map(
      (group): NamedGroup => ({
        name: commonest(group.spellings),
        slug: slugs.get(group.key) ?? '',
        spellings: [...group.spellings.keys()].sort(byCodeUnit),
        entries: group.entries,
      }),
    )
    .sort((a, b) => byCodeUnit(a.slug, b.slug));
}

function spellingIn(groups: Map<string, Members>, { key, written }: Naming): Spelling {
  const group = groups.get(key) ?? { key, spellings: new Map<string, Spelling>(), entries: [] };
  groups.set(key, group);
  const spelling = group.spellings.get(written) ?? { group, count: 0 };
  group.spellings.set(written, spelling);
  return spelling;
}

/** A name as it is compared: one way to write each letter, single spaces. */
export function foldSpaces(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function distinctSlugs(keys: readonly string[]): ReadonlyMap<string, string> {
  const natural = keys.map((key) => [key, slugOf(key)] as const);
  const claims = new Map<string, number>();
  for (const [, slug] of natural) claims.set(slug, (claims.get(slug) ?? 0) + 1);
  return new Map(natural.map(([key, slug]) => [key, claims.get(slug) === 1 ? slug : `${slug.slice(0, 73).replace(/-$/, '')}-${digestOf(key).slice(0, 6)}`]));
}

function commonest(spellings: ReadonlyMap<string, Spelling>): string {
  return [...spellings].sort((a, b) => b[1].count - a[1].count || byCodeUnit(a[0], b[0]))[0]?.[0] ?? '';
}
