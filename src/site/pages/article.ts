import type { ArticleRecord, Entry } from '../../model/article.js';
import type { Fact } from '../../model/facts.js';
import type { ArticleId, Digest, SitePath } from '../../model/ids.js';
import type { Page, ReadArticle, View } from '../../model/page.js';
import type { ArticleLinks } from '../article-links.js';
import { headView } from '../article-head.js';
import { bodyView } from '../body-view.js';
import { chromeView, type Crumb } from '../chrome.js';
import { citationsOf } from '../citations.js';
import { contactLink } from '../contact.js';
import { dayWithoutYear, longDate } from '../date-words.js';
import { dateView, shownHeadline } from '../entry-view.js';
import { factRows } from '../fact-rows.js';
import { fileView, leftOutView } from '../file-view.js';
import { headData } from '../machine/article-head-data.js';
import { beside, neighboursInMonth, type Neighbours } from '../neighbours.js';
import { kindInGroups } from '../page-group.js';
import { dateCrumbs } from '../parts/date-crumbs.js';
import { otherCoverage } from '../parts/other-coverage.js';
import { aboutPath, frontPath, linkFrom, sourcePath, undatedPath } from '../permalinks.js';
import { carriedText, shownName } from '../publishing.js';
import { rawFileOf } from '../raw-file.js';
import { PlannedPage } from '../planned-page.js';
import type { Site } from '../site.js';
import type { SiteKeys, SourceRun } from '../site-keys.js';
import { type TurnView, turnView } from '../turn-view.js';
import type { Words } from '../words.js';

/** What an article page is made of besides its own record and text (frame 2). */
type Place = {
  readonly entry: Entry;
  readonly inSource: Neighbours;
  readonly inDate: Neighbours;
  readonly linksOf: (entry: Entry, from: SitePath) => ArticleLinks;
  /** Stands in the key for the story it is in. */
  readonly storyDigest: (id: ArticleId) => Digest | undefined;
};

/** A page for every article: its text, and where each fact comes from. A group holds those of a month. */
export const articleKind = kindInGroups('article', function* (site, keys) {
  for (const [month, runs] of keys.runs()) yield { name: `article ${month}`, key: () => keys.month(month), pages: () => articlePages(site, keys, month, runs) };
});

function* articlePages(site: Site, keys: SiteKeys, month: string, runs: readonly SourceRun[]): Iterable<Page> {
  const inDate = neighboursInMonth(site.archive, month);
  for (const { list, from, to } of runs) {
    for (const [at, entry] of list.slice(from, to).entries()) {
      const place = { entry, inSource: beside(list, from + at), inDate: inDate.get(entry.id) ?? {}, linksOf: keys.linksOf, storyDigest: keys.story };
      yield articlePage(site, place);
    }
  }
}

function articlePage(site: Site, place: Place): Page {
  const path = site.addressOf(place.entry.id);
  return new PlannedPage(path, 'article', {
    key: () => ({
      record: place.entry.recordDigest,
      pictures: site.picturesOf(place.entry.id),
      beside: besideKey(site, place),
      links: place.linksOf(place.entry, path),
      coverage: place.storyDigest(place.entry.id),
    }),
    view: (read) => articleView(site, place, path, read),
  });
}

function articleView(site: Site, place: Place, path: SitePath, read: ReadArticle): View {
  const { words } = site;
  const article = read(place.entry.id);
  const { record } = article;
  const pictures = site.picturesOf(place.entry.id);
  const lang = record.facts.lang.value ?? '';
  const links = place.linksOf(place.entry, path);
  const facts = factRows(words, record, links);
  const { coins, ...head } = headData(site, place.entry);
  const headline = shownHeadline(record.displayHeadline, record.headlineFrom);
  const copy = rawFileOf(site, place.entry);
  return {
    chrome: chromeView(site, {
      path,
      title: headline,
      description: describe(words, place),
      section: 'none',
      crumbs: crumbs(words, place),
      ...neighbourPaths(site, place),
      sample: record.sample,
      keeperLine: true,
      ...head,
    }),
    lang,
    dir: record.dir,
    // Words of ours inside an article of another language or direction carry the interface's.
    foreign: lang !== words.lang,
    turned: record.dir !== words.dir,
    head: headView(words, record, path, links),
    ...(record.quarantined === undefined ? {} : { quarantined: quarantineSentence(words, record.quarantined) }),
    body: bodyView(article, { words, pictures, from: path }),
    ...(pictures.some((picture) => picture !== undefined) && record.facts.credit.value !== undefined ? { credit: creditView(words, record.facts.credit) } : {}),
    ...optional('leftOut', leftOutView(words, record.leftOut)),
    file: fileView(site, record, pictures, copy === undefined ? undefined : linkFrom(path, copy)),
    turns: turns(site, place, path),
    facts: {
      ...facts,
      keeperNote: record.keeper?.note === undefined ? '' : words.say('facts.keeper-note', { note: record.keeper.note }),
      note: factsNote(words, facts.mostlyStated, facts.unchecked),
      report: reportLink(site, record, path),
    },
    ...optional('coverage', otherCoverage(site, path, place.entry)),
    ...optional('coins', coins === undefined ? undefined : { title: coins }),
    ...optional('carried', carriedView(words, place.entry)),
    cite: cite(site, place.entry),
    says: words.once('article words', () => articleWords(words)),
  };
}

/** Stands in the key for the neighbours, of which the page says the headline and how the dates lie, and to which it leads. */
function besideKey({ addressOf }: Site, { inSource, inDate }: Place): readonly string[] {
  return [inSource.before, inSource.after, inDate.before, inDate.after].map((entry) =>
    entry === undefined ? '' : `${entry.recordDigest} ${addressOf(entry.id)}`,
  );
}

