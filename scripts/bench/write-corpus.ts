import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CorpusOrder, makeCorpus } from './made-corpus.js';

/** A made-up corpus on disk: the folder with its articles, and the articles that are to be added later, by their paths below it. */
export type WrittenCorpus = { readonly articles: string; readonly late: readonly { readonly path: string; readonly text: string }[]; readonly bytes: number };

/** Writes a corpus into `articles` below a folder. Those that come late are only handed over. */
export function writeCorpus(folder: string, order: CorpusOrder): WrittenCorpus {
  const articles = join(folder, 'articles');
  const late: { path: string; text: string }[] = [];
  const folders = new Set<string>();
  let number = 0;
  let bytes = 0;
  for (const { path, text } of makeCorpus(order)) {
    if (number++ >= order.articles) {
      late.push({ path, text });
      continue;
    }
    const file = join(articles, path);
    const parent = dirname(file);
    if (!folders.has(parent)) {
      mkdirSync(parent, { recursive: true });
      folders.add(parent);
    }
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  }
  return { articles, late, bytes };
}
