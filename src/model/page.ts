import type { ArticleId, SitePath } from './ids.js';
import type { LoadedArticle } from './article.js';

/** Plain JSON-like data, fresh for each page: all that a template sees. */
export type View = { readonly [name: string]: unknown };

/** Gives one article whole, from the store; a page that asks for it names it in `needs`. */
export type ReadArticle = (id: ArticleId) => LoadedArticle;

/**
 * One page to be: where it lies, which template prints it (that of its kind) or what serializes it, and what decides its bytes.
 * `key` is JSON-like and holds everything the view is made of that differs between pages, with a digest standing for what lies in the store:
 * the page is printed anew exactly when key, templates, settings or program version differ (house style 2.4).
 */
export type Page = {
  readonly path: SitePath;
  readonly kind: string;
  readonly key: unknown;
  readonly view: (read: ReadArticle) => View;
  /** Makes the file's bytes from the view, for what machines read (feeds, data, citations); absent when a template prints the page. */
  readonly serialize?: (view: View) => string | Uint8Array;
  /** The two articles that the page sets side by side, the first as A: a build may have them compared beforehand. */
  readonly compares?: readonly [ArticleId, ArticleId];
};
