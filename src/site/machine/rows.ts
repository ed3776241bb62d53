import type { Entry } from '../../model/article.js';
import type { FieldName } from '../../model/facts.js';
import { jsonText } from '../json-text.js';
import { carriedText } from '../publishing.js';
import type { Site } from '../site.js';
import { standingOf } from '../standing-of.js';
import { absoluteTo } from './addresses.js';
import { storyCells } from './story-columns.js';

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

/** The names as they stand in a row: `,"date":` and `,"date_standing":"`. */
const named = factColumns.map(({ name, field, of }) => ({ name: `,"${name}":`, standing: `,"${name}_standing":"`, field, of }));

/**
 * Makes one article's row of the data as JSON on one line, by the names of `columns.ts`: the lines of the JSON data and the articles of the static JSON interface.
 * What the file does not state is absent, and so is its standing. Written directly: making an object first took three times as long.
 */
export function rowMaker(site: Site): (entry: Entry) => string {
  const { baseUrl } = site.settings;
  return (entry) => {
    const page = site.addressOf(entry.id);
    let row = `{"id":"${entry.id}","page":${jsonText(page)}`;
    if (baseUrl !== undefined) row += `,"address":${jsonText(absoluteTo(baseUrl, page))}`;
    row += `,"headline":${jsonText(entry.headline)},"headline_from":"${entry.headlineFrom}"`;
    if (entry.headlineFrom === 'title') row += `,"headline_standing":"${standingOf(entry, 'title')}"`;
    row += `,"source_id":${jsonText(entry.sourceId)}`;
    if (entry.source !== undefined) row += `,"source":${jsonText(entry.source)},"source_standing":"${entry.sourceStanding}"`;
    for (const { name, standing, field, of } of named) {
      const value = of(entry);
      if (value !== undefined) row += `${name}${typeof value === 'string' ? jsonText(value) : jsonList(value)}${standing}${standingOf(entry, field)}"`;
    }
    const story = storyCells(site, entry);
    if (story !== undefined) row += `,"story":"${story.id}","story_page":${jsonText(story.path)},"story_by":"${story.standing}"`;
    row += `,"words":${entry.words},"text":"${carriedText(entry)}"`;
    if (entry.excerpt !== '') row += `,"excerpt":${jsonText(entry.excerpt)}`;
    return `${row},"sample":${entry.sample}${entry.redacted === undefined ? `,"sha256":"${entry.digest}"` : ''}}`;
  };
}

function jsonList(values: readonly string[]): string {
  return `[${values.map(jsonText).join(',')}]`;
}
