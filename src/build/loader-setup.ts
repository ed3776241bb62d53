import type { LeanContext } from '../load/load-article.js';
import type { Redaction } from '../load/load-redacted.js';
import type { ArticleFile } from '../model/article.js';
import type { Correction } from '../model/correction.js';
import type { Publication } from '../model/settings.js';

/** What loading depends on for all files of an archive, as plain data, so that it can be handed to a thread. `publications` are the keeper's own. */
export type LoaderSetup = Pick<LeanContext, 'drafts' | 'allNotes'> & { readonly publications: readonly Publication[] };

/** One file to be loaded: whether it lies in an Obsidian vault, what the keeper set for it, and what is withheld of it. */
export type LoadRequest = {
  readonly file: ArticleFile;
  readonly inVault: boolean;
  readonly correction?: Correction;
  readonly redaction?: Redaction;
};
