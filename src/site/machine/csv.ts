import { columns, listSeparator } from './columns.js';
import type { Row } from './rows.js';

/** The first line of every CSV file. */
export const csvHeading = `${columns.map(({ name }) => name).join(',')}\r\n`;

const plan = columns.map(({ name, standing }) => ({ name, absent: standing === true ? 'unknown' : '' }));

/** A row as a line of CSV (RFC 4180): what is not stated is an empty cell, and its standing is `unknown`. */
export function csvLine(row: Row): string {
  let line = '';
  for (const { name, absent } of plan) {
    const value = row[name];
    if (line !== '') line += ',';
    line += value === undefined ? absent : csvCell(typeof value === 'object' ? value.join(listSeparator) : String(value));
  }
  return `${line}\r\n`;
}

/**
 * A cell. Control characters and halves of surrogate pairs become U+FFFD. A cell that a spreadsheet would run as a formula starts with an
 * apostrophe, which spreadsheets do not show; the JSON files hold the same value without it.
 */
export function csvCell(text: string): string {
  if (plain.test(text)) return text;
  const clean = text.replace(control, '\ufffd');
  const safe = /^[\s\ufffd]{0,20}[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What most cells are: a letter or digit first, nothing to quote and nothing to replace. */
const plain = /^[A-Za-z0-9][^",\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu;
