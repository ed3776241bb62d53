import Turndown from 'turndown';
import type { PageElement } from './html-document.js';

/** An element's content as Markdown. The only door to turndown: what it has no rule for becomes its text. */
export function markdownOf(element: PageElement): string {
  const turndown = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-', emDelimiter: '*' });
  return turndown.turndown(element).trim();
}
