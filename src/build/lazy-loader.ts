import type { ArticleFile } from '../model/article.js';
import type { Correction } from '../model/correction.js';
import type { MarkdownRenderer } from '../load/body/markdown.js';
import type { LeanContext, LoadContext, LoadResult, NeedsMarkdown } from '../load/load-article.js';
import type { Redaction } from '../load/load-redacted.js';

/** Loads an article file; `inVault` says whether it lies in an Obsidian vault, `correction` is what the keeper set for it, `redaction` what is withheld of it. */
export type Load = (file: ArticleFile, inVault: boolean, correction?: Correction, redaction?: Redaction) => Promise<LoadResult>;

/**
 * The loader, brought into memory when the first file needs it and remark when the first text does:
 * a build in which nothing changed waits for neither (language tables 60 ms, remark 100 ms).
 */
export function lazyLoader(context: Omit<LeanContext, 'inVault' | 'correction' | 'markdown'>): Load {
  let loading: Promise<typeof import('../load/load-article.js')> | undefined;
  let markdown: MarkdownRenderer | undefined;
  return async (file, inVault, correction, redaction) => {
    const own = { ...context, inVault, ...(correction === undefined ? {} : { correction }) };
    loading ??= import('../load/load-article.js');
    const load = redaction === undefined ? (await loading).loadArticle : await redacting(redaction);
    const result = load(file, markdown === undefined ? own : { ...own, markdown });
    if (result.kind !== 'needs-markdown') return result;
    const { prepareMarkdown } = await import('../load/body/markdown.js');
    markdown = await prepareMarkdown();
    const again = load(file, { ...own, markdown });
    if (again.kind === 'needs-markdown') throw new Error('a text asked for remark although it had it');
    return again;
  };
}

async function redacting(redaction: Redaction): Promise<(file: ArticleFile, context: LoadContext | LeanContext) => LoadResult | NeedsMarkdown> {
  const { loadRedacted } = await import('../load/load-redacted.js');
  return (file, context) => loadRedacted(file, context, redaction);
}
