import type { PartialDate } from '../../model/ids.js';
import { byCodeUnit } from '../../text/order.js';
import { partsOf, weekdayOf } from '../date-words.js';
import { xmlDocument, xmlElement, xmlParent } from '../xml.js';
import type { Feed, FeedItem } from './feed.js';
import type { FeedFormat } from './machine-paths.js';

/** A feed as Atom 1.0 (RFC 4287), RSS 2.0 or JSON Feed 1.1. Atom and RSS have the items whose day is known; days are given as midnight UTC. */
export const feedWriters: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { atom: asAtom, rss: asRss, json: asJsonFeed };

function asAtom(feed: Feed): string {
  const days = dated(feed);
  const newest =
    days
      .map(({ item, day }) => item.updated ?? day)
      .sort(byCodeUnit)
      .at(-1) ?? '';
  const root = xmlParent('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang }, [
    xmlElement('id', {}, feed.self),
    xmlElement('title', {}, feed.title),
    xmlElement('subtitle', {}, feed.note),
    xmlElement('updated', {}, midnight(newest)),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    xmlParent('author', {}, [xmlElement('name', {}, feed.archive)]),
    xmlElement('generator', {}, 'Backfile'),
    ...days.map(({ item, day }) => atomEntry(item, day)),
  ]);
  return xmlDocument(root);
}

function atomEntry(item: FeedItem, day: string): string {
  return xmlParent('entry', { 'xml:lang': item.lang }, [
    xmlElement('id', {}, item.id),
    xmlElement('title', {}, item.title),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: item.address }),
    ...(item.publisher === undefined ? [] : [xmlElement('link', { rel: 'via', href: item.publisher })]),
    xmlElement('published', {}, midnight(day)),
    xmlElement('updated', {}, midnight(item.updated ?? day)),
    ...item.authors.map((name) => xmlParent('author', {}, [xmlElement('name', {}, name)])),
    ...item.tags.map((term) => xmlElement('category', { term })),
    xmlElement('summary', {}, item.summary),
    ...(item.html === undefined ? [] : [xmlElement('content', { type: 'html' }, item.html)]),
  ]);
}

function asRss(feed: Feed): string {
  const channel = xmlParent('channel', {}, [
    xmlElement('title', {}, feed.title),
    xmlElement('link', {}, feed.home),
    xmlElement('description', {}, feed.note),
    xmlElement('language', {}, feed.lang),
    xmlElement('generator', {}, 'Backfile'),
    xmlElement('docs', {}, 'https://www.rssboard.org/rss-specification'),
    xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
    ...dated(feed).map(({ item, day }) => rssItem(item, day)),
  ]);
  const namespaces = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  };
  return xmlDocument(xmlParent('rss', namespaces, [channel]));
}

function rssItem(item: FeedItem, day: PartialDate): string {
  return xmlParent('item', {}, [
    xmlElement('title', {}, item.title),
    xmlElement('link', {}, item.address),
    xmlElement('guid', { isPermaLink: 'false' }, item.id),
    xmlElement('pubDate', {}, rssDate(day)),
    ...item.authors.map((name) => xmlElement('dc:creator', {}, name)),
    ...(item.lang === undefined ? [] : [xmlElement('dc:language', {}, item.lang)]),
    ...item.tags.map((tag) => xmlElement('category', {}, tag)),
    xmlElement('description', {}, escapedForHtml(item.summary)),
    ...(item.html === undefined ? [] : [xmlElement('content:encoded', {}, item.html)]),
  ]);
}

function asJsonFeed(feed: Feed): string {
  const items = feed.items.map((item) => ({
    id: item.id,
    url: item.address,
    ...(item.publisher === undefined ? {} : { external_url: item.publisher }),
    title: item.title,
    ...(item.html === undefined ? { content_text: item.summary } : { content_html: item.html, summary: item.summary }),
    ...(item.day === undefined ? {} : { date_published: midnight(item.day) }),
    ...(item.updated === undefined ? {} : { date_modified: midnight(item.updated) }),
    ...(item.authors.length === 0 ? {} : { authors: item.authors.map((name) => ({ name })) }),
    ...(item.tags.length === 0 ? {} : { tags: item.tags }),
    ...(item.lang === undefined ? {} : { language: item.lang }),
  }));
  const head = { version: 'https://jsonfeed.org/version/1.1', title: feed.title, description: feed.note, home_page_url: feed.home, feed_url: feed.self };
  return `${JSON.stringify({ ...head, authors: [{ name: feed.archive }], language: feed.lang, items }, null, 1)}\n`;
}

function dated(feed: Feed): readonly { readonly item: FeedItem; readonly day: PartialDate }[] {
  return feed.items.flatMap((item) => (item.day === undefined ? [] : [{ item, day: item.day }]));
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as RFC 822 has it, in English whatever the language of the feed. */
function rssDate(date: PartialDate): string {
  const { year, month = 1, day = 1 } = partsOf(date);
  return `${weekdays[weekdayOf(date) - 1]}, ${String(day).padStart(2, '0')} ${months[month - 1]} ${year} 00:00:00 GMT`;
}

/** Readers take a description of RSS for HTML. */
function escapedForHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}
