import type { ArticleRecord } from '../model/article.js';
import type { Fact } from '../model/facts.js';
import { asBibtex, asCsl, asRis, type Cited, oneLine, present } from './citation-formats.js';
import { longDate } from './date-words.js';
import { shownHeadline } from './entry-view.js';
import type { Words } from './words.js';

/** One article's citation in four formats. Unknown fields are left out; an inferred date or source is marked in each format. */
export type Citations = { readonly plain: string; readonly bibtex: string; readonly ris: string; readonly csl: string };

/** Cites an article. `slug` is the last part of its address and becomes the citation key. */
export function citationsOf(words: Words, record: ArticleRecord, slug: string): Citations {
  const cited = citedFrom(words, record, slug);
  return { plain: asPlainText(words, record, cited), bibtex: asBibtex(cited), ris: asRis(cited), csl: asCsl(cited) };
}

function citedFrom(words: Words, record: ArticleRecord, slug: string): Cited {
  const { facts } = record;
  const notes: string[] = [];
  if (record.headlineFrom !== 'title') notes.push(words.say(`cite.note.${record.headlineFrom}`));
  if (isInferred(facts.date)) notes.push(words.say('cite.note.date-inferred'));
  if (isInferred(facts.source)) notes.push(words.say('cite.note.source-inferred'));
  return {
    key: slug.replace(/[^A-Za-z0-9-]/g, '') || record.id,
    headline: shownHeadline(oneLine(record.displayHeadline), record.headlineFrom),
    names: namesOf(record).map(oneLine),
    ...present('source', oneLine(facts.source.value ?? '')),
    ...present('date', facts.date.value),
    ...present('url', facts.url.value),
    ...present('lang', facts.lang.standing === 'inferred' ? undefined : facts.lang.value),
    ...present('retrieved', facts.retrieved.value),
    notes,
  };
}

/** Who signs: the people, else the byline as it stands, else the agency. */
function namesOf({ facts }: ArticleRecord): readonly string[] {
  if (facts.authors.value !== undefined && facts.authors.value.length > 0) return facts.authors.value;
  const one = facts.byline.value ?? facts.agency.value;
  return one === undefined ? [] : [one];
}

function asPlainText(words: Words, { facts, headlineFrom }: ArticleRecord, cited: Cited): string {
  const { say } = words;
  const inferred = (text: string, what: 'date' | 'source', fact: Fact<unknown>): string =>
    isInferred(fact) ? `${text} ${say(`cite.${what}-inferred`)}` : text;
  const headline = `“${cited.headline}${endsSentence(cited.headline) || headlineFrom !== 'title' ? '' : '.'}”${headlineFrom === 'title' ? '' : ` ${say(`cite.${headlineFrom}`)}.`}`;
  const where = [
    ...(cited.source === undefined ? [] : [inferred(cited.source, 'source', facts.source)]),
    ...(cited.date === undefined ? [] : [inferred(longDate(words, cited.date), 'date', facts.date)]),
  ].join(', ');
  const missing = [
    ...(cited.source === undefined ? [say('cite.source')] : []),
    ...(cited.names.length === 0 ? [say('cite.byline')] : []),
    ...(cited.date === undefined ? [say('cite.date')] : []),
  ];
  return [
    ...(cited.names.length === 0 ? [] : [sentence(cited.names.join(', '))]),
    headline,
    ...(where === '' ? [] : [sentence(where)]),
    ...(missing.length === 0
      ? []
      : [say(`cite.not-stated.${missing.length}`, Object.fromEntries(missing.map((what, at) => [['a', 'b', 'c'][at] ?? '', what])))]),
    ...(cited.url === undefined ? [] : [cited.url]),
  ].join(' ');
}

function sentence(text: string): string {
  return endsSentence(text) ? text : `${text}.`;
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।]$/u.test(text);
}

function isInferred(fact: Fact<unknown>): boolean {
  return fact.value !== undefined && fact.standing === 'inferred';
}
