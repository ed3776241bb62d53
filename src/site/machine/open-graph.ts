import type { Told } from './article-head-data.js';

/** Open Graph properties: what a link to the page looks like elsewhere. */
export function openGraph(told: Told): readonly { readonly property: string; readonly content: string }[] {
  const one = (property: string, content: string | undefined): readonly { readonly property: string; readonly content: string }[] =>
    content === undefined || content === '' ? [] : [{ property, content }];
  return [
    ...one('og:type', 'article'),
    ...one('og:title', told.shown),
    ...one('og:site_name', told.archive),
    ...one('og:description', told.excerpt),
    ...one('og:url', told.address),
    ...one('article:published_time', told.date),
    ...one('article:modified_time', told.updated),
    ...one('article:section', told.section),
    ...told.tags.flatMap((tag) => one('article:tag', tag)),
  ];
}
