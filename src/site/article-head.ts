import type { ArticleRecord } from '../model/article.js';
import type { Fact } from '../model/facts.js';
import type { PartialDate, SitePath } from '../model/ids.js';
import { shortDate } from './date-words.js';
import { allNames, sameLanguage, shownHeadline } from './entry-view.js';
import type { ArticleLinks } from './article-links.js';
import { languageName } from './language-name.js';
import { linkedWords, type Piece } from './linked-words.js';
import { datePath, linkFrom, sourcePath } from './permalinks.js';
import type { Words } from './words.js';

/** A fact under the headline: "Published 28 Dec 2019 (inferred)". */
export type HeadFact = { readonly label?: string; readonly text: string; readonly datetime?: string; readonly href?: string; readonly inferred?: string };

/** The head of an article page: stamp, source, headline, byline and the line of facts. */
export type HeadView = {
  readonly stamp: { readonly text: string; readonly datetime?: string; readonly inferred?: string };
  readonly source: { readonly name: string; readonly href: string; readonly inferred?: string };
  readonly headline: string;
  readonly guess: boolean;
  readonly long: boolean;
  readonly subtitle?: string;
  readonly by?: string;
  /** The byline with the names in it that have a page. */
  readonly byline?: readonly Piece[];
  readonly facts: readonly HeadFact[];
};

/** Above so many characters a headline is set smaller. */
const longHeadline = 120;

/** What stands above the text, each inferred fact with its word and each gap with its name. */
export function headView(words: Words, record: ArticleRecord, from: SitePath, links: ArticleLinks = { authors: [], tags: [] }): HeadView {
  const { facts, displayHeadline, headlineFrom } = record;
  const date = facts.date.value;
  const by = byline(words, record);
  return {
    stamp: date === undefined ? { text: words.say('stamp.no-date') } : { text: shortDate(words, date), datetime: date, ...inferredWord(words, facts.date) },
    source: {
      name: facts.source.value ?? words.say('source.unknown'),
      href: linkFrom(from, sourcePath(record.sourceId)),
      ...inferredWord(words, facts.source),
    },
    headline: shownHeadline(displayHeadline, headlineFrom),
    guess: headlineFrom !== 'title',
    long: displayHeadline.length > longHeadline,
    ...(facts.subtitle.value === undefined ? {} : { subtitle: facts.subtitle.value }),
    ...(by === undefined ? {} : { by, byline: linkedWords(by, links.authors) }),
    facts: [
      ...(headlineFrom === 'title' ? [] : [{ text: words.say(`head.${headlineFrom}`) }]),
      ...dateFact(words, 'published', facts.date, from),
      ...dateFact(words, 'updated', facts.updated),
      ...dateFact(words, 'retrieved', facts.retrieved),
      ...(by === undefined ? [{ text: words.say('head.no-byline') }] : []),
      { text: words.say('entry.words', { n: record.words }) },
      ...(facts.lang.value === undefined
        ? []
        : [{ text: languageName(words, facts.lang.value), ...(links.lang === undefined ? {} : { href: links.lang }), ...inferredWord(words, facts.lang) }]),
    ],
  };
}

/** "By Reuters"; an article in another language than the interface's keeps its byline without a word of ours before it. */
function byline(words: Words, { facts }: ArticleRecord): string | undefined {
  const signed =
    facts.byline.value ?? (facts.authors.value === undefined || facts.authors.value.length === 0 ? facts.agency.value : allNames(words, facts.authors.value));
  if (signed === undefined) return undefined;
  return facts.lang.value === undefined || sameLanguage(facts.lang.value, words.lang) ? words.say('entry.by', { names: signed }) : signed;
}

function dateFact(words: Words, name: 'published' | 'updated' | 'retrieved', fact: Fact<PartialDate>, from?: SitePath): readonly HeadFact[] {
  if (fact.value === undefined) return [];
  return [
    {
      label: words.say(`head.${name}`),
      text: shortDate(words, fact.value),
      datetime: fact.value,
      ...(from === undefined ? {} : { href: linkFrom(from, datePath(fact.value)) }),
      ...inferredWord(words, fact),
    },
  ];
}

function inferredWord(words: Words, fact: Fact<unknown>): { readonly inferred?: string } {
  return fact.value !== undefined && fact.standing === 'inferred' ? { inferred: words.say('standing.inferred') } : {};
}
