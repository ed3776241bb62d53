import type { Entry } from './article.js';

/** Every field an entry can have. TypeScript says so here when one is added, and `plainEntry` and the article index know of it. */
const fields: Readonly<Record<keyof Entry, true>> = {
  id: true,
  file: true,
  digest: true,
  recordDigest: true,
  headline: true,
  headlineFrom: true,
  statedSlug: true,
  lang: true,
  langStanding: true,
  dir: true,
  subtitle: true,
  authors: true,
  byline: true,
  agency: true,
  date: true,
  dateStanding: true,
  sourceId: true,
  source: true,
  sourceStanding: true,
  dateHow: true,
  sourceHow: true,
  updated: true,
  retrieved: true,
  url: true,
  section: true,
  description: true,
  dateline: true,
  credit: true,
  standings: true,
  publish: true,
  days: true,
  story: true,
  apart: true,
  checked: true,
  tags: true,
  words: true,
  excerpt: true,
  sample: true,
  redacted: true,
  pictures: true,
};
// The keys of the table above are the fields of an entry.
const names = Object.keys(fields) as readonly (keyof Entry)[];

/** An entry as a plain object: what a copy is made of, because an entry that was recalled from the cache reads its fields when they are asked for. */
export function plainEntry(entry: Entry): Entry {
  const plain: Partial<Record<keyof Entry, unknown>> = {};
  for (const name of names) if (entry[name] !== undefined) plain[name] = entry[name];
  // Field by field the same.
  return plain as Entry;
}
