import type { ExportRecord } from '../exports/export-format.js';
import { recordOf } from '../exports/json-records.js';
import type { PageDocument } from './html-document.js';

/** A fact of a page with the place that states it: `JSON-LD`, `og:title`, `h1`. */
export type PageFact = { readonly field: PageField; readonly values: readonly string[]; readonly from: string };
export type PageField = 'title' | 'authors' | 'date' | 'updated' | 'retrieved' | 'source' | 'url' | 'lang' | 'section' | 'tags' | 'description';

const fields: readonly PageField[] = ['title', 'authors', 'date', 'updated', 'retrieved', 'source', 'url', 'lang', 'section', 'tags', 'description'];

/** Names of `meta` elements by what they state, strongest first: Open Graph, then those that news sites and libraries use. */
const metas: Readonly<Partial<Record<PageField, readonly string[]>>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'citation_title'],
  authors: ['author', 'parsely-author', 'byl', 'sailthru.author', 'dc.creator', 'citation_author', 'article:author'],
  date: [
    'article:published_time',
    'og:article:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dc.date',
    'citation_publication_date',
    'pubdate',
    'date',
  ],
  updated: ['article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified'],
  source: ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'],
  url: ['og:url', 'parsely-link'],
  lang: ['dc.language'],
  section: ['article:section', 'parsely-section'],
  tags: ['article:tag', 'news_keywords', 'parsely-tags', 'keywords'],
  description: ['og:description', 'description', 'dc.description'],
};
const articleType = /(?:Article|BlogPosting|Posting|Report)$/;

/** What a page states about its article outside the text: the first place that states a field counts. */
export function pageFacts(document: PageDocument, html: string): ReadonlyMap<PageField, PageFact> {
  const stated = new Map<PageField, PageFact>();
  const put = (field: PageField, values: readonly (string | null | undefined)[], from: string): void => {
    const said = values.map((value) => (value ?? '').replace(/\s+/g, ' ').trim()).filter((value) => value !== '');
    if (said.length > 0 && !stated.has(field)) stated.set(field, { field, values: said, from });
  };
  const { address, day } = savedFrom(html);
  put('url', [address], 'the note of the program that saved the page');
  put('retrieved', [day], 'the note of the program that saved the page');
  const linked = linkedArticle(document);
  const named = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase();
    named.set(name, [...(named.get(name) ?? []), meta.getAttribute('content') ?? '']);
  }
  const heading = headingOf(document, [linked?.title, named.get('og:title')?.[0], document.querySelector('title')?.textContent ?? undefined]);
  put('title', [heading], 'the heading of the page (h1)');
  if (linked !== undefined) for (const field of fields) put(field, [linked[field] ?? []].flat(), 'JSON-LD');
  for (const field of fields)
    for (const name of metas[field] ?? [])
      put(
        field,
        (named.get(name) ?? []).filter((value) => field !== 'authors' || !/^https?:/.test(value)),
        `meta ${name}`,
      );
  put('url', [attribute(document, 'link[rel="canonical"]', 'href')], 'link canonical');
  put(
    'date',
    [attribute(document, '[itemprop="datePublished"]', 'datetime'), attribute(document, 'article time[datetime]', 'datetime')]
      .slice(0, 2)
      .filter(Boolean)
      .slice(0, 1),
    'time of the page',
  );
  put(
    'authors',
    [...document.querySelectorAll('[itemprop="author"] [itemprop="name"], [rel="author"]')].map((one) => one.textContent),
    'the author named on the page',
  );
  put('lang', [attribute(document, 'html', 'lang')], 'html lang');
  put('title', [document.querySelector('title')?.textContent], 'title of the page');
  const tags = stated.get('tags');
  if (tags?.values.length === 1) stated.set('tags', { ...tags, values: (tags.values[0] ?? '').split(/\s*[,;]\s*/).filter((tag) => tag !== '') });
  return stated;
}

/** The article of the page's JSON-LD (schema.org), alone, in a list or in a `@graph`. What cannot be read states nothing. */
function linkedArticle(document: PageDocument): Partial<ExportRecord> | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    const article = itemsIn(value, 0).find((item) => [item['@type']].flat().some((type) => articleType.test(String(type))));
    if (article === undefined) continue;
    const page = article['mainEntityOfPage'];
    const url = article['url'] ?? (isItem(page) ? page['@id'] : page);
    return recordOf({ ...article, url });
  }
  return undefined;
}

type Item = Readonly<Record<string, unknown>>;

function itemsIn(value: unknown, depth: number): readonly Item[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((one) => itemsIn(one, depth + 1));
  return isItem(value) ? [value, ...itemsIn(value['@graph'], depth + 1)] : [];
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The page's own heading, where what it states elsewhere says the same, perhaps cut: some sites head every page with their name. */
function headingOf(document: PageDocument, others: readonly (string | undefined)[]): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  const known = others.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [lettersOf(text)]));
  const agreed = headings.find((text) => known.some((one) => one.startsWith(lettersOf(text)) || lettersOf(text).startsWith(one)));
  return agreed ?? (headings.length === 1 && known.length === 0 ? headings[0] : undefined);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `<!-- saved from url=(0042)https://… -->` of browsers, and the comment SingleFile begins a page with. */
function savedFrom(html: string): { readonly address?: string; readonly day?: string } {
  const start = html.slice(0, 5000);
  const browser = /<!-- ?saved from url=\(\d{4}\)(https?:[^\s>]+)/.exec(start)?.[1];
  if (browser !== undefined) return { address: browser };
  if (!start.includes('Page saved with SingleFile')) return {};
  const address = /\burl: (https?:\S+)/.exec(start)?.[1];
  // `Sat Dec 28 2019 21:03:11 GMT+0100 (…)`: the day where the page was saved.
  const [, month, day, year] = /saved date: \w{3} (\w{3}) (\d{2}) (\d{4})\b/.exec(start) ?? [];
  return { ...(address === undefined ? {} : { address }), ...(day === undefined ? {} : { day: `${day} ${month} ${year}` }) };
}

function attribute(document: PageDocument, selector: string, name: string): string | undefined {
  return document.querySelector(selector)?.getAttribute(name) ?? undefined;
}
