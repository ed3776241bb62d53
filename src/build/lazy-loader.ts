import type { ArticleFile } from '../model/article.js';
import type { Correction } from '../model/correction.js';
import type { MarkdownRenderer } from '../load/body/markdown.js';
import type { LeanContext, LoadResult } from '../load/load-article.js';

/** Loads an article file; `inVault` says whether it lies in an Obsidian vault, `correction` is what the keeper set for it. */
export type Load = (file: ArticleFile, inVault: boolean, correction?: Correction) => Promise<LoadResult>;

/**
 * The loader, brought into memory when the first file needs it and remark when the first text does:
 * a build in which nothing changed waits for neither (language tables 60 ms, remark 100 ms).
 */
export function lazyLoader(context: Omit<LeanContext, 'inVault' | 'correction' | 'markdown'>): Load {
  let loading: Promise<typeof import('../load/load-article.js')> | undefined;
  let markdown: MarkdownRenderer | undefined;
  return async (file, inVault, correction) => {
    const own = { ...context, inVault, ...(correction === undefined ? {} : { correction }) };
    loading ??= import('../load/load-article.js');
    const { loadArticle } = await loading;
    const result = loadArticle(file, markdown === undefined ? own : { ...own, markdown });
    if (result.kind !== 'needs-markdown') return result;
    const { prepareMarkdown } = await import('../load/body/markdown.js');
    markdown = await prepareMarkdown();
    return loadArticle(file, { ...own, markdown });
  };
}
