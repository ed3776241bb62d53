import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitAuthors } from '../src/load/header/authors.js';
import { readEntities } from '../src/load/header/entities.js';

/** What the gold says about one post; and, in the same shape, what was read from it. */
export type Stated = { readonly title: string | null; readonly date: string | null; readonly authors: readonly string[]; readonly tags: readonly string[] };

export const scoredFields = ['title', 'date', 'authors', 'tags'] as const;
export type ScoredField = (typeof scoredFields)[number];

/** The rule by which gold and reading are compared, as the scoring script prints it. */
export const comparisonRule = [
  'title: HTML entities read once on both sides, white space folded, then equal.',
  'date: the calendar day as written, equal.',
  "authors: both sides split by Backfile's rule (at ; then at and/und/et/y and &, then at commas), then the same set; slugs as written.",
  'tags: the gold has tags, topics and categories apart and leaves the key `tag` out; all of them are one set on both sides.',
];

/** Unpacks the two sites of `frontmatter-dev` below a folder, as `digitalgov` and `rust-blog`, with the system's `tar`. */
export function unpackFrontmatterSites(corpus: string, folder: string): void {
  for (const site of ['digitalgov', 'rust-blog']) {
    const { status, stderr } = spawnSync('tar', ['-xzf', join(corpus, `${site}.tar.gz`), '-C', folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`tar could not unpack ${site}: ${stderr}`);
  }
}

/** Every post of the gold, by its file (`digitalgov/news/...`). */
export function readGold(corpus: string): ReadonlyMap<string, Stated> {
  const gold = new Map<string, Stated>();
  for (const name of readdirSync(join(corpus, 'gold')).sort()) {
    for (const line of readFileSync(join(corpus, 'gold', name), 'utf8').split('\n')) {
      if (line === '') continue;
      const row: unknown = JSON.parse(line);
      const list = (key: string): readonly string[] => texts(property(row, key));
      gold.set(`${name.replace(/\.jsonl$/, '')}/${String(property(row, 'file'))}`, {
        title: textOrNull(property(row, 'title')),
        date: textOrNull(property(row, 'date')),
        authors: list('authors'),
        tags: [...list('tags'), ...list('topics'), ...list('categories')],
      });
    }
  }
  return gold;
}

/** The fields in which a reading does not say what the gold says. */
export function disagreements(gold: Stated, read: Stated): readonly ScoredField[] {
  return scoredFields.filter((field) => JSON.stringify(comparable(gold, field)) !== JSON.stringify(comparable(read, field)));
}

function comparable(stated: Stated, field: ScoredField): unknown {
  switch (field) {
    case 'title':
      return stated.title === null ? null : folded(stated.title);
    case 'date':
      return stated.date;
    case 'authors':
      return asSet(stated.authors.flatMap((author) => splitAuthors(readEntities(author))));
    case 'tags':
      return asSet(stated.tags.flatMap((tag) => tag.split(',')).map(folded));
  }
}

function asSet(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))].sort();
}

function folded(text: string): string {
  return readEntities(text).replace(/\s+/g, ' ').trim();
}

/** One property of a parsed JSON object. */
export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
}

/** A JSON list as texts; empty for anything else. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A JSON text, or null. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
