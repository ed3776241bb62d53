import type { PartialDate, SitePath } from '../model/ids.js';

/** What the keeper says about an article that was withdrawn. Nothing else of it remains. */
export type Withdrawal = { readonly date?: PartialDate; readonly reason?: string };

/** An address that led to an article which is withdrawn now. */
export type Withdrawn = { readonly path: SitePath; readonly withdrawal: Withdrawal };

/** Stands in the head of the page at such an address and nowhere else: by it the page is known as ours, for the manifest does not name an address that was made of a withdrawn headline. */
export const tombstoneMeta = { name: 'backfile', content: 'withdrawn' } as const;

/** True for the bytes of such a page. */
export function isTombstone(html: string): boolean {
  return html.includes(`<meta name="${tombstoneMeta.name}" content="${tombstoneMeta.content}">`);
}
