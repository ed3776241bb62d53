import type { Entry } from '../../model/article.js';
import { byCodeUnit } from '../../text/order.js';

/** Some articles with the name of the file they share: `2019`, `2019-12`, `undated`, `undated-a`. */
export type Part = { readonly name: string; readonly entries: readonly Entry[] };

/**
 * Articles, in the order of the archive, cut into parts by year. A year of more than `most` articles is cut by month, and what is still larger
 * (a month, the undated) by the first digits of the articles' identities, so that one more article changes one part.
 */
export function partsByYear(entries: readonly Entry[], most: number): readonly Part[] {
  return byDate(entries, (date) => date?.slice(0, 4) ?? 'undated').flatMap((year) =>
    year.entries.length <= most || year.name === 'undated'
      ? byIdentity(year, most)
      : byDate(year.entries, (date = '') => (date.length > 4 ? date.slice(0, 7) : `${year.name}-undated`)).flatMap((month) => byIdentity(month, most)),
  );
}

function byIdentity(part: Part, most: number): readonly Part[] {
  for (let digits = 0; ; digits++) {
    const cut = digits === 0 ? [part] : byNames(part.entries, ({ id }) => `${part.name}-${id.slice(0, digits)}`);
    if (digits === 4 || cut.every(({ entries }) => entries.length <= most)) return cut.sort((a, b) => byCodeUnit(a.name, b.name));
  }
}

/** By what is called after the date: in the order of the archive most articles have that of the one before them. */
function byDate(entries: readonly Entry[], nameOf: (date: string | undefined) => string): Part[] {
  let before: Entry['date'];
  let name: string | undefined;
  return byNames(entries, ({ date }) => {
    if (name === undefined || date !== before) name = nameOf(date);
    before = date;
    return name;
  });
}

function byNames(entries: readonly Entry[], nameOf: (entry: Entry) => string): Part[] {
  const groups = new Map<string, Entry[]>();
  let last: string | undefined;
  let members: Entry[] = [];
  for (const entry of entries) {
    const name = nameOf(entry);
    if (name !== last) {
      last = name;
      members = groups.get(name) ?? [];
      if (members.length === 0) groups.set(name, members);
    }
    members.push(entry);
  }
  return [...groups].map(([name, members]) => ({ name, entries: members }));
}
