import type { BodyFormat, PictureReference } from '../../model/article.js';
import type { SafeHtml } from '../../model/ids.js';

/** The text of an article as a page prints it. */
export type Body = {
  readonly html: SafeHtml;
  /** The visible text, paragraphs parted by a newline: for words, excerpts, stories and search. */
  readonly text: string;
  readonly format: BodyFormat;
  /** The local pictures that the marks `#picture-1` and so on in `html` stand for. */
  readonly pictures: readonly PictureReference[];
  /** A `quarantine.<code>` message's code when a counted limit stopped the renderer; `html` is then the escaped plain text. */
  readonly quarantined?: string;
};
