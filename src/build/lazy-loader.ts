import type { MarkdownRenderer } from '../load/body/markdown.js';
import type { LetterReader } from '../load/language.js';
import type { LeanContext, LoadContext, LoadResult, NeedsMore } from '../load/load-article.js';
import type { PublicationTable } from '../load/publications.js';
import type { Redaction } from '../load/load-redacted.js';
import type { ArticleFile } from '../model/article.js';
import type { Correction } from '../model/correction.js';
import { dearTexts, type EndLimits, type LoadDear } from './dear-texts.js';
import type { LoaderSetup } from './loader-setup.js';

/**
 * Loads an article file; `inVault` says whether it lies in an Obsidian vault, `correction` is what the keeper set for it, `redaction` what is withheld of it.
 * With `passesLetters` it throws `LettersElsewhere` rather than bring the reader of letters into memory.
 */
export type Load = (file: ArticleFile, inVault: boolean, correction?: Correction, redaction?: Redaction, passesLetters?: boolean) => Promise<LoadResult>;

/** The language of a text is to be seen from its letters, whose reader is not in memory here. */
export class LettersElsewhere extends Error {}

/**
 * The loader, brought into memory when the first file needs it, and remark and the reader of letters when the first text does:
 * a build in which nothing changed waits for none of them, and one whose texts are plain English for the first only.
 * A text that may be dear is read in a thread that can be ended; one that had to be ended is shown as plain paragraphs. `limits` is for tests.
 */
export function lazyLoader(setup: LoaderSetup, publications: PublicationTable, limits?: EndLimits): Load {
  let loading: Promise<typeof import('../load/load-article.js')> | undefined;
  let markdown: MarkdownRenderer | undefined;
  let letters: LetterReader | undefined;
  let dear: LoadDear | undefined;
  return async (file, inVault, correction, redaction, passesLetters = false) => {
    const own = { drafts: setup.drafts, allNotes: setup.allNotes, publications, inVault, ...(correction === undefined ? {} : { correction }) };
    loading ??= import('../load/load-article.js');
    const load = redaction === undefined ? (await loading).loadArticle : await redacting(redaction);
    const here = (): LoadResult | NeedsMore =>
      load(file, { ...own, cheapOnly: true, ...(markdown === undefined ? {} : { markdown }), ...(letters === undefined ? {} : { letters }) });
    let result = here();
    if (result.kind === 'needs-letters') {
      if (passesLetters) throw new LettersElsewhere();
      const { prepareLetters } = await import('../load/language.js');
      letters ??= await prepareLetters();
      result = here();
    }
    if (result.kind === 'needs-markdown' && !result.dear) {
      const { prepareMarkdown } = await import('../load/body/markdown.js');
      markdown ??= await prepareMarkdown();
      result = here();
    }
    if (result.kind !== 'needs-markdown' && result.kind !== 'needs-letters') return result;
    dear ??= dearTexts(setup, limits);
    const answer = await dear({ file, inVault, ...(correction === undefined ? {} : { correction }), ...(redaction === undefined ? {} : { redaction }) });
    if (typeof answer !== 'string') return answer;
    const plain = load(file, { ...own, markdown: { ended: answer, render: () => undefined }, ...(letters === undefined ? {} : { letters }) });
    if (plain.kind === 'needs-markdown' || plain.kind === 'needs-letters') throw new Error('a text asked for more although it was to be plain');
    return plain;
  };
}

async function redacting(redaction: Redaction): Promise<(file: ArticleFile, context: LoadContext | LeanContext) => LoadResult | NeedsMore> {
  const { loadRedacted } = await import('../load/load-redacted.js');
  return (file, context) => loadRedacted(file, context, redaction);
}
