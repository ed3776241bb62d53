import type { Entry } from '../../model/article.js';
import type { FieldName } from '../../model/facts.js';
import { type Meta, citationMetas } from '../citation-metas.js';
import { shownHeadline } from '../entry-view.js';
import type { Site } from '../site.js';
import { standingOf } from '../standing-of.js';
import { absoluteTo } from './addresses.js';
import { coinsOf } from './coins.js';
import { dublinCore } from './dublin-core.js';
import { newsArticle } from './news-article.js';
import { openGraph } from './open-graph.js';

/** An article as search engines and reference managers get it: facts the file states or that were read in it. What is inferred or unknown is absent. */
export type Told = Partial<Pick<Entry, 'subtitle' | 'date' | 'updated' | 'source' | 'url' | 'lang' | 'section' | 'byline' | 'agency' | 'description'>> & {
  /** Absent when first words or a file name stand in for a headline. */
  readonly title?: string;
  /** What the page shows as its headline. */
  readonly shown: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly words: number;
  readonly sample: boolean;
  readonly excerpt?: string;
  readonly archive: string;
  /** Absolute address of the article's page, when the archive says where it is published. */
  readonly address?: string;
};

/** What the head of an article page holds for machines. */
export type HeadData = {
  readonly metas: readonly Meta[];
  readonly properties: readonly { readonly property: string; readonly content: string }[];
  readonly jsonLd: object;
  readonly canonical?: string;
  /** A context object for `title` of an empty element; absent without a headline. */
  readonly coins?: string;
};

/** Highwire, Dublin Core, Open Graph, schema.org and COinS of an article. */
export function headData(site: Site, entry: Entry): HeadData {
  const told = toldOf(site, entry);
  const coins = coinsOf(told);
  const canonical = site.settings.canonical === 'publisher' && told.url !== undefined ? told.url : told.address;
  return {
    metas: [...citationMetas(told), ...dublinCore(told)],
    properties: openGraph(told),
    jsonLd: newsArticle(told),
    ...(canonical === undefined ? {} : { canonical }),
    ...(coins === undefined ? {} : { coins }),
  };
}

function toldOf({ settings, addressOf }: Site, entry: Entry): Told {
  const known = (field: FieldName): boolean => {
    const standing = standingOf(entry, field);
    return standing !== 'inferred' && standing !== 'unknown';
  };
  const told: { -readonly [Name in keyof Told]: Told[Name] } = {
    shown: shownHeadline(entry.headline, entry.headlineFrom),
    authors: known('authors') ? entry.authors : [],
    tags: known('tags') ? entry.tags : [],
    words: entry.words,
    sample: entry.sample,
    archive: settings.title,
  };
  if (entry.headlineFrom === 'title' && known('title')) told.title = entry.headline;
  if (entry.subtitle !== undefined && known('subtitle')) told.subtitle = entry.subtitle;
  if (entry.date !== undefined && known('date')) told.date = entry.date;
  if (entry.updated !== undefined && known('updated')) told.updated = entry.updated;
  if (entry.source !== undefined && known('source')) told.source = entry.source;
  if (entry.url !== undefined && known('url')) told.url = entry.url;
  if (entry.lang !== undefined && known('lang')) told.lang = entry.lang;
  if (entry.section !== undefined && known('section')) told.section = entry.section;
  if (entry.byline !== undefined && known('byline')) told.byline = entry.byline;
  if (entry.agency !== undefined && known('agency')) told.agency = entry.agency;
  if (entry.description !== undefined && known('description')) told.description = entry.description;
  if (entry.excerpt !== '') told.excerpt = entry.excerpt;
  if (settings.baseUrl !== undefined) told.address = absoluteTo(settings.baseUrl, addressOf(entry.id));
  return told;
}
