import type { Told } from './article-head-data.js';

/** An article as schema.org `NewsArticle`. `isBasedOn` is the publisher's page, of which this one is a copy. */
export function newsArticle(told: Told): object {
  const { title, subtitle, date, updated, source, url, lang, section, byline, agency, description, authors, tags, address } = told;
  const signed = byline ?? agency;
  const author =
    authors.length > 0
      ? authors.map((name) => ({ '@type': 'Person', name }))
      : signed === undefined
        ? undefined
        : [byline === undefined ? { '@type': 'Organization', name: signed } : { '@type': 'Thing', name: signed }];
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...(title === undefined ? {} : { headline: title }),
    ...(subtitle === undefined ? {} : { alternativeHeadline: subtitle }),
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(updated === undefined ? {} : { dateModified: updated }),
    ...(source === undefined ? {} : { publisher: { '@type': 'Organization', name: source } }),
    ...(lang === undefined ? {} : { inLanguage: lang }),
    ...(section === undefined ? {} : { articleSection: section }),
    ...(tags.length === 0 ? {} : { keywords: tags }),
    ...(description === undefined ? {} : { description }),
    wordCount: told.words,
    ...(told.sample ? { genre: 'Invented sample' } : {}),
    ...(address === undefined ? {} : { url: address, mainEntityOfPage: address }),
    ...(url === undefined ? {} : { isBasedOn: url }),
  };
}
