import type { SafeHtml } from '../model/ids.js';

/** Sanitised HTML as a view holds it. The `safeHtml` helper of the templates prints this and refuses every plain text. */
export type HtmlView = { readonly safeHtml: string };

/** Puts sanitised HTML into a view: the one way for HTML to reach a template as HTML. */
export function htmlView(html: SafeHtml): HtmlView {
  return { safeHtml: html };
}
