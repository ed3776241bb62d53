import { readdirSync, readFileSync } from 'node:fs';
import { buildArchive } from '../../src/archive/build-archive.js';
import { compareTexts } from '../../src/archive/compare/compare-texts.js';
import { entryOf } from '../../src/archive/entry.js';
import type { ArticleRecord, LoadedArticle } from '../../src/model/article.js';
import type { Fact, FieldName, Facts, FieldValues } from '../../src/model/facts.js';
import type { ArticleId, PartialDate, SafeHtml, SitePath, SourceId } from '../../src/model/ids.js';
import type { Page, View } from '../../src/model/page.js';
import type { Settings } from '../../src/model/settings.js';
import { makeRenderer, type Renderer } from '../../src/render/render-page.js';
import { assignAddresses } from '../../src/site/addresses.js';
import { publishedEntries, publishedReader } from '../../src/build/published-text.js';
import type { Site } from '../../src/site/site.js';
import { siteStories } from '../../src/site/site-stories.js';
import type { Story } from '../../src/model/story.js';
import { makeWords, type Messages, type Words } from '../../src/site/words.js';
import { articleIdOf, digestOf } from '../../src/text/digest.js';
import { slugOf } from '../../src/text/slug.js';

/** The English words of the project. */
export function englishWords(): Words {
  return makeWords(JSON.parse(readFileSync('templates/messages/en.json', 'utf8')) as Messages, 'en');
}

/** A renderer of the project's own templates. */
export function ownRenderer(): Renderer {
  const texts = (folder: string): Map<string, string> =>
    new Map(
      readdirSync(folder)
        .filter((file) => file.endsWith('.hbs'))
        .map((file) => [file.slice(0, -4), readFileSync(`${folder}/${file}`, 'utf8')]),
    );
  return makeRenderer({ pages: texts('templates'), partials: texts('templates/partials') });
}

export const plainSettings: Settings = {
  title: 'Example archive',
  language: 'en',
  visibility: 'private',
  articles: ['articles'],
  out: 'public',
  publications: [],
  ignore: [],
  drafts: false,
  allNotes: false,
  imageMetadata: false,
  tombstones: true,
};

/** An article for a test: what is not said is unknown. */
export type Made = {
  readonly path: string;
  readonly facts?: { readonly [F in FieldName]?: Partial<Fact<FieldValues[F]>> & { readonly value?: FieldValues[F] } };
  readonly html?: string;
  readonly record?: Partial<ArticleRecord>;
};

const fieldNames: readonly FieldName[] = [
  'title',
  'subtitle',
  'byline',
  'authors',
  'agency',
  'source',
  'date',
  'updated',
  'retrieved',
  'url',
  'lang',
  'tags',
  'section',
  'description',
  'credit',
  'dateline',
];

export function madeArticle({ path, facts = {}, html = '<p>Sample text.</p>', record = {} }: Made): LoadedArticle {
  const all = Object.fromEntries(
    fieldNames.map((name) => [name, { standing: 'unknown', ...(facts[name]?.value === undefined ? {} : { standing: 'read' }), ...facts[name] }]),
  );
  const source = facts.source?.value;
  return {
    record: {
      id: articleIdOf(path),
      file: `articles/${path}`,
      path,
      digest: digestOf(path),
      byteLength: 2715,
      lineCount: 49,
      encoding: 'utf-8',
      encodingGuessed: false,
      facts: all as unknown as Facts, // every field is in the list above
      sourceId: (source === undefined ? '_unknown' : slugOf(source)) as SourceId,
      displayHeadline: facts.title?.value ?? 'According to the sample, some words come first',
      headlineFrom: facts.title?.value === undefined ? 'first-words' : 'title',
      dir: 'ltr',
      bodyFormat: 'plain',
      words: 403,
      excerpt: 'Sample text.',
      leftOut: [],
      header: [],
      sample: false,
      ...record,
    },
    html: html as SafeHtml, // tests write it themselves
  };
}

/** A whole site of made articles, and a way to print its pages. */
export type MadeSite = { readonly site: Site; readonly print: (page: Page) => string; readonly view: (page: Page) => View };

export function madeSite(
  articles: readonly LoadedArticle[],
  settings: Partial<Settings> = {},
  renderer: Renderer = ownRenderer(),
  stories: readonly Story[] = [],
  arrivalOf: (id: ArticleId) => number = () => 0,
): MadeSite {
  const byId = new Map(articles.map((article) => [article.record.id, article]));
  const entries = articles.map(({ record, html }) => entryOf(record, digestOf(JSON.stringify(record) + html)));
  const whole = { ...plainSettings, ...settings };
  const archive = buildArchive(publishedEntries(entries, whole), { arrivalOf, sourceLang: () => undefined });
  const { addressOf } = assignAddresses(archive.entries, new Map());
  const site: Site = {
    settings: whole,
    words: englishWords(),
    archive,
    picturesOf: () => [],
    compareTexts,
    stories: siteStories(stories, archive.entries, whole.stories ?? 'on'),
    addressOf: (id) => addressOf.get(id) ?? ('missing.html' as SitePath),
  };
  const read = publishedReader((id) => {
    const article = byId.get(id);
    if (article === undefined) throw new Error(`no article ${id}`);
    return article;
  }, whole);
  const view = (page: Page): View => page.view(read);
  const print = (page: Page): string => {
    const printed = page.serialize?.(view(page)) ?? renderer.render(page.kind, view(page));
    return typeof printed === 'string' ? printed : Buffer.from(printed).toString('utf8');
  };
  return { site, view, print };
}

/** A date for a test. */
export function date(text: string): PartialDate {
  return text as PartialDate;
}
