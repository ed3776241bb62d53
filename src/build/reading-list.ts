import { compareTexts } from '../archive/compare/compare-texts.js';
import { visibleText } from '../load/body/visible-text.js';
import type { Entry } from '../model/article.js';
import type { ArticleId } from '../model/ids.js';
import type { Story } from '../model/story.js';
import { datesAsked } from '../search/date-range.js';
import { type Clause, parseQuery, type Query } from '../search/query.js';
import { noFilters } from '../search/request.js';
import { endingClassOf, foldToken, readTokens, termOf } from '../search/tokens.js';
import { asBibtex, asRis } from '../site/citation-formats.js';
import { citedFrom } from '../site/citations.js';
import { csvHeading, csvMaker } from '../site/machine/csv.js';
import type { Site } from '../site/site.js';
import { siteStories } from '../site/site-stories.js';
import { slugOf } from '../text/slug.js';
import { gatherStories } from './gather-stories.js';
import type { OpenArchive } from './open-archive.js';
import { publishedReader } from './published-text.js';
import { readTemplates } from './templates-folder.js';
import { wordsFor } from './words-for.js';

/** What a reading list can be written as: a table, or for reference managers. */
export const listFormats = ['csv', 'bibtex', 'ris'] as const;
export type ListFormat = (typeof listFormats)[number];

/** How many articles it names, and its bytes as text. */
export type ReadingList = { readonly articles: number; readonly text: string };

/**
 * The articles that a query asks for, in the order of the archive. The query is that of the search page (words, `"phrases"`, `-without`, `source:`, `author:`,
 * `title:`, `before:`, `after:`, `on:`), and `story:` with words of a story's name or its address. Empty: every article. Facts are cited as the site cites them.
 * Throws in a sentence for a date that is none.
 */
export async function readingList(open: OpenArchive, query: string, format: ListFormat): Promise<ReadingList> {
  const { archive, project } = open;
  const { stories } = await gatherStories(open);
  const site: Site = {
    settings: project.settings,
    words: wordsFor(readTemplates(project.templates), project.settings.language),
    archive,
    addressOf: (id) => {
      const path = open.addresses.addressOf.get(id);
      if (path === undefined) throw new Error(`article ${id} has no address`);
      return path;
    },
    picturesOf: () => [],
    compareTexts,
    stories: siteStories(stories, archive.entries, project.settings.stories ?? 'on'),
  };
  const found = wanted(open, query, stories);
  return { articles: found.length, text: written(site, found, format) };
}

function written(site: Site, entries: readonly Entry[], format: ListFormat): string {
  if (format === 'csv') return `${csvHeading}${entries.map(csvMaker(site)).join('')}`;
  const cited = entries.map((entry) => citedFrom(site, entry));
  return format === 'bibtex' ? cited.map((one) => `${asBibtex(one)}\n`).join('\n') : cited.map((one) => `${asRis(one, '\r\n')}\r\n`).join('');
}

type StoryClause = { readonly words: string; readonly excluded: boolean };

function wanted(open: OpenArchive, text: string, stories: readonly Story[]): readonly Entry[] {
  const { rest, clauses } = storyClauses(text);
  const query = parseQuery(rest);
  const [wrong] = query.unread;
  if (wrong !== undefined) throw new Error(`${wrong.field}:${wrong.value} names no date. Write 2019, 2019-12 or 2019-12-28`);
  const { entries } = open.archive;
  const dated = datesAsked({ dates: entries.map(({ date }, at) => ({ date: date ?? '', end: at + 1 })) }, query, noFilters);
  const storyOf = new Map<ArticleId, Story>(stories.flatMap((story) => (story.path === undefined ? [] : story.members.map((id) => [id, story] as const))));
  const read = publishedReader((id) => open.store.read(id), open.project.settings);
  const says = (entry: Entry): boolean => {
    if (query.clauses.length === 0) return true;
    const { record, html } = read(entry.id);
    const terms = termsOf(`${record.displayHeadline}\n${record.facts.subtitle.value ?? ''}\n${visibleText(html, record.pictures)}`, entry.lang);
    const title = termsOf(record.displayHeadline, entry.lang);
    return query.clauses.every((clause) => holds(clause.inTitle ? title : terms, clause, entry.lang) !== clause.excluded);
  };
  return entries.filter(
    (entry, at) =>
      dated[at] === true && isNamed(entry, query) && clauses.every((clause) => isIn(storyOf.get(entry.id), clause.words) !== clause.excluded) && says(entry),
  );
}

/** `story:flood`, `story:"dyke gives way"`, `-story:flood`; the rest is for the search's own reader of queries. */
function storyClauses(text: string): { readonly rest: string; readonly clauses: readonly StoryClause[] } {
  const clauses: StoryClause[] = [];
  const rest = text.replace(/(^|\s)(-?)story:(?:"([^"]*)"|(\S+))/gi, (_, before: string, minus: string, quoted?: string, word?: string) => {
    clauses.push({ words: quoted ?? word ?? '', excluded: minus === '-' });
    return before;
  });
  return { rest, clauses };
}

function isIn(story: Story | undefined, words: string): boolean {
  if (story?.path === undefined) return false;
  return story.path === `stories/${slugOf(words)}/index.html` || startsAll(story.name, tokensIn(words));
}

function isNamed(entry: Entry, { names }: Query): boolean {
  return names.every(({ field, tokens, text, excluded }) => {
    const has =
      field === 'source'
        ? startsAll(entry.source ?? '', tokens) || entry.sourceId === text.toLowerCase()
        : entry.authors.some((author) => startsAll(author, tokens));
    return has !== excluded;
  });
}

/** A name that has all the words, each of them to its end or its beginning, as the search page reads names. */
function startsAll(name: string, tokens: readonly string[]): boolean {
  const own = tokensIn(name);
  return tokens.length > 0 && tokens.every((token) => own.some((one) => one.startsWith(foldToken(token))));
}

function tokensIn(text: string): readonly string[] {
  const tokens: string[] = [];
  readTokens(text, (token) => tokens.push(token));
  return tokens;
}

function termsOf(text: string, lang: string | undefined): readonly string[] {
  const endings = endingClassOf(lang);
  return tokensIn(text).map((token) => termOf(token, endings));
}

/** True when the words of a clause stand there, one after the other. */
function holds(terms: readonly string[], { tokens }: Clause, lang: string | undefined): boolean {
  const endings = endingClassOf(lang);
  const asked = tokens.map(({ token }) => termOf(token, endings));
  return terms.some((term, at) => term === asked[0] && asked.every((one, next) => terms[at + next] === one));
}
