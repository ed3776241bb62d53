import type { Told } from './machine/article-head-data.js';

/** A `<meta>` for programs that collect references. */
export type Meta = { readonly name: string; readonly content: string };

/** The Highwire tags that reference managers read from a page. Only facts that the file states or that were read in it: an inferred date or source stays out. */
export function citationMetas(told: Pick<Told, 'title' | 'authors' | 'byline' | 'agency' | 'date' | 'source' | 'lang'>): readonly Meta[] {
  const one = (name: string, content: string | undefined): readonly Meta[] => (content === undefined || content === '' ? [] : [{ name, content }]);
  const title = one('citation_title', told.title);
  // Without a title these programs take whatever they find; then no tags are better.
  if (title.length === 0) return [];
  return [
    ...title,
    ...(told.authors.length > 0 ? told.authors.flatMap((name) => one('citation_author', name)) : one('citation_author', told.byline ?? told.agency)),
    ...one('citation_publication_date', told.date?.replaceAll('-', '/')),
    ...one('citation_publisher', told.source),
    ...one('citation_language', told.lang),
  ];
}
