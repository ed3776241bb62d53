import type { ArticleId, Digest, SitePath } from './ids.js';

/** A picture in the site, as an article's page shows it. */
export type SitePicture = {
  readonly path: SitePath;
  /** As it is seen, in points. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the copy in the site. */
  readonly digest: Digest;
  /** The picture's file below its articles folder. */
  readonly file: string;
  /** SHA-256 of that file. */
  readonly original: Digest;
  /** The copy goes without what the file says besides the picture (camera, place, names). */
  readonly bared: boolean;
};

/** The pictures of an article, in the order of the marks in its text; undefined where the site has none to show. */
export type PicturesOf = (id: ArticleId) => readonly (SitePicture | undefined)[];
