import type { Entry } from '../../model/article.js';
import { carriedText } from '../publishing.js';
import type { Site } from '../site.js';
import { standingOf } from '../standing-of.js';
import { absoluteTo } from './addresses.js';
import { columns, listSeparator } from './columns.js';
import { factColumns } from './rows.js';
import { storyCells } from './story-columns.js';

/** The first line of every CSV file. */
export const csvHeading = `${columns.map(({ name }) => name).join(',')}\r\n`;

/**
 * Makes lines of CSV (RFC 4180), cells in the order of `columns`: what is not stated is an empty cell, and its standing is `unknown`; an article that is in no story has none.
 * From the entry itself: looking each cell up in a row by name took three times as long.
 */
export function csvMaker(site: Site): (entry: Entry) => string {
  const { baseUrl } = site.settings;
  return (entry) => {
    const page = site.addressOf(entry.id);
    let line = `${entry.id},${csvCell(page)},${baseUrl === undefined ? '' : csvCell(absoluteTo(baseUrl, page))},${csvCell(entry.headline)},${entry.headlineFrom}`;
    line += `,${entry.headlineFrom === 'title' ? standingOf(entry, 'title') : 'unknown'},${csvCell(entry.sourceId)}`;
    line += entry.source === undefined ? ',,unknown' : `,${csvCell(entry.source)},${entry.sourceStanding}`;
    for (const { field, of } of factColumns) {
      const value = of(entry);
      if (value === undefined) line += ',,unknown';
      else line += `,${csvCell(typeof value === 'string' ? value : value.join(listSeparator))},${standingOf(entry, field)}`;
    }
    const story = storyCells(site, entry);
    line += story === undefined ? ',,,' : `,${story.id},${csvCell(story.path)},${story.standing}`;
    return `${line},${entry.words},${carriedText(entry)},${csvCell(entry.excerpt)},${entry.sample},${entry.redacted === undefined ? entry.digest : ''}\r\n`;
  };
}

/**
 * A cell. Control characters and halves of surrogate pairs become U+FFFD. A cell that a spreadsheet would run as a formula starts with an
 * apostrophe, which spreadsheets do not show; the JSON files hold the same value without it.
 */
export function csvCell(text: string): string {
  if (text === '' || plain.test(text)) return text;
  // One look by code units first: the exact one, by characters, costs ten times as much.
  const clean = unclean.test(text) ? text.replace(control, '\ufffd') : text;
  const safe = /^[\s\ufffd]{0,20}[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What most cells are: a letter or digit first, nothing to quote and nothing to replace. */
const plain = /^[A-Za-z0-9][^",\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/;
const unclean = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]/;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu;
