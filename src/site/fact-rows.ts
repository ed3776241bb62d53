import type { ArticleRecord } from '../model/article.js';
import type { Fact, FieldName, Rejected, Standing } from '../model/facts.js';
import type { PartialDate } from '../model/ids.js';
import { shortDate } from './date-words.js';
import { type EvidenceView, evidenceOf, otherEvidence } from './fact-evidence.js';
import { joined, sameLetters } from './fact-text.js';
import { type Piece, linkedWords } from './linked-words.js';
import type { ArticleLinks } from './article-links.js';
import { languageName } from './language-name.js';
import type { Words } from './words.js';

/** One line of the card: what we show, how we know it, and what else was read. */
export type FactRow = {
  readonly label: string;
  readonly value: string;
  readonly datetime?: string;
  readonly href?: string;
  /** The value is words of the file and stands in quotation marks. */
  readonly quoted?: boolean;
  /** The value with the words in it that have a page: names, tags, the language. */
  readonly pieces?: readonly Piece[];
  readonly mark: string;
  readonly word: string;
  readonly evidence: readonly EvidenceView[];
  readonly others: readonly { readonly value: string; readonly evidence: readonly EvidenceView[] }[];
};

/** The card of an article. */
export type FactsView = {
  readonly rows: readonly FactRow[];
  /** Labels of the lesser fields that the file does not state, in one line. */
  readonly missing: string;
  /** Most known facts stand in the file's header: said once, instead of at each of them. */
  readonly mostlyStated: boolean;
  /** Facts read or inferred by a program. */
  readonly unchecked: number;
};

/** In the order of the card. Those that every article is asked for have a line of their own even when unknown. */
const fields: readonly FieldName[] = [
  'title',
  'subtitle',
  'byline',
  'authors',
  'agency',
  'date',
  'updated',
  'retrieved',
  'source',
  'url',
  'lang',
  'section',
  'tags',
  'description',
  'dateline',
  'credit',
];
const alwaysShown: ReadonlySet<FieldName> = new Set<FieldName>(['title', 'byline', 'date', 'source', 'url', 'lang']);
const dates: ReadonlySet<FieldName> = new Set<FieldName>(['date', 'updated', 'retrieved']);
/** At most so many readings that lost are listed for one field; the rest are counted. */
const mostOthers = 8;

/** The shape beside the word of a standing, as the style sheet names it. */
export const standingMarks: Readonly<Record<Standing, string>> = { stated: 'a', read: 'b', inferred: 'c', unknown: 'd', keeper: 'e' };

/** Keys of messages. A key that is put together for each fact is looked up at three times the cost of one that stands here. */
const standingKeys: Readonly<Record<Standing, string>> = {
  stated: 'standing.stated',
  read: 'standing.read',
  inferred: 'standing.inferred',
  unknown: 'standing.unknown',
  keeper: 'standing.keeper',
};
const fieldKeys: Readonly<Record<FieldName, string>> = {
  title: 'field.title',
  subtitle: 'field.subtitle',
  byline: 'field.byline',
  authors: 'field.authors',
  agency: 'field.agency',
  date: 'field.date',
  updated: 'field.updated',
  retrieved: 'field.retrieved',
  source: 'field.source',
  url: 'field.url',
  lang: 'field.lang',
  section: 'field.section',
  tags: 'field.tags',
  description: 'field.description',
  dateline: 'field.dateline',
  credit: 'field.credit',
};

/** Every fact of an article with its standing, its line, the words it was read from, and the readings that were not taken. */
export function factRows(words: Words, record: ArticleRecord, links: ArticleLinks = { authors: [], tags: [] }): FactsView {
  const facts: Readonly<Record<FieldName, Fact<unknown>>> = record.facts;
  const known = fields.filter((field) => facts[field].value !== undefined);
  const mostlyStated = known.filter((field) => facts[field].standing === 'stated').length * 2 > known.length;
  const shown = fields.filter((field) => isShown(field, facts));
  const signed = facts.authors.value !== undefined;
  const missing = fields.filter((field) => !shown.includes(field) && facts[field].value === undefined && !(field === 'byline' && signed));
  return {
    rows: shown.map((field) => withLinks(factRow(words, record, field, facts[field], mostlyStated), field, facts[field], links)),
    missing: missing.map((field) => words.say(fieldKeys[field])).join(', '),
    mostlyStated,
    unchecked: known.filter((field) => facts[field].standing === 'read' || facts[field].standing === 'inferred').length,
  };
}

