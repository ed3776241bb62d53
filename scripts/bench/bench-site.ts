import type { Figures } from './run-process.js';

/** An article that is added to a corpus later. */
export type LateArticle = { readonly path: string; readonly text: string };

/** A site that is measured: ours with some settings, or a peer's of the same corpus. */
export type BenchSite = {
  readonly name: string;
  /** Forgets everything but the articles, so that the next build is cold. */
  readonly clean: () => void;
  readonly build: () => Promise<Figures>;
  /** The same build as a user starts it, through `npm run`; absent for a peer. */
  readonly buildByNpm?: () => Promise<Figures>;
  /** Puts an article among the others. */
  readonly add: (article: LateArticle) => void;
  /** Whether the article has its page and the front page names it. */
  readonly shows: (article: LateArticle) => boolean;
  /** Starts the site's watcher; resolves when it has built and watches. */
  readonly watch: () => Promise<Watched>;
};

/** A running watcher. Seconds from its start: until the site was served, until all was built and watched. */
export type Watched = {
  readonly served: number;
  readonly watching: number;
  readonly memory?: number;
  /** Adds an article and waits: milliseconds until its page and the pages that must name it are right, and until all the rest is. */
  readonly drop: (article: LateArticle) => Promise<{ readonly pages: number; readonly all?: number }>;
  readonly end: () => Promise<void>;
};
