import type { Entry } from '../model/article.js';
import { type FieldName, fieldNames, type Standing } from '../model/facts.js';

const standings: Readonly<Record<string, Standing>> = { a: 'stated', b: 'read', c: 'inferred', d: 'unknown', e: 'keeper' };
const places = new Map(fieldNames.map((field, at) => [field, at]));

/** The standing of one fact of an article, from the letters that its entry holds. */
export function standingOf(entry: Pick<Entry, 'standings'>, field: FieldName): Standing {
  return standings[entry.standings.charAt(places.get(field) ?? 0)] ?? 'unknown';
}