function isShown(field: FieldName, facts: Readonly<Record<FieldName, Fact<unknown>>>): boolean {
  const fact = facts[field];
  // The names of people are worth a line of their own only where they are not the byline itself, read from the same words.
  if (field === 'authors' && fact.value !== undefined && fact.rejected === undefined && saysNoMore(fact, facts.byline)) return false;
  // Nor is a byline missing where the names of the authors stand.
  if (field === 'byline' && facts.authors.value !== undefined && fact.value === undefined && fact.rejected === undefined) return false;
  return alwaysShown.has(field) || fact.value !== undefined || fact.standing === 'keeper' || (fact.rejected ?? []).length > 0;
}

function factRow(words: Words, record: ArticleRecord, field: FieldName, fact: Fact<unknown>, mostlyStated: boolean): FactRow {
  const rejected = fact.rejected ?? [];
  const more = rejected.length - mostOthers;
  const view = valueView(words, record, field, fact);
  const standing = shownStanding(fact);
  return {
    label: words.say(fieldKeys[field]),
    ...view,
    mark: standingMarks[standing],
    word: words.say(standingKeys[standing]),
    evidence: evidenceOf(words, fact, view.href === undefined ? view.value : joined(fact.value), mostlyStated),
    others: [
      ...rejected.slice(0, mostOthers).map((other) => otherReading(words, field, other)),
      ...(more > 0 ? [{ value: words.say('fact.more', { n: more }), evidence: [] }] : []),
    ],
  };
}

/** A fact without a value is unknown, but when the keeper emptied it. */
function shownStanding(fact: Fact<unknown>): Standing {
  return fact.value === undefined && fact.standing !== 'keeper' ? 'unknown' : fact.standing;
}

/** The row with links to the lists in which the article stands for this fact. */
function withLinks(row: FactRow, field: FieldName, fact: Fact<unknown>, links: ArticleLinks): FactRow {
  if (fact.value === undefined) return row;
  if (field === 'lang') return links.lang === undefined ? row : { ...row, pieces: [{ text: row.value, href: links.lang }] };
  const own = field === 'authors' || field === 'byline' ? links.authors : field === 'tags' || field === 'section' ? links.tags : [];
  const pieces = linkedWords(row.value, own);
  return pieces.some((piece) => piece.href !== undefined) ? { ...row, pieces } : row;
}

function valueView(words: Words, record: ArticleRecord, field: FieldName, fact: Fact<unknown>): Pick<FactRow, 'value' | 'datetime' | 'href' | 'quoted'> {
  const { value } = fact;
  if (value === undefined) return { value: words.say(fact.standing === 'keeper' ? 'fact.emptied' : 'fact.not-stated') };
  const text = joined(value);
  if (dates.has(field)) return { value: shortDate(words, text as PartialDate), datetime: text };
  if (field === 'url') return { value: hostOf(text), href: text };
  if (field === 'lang')
    return { value: record.dir === 'rtl' ? words.say('fact.right-to-left', { language: languageName(words, text) }) : languageName(words, text) };
  return field === 'title' ? { value: text, quoted: true } : { value: text };
}

/** Whether one fact has the value of another and was read from no other words. */
function saysNoMore(fact: Fact<unknown>, than: Fact<unknown>): boolean {
  const lines = fact.line === undefined || than.line === undefined || fact.line === than.line;
  return than.value !== undefined && lines && sameLetters(joined(fact.value), joined(than.value));
}

function otherReading(words: Words, field: FieldName, other: Rejected): FactRow['others'][number] {
  const value = otherValue(words, field, other.value);
  return { value, evidence: otherEvidence(words, other, value) };
}

/** A reading that lost is kept as text; where it is a date or a language it is said as the winner is. */
function otherValue(words: Words, field: FieldName, value: string): string {
  if (dates.has(field) && /^\d{4}(?:-\d{2}){0,2}$/.test(value)) return shortDate(words, value as PartialDate);
  return field === 'lang' ? languageName(words, value) : value;
}

function hostOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '') || address;
  } catch {
    return address;
  }
}