function turns(site: Site, { entry, inSource, inDate }: Place, from: SitePath): readonly TurnView[] {
  const { say } = site.words;
  const { source = '' } = entry;
  const where = `place.${entry.date === undefined ? 'undated-' : ''}${entry.source === undefined ? 'no-source' : 'source'}`;
  return [
    ...(isAlone(inSource) ? [] : [turnView(site, entry, inSource, { from, label: say('turn.source'), place: say(where, { source }), rel: true })]),
    ...(isAlone(inDate) ? [] : [turnView(site, entry, inDate, { from, label: say('turn.date'), place: placeOfDate(site.words, entry), rel: false })]),
  ];
}

function isAlone({ before, after }: Neighbours): boolean {
  return before === undefined && after === undefined;
}

function placeOfDate(words: Words, { date }: Entry): string {
  if (date === undefined) return '';
  if (date.length === 10) return words.say('place.day', { day: dayWithoutYear(words, date) });
  return words.say(date.length === 7 ? 'place.month' : 'place.year', { date: longDate(words, date) });
}

function crumbs(words: Words, { entry }: Place): readonly Crumb[] {
  return [
    ...(entry.date === undefined ? [{ label: words.say('nav.undated'), path: undatedPath }] : dateCrumbs(words, entry.date, 'is-above')),
    { label: entry.source ?? words.say('source.unknown'), path: sourcePath(entry.sourceId) },
    { label: words.say('crumb.article') },
  ];
}

function neighbourPaths(site: Site, { inSource }: Place): { readonly prev?: SitePath; readonly next?: SitePath } {
  return {
    ...(inSource.before === undefined ? {} : { prev: site.addressOf(inSource.before.id) }),
    ...(inSource.after === undefined ? {} : { next: site.addressOf(inSource.after.id) }),
  };
}

/** For search engines and previews: source and date, inferred ones with their word. */
function describe(words: Words, { entry }: Place): string {
  const word = words.say('standing.inferred');
  const date = dateView(words, entry.date, entry.dateStanding === 'inferred');
  const source = entry.source ?? words.say('source.unknown');
  return `${source}${entry.source !== undefined && entry.sourceStanding === 'inferred' ? ` (${word})` : ''}, ${entry.date === undefined ? date.text : longDate(words, entry.date)}${date.inferred === undefined ? '' : ` (${word})`}`;
}

function factsNote(words: Words, mostlyStated: boolean, unchecked: number): readonly string[] {
  return [...(mostlyStated ? [words.say('facts.mostly-stated')] : []), ...(unchecked > 0 ? [words.say('facts.unchecked', { n: unchecked })] : [])];
}

/** Who made the pictures, as far as the file says; it says it once for all of them. */
function creditView(words: Words, credit: Fact<string>): View {
  return {
    label: words.say('picture.credit'),
    text: credit.value,
    ...(credit.standing === 'inferred' ? { inferred: words.say('standing.inferred') } : {}),
  };
}

/** A letter to the keeper that already names the page and its file, or the place that says whom to ask. */
function reportLink({ settings, words }: Site, record: ArticleRecord, path: SitePath): string {
  if (settings.contact === undefined) return linkFrom(path, aboutPath, 'report');
  const address = settings.baseUrl === undefined ? path : new URL(linkFrom(frontPath, path), settings.baseUrl).href;
  const lines = [words.say('report.page', { address }), words.say('report.file', { file: shownName(record, settings) }), '', words.say('report.wrong'), ''];
  return contactLink(settings.contact, { subject: words.say('report.subject', { archive: settings.title, headline: record.displayHeadline }), lines, address })
    .href;
}

function quarantineSentence(words: Words, code: string): string {
  return words.has(`quarantine.${code}`) ? words.say(`quarantine.${code}`) : words.say('quarantine.other');
}

/** What a page says when it carries less than the whole text; absent when it carries all. */
function carriedView(words: Words, entry: Entry): View | undefined {
  const carried = carriedText(entry);
  if (carried === 'full') return undefined;
  return { text: words.say(`text.${carried}`), ...(entry.url === undefined ? {} : { href: entry.url, link: words.say('text.publisher') }) };
}

function cite(site: Site, entry: Entry): View {
  const { words } = site;
  const { plain, bibtex, ris, csl } = citationsOf(site, entry);
  const { formats, ...says } = words.once('citation words', () => citationWords(words));
  const texts = { plain, bibtex, ris, csl };
  return { ...says, formats: formats.map(({ key, ...format }) => ({ ...format, text: texts[key] })) };
}

function citationWords({ say }: Words): CitationWords {
  return {
    title: say('cite.title'),
    done: say('cite.copied'),
    failed: say('cite.not-copied'),
    formats: (['plain', 'bibtex', 'ris', 'csl'] as const).map((key) => ({
      key,
      id: `cite-${key}`,
      name: say(`cite.format.${key}`),
      copy: say('cite.copy', { format: say(`cite.format-in-sentence.${key}`) }),
    })),
  };
}

/** The card of citations without its texts. */
type CitationWords = {
  readonly title: string;
  readonly done: string;
  readonly failed: string;
  readonly formats: readonly { readonly key: 'plain' | 'bibtex' | 'ris' | 'csl'; readonly id: string; readonly name: string; readonly copy: string }[];
};

function articleWords({ say }: Words): View {
  return {
    about: say('article.about'),
    facts: say('facts.title'),
    where: say('facts.link'),
    missing: say('facts.missing'),
    notStated: say('standing.unknown'),
    another: say('facts.another'),
    report: say('facts.report'),
  };
}

function optional(name: string, value: View | undefined): View {
  return value === undefined ? {} : { [name]: value };
}
