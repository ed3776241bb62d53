import type { Fact, Facts } from '../model/facts.js';

/** A `<meta>` for programs that collect references. */
export type Meta = { readonly name: string; readonly content: string };

/** The tags that reference managers read from a page. Only facts that the file states or that were read in it: an inferred date or source stays out. */
export function citationMetas(facts: Facts): readonly Meta[] {
  const known = <T>(fact: Fact<T>): T | undefined => (fact.standing === 'inferred' ? undefined : fact.value);
  const one = (name: string, content: string | undefined): readonly Meta[] => (content === undefined || content === '' ? [] : [{ name, content }]);
  const authors = known(facts.authors) ?? [];
  const signed = known(facts.byline) ?? known(facts.agency);
  const title = one('citation_title', known(facts.title));
  // Without a title these programs take whatever they find; then no tags are better.
  if (title.length === 0) return [];
  return [
    ...title,
    ...(authors.length > 0 ? authors.flatMap((name) => one('citation_author', name)) : one('citation_author', signed)),
    ...one('citation_publication_date', known(facts.date)?.replaceAll('-', '/')),
    ...one('citation_publisher', known(facts.source)),
    ...one('citation_language', known(facts.lang)),
  ];
}
