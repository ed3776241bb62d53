import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import { onceEach } from '../text/once.js';
import type { KeyMarks } from './key-marks.js';
import type { TellArticle } from './parts/list-key.js';
import { namedPlaces } from './article-links.js';
import type { Site } from './site.js';

/** A month's articles, what lists say of each, and what else their pages are made from: where their names lead, their stories and pictures. */
export type MonthTold = { readonly entries: Entry[]; readonly members: number[]; readonly more: number[] };

/** What stands for the articles of each month, source and name, as numbers of marks. */
export type ToldArticles = {
  readonly months: ReadonlyMap<string, MonthTold>;
  /** Of each article: what lists say of it, its story, and where its language and authors lead. */
  readonly sources: ReadonlyMap<string, readonly number[]>;
  /** At least the articles of the name, in the order of the archive. */
  readonly named: ReadonlyMap<NamedGroup, readonly number[]>;
};

/** What looking a name up gives: the mark of the page it leads to, and the numbers of the articles that bear it. */
type Place = { readonly mark: number; readonly told: number[] };

/** The group that articles of a date are in: its month, its year when no more is known of it, else `undated`. */
export function monthOf(date: Entry['date']): string {
  return date?.slice(0, 7) ?? 'undated';
}

/** Goes through all articles once: each is looked up once, and not in every list it stands in. `storyOf` gives the number of what stands for an article's story. */
export function toldArticles(site: Site, marks: KeyMarks, tell: TellArticle, storyOf: (article: number) => number): ToldArticles {
  const { archive, picturesOf } = site;
  const months = new Map<string, MonthTold>();
  const sources = new Map(archive.sources.map(({ id }): [string, number[]] => [id, []]));
  const named = new Map<NamedGroup, number[]>();
  const placesIn = (folder: 'authors' | 'languages' | 'tags'): ((name: string) => Place | undefined) => {
    const placeOf = namedPlaces(folder, archive[folder]);
    return onceEach((name) => {
      const place = placeOf(name);
      if (place === undefined) return undefined;
      const told = named.get(place.group) ?? [];
      named.set(place.group, told);
      return { mark: marks.of(place.path), told };
    });
  };
  const authors = placesIn('authors');
  const languages = placesIn('languages');
  const tags = placesIn('tags');
  const unknownLanguage = archive.languages.find(({ name }) => name === undefined);
  const withoutLanguage: number[] = [];
  if (unknownLanguage !== undefined) named.set(unknownLanguage, withoutLanguage);
  let before: Entry['date'];
  let month: MonthTold | undefined;
  for (const entry of archive.entries) {
    const { id, date, lang, section } = entry;
    // Most articles have the date of the one before them.
    if (month === undefined || date !== before) {
      const name = monthOf(date);
      month = months.get(name) ?? { entries: [], members: [], more: [] };
      months.set(name, month);
      before = date;
    }
    const { members, more } = month;
    const number = tell(entry);
    const story = storyOf(number);
    const pictures = picturesOf(id);
    const source = sources.get(entry.sourceId);
    month.entries.push(entry);
    members.push(number);
    more.push(story, pictures.length === 0 ? 0 : marks.of(JSON.stringify(pictures)));
    source?.push(number, story);
    if (lang === undefined) withoutLanguage.push(number);
    else {
      const mark = markOf(languages(lang), number);
      more.push(mark);
      source?.push(mark);
    }
    for (const author of entry.authors) {
      const mark = markOf(authors(author), number);
      more.push(mark);
      source?.push(mark);
    }
    for (const tag of entry.tags) more.push(markOf(tags(tag), number));
    if (section !== undefined) more.push(markOf(tags(section), number));
  }
  return { months, sources, named };
}

/** The mark of the page that a name of an article leads to; the article is among those that bear it. */
function markOf(place: Place | undefined, article: number): number {
  if (place === undefined) return 0;
  const { mark, told } = place;
  if (told[told.length - 1] !== article) told.push(article);
  return mark;
}
