import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import type { Page, ReadArticle, View } from '../../model/page.js';
import { digestOf } from '../../text/digest.js';
import { PlannedPage } from '../planned-page.js';
import type { Site } from '../site.js';
import { storyCells } from './story-columns.js';

/** Plans a file for machines: `key` holds all that decides its bytes besides the settings and the words; `write` makes them. */
export function machinePage(kind: string, path: SitePath, key: () => unknown, write: (read: ReadArticle) => string | Uint8Array): Page {
  return new PlannedPage(path, kind, { key, view: (read) => ({ written: write(read) }), serialize });
}

function serialize({ written }: View): string | Uint8Array {
  return written instanceof Uint8Array ? written : String(written);
}

/** Stands for some articles in a key: their records, their addresses and their stories. Made once, when it is first asked for. */
export function keyOf(site: Site, entries: readonly Entry[]): () => string {
  let key: string | undefined;
  return () => (key ??= digestOf(entries.map((entry) => `${entry.recordDigest} ${site.addressOf(entry.id)}${storyTold(site, entry)}`).join('\n')));
}

function storyTold(site: Site, entry: Entry): string {
  const story = storyCells(site, entry);
  return story === undefined ? '' : ` ${story.id} ${story.path} ${story.standing}`;
}

/** Some articles that several files hold, with what stands for them in the keys of these files. */
export type ArticleList = { readonly entries: readonly Entry[]; readonly key: () => string };

export function articleList(site: Site, entries: readonly Entry[]): ArticleList {
  return { entries, key: keyOf(site, entries) };
}
