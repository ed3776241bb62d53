import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { SitePath } from '../model/ids.js';
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

/** Makes what stands for the links of any article in a key: the addresses they lead to, in their order. */
export function articleLinkKeys({ archive }: Site): (entry: Entry) => string {
  const authors = pathsOf('authors', archive.authors);
  const languages = pathsOf('languages', archive.languages);
  const tags = pathsOf('tags', archive.tags);
  return (entry) => {
    let told = entry.lang === undefined ? '' : `${languages(entry.lang)}`;
    for (const name of entry.authors) told += ` ${authors(name)}`;
    for (const name of entry.tags) told += ` ${tags(name)}`;
    return entry.section === undefined ? told : `${told} ${tags(entry.section)}`;
  };
}

type PathOf = (name: string) => SitePath | undefined;

/** A name is folded once in however many articles it stands. */
function pathsOf(folder: GroupFolder, groups: readonly NamedGroup[]): PathOf {
  const paths = new Map(groups.flatMap(({ slug, spellings }) => spellings.map((spelling) => [spelling, groupPath(folder, slug)] as const)));
  const asked = new Map<string, SitePath | undefined>();
  return (name) => {
    const known = asked.get(name);
    if (known !== undefined || asked.has(name)) return known;
    const path = paths.get(folded(name));
    asked.set(name, path);
    return path;
  };
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}
