import type { Archive } from '../model/archive.js';
import type { CompareTexts, Comparison } from '../model/comparison.js';
import type { ArticleId, SitePath } from '../model/ids.js';
import type { PicturesOf } from '../model/picture.js';
import type { Settings } from '../model/settings.js';
import type { CountSource } from './parts/counted-sources.js';
import type { SiteStories } from './site-stories.js';
import type { Words } from './words.js';

/** What every page kind plans from. Immutable. */
export type Site = {
  readonly settings: Settings;
  readonly words: Words;
  readonly archive: Archive;
  /** The address of an article, as the ledger gives it. */
  readonly addressOf: (id: ArticleId) => SitePath;
  /** The pictures that an article's text shows. */
  readonly picturesOf: PicturesOf;
  /** The stories that articles are in. */
  readonly stories: SiteStories;
  /** Sets two texts side by side. */
  readonly compareTexts: CompareTexts;
  /** Counts a source, and remembers it; absent when nobody does. */
  readonly countSource?: CountSource;
  /** What `compareTexts` gave for the texts of two articles, when somebody made it before; absent when nobody does. */
  readonly comparedBefore?: (a: ArticleId, b: ArticleId) => Comparison | undefined;
};
