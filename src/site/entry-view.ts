import type { Entry } from '../model/article.js';
import type { PartialDate, SitePath } from '../model/ids.js';
import { shortDate } from './date-words.js';
import { isInferred } from './parts/certainty.js';
import { linkFrom } from './permalinks.js';
import type { Site } from './site.js';
import type { Words } from './words.js';

/** A date as a list shows it: `inferred` is the word itself, when the date is. */
export type DateView = { readonly text: string; readonly datetime?: string; readonly inferred?: string };

/** One article in a list, for `partials/entry.hbs`. Parts that are absent are left out. */
export type EntryView = {
  readonly href: string;
  readonly headline: string;
  /** The headline is the first words of the text or the file's name: set in italics and said so. */
  readonly guess: boolean;
  /** Language and direction of the headline, when they are not the interface's. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** The date at the start edge of a ledger. */
  readonly when?: DateView;
  readonly source?: { readonly name: string; readonly inferred?: string };
  readonly date?: DateView;
  readonly notes: readonly string[];
  readonly tag?: string;
  /** Its date or its source is inferred; a list may leave such entries out. */
  readonly unsure?: true;
};

/** Which facts a list shows: a heading that carries one of them makes it needless. `start` puts the date at the start edge of a ledger. */
export type EntryFacts = { readonly date: boolean | 'start'; readonly source: boolean; readonly notes?: boolean };

/** An article as lists show it, with the standing of each fact beside it. */
export function entryView(site: Site, entry: Entry, from: SitePath, show: EntryFacts): EntryView {
  const { words } = site;
  // Filled in place: every article stands in some five lists, and joining it of small objects took twice the time.
  const view: { -readonly [Part in keyof EntryView]: EntryView[Part] } = {
    href: linkFrom(from, site.addressOf(entry.id)),
    headline: shownHeadline(entry.headline, entry.headlineFrom),
    guess: entry.headlineFrom !== 'title',
    notes: show.notes === false ? [] : notesOf(words, entry),
  };
  if (entry.lang !== undefined && !sameLanguage(entry.lang, words.lang)) view.lang = entry.lang;
  if (entry.dir !== words.dir) view.dir = entry.dir;
  if (show.date !== false) view[show.date === 'start' ? 'when' : 'date'] = dateView(words, entry.date, entry.dateStanding === 'inferred');
  if (show.source) view.source = sourceView(words, entry);
  if (isInferred(entry)) view.unsure = true;
  if (entry.sample && !site.archive.samplesOnly) view.tag = words.say('sample.tag');
  return view;
}

/** A headline with what a link to the article needs: its language and direction where they differ, and whether it is only the first words. */
export function headlineView(
  words: Words,
  entry: Pick<Entry, 'headline' | 'headlineFrom' | 'lang' | 'dir'>,
): Pick<EntryView, 'headline' | 'guess' | 'lang' | 'dir'> {
  return {
    headline: shownHeadline(entry.headline, entry.headlineFrom),
    guess: entry.headlineFrom !== 'title',
    ...(entry.lang === undefined || sameLanguage(entry.lang, words.lang) ? {} : { lang: entry.lang }),
    ...(entry.dir === words.dir ? {} : { dir: entry.dir }),
  };
}

/** A headline as it is printed: first words that stand in for one end in an ellipsis, unless their sentence is whole. */
export function shownHeadline(headline: string, from: Entry['headlineFrom']): string {
  return from !== 'first-words' || /[.!?…。！？؟।]["”’»)]?$/u.test(headline) ? headline : `${headline}…`;
}

/** A date in words with the word for its standing; without a date, the words that say so. */
export function dateView(words: Words, date: PartialDate | undefined, inferred: boolean): DateView {
  if (date === undefined) return { text: words.say('entry.no-date') };
  return { text: shortDate(words, date), datetime: date, ...(inferred ? { inferred: words.say('standing.inferred') } : {}) };
}

/** Whether two tags name one language: `en` and `en-GB` do. */
export function sameLanguage(a: string, b: string): boolean {
  return a === b || a.toLowerCase().split('-')[0] === b.toLowerCase().split('-')[0];
}

/** The first two names and how many more, for a list: `A, B and 4 more`. */
export function namesInWords(words: Words, names: readonly string[]): string {
  const [first = '', second, ...rest] = names;
  if (second === undefined) return first;
  return rest.length === 0 ? words.say('names.two', { a: first, b: second }) : words.say('names.more', { a: first, b: second, n: rest.length });
}

/** All names, in the interface's language: `A, B and C`. */
export function allNames(words: Words, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : words.say('names.two', { a: names.slice(0, -1).join(', '), b: last });
}

function sourceView(words: Words, entry: Entry): { readonly name: string; readonly inferred?: string } {
  if (entry.source === undefined) return { name: words.say('source.unknown') };
  return { name: entry.source, ...(entry.sourceStanding === 'inferred' ? { inferred: words.say('standing.inferred') } : {}) };
}

function notesOf(words: Words, entry: Entry): readonly string[] {
  const notes: string[] = [];
  const by = entry.authors.length > 0 ? namesInWords(words, entry.authors) : (entry.byline ?? entry.agency);
  if (by !== undefined) notes.push(entry.lang === undefined || sameLanguage(entry.lang, words.lang) ? words.say('entry.by', { names: by }) : by);
  if (entry.headlineFrom === 'first-words') notes.push(words.say('entry.no-headline'));
  if (entry.headlineFrom === 'file-name') notes.push(words.say('entry.file-name'));
  notes.push(words.say('entry.words', { n: entry.words }));
  return notes;
}
