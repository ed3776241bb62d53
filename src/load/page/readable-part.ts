import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './html-document.js';
import { removeFurniture } from './page-furniture.js';

/** The part of a page that is its article, and the byline found there. */
export type ReadablePart = { readonly element: PageElement; readonly byline?: string };

/** Finds the article in a page, which is changed by it; absent when there is none. The only door to Readability: its headline and its dates are not used. */
export function readablePart(document: PageDocument): ReadablePart | undefined {
  removeFurniture(document);
  // The serializer hands the element on as it is.
  const found = new Readability<PageElement>(document, { charThreshold: 200, serializer: (node) => node }).parse();
  const { content: element, byline } = found ?? {};
  if (element === null || element === undefined || (element.textContent ?? '').trim() === '') return undefined;
  const name = byline?.replace(/\s+/g, ' ').trim() ?? '';
  return { element, ...(name === '' ? {} : { byline: name }) };
}
