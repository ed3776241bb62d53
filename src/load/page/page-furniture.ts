import type { PageDocument } from './html-document.js';

/** What sites call the boxes they set among the paragraphs: advertisements, letters to sign up for, lists of other stories. */
const names =
  /(?:^|[-_\s])(?:ad-?(?:slot|unit|container|wrapper)|adsbygoogle|advert(?:isement)?|links-block|most-?(?:read|viewed)|newsletter|poll|related|subscri(?:be|ption))(?:$|[-_\s\d])/i;

/** A box with more letters than these may be the article itself: some sites call every article `newsletter-post`. */
const mostLetters = 300;

/**
 * Takes boxes out of a page that stand among the paragraphs of its article and are no part of it, so that they are not read as one:
 * elements that are only advertisements, and short ones whose name, class or part says what they are. Nothing with the main heading is one.
 */
export function removeFurniture(document: PageDocument): void {
  for (const element of document.querySelectorAll('amp-ad, amp-embed, amp-sticky-ad, ins.adsbygoogle')) element.remove();
  for (const element of document.querySelectorAll('div, section, aside, form, ul')) {
    const said = ['id', 'class', 'data-component', 'data-testid'].map((name) => element.getAttribute(name) ?? '').join(' ');
    if (!names.test(said) || element.querySelector('h1') !== null) continue;
    if ((element.textContent ?? '').trim().length <= mostLetters) element.remove();
  }
}
