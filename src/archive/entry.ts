import type { ArticleRecord, Entry } from '../model/article.js';

/** What lists need of an article, made from its record. Texts are cut loose from the record, so that a list in memory does not hold on to whole articles. */
export function entryOf(record: ArticleRecord, recordDigest: string): Entry {
  const { facts } = record;
  return {
    id: record.id,
    file: record.file,
    digest: record.digest,
    recordDigest,
    headline: record.displayHeadline,
    headlineFrom: record.headlineFrom,
    ...(record.statedSlug === undefined ? {} : { statedSlug: record.statedSlug }),
    ...(facts.lang.value === undefined ? {} : { lang: facts.lang.value, langStanding: facts.lang.standing }),
    dir: record.dir,
    ...(facts.subtitle.value === undefined ? {} : { subtitle: facts.subtitle.value }),
    authors: facts.authors.value ?? [],
    ...(facts.byline.value === undefined ? {} : { byline: facts.byline.value }),
    ...(facts.agency.value === undefined ? {} : { agency: facts.agency.value }),
    ...(facts.date.value === undefined ? {} : { date: facts.date.value }),
    dateStanding: facts.date.standing,
    sourceId: record.sourceId,
    ...(facts.source.value === undefined ? {} : { source: facts.source.value }),
    sourceStanding: facts.source.standing,
    ...(facts.url.value === undefined ? {} : { url: facts.url.value }),
    ...(facts.section.value === undefined ? {} : { section: facts.section.value }),
    tags: facts.tags.value ?? [],
    words: record.words,
    excerpt: record.excerpt,
    sample: record.sample,
  };
}
