import { isDay, readDate } from '../../text/calendar.js';
import type { ExportRecord } from './export-format.js';

/** Where a record comes from: the name and SHA-256 of its file, and which record of it, from 1. */
export type Parent = { readonly file: string; readonly sha256: string; readonly record: number };

/**
 * Writes a record as an article file: front matter with what the export states, then the text. Every value is a JSON string, which is a YAML one too.
 * Without a parent the record was no part of a larger file.
 * A day that can be read in one way only is written as `2019-12-28`; any other stands as printed.
 */
export function recordFile(record: ExportRecord, parent?: Parent): string {
  const { title, subtitle, authors = [], agency, date, updated, retrieved, source, url, lang, section, tags = [], description, more = [], text } = record;
  const lines: string[] = [];
  const put = (key: string, value: string | readonly string[] | undefined): void => {
    if (value !== undefined && value.length > 0) lines.push(`${key}: ${JSON.stringify(value)}`);
  };
  put('title', title);
  put('subtitle', subtitle);
  put('author', authors.length === 1 ? authors[0] : authors);
  put('agency', agency);
  put('date', dayOf(date));
  put('updated', dayOf(updated));
  put('retrieved', dayOf(retrieved));
  put('source', source);
  put('url', url);
  put('lang', lang);
  put('section', section);
  put('tags', tags);
  put('description', description);
  const taken = new Set(lines.map((line) => line.slice(0, line.indexOf(':'))));
  for (const [key, values] of grouped(more)) put(taken.has(key) ? `export-${key}` : key, values.length === 1 ? values[0] : values);
  if (parent !== undefined) {
    put('split-from', parent.file);
    lines.push(`split-record: ${parent.record}`);
    put('split-sha256', parent.sha256);
  }
  return `---\n${lines.join('\n')}\n---\n\n${text === '' ? '' : `${text}\n`}`;
}

function dayOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const reading = readDate(written);
  return reading?.date !== undefined && reading.ambiguous === undefined && reading.calendar === undefined && isDay(reading.date) ? reading.date : written;
}

/** Keys as YAML takes them bare, with every value each has. */
function grouped(more: readonly (readonly [string, string])[]): ReadonlyMap<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [name, value] of more) {
    const key = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-/, '')
      .replace(/-$/, '');
    const text = value.replace(/\s+/g, ' ').trim();
    if (key === '' || text === '') continue;
    const values = map.get(key);
    if (values === undefined) map.set(key, [text]);
    else values.push(text);
  }
  return map;
}
