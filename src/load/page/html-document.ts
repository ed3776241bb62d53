import { parseHTML } from 'linkedom';

/** As much of an element as reading a page needs. */
export type PageElement = {
  readonly textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
  readonly remove: () => void;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
};
export type PageDocument = Pick<PageElement, 'querySelector' | 'querySelectorAll'> & { readonly body: PageElement };

/**
 * A page's HTML as a document. The only door to linkedom: nothing is fetched, and no script of the page runs.
 * It keeps the capitals that old pages write names of attributes with, and then does not find them: they are made small here.
 */
export function htmlDocument(html: string): PageDocument {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const small = name.toLowerCase();
      if (small === name) continue;
      const value = element.getAttribute(name) ?? '';
      element.removeAttribute(name);
      if (!element.hasAttribute(small)) element.setAttribute(small, value);
    }
  }
  return document;
}
