import type { SourceGroup } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { Standing } from '../../model/facts.js';
import type { SitePath } from '../../model/ids.js';
import { dateView, type DateView } from '../entry-view.js';
import { standingMarks } from '../fact-rows.js';
import { languageName } from '../language-name.js';
import { datePath, linkFrom } from '../permalinks.js';
import { articleLinks, type ArticleLinks } from '../article-links.js';
import type { Site } from '../site.js';
import type { Words } from '../words.js';
import type { KnownDate } from './date-span.js';
import { gapsInWords } from './gaps.js';
import { countLanguages } from './language-counts.js';
import { commonest } from './group-card.js';
import { bySize, countSources } from './source-counts.js';

type LinksOf = (entry: Entry, from: SitePath) => ArticleLinks;

/** What the card of a source says: one row for each fact, with its standings counted. */
export type SourceCard = { readonly title: string; readonly rows: readonly CardRow[] };
export type CardRow = {
  readonly label: string;
  readonly text?: string;
  /** Several values, with where each leads unless such pages are left out, what follows it, and a word for those that are too many. */
  readonly links?: readonly { readonly text: string; readonly href?: string; readonly after?: string }[];
  readonly more?: string;
  readonly date?: DateView & { readonly href: string };
  /** `mark` is the letter of the standing's sign. */
  readonly standings?: readonly { readonly mark: string; readonly word: string; readonly files: string }[];
};

const languagesAtMost = 5;
const authorsAtMost = 6;
const spellingsAtMost = 5;
const order: readonly Standing[] = ['stated', 'read', 'inferred', 'keeper', 'unknown'];

/** Makes the card beside a source's articles; made once for a kind of page, because it looks up every author. */
export function sourceCards(site: Site): (from: SitePath, group: SourceGroup) => SourceCard {
  const linksOf = articleLinks(site);
  return (from, group) => sourceCard(site, from, group, linksOf);
}

/** Makes what the card of a source says beside its articles' own facts, for its page's key: where the names of its authors and languages lead. */
export function sourceCardKeys(site: Site): (from: SitePath, group: SourceGroup) => unknown {
  const linksOf = articleLinks(site);
  return (from, { entries }) => {
    const named = new Map(entries.map((entry) => [`${entry.lang}\n${entry.authors.join('\n')}`, entry]));
    return [...named.values()].map((entry) => {
      const { authors, lang } = linksOf(entry, from);
      return [authors, lang];
    });
  };
}

function sourceCard(site: Site, from: SitePath, group: SourceGroup, linksOf: LinksOf): SourceCard {
  const { words } = site;
  const { entries, name } = group;
  const [span] = bySize(countSources(entries));
  const undated = entries.reduce((count, entry) => (entry.date === undefined ? count + 1 : count), 0);
  const spellings = tally(entries, (entry) => entry.source);
  const gaps = gapsInWords(words, entries);
  const rows: (CardRow | undefined)[] = [
    { label: words.say('card.name'), text: name ?? words.say('source.not-stated'), ...(name === undefined ? {} : { standings: standings(site, entries) }) },
    { label: words.say('column.articles'), text: words.number(entries.length) },
    span?.first === undefined ? undefined : { label: words.say('column.first'), date: dateLink(site, from, span.first) },
    span?.last === undefined ? undefined : { label: words.say('column.last'), date: dateLink(site, from, span.last) },
    gaps === '' ? undefined : { label: words.say('card.gaps'), text: gaps },
    languageRow(site, from, entries, linksOf),
    authorRow(site, from, entries, linksOf),
    spellings.length < 2
      ? undefined
      : {
          label: words.say('card.spellings'),
          text: spellings
            .slice(0, spellingsAtMost)
            .map(([spelling, n]) => words.say('card.tally', { name: spelling, n }))
            .join(', '),
        },
    undated === 0 ? undefined : { label: words.say('card.undated'), text: words.say('count.articles', { n: undated }) },
  ];
  return { title: words.say('source.card'), rows: rows.filter((row) => row !== undefined) };
}

function dateLink({ words }: Site, from: SitePath, { date, inferred }: KnownDate): NonNullable<CardRow['date']> {
  return { ...dateView(words, date, inferred), href: linkFrom(from, datePath(date)) };
}

function standings({ words }: Site, entries: readonly Entry[]): NonNullable<CardRow['standings']> {
  const counts = new Map<Standing, number>();
  for (const { sourceStanding } of entries) counts.set(sourceStanding, (counts.get(sourceStanding) ?? 0) + 1);
  return order.flatMap((standing) => {
    const n = counts.get(standing);
    return n === undefined ? [] : [standingView(words, standing, n)];
  });
}

function standingView(words: Words, standing: Standing, n: number): NonNullable<CardRow['standings']>[number] {
  return { mark: standingMarks[standing], word: words.say(`standing.${standing}`), files: words.say('card.in-files', { n }) };
}

/** The languages, with how many articles each has when there are several, or when not every article is known to be in the only one. */
function languageRow({ words }: Site, from: SitePath, entries: readonly Entry[], linksOf: LinksOf): CardRow {
  const label = words.say('column.languages');
  const counts = countLanguages(entries);
  const [only] = counts;
  if (only === undefined) return { label, text: words.say('source.not-stated') };
  const links = counts.slice(0, languagesAtMost).map(({ tag, count }) => {
    const example = entries.find((entry) => entry.lang === tag);
    const href = example === undefined ? undefined : linksOf(example, from).lang;
    const after = only.count === entries.length ? {} : { after: ` ${words.number(count)}` };
    return { text: languageName(words, tag), ...(href === undefined ? {} : { href }), ...after };
  });
  const more = counts.length - links.length;
  const inferred = counts.reduce((sum, count) => sum + count.inferred, 0);
  return {
    label,
    links,
    ...(more > 0 ? { more: words.say('card.more', { n: more }) } : {}),
    ...(inferred === 0 ? {} : { standings: [standingView(words, 'inferred', inferred)] }),
  };
}

/** Who signed most of its articles; absent when nobody did. */
function authorRow({ words }: Site, from: SitePath, entries: readonly Entry[], linksOf: LinksOf): CardRow | undefined {
  const hrefs = new Map<string, string>();
  // A paper's articles are signed by few people, and to make their links takes longer than to count them.
  const signed = new Map<string, readonly string[]>();
  const names = commonest(
    entries.flatMap((entry) => {
      const { authors } = entry;
      if (authors.length === 0) return [];
      const key = authors.join('\n');
      const known = signed.get(key);
      if (known !== undefined) return known;
      const links = linksOf(entry, from).authors;
      for (const { text, href } of links) if (!hrefs.has(text)) hrefs.set(text, href);
      const texts = links.map(({ text }) => text);
      signed.set(key, texts);
      return texts;
    }),
  );
  if (names.length === 0) return undefined;
  const links = names.slice(0, authorsAtMost).map(([name, n]) => ({ text: name, href: hrefs.get(name) ?? '', after: ` ${words.number(n)}` }));
  const more = names.length - links.length;
  return { label: words.say('nav.authors'), links, ...(more > 0 ? { more: words.say('card.more', { n: more }) } : {}) };
}

/** How often each value occurs, commonest first, equal ones by code units. */
function tally(entries: readonly Entry[], read: (entry: Entry) => string | undefined): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const value = read(entry);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
