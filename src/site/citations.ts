import type { ArticleRecord } from '../model/article.js';
import type { Fact } from '../model/facts.js';
import type { PartialDate } from '../model/ids.js';
import { longDate, partsOf } from './date-words.js';
import { shownHeadline } from './entry-view.js';
import type { Words } from './words.js';

/** One article's citation in four formats. Unknown fields are left out; an inferred date or source is marked in each format. */
export type Citations = { readonly plain: string; readonly bibtex: string; readonly ris: string; readonly csl: string };

/** What every format is made from. Names are kept whole: nothing says which part of one is the family name. */
type Cited = {
  readonly key: string;
  readonly headline: string;
  readonly names: readonly string[];
  readonly source?: string;
  readonly date?: PartialDate;
  readonly url?: string;
  readonly lang?: string;
  readonly retrieved?: PartialDate;
  /** "Date inferred", "First words; the file states no headline" … */
  readonly notes: readonly string[];
};

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

function asBibtex(cited: Cited): string {
  const fields: (readonly [string, string])[] = [
    ...(cited.names.length === 0 ? [] : [['author', cited.names.map((name) => `{${texText(name)}}`).join(' and ')] as const]),
    ['title', `{${texText(cited.headline)}}`],
    ...(cited.source === undefined ? [] : [['howpublished', texText(cited.source)] as const]),
    ...(cited.date === undefined ? [] : [['date', cited.date] as const]),
    ...(cited.url === undefined ? [] : [['url', texAddress(cited.url)] as const]),
    ...(cited.retrieved === undefined ? [] : [['urldate', cited.retrieved] as const]),
    ...(cited.lang === undefined ? [] : [['langid', cited.lang] as const]),
    ...(cited.notes.length === 0 ? [] : [['note', texText(cited.notes.join('; '))] as const]),
  ];
  return `@misc{${cited.key},\n${fields.map(([name, value]) => `  ${name.padEnd(6)} = {${value}}`).join(',\n')}\n}`;
}

function asRis(cited: Cited): string {
  const lines: (readonly [string, string])[] = [
    ['TY', 'NEWS'],
    ...cited.names.map((name) => ['AU', name] as const),
    ['TI', cited.headline],
    ...(cited.source === undefined ? [] : [['T2', cited.source] as const]),
    ...(cited.date === undefined ? [] : [['DA', cited.date.replaceAll('-', '/')] as const]),
    ...(cited.url === undefined ? [] : [['UR', cited.url] as const]),
    ...(cited.retrieved === undefined ? [] : [['Y2', cited.retrieved.replaceAll('-', '/')] as const]),
    ...(cited.lang === undefined ? [] : [['LA', cited.lang] as const]),
    ...cited.notes.map((note) => ['N1', note] as const),
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}`).join('\n')}\nER  - `;
}

function asCsl(cited: Cited): string {
  const item = {
    id: cited.key,
    type: 'article-newspaper',
    ...(cited.names.length === 0 ? {} : { author: cited.names.map((literal) => ({ literal })) }),
    title: cited.headline,
    ...present('container-title', cited.source),
    ...(cited.date === undefined ? {} : { issued: dateParts(cited.date) }),
    ...present('URL', cited.url),
    ...(cited.retrieved === undefined ? {} : { accessed: dateParts(cited.retrieved) }),
    ...present('language', cited.lang),
    ...(cited.notes.length === 0 ? {} : { note: cited.notes.join('; ') }),
  };
  // A field a line, like the other formats; JSON's own indentation would give every part of a date a line.
  return `[{\n${Object.entries(item)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}]`;
}

function dateParts(date: PartialDate): { readonly 'date-parts': readonly (readonly number[])[] } {
  const { year, month, day } = partsOf(date);
  return { 'date-parts': [[Number(year), ...(month === undefined ? [] : [month]), ...(day === undefined ? [] : [day])]] };
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** Text inside BibTeX braces. Braces become commands, because BibTeX counts braces even after a backslash. */
function texText(text: string): string {
  return text.replace(/[\\{}^~$&#_%]/g, (sign) => texSigns[sign] ?? sign);
}

/** An address in a BibTeX field is read literally; only what would unbalance the braces is percent-encoded. */
function texAddress(address: string): string {
  return address.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
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

/** A property that is there only when it has a value. */
function present<Name extends string, Value extends string>(name: Name, value: Value | undefined): { readonly [name in Name]?: Value } {
  // The computed name loses its literal type; it is the one given.
  return (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [name in Name]?: Value };
}
