import type { BodyFormat } from '../../model/article.js';
import type { NumberedLine } from '../reading.js';
import { signOfMarkdown } from './markdown-signs.js';

/** Which of the two body formats a text has, and the words of the file that say so. */
export type ChosenFormat = { readonly format: BodyFormat; readonly evidence?: { readonly line: number; readonly quote: string } };

/**
 * Plain unless the text shows Markdown (frame 4), or its header is of a dialect whose text is Markdown.
 * The evidence is the first sign, quoted; a dialect without a sign in the text has none to quote.
 */
export function chooseFormat(lines: readonly NumberedLine[], markdownDialect: boolean): ChosenFormat {
  const evidence = signOfMarkdown(lines);
  if (evidence) return { format: 'markdown', evidence };
  return { format: markdownDialect ? 'markdown' : 'plain' };
}
