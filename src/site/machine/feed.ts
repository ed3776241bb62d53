import type { Entry } from '../../model/article.js';
import type { PartialDate, SitePath } from '../../model/ids.js';
import type { ReadArticle } from '../../model/page.js';
import { htmlWithoutPictures } from '../body-view.js';
import { longDate } from '../date-words.js';
import { shownHeadline } from '../entry-view.js';
import { carriedText } from '../publishing.js';
import type { Site } from '../site.js';
import { standingOf } from '../standing-of.js';
import { absoluteTo, type PublishedSettings } from './addresses.js';

/** What a feed says of one article. */
export type FeedItem = {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** The publisher's page, where the file states it. */
  readonly publisher?: string;
  /** Absent unless the whole day is known. */
  readonly day?: PartialDate;
  /** The day of the publisher's latest change, when it is known and not before the day. */
  readonly updated?: PartialDate;
  readonly authors: readonly string[];
  readonly lang?: string;
  readonly tags: readonly string[];
  /** Source and date, inferred ones with their word; then the beginning of the text, as far as it is published. */
  readonly summary: string;
  /** The whole text as HTML, when the feed carries it. */
  readonly html?: string;
};

/** What a feed says of itself. `self` is its own address, `home` that of the page it goes with. */
export type Feed = {
  readonly title: string;
  readonly note: string;
  readonly archive: string;
  readonly home: string;
  readonly self: string;
  readonly lang: string;
  readonly items: readonly FeedItem[];
};

/** Makes items. A private archive's feeds carry headlines only. */
export function feedItem(site: Site & { readonly settings: PublishedSettings }, entry: Entry, read: ReadArticle): FeedItem {
  const { settings, words } = site;
  const isPublic = settings.visibility === 'public';
  const excerpt = isPublic ? entry.excerpt : '';
  const about = aboutItem(site, entry);
  const day = entry.date?.length === 10 ? entry.date : undefined;
  const updated = entry.updated?.length === 10 && day !== undefined && entry.updated > day ? entry.updated : undefined;
  return {
    id: `${settings.baseUrl}#${entry.id}`,
    title: shownHeadline(entry.headline, entry.headlineFrom),
    address: absoluteTo(settings.baseUrl, site.addressOf(entry.id)),
    ...(entry.url === undefined ? {} : { publisher: entry.url }),
    ...(day === undefined ? {} : { day }),
    ...(updated === undefined ? {} : { updated }),
    authors: entry.authors.length > 0 ? entry.authors : [entry.byline ?? entry.agency ?? ''].filter((name) => name !== ''),
    ...(entry.lang === undefined ? {} : { lang: entry.lang }),
    tags: entry.tags,
    summary: excerpt === '' ? about : words.say('feed.summary', { about, excerpt }),
    ...(settings.feedText === 'full' && isPublic && carriedText(entry) === 'full' ? { html: htmlWithoutPictures(read(entry.id)) } : {}),
  };
}

function aboutItem({ words }: Site, entry: Entry): string {
  const { say } = words;
  const marked = (text: string, field: 'source' | 'date'): string => (standingOf(entry, field) === 'inferred' ? `${text} (${say('standing.inferred')})` : text);
  const source = entry.source === undefined ? say('source.unknown') : marked(entry.source, 'source');
  return `${source}, ${entry.date === undefined ? say('entry.no-date') : marked(longDate(words, entry.date), 'date')}`;
}

/** Where a feed lies and which page it goes with. */
export type FeedPlace = { readonly title: string; readonly home: SitePath; readonly self: SitePath };

/** The feed itself around its items. */
export function feedOf(site: Site & { readonly settings: PublishedSettings }, place: FeedPlace, items: readonly FeedItem[]): Feed {
  const { settings, words } = site;
  return {
    title: place.title,
    note: words.say('feed.note'),
    archive: settings.title,
    home: absoluteTo(settings.baseUrl, place.home),
    self: absoluteTo(settings.baseUrl, place.self),
    lang: words.lang,
    items,
  };
}
