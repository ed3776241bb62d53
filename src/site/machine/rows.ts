import type { Entry } from '../../model/article.js';
import type { FieldName, Standing } from '../../model/facts.js';
import { carriedText } from '../publishing.js';
import type { Site } from '../site.js';
import { standingOf } from '../standing-of.js';
import { absoluteTo } from './addresses.js';

/** One article in the data, by the names of `columns.ts`. What the file does not state is absent, and so is its standing. */
export type Row = Readonly<Record<string, Cell>>;
export type Cell = string | number | boolean | readonly string[] | Standing;

/** Makes the row of an article. */
export type RowOf = (entry: Entry) => Row;

/** A fact's column, the field whose standing it has, and its value. */
export type FactColumn = { readonly name: string; readonly field: FieldName; readonly of: (entry: Entry) => string | readonly string[] | undefined };

/** Facts that have a column and a standing of their own; the headline and the source stand before them. */
export const factColumns: readonly FactColumn[] = [
  { name: 'subtitle', field: 'subtitle', of: ({ subtitle }) => subtitle },
  { name: 'byline', field: 'byline', of: ({ byline }) => byline },
  { name: 'authors', field: 'authors', of: ({ authors }) => (authors.length === 0 ? undefined : authors) },
  { name: 'agency', field: 'agency', of: ({ agency }) => agency },
  { name: 'date', field: 'date', of: ({ date }) => date },
  { name: 'updated', field: 'updated', of: ({ updated }) => updated },
  { name: 'retrieved', field: 'retrieved', of: ({ retrieved }) => retrieved },
  { name: 'publisher_address', field: 'url', of: ({ url }) => url },
  { name: 'lang', field: 'lang', of: ({ lang }) => lang },
  { name: 'tags', field: 'tags', of: ({ tags }) => (tags.length === 0 ? undefined : tags) },
  { name: 'section', field: 'section', of: ({ section }) => section },
  { name: 'description', field: 'description', of: ({ description }) => description },
  { name: 'credit', field: 'credit', of: ({ credit }) => credit },
  { name: 'dateline', field: 'dateline', of: ({ dateline }) => dateline },
];

const withStanding = factColumns.map((column) => ({ ...column, standing: `${column.name}_standing` }));

/** Makes the rows of a site. */
export function rowMaker(site: Site): RowOf {
  const { baseUrl } = site.settings;
  return (entry) => {
    const page = site.addressOf(entry.id);
    const row: Record<string, Cell> = { id: entry.id, page };
    if (baseUrl !== undefined) row['address'] = absoluteTo(baseUrl, page);
    row['headline'] = entry.headline;
    row['headline_from'] = entry.headlineFrom;
    if (entry.headlineFrom === 'title') row['headline_standing'] = standingOf(entry, 'title');
    row['source_id'] = entry.sourceId;
    if (entry.source !== undefined) {
      row['source'] = entry.source;
      row['source_standing'] = entry.sourceStanding;
    }
    for (const { name, field, of, standing } of withStanding) {
      const value = of(entry);
      if (value === undefined) continue;
      row[name] = value;
      row[standing] = standingOf(entry, field);
    }
    row['words'] = entry.words;
    row['text'] = carriedText(entry);
    if (entry.excerpt !== '') row['excerpt'] = entry.excerpt;
    row['sample'] = entry.sample;
    row['sha256'] = entry.digest;
    return row;
  };
}
