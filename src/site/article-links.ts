import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { SitePath } from '../model/ids.js';
import { onceEach } from '../text/once.js';
import type { KeyMarks } from './key-marks.js';
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

/** Adds what stands for links of an article in a key: the numbers of the addresses they lead to, in their order. What names it has, its record says. */
export type TellLinks = (entry: Entry, told: number[]) => void;

/** Makes what stands for the links of any article: to its language and authors, and to its tags and section. */
export function articleLinkMarks({ archive }: Site, marks: KeyMarks): { readonly people: TellLinks; readonly subjects: TellLinks } {
  const markOf = (pathOf: PathOf): ((name: string) => number) =>
    onceEach((name) => {
      const path = pathOf(name);
      return path === undefined ? 0 : marks.of(path);
    });
  const authors = markOf(pathsOf('authors', archive.authors));
  const languages = markOf(pathsOf('languages', archive.languages));
  const tags = markOf(pathsOf('tags', archive.tags));
  return {
    people: ({ lang, authors: names }, told) => {
      told.push(lang === undefined ? 0 : languages(lang));
      for (const name of names) told.push(authors(name));
    },
    subjects: ({ tags: names, section }, told) => {
      for (const name of names) told.push(tags(name));
      if (section !== undefined) told.push(tags(section));
    },
  };
}

type PathOf = (name: string) => SitePath | undefined;

/** A name is folded once in however many articles it stands. */
function pathsOf(folder: GroupFolder, groups: readonly NamedGroup[]): PathOf {
  const paths = new Map(groups.flatMap(({ slug, spellings }) => spellings.map((spelling) => [spelling, groupPath(folder, slug)] as const)));
  return onceEach((name) => paths.get(folded(name)));
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}
