import type { Entry } from '../../model/article.js';
import type { Standing } from '../../model/facts.js';
import type { TextPolicy } from '../../model/settings.js';
import { carriedText } from '../publishing.js';
import type { Site } from '../site.js';
import { standingOf } from '../standing-of.js';
import { absoluteTo } from './addresses.js';

/** One article in the data: a column a fact, and beside it a column for its standing. `null` is what the file does not state. */
export type Row = {
  readonly id: string;
  readonly page: string;
  readonly address: string | null;
  readonly headline: string;
  readonly headline_from: Entry['headlineFrom'];
  readonly headline_standing: Standing;
  readonly subtitle: string | null;
  readonly subtitle_standing: Standing;
  readonly byline: string | null;
  readonly byline_standing: Standing;
  readonly authors: readonly string[];
  readonly authors_standing: Standing;
  readonly agency: string | null;
  readonly agency_standing: Standing;
  readonly source: string | null;
  readonly source_id: string;
  readonly source_standing: Standing;
  readonly date: string | null;
  readonly date_standing: Standing;
  readonly updated: string | null;
  readonly updated_standing: Standing;
  readonly retrieved: string | null;
  readonly retrieved_standing: Standing;
  readonly publisher_address: string | null;
  readonly publisher_address_standing: Standing;
  readonly lang: string | null;
  readonly lang_standing: Standing;
  readonly tags: readonly string[];
  readonly tags_standing: Standing;
  readonly section: string | null;
  readonly section_standing: Standing;
  readonly description: string | null;
  readonly description_standing: Standing;
  readonly credit: string | null;
  readonly credit_standing: Standing;
  readonly dateline: string | null;
  readonly dateline_standing: Standing;
  readonly words: number;
  readonly text: TextPolicy;
  readonly excerpt: string | null;
  readonly sample: boolean;
  readonly sha256: string;
};

/** Makes the row of an article. */
export type RowOf = (entry: Entry) => Row;

/** Makes the rows of a site. */
export function rowMaker(site: Site): RowOf {
  const { baseUrl } = site.settings;
  return (entry) => {
    const page = site.addressOf(entry.id);
    return {
      id: entry.id,
      page,
      address: baseUrl === undefined ? null : absoluteTo(baseUrl, page),
      headline: entry.headline,
      headline_from: entry.headlineFrom,
      headline_standing: standingOf(entry, 'title'),
      subtitle: entry.subtitle ?? null,
      subtitle_standing: standingOf(entry, 'subtitle'),
      byline: entry.byline ?? null,
      byline_standing: standingOf(entry, 'byline'),
      authors: entry.authors,
      authors_standing: standingOf(entry, 'authors'),
      agency: entry.agency ?? null,
      agency_standing: standingOf(entry, 'agency'),
      source: entry.source ?? null,
      source_id: entry.sourceId,
      source_standing: standingOf(entry, 'source'),
      date: entry.date ?? null,
      date_standing: standingOf(entry, 'date'),
      updated: entry.updated ?? null,
      updated_standing: standingOf(entry, 'updated'),
      retrieved: entry.retrieved ?? null,
      retrieved_standing: standingOf(entry, 'retrieved'),
      publisher_address: entry.url ?? null,
      publisher_address_standing: standingOf(entry, 'url'),
      lang: entry.lang ?? null,
      lang_standing: standingOf(entry, 'lang'),
      tags: entry.tags,
      tags_standing: standingOf(entry, 'tags'),
      section: entry.section ?? null,
      section_standing: standingOf(entry, 'section'),
      description: entry.description ?? null,
      description_standing: standingOf(entry, 'description'),
      credit: entry.credit ?? null,
      credit_standing: standingOf(entry, 'credit'),
      dateline: entry.dateline ?? null,
      dateline_standing: standingOf(entry, 'dateline'),
      words: entry.words,
      text: carriedText(entry),
      excerpt: entry.excerpt === '' ? null : entry.excerpt,
      sample: entry.sample,
      sha256: entry.digest,
    };
  };
}
