import type { ArticleRecord, Entry } from '../model/article.js';
import { type Facts, fieldNames, type Standing } from '../model/facts.js';
import { keeperDays } from './keeper-days.js';
import type { TextPolicy } from '../model/settings.js';

/** What lists need of an article, made from its record. Texts are cut loose from the record, so that a list in memory does not hold on to whole articles. */
export function entryOf(record: ArticleRecord, recordDigest: string): Entry {
  const { facts } = record;
  return {
    id: record.id,
    file: record.file,
    digest: record.digest,
    recordDigest,
    headline: record.displayHeadline,
    headlineFrom: record.headlineFrom,
    ...(record.statedSlug === undefined ? {} : { statedSlug: record.statedSlug }),
    ...(facts.lang.value === undefined ? {} : { lang: facts.lang.value, langStanding: facts.lang.standing }),
    dir: record.dir,
    ...(facts.subtitle.value === undefined ? {} : { subtitle: facts.subtitle.value }),
    authors: facts.authors.value ?? [],
    ...(facts.byline.value === undefined ? {} : { byline: facts.byline.value }),
    ...(facts.agency.value === undefined ? {} : { agency: facts.agency.value }),
    ...(facts.date.value === undefined ? {} : { date: facts.date.value }),
    dateStanding: facts.date.standing,
    sourceId: record.sourceId,
    ...(facts.source.value === undefined ? {} : { source: facts.source.value }),
    sourceStanding: facts.source.standing,
    ...(facts.date.standing === 'inferred' && facts.date.how !== undefined ? { dateHow: facts.date.how } : {}),
    ...(facts.source.standing === 'inferred' && facts.source.how !== undefined ? { sourceHow: facts.source.how } : {}),
    ...(facts.updated.value === undefined ? {} : { updated: facts.updated.value }),
    ...(facts.retrieved.value === undefined ? {} : { retrieved: facts.retrieved.value }),
    ...(facts.url.value === undefined ? {} : { url: facts.url.value }),
    ...(facts.section.value === undefined ? {} : { section: facts.section.value }),
    ...(facts.description.value === undefined ? {} : { description: facts.description.value }),
    ...(facts.dateline.value === undefined ? {} : { dateline: facts.dateline.value }),
    ...(facts.credit.value === undefined ? {} : { credit: facts.credit.value }),
    standings: fieldNames.map((field) => letterOf(facts, field)).join(''),
    ...publishOf(record),
    ...storyOf(record),
    ...filesNamed(record, 'apart', 'not-same-story-as'),
    ...filesNamed(record, 'checked', 'checked'),
    ...daysOf(record),
    tags: facts.tags.value ?? [],
    words: record.words,
    excerpt: record.excerpt,
    sample: record.sample,
    ...(record.redacted === undefined ? {} : { redacted: record.redacted }),
    ...(record.pictures === undefined ? {} : { pictures: record.pictures }),
  };
}

function daysOf(record: ArticleRecord): Pick<Entry, 'days'> {
  const days = keeperDays(record);
  return Object.keys(days).length === 0 ? {} : { days };
}

const letters: Readonly<Record<Standing, string>> = { stated: 'a', read: 'b', inferred: 'c', unknown: 'd', keeper: 'e' };

function letterOf(facts: Facts, field: keyof Facts): string {
  return letters[facts[field].value === undefined ? 'unknown' : facts[field].standing];
}

/** What the file's header says of its own publication: `publish-text: excerpt`. It is no fact about the article, so it stands among the other lines of the header. */
export function publishOf(record: Pick<ArticleRecord, 'header'>): { readonly publish?: TextPolicy } {
  for (const { text } of record.header) {
    // Asked for every text that is read; the long form is for the few lines that may be it.
    if (!/publish/i.test(text.slice(0, 20))) continue;
    const policy = /^[\s>*"'-]{0,8}publish[-_ ]?text["'*]{0,3}\s?[:=]\s?["']?(full|excerpt|none)["']?\s*$/i.exec(text.slice(0, 80))?.[1]?.toLowerCase();
    if (policy === 'full' || policy === 'excerpt' || policy === 'none') return { publish: policy };
  }
  return {};
}

/** Files that a correction or a line of the file's header names: `not-same-story-as: other.txt; third.txt`, `checked: story`. */
function filesNamed(
  record: Pick<ArticleRecord, 'header' | 'keeper'>,
  name: 'apart' | 'checked',
  key: string,
): { readonly [key in typeof name]?: readonly string[] } {
  const given = record.keeper?.[name];
  if (given !== undefined) return { [name]: given };
  for (const { text } of record.header) {
    const at = text.search(/[:=]/);
    const named = text.slice(0, Math.max(0, at)).replace(/[\s>*"'-]/g, '');
    if (named.toLowerCase() !== key.replaceAll('-', '')) continue;
    const written = text.slice(at + 1, 2000).trim();
    const names = written
      .split(written.startsWith('[') ? /[;,[\]]/ : ';')
      .map((one) => one.trim().replace(/^["']|["']$/g, ''))
      .filter((one) => one !== '');
    if (names.length > 0) return { [name]: names };
  }
  return {};
}

const noStory = /^(?:none|-)$/i;

/** The story the keeper puts the article in: a correction, or a line of the file's header (`story: Flood of 2019`, `story: none`). `-` is none. */
export function storyOf(record: Pick<ArticleRecord, 'header' | 'keeper'>): { readonly story?: string } {
  if (record.keeper?.story !== undefined) return { story: noStory.test(record.keeper.story) ? '-' : record.keeper.story };
  for (const { text } of record.header) {
    const name = /^[>*"' -]{0,8}story["'*]{0,3}\s?[:=]\s?["']?([^"'\s][^"'\n]{0,119})/i.exec(text.slice(0, 160))?.[1]?.trim();
    if (name !== undefined && name !== '') return { story: noStory.test(name) ? '-' : name };
  }
  return {};
}
