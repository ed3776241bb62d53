import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '../text/slug.js';
import { keepNewFile } from './keep-new-file.js';

/** The fields of a new article file, in the order in which people know them. */
const fields = ['date', 'source', 'author', 'url', 'retrieved', 'lang', 'tags'] as const;

/**
 * Writes a new article file with a headline, the fields people need and room for the text, and gives its path. A field left empty counts as not stated, and no
 * date is made up. Never overwrites: throws in a sentence when there is a file of that name.
 */
export function newArticle(headline: string, dir: string, known: Readonly<Partial<Record<(typeof fields)[number], string>>>): string {
  const title = headline.replace(/\s+/g, ' ').trim();
  if (title === '') throw new Error('Name the headline, for example: backfile new "Council votes on the harbour wall"');
  const lines = fields.map((field) => `${field}:${known[field] === undefined ? '' : ` ${JSON.stringify(known[field])}`}`);
  const file = join(dir, `${slugOf(title)}.md`);
  mkdirSync(dir, { recursive: true });
  try {
    keepNewFile(file, `---\ntitle: ${JSON.stringify(title)}\n${lines.join('\n')}\n---\n\n`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new Error(`${file} is there already`, { cause: error });
    throw error;
  }
  return file;
}
