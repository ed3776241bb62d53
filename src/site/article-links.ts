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
    const links = (paths: ReadonlyMap<string, SitePath>, names: readonly string[]): readonly WordLink[] =>
      names.flatMap((text) => {
        const to = paths.get(folded(text));
        return to === undefined ? [] : [{ text, href: linkFrom(from, to) }];
      });
    const [lang] = links(languages, entry.lang === undefined ? [] : [entry.lang]);
    return {
      authors: links(authors, entry.authors),
      ...(lang === undefined ? {} : { lang: lang.href }),
      tags: links(tags, entry.section === undefined ? entry.tags : [...entry.tags, entry.section]),
    };
  };
}

function pathsOf(folder: GroupFolder, groups: readonly NamedGroup[]): ReadonlyMap<string, SitePath> {
  return new Map(groups.flatMap(({ slug, spellings }) => spellings.map((spelling) => [spelling, groupPath(folder, slug)] as const)));
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}
