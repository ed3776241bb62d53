import type { Entry } from '../model/article.js';
import { asBibtex, asCsl, asRis, type Cited, oneLine, present } from './citation-formats.js';
import { longDate } from './date-words.js';
import { shownHeadline } from './entry-view.js';
import { absoluteTo } from './machine/addresses.js';
import type { Site } from './site.js';
import { standingOf } from './standing-of.js';

/** One article's citation in four formats. Unknown fields are left out; an inferred date or source is marked in each format. */
export type Citations = { readonly plain: string; readonly bibtex: string; readonly ris: string; readonly csl: string };

/** Cites an article. */
export function citationsOf(site: Site, entry: Entry): Citations {
  const cited = citedFrom(site, entry);
  return { plain: asPlainText(site, entry, cited), bibtex: asBibtex(cited), ris: asRis(cited), csl: `[${asCsl(cited)}]` };
}

/** What every format of an article's citation is made from. Its key is the last part of its address with six digits of its identity: no two in an archive are alike. */
export function citedFrom({ settings, words, addressOf }: Site, entry: Entry): Cited {
  const { say } = words;
  const path = addressOf(entry.id);
  const slug = path.slice(path.lastIndexOf('/') + 1, -'.html'.length).replace(/[^A-Za-z0-9-]/g, '');
  const how = (code: string | undefined): string => say(code !== undefined && words.has(`how.${code}`) ? `how.${code}` : 'how.other');
  const notes: string[] = [];
  if (entry.headlineFrom !== 'title') notes.push(say(`cite.note.${entry.headlineFrom}`));
  if (entry.date !== undefined && entry.dateStanding === 'inferred') notes.push(say('cite.note.date-inferred', { how: how(entry.dateHow) }));
  if (entry.source !== undefined && entry.sourceStanding === 'inferred') notes.push(say('cite.note.source-inferred', { how: how(entry.sourceHow) }));
  if (entry.redacted === undefined) notes.push(say('cite.note.file', { digest: entry.digest }));
  return {
    key: `${slug === '' ? 'article' : slug}-${entry.id.slice(0, 6)}`,
    headline: shownHeadline(oneLine(entry.headline), entry.headlineFrom),
    names: namesOf(entry).map(oneLine),
    ...present('source', oneLine(entry.source ?? '')),
    ...present('date', entry.date),
    ...present('url', entry.url),
    ...present('lang', entry.langStanding === 'inferred' ? undefined : entry.lang),
    ...present('retrieved', entry.retrieved),
    archive: settings.title,
    ...present('copy', settings.baseUrl === undefined ? undefined : absoluteTo(settings.baseUrl, path)),
    notes,
  };
}

/** Who signs: the people, else the byline as it stands, else the agency. */
function namesOf({ authors, byline, agency }: Entry): readonly string[] {
  if (authors.length > 0) return authors;
  const one = byline ?? agency;
  return one === undefined ? [] : [one];
}

function asPlainText({ words }: Site, entry: Entry, cited: Cited): string {
  const { say } = words;
  const { headlineFrom } = entry;
  const inferred = (text: string, what: 'date' | 'source'): string =>
    standingOf(entry, what) === 'inferred' ? `${text} ${say(`cite.${what}-inferred`)}` : text;
  const headline = `“${cited.headline}${endsSentence(cited.headline) || headlineFrom !== 'title' ? '' : '.'}”${headlineFrom === 'title' ? '' : ` ${say(`cite.${headlineFrom}`)}.`}`;
  const where = [
    ...(cited.source === undefined ? [] : [inferred(cited.source, 'source')]),
    ...(cited.date === undefined ? [] : [inferred(longDate(words, cited.date), 'date')]),
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
    ...(cited.retrieved === undefined ? [] : [say('cite.retrieved', { date: longDate(words, cited.retrieved) })]),
    ...(cited.copy === undefined ? [] : [say('cite.copy-at', { archive: cited.archive, address: cited.copy })]),
  ].join(' ');
}

function sentence(text: string): string {
  return endsSentence(text) ? text : `${text}.`;
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।]$/u.test(text);
}
