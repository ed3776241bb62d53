import type { ArticleRecord } from '../model/article.js';
import type { Fact, FieldName } from '../model/facts.js';
import type { SitePath, StoryId } from '../model/ids.js';

/** One article as `list --json` prints it (frame 6). Null where the file does not state a value. */
export type ArticleAnswer = { readonly [field: string]: unknown };

/** The story an article is in, as the answer names it. */
export type AnsweredStory = { readonly id: StoryId; readonly name: string; readonly path: SitePath };

/** The record as an answer in JSON: plain values first, then for each field its line and its provenance. */
export function articleAnswer(record: ArticleRecord, path: SitePath, story?: AnsweredStory): ArticleAnswer {
  const { facts } = record;
  const fields = Object.entries(facts) as [FieldName, Fact<unknown>][];
  return {
    file: record.file,
    id: record.id,
    path,
    title: facts.title.value ?? null,
    displayHeadline: record.displayHeadline,
    subtitle: facts.subtitle.value ?? null,
    byline: facts.byline.value ?? null,
    authors: facts.authors.value ?? null,
    agency: facts.agency.value ?? null,
    source: facts.source.value ?? null,
    sourceId: record.sourceId,
    date: facts.date.value ?? null,
    dateText: facts.date.text ?? facts.date.quote ?? null,
    updated: facts.updated.value ?? null,
    retrieved: facts.retrieved.value ?? null,
    url: facts.url.value ?? null,
    lang: facts.lang.value ?? null,
    tags: facts.tags.value ?? null,
    section: facts.section.value ?? null,
    description: facts.description.value ?? null,
    credit: facts.credit.value ?? null,
    dateline: facts.dateline.value ?? null,
    words: record.words,
    bodyFormat: record.bodyFormat,
    story: story ?? null,
    ...(record.keeper === undefined ? {} : { keeper: record.keeper }),
    lines: Object.fromEntries(fields.filter(([, fact]) => fact.line !== undefined).map(([name, fact]) => [name, fact.line])),
    leftOut: record.leftOut.map((one) => one.line),
    provenance: Object.fromEntries(fields.map(([name, fact]) => [name, provenance(fact)])),
  };
}

function provenance(fact: Fact<unknown>): object {
  return {
    standing: fact.standing,
    line: fact.line ?? null,
    quote: fact.quote ?? null,
    how: fact.how ?? null,
    ...(fact.key === undefined ? {} : { key: fact.key }),
    agrees: fact.agrees ?? [],
    rejected: fact.rejected ?? [],
  };
}
