import type { Entry } from '../../model/article.js';
import { byCodeUnit } from '../../text/order.js';
import type { Site } from '../site.js';

/** Articles whose addresses begin alike. `letters` names them: `a`, `b`, `0` for those that start with a figure, and `st` and `su` where `s` alone has too many. */
export type LetterPart = { readonly letters: string; readonly entries: readonly Entry[] };

/**
 * Parts a list that is too long for one page by the first letters of the last part of the articles' addresses: Latin letters and figures whatever the script
 * of the headline, and never changed when an article arrives. What still has more than `most` is parted by one more letter; addresses differ, so this ends.
 */
export function byFirstLetters(site: Site, entries: readonly Entry[], most: number): readonly LetterPart[] {
  const named = entries.map((entry) => ({ entry, slug: slugIn(site.addressOf(entry.id)) }));
  const firsts = grouped(named, ({ slug }) => (/^[a-z]/.test(slug) ? slug.slice(0, 1) : '0'));
  return firsts
    .flatMap(([letters, members]) => parted(letters, members, letters === '0' ? 0 : 1, most))
    .map(({ letters, members }) => ({ letters, entries: members.map(({ entry }) => entry) }))
    .sort((a, b) => byCodeUnit(a.letters, b.letters));
}

type Named = { readonly entry: Entry; readonly slug: string };

function parted(
  letters: string,
  members: readonly Named[],
  length: number,
  most: number,
): readonly { readonly letters: string; readonly members: readonly Named[] }[] {
  if (members.length <= most) return [{ letters, members }];
  return grouped(members, ({ slug }) => slug.slice(0, length + 1)).flatMap(([longer, some]) => parted(longer, some, length + 1, most));
}

function grouped(members: readonly Named[], nameOf: (one: Named) => string): readonly (readonly [string, readonly Named[]])[] {
  const groups = new Map<string, Named[]>();
  for (const one of members) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups];
}

function slugIn(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1, -'.html'.length);
}
