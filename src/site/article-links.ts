import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { SitePath } from '../model/ids.js';
import { onceEach } from '../text/once.js';
import type { WordLink } from './linked-words.js';
import { type GroupFolder, groupPath, linkFrom } from './permalinks.js';
import type { Site } from './site.js';

/** The lists that an article stands in besides its dates and its source: of its authors, its language, its tags and section. */
export type ArticleLinks = { readonly authors: readonly WordLink[]; readonly lang?: string; readonly tags: readonly WordLink[] };

/** Makes the links of any article; made once for a kind of page, because it looks up every name. */
export function articleLinks({ archive }: Site): (entry: Entry, from: SitePath) => ArticleLinks {
  const authors = pathsOf('authors', archive.authors);
  const languages = pathsOf('languages', archive.languages);
  const tags = pathsOf('tags', archive.tags);
  return (entry, from) => {
    const links = (pathOf: PathOf, names: readonly string[]): readonly WordLink[] => {
      const found: WordLink[] = [];
      for (const text of names) {
        const to = pathOf(text);
        if (to !== undefined) found.push({ text, href: linkFrom(from, to) });
      }
      return found;
    };
    const lang = entry.lang === undefined ? undefined : languages(entry.lang);
    return {
      authors: links(authors, entry.authors),
      ...(lang === undefined ? {} : { lang: linkFrom(from, lang) }),
      tags: links(tags, entry.section === undefined ? entry.tags : [...entry.tags, entry.section]),
    };
  };
}

/** Looks up the group of articles that a name leads to, and the page of it. */
export function namedPlaces(
  folder: GroupFolder,
  groups: readonly NamedGroup[],
): (name: string) => { readonly group: NamedGroup; readonly path: SitePath } | undefined {
  const found = new Map(groups.flatMap((group) => group.spellings.map((spelling) => [spelling, group] as const)));
  return (name) => {
    const group = found.get(folded(name));
    return group === undefined ? undefined : { group, path: groupPath(folder, group.slug) };
  };
}

type PathOf = (name: string) => SitePath | undefined;

/** A name is folded once in however many articles it stands. */
function pathsOf(folder: GroupFolder, groups: readonly NamedGroup[]): PathOf {
  const placeOf = namedPlaces(folder, groups);
  return onceEach((name) => placeOf(name)?.path);
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}
