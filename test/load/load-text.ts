import assert from 'node:assert/strict';
import type { ArticleRecord } from '../../src/model/article.js';
import type { Publication } from '../../src/model/settings.js';
import { prepareMarkdown } from '../../src/load/body/markdown.js';
import { prepareLetters } from '../../src/load/language.js';
import { type LoadContext, type LoadResult, loadArticle } from '../../src/load/load-article.js';
import { publicationTable } from '../../src/load/publications.js';

const own: readonly Publication[] = [{ name: 'The Tern Bay Courier', hosts: ['ternbaycourier.example'], aliases: ['Tern Bay Courier'] }];
const markdown = await prepareMarkdown();

/** The context most tests load with; it knows one invented publication besides the shipped ones. */
export const context: LoadContext = {
  publications: publicationTable(own),
  drafts: false,
  allNotes: false,
  inVault: false,
  markdown,
  letters: await prepareLetters(),
};

/** Loads a text as if it lay in the articles folder. */
export function load(text: string, options: { readonly path?: string; readonly context?: LoadContext } = {}): LoadResult {
  const path = options.path ?? 'note.txt';
  return loadArticle({ file: `articles/${path}`, path, bytes: new TextEncoder().encode(text) }, options.context ?? context);
}

/** The record and the visible text of a text that must be an article. */
export function article(text: string): { readonly record: ArticleRecord; readonly text: string } {
  const loaded = load(text);
  assert.equal(loaded.kind, 'article');
  if (loaded.kind !== 'article') throw new Error('unreachable');
  return loaded;
}

/** Four paragraphs that name nobody, to follow whatever a test puts above them. */
export const paragraphs = [
  'The council voted on Tuesday to rebuild the harbour wall after two winters of storms had worn it down, and set aside money for the work.',
  'Fishermen said that the harbour wall should have been rebuilt years ago. The storms of the last two winters had only shown how weak it was.',
  'Work on the wall begins when the weather allows. The council expects that the harbour will stay open while the stones are moved.',
  'Nobody spoke against the plan, although some asked how long the money would last. The council said that it would report every month.',
].join('\n\n');
