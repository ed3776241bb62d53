// Every address in the site is made here (frame 1). Paths are relative to the site's root and always name a file.
import type { ArticleId, PartialDate, SitePath, SourceId } from '../model/ids.js';

const path = (text: string): SitePath => text as SitePath;
const folderOf = (date: PartialDate): string => date.replaceAll('-', '/');

export const frontPath = path('index.html');
export const aboutPath = path('about.html');
export const notFoundPath = path('404.html');
export const undatedPath = path('undated/index.html');
export const sourcesPath = path('sources/index.html');
export const searchPath = path('search.html');
/** The words that the scripts of the search say, in the language of the archive: a script, because a page from disk can read nothing else. */
export const searchWordsPath = path('assets/search-words.js');

/** `2019/index.html`, `2019/12/index.html` or `2019/12/28/index.html`, by what is known of the date. */
export function datePath(date: PartialDate): SitePath {
  return path(`${folderOf(date)}/index.html`);
}

/** One source's part of a day above 1,000 articles: `2019/12/28/reuters/index.html`. */
export function daySourcePath(day: PartialDate, source: SourceId): SitePath {
  return path(`${folderOf(day)}/${source}/index.html`);
}

/** One first letter of a source with too many articles on a day for a page: `2019/12/28/reuters/_a.html`. No slug starts with `_`. */
export function daySourceLetterPath(day: PartialDate, source: SourceId, letters: string): SitePath {
  return path(`${folderOf(day)}/${source}/_${letters}.html`);
}

export function sourcePath(source: SourceId): SitePath {
  return path(`sources/${source}/index.html`);
}

/** One year of a source above 500 articles: `sources/reuters/2019.html`; its undated articles: `sources/reuters/undated.html`. */
export function sourceYearPath(source: SourceId, year: PartialDate | undefined): SitePath {
  return path(`sources/${source}/${year ?? 'undated'}.html`);
}

/** One source's part of the undated articles, when they are more than one page holds: `undated/reuters/index.html`. */
export function undatedSourcePath(source: SourceId): SitePath {
  return path(`undated/${source}/index.html`);
}

/** One first letter of a source with too many undated articles for a page: `undated/reuters/_a.html`. No slug starts with `_`. */
export function undatedLetterPath(source: SourceId, letter: string): SitePath {
  return path(`undated/${source}/_${letter}.html`);
}

/** The kinds of lists that are kept by name. */
export type GroupFolder = 'authors' | 'languages' | 'tags';

/** The index of one kind of names: `authors/index.html`. */
export function groupsPath(folder: GroupFolder): SitePath {
  return path(`${folder}/index.html`);
}

/** The articles under one name: `authors/ada-marsh.html`. */
export function groupPath(folder: GroupFolder, slug: string): SitePath {
  return path(`${folder}/${slug}.html`);
}

/** One year of a name with more than 500 articles: `authors/ada-marsh/2019.html`; its undated articles: `authors/ada-marsh/undated.html`. */
export function groupYearPath(folder: GroupFolder, slug: string, year: PartialDate | undefined): SitePath {
  return path(`${folder}/${slug}/${year ?? 'undated'}.html`);
}

export const titlesPath = path('titles/index.html');

/** The titles of a month: `titles/2019-12.html`; of articles known to the year only: `titles/2019.html`; of those without a date: `titles/undated.html`. */
export function titlesOfPath(date: PartialDate | undefined): SitePath {
  return path(`titles/${date ?? 'undated'}.html`);
}

/** One first letter of titles that are too many for one page: `titles/2019_a.html`. */
export function titlesLetterPath(date: PartialDate | undefined, letters: string): SitePath {
  return path(`titles/${date ?? 'undated'}_${letters}.html`);
}

/** The folder an article's address starts with: `2019/12/28/reuters/`, `2019/12/undated/reuters/`, `undated/reuters/`. */
export function articleFolder(date: PartialDate | undefined, source: SourceId): string {
  if (date === undefined) return `undated/${source}/`;
  return date.length === 10 ? `${folderOf(date)}/${source}/` : `${folderOf(date)}/undated/${source}/`;
}

/** The address of an article. */
export function articlePath(date: PartialDate | undefined, source: SourceId, slug: string): SitePath {
  return path(`${articleFolder(date, source)}${slug}.html`);
}

export const storiesPath = path('stories/index.html');

/** A further page of the index of stories: by size `stories/largest-2.html`, by time `stories/2019.html`. */
export function storiesPartPath(part: string): SitePath {
  return path(`stories/${part}.html`);
}

/** Two articles of a story set side by side: `stories/idlib-offensive/1a2b3c--4d5e6f.html`. In whichever order they are named, the address is the same. */
export function comparePath(story: SitePath, one: ArticleId, two: ArticleId): SitePath {
  const [a, b] = one < two ? [one, two] : [two, one];
  return path(`${story.replace(/index\.html$/, '')}${a.slice(0, 6)}--${b.slice(0, 6)}.html`);
}

/** A further page of a large story's articles: `stories/idlib-offensive/articles-2.html`. */
export function storyPartPath(story: SitePath, part: number): SitePath {
  return path(`${story.replace(/index\.html$/, '')}articles-${part}.html`);
}

/** The page of a story: `stories/idlib-offensive/index.html`. */
export function storyPath(slug: string): SitePath {
  return path(`stories/${slug}/index.html`);
}

/** A picture that an article shows, in a folder beside its page: `2019/12/28/reuters/harbour-crane/crane.jpg`. */
export function picturePath(article: SitePath, name: string): SitePath {
  return path(`${article.replace(/\.html$/, '')}/${name}`);
}

/** The copy of an article's file, beside its page: `2019/12/28/reuters/harbour-crane.txt`. */
export function rawFilePath(article: SitePath): SitePath {
  return path(article.replace(/\.html$/, '.txt'));
}

/** A relative link from one page to another, each part percent-encoded: `../27/index.html#s-3`. A page's link to itself is its file name. */
export function linkFrom(from: SitePath, to: SitePath | string, fragment?: string): string {
  // Every list makes one link for each article it names, so the folders are compared where they stand instead of being cut apart.
  let shared = 0;
  for (let at = 0; at < from.length && from.charCodeAt(at) === to.charCodeAt(at); at++) if (from.charCodeAt(at) === slash) shared = at + 1;
  let up = '';
  for (let at = from.indexOf('/', shared); at >= 0; at = from.indexOf('/', at + 1)) up += '../';
  const below = to.slice(shared);
  const down = plainPath.test(below) ? below : below.split('/').map(encodeURIComponent).join('/');
  return up + down + (fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`);
}

const slash = 0x2f;
/** What `encodeURIComponent` leaves as it is, and the slash. */
const plainPath = /^[\w\-.!~*'()/]*$/;
