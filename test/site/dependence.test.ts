import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LoadedArticle } from '../../src/model/article.js';
import type { Settings } from '../../src/model/settings.js';
import { planSite } from '../../src/site/plan-site.js';
import type { SitePath, StoryId } from '../../src/model/ids.js';
import type { Story } from '../../src/model/story.js';
import { articleIdOf } from '../../src/text/digest.js';
import { date, type Made, madeArticle, madeSite, ownRenderer } from './made-site.js';

const renderer = ownRenderer();
const article = (path: string, source: string, day?: string): LoadedArticle =>
  madeArticle({
    path,
    facts: { title: { value: `Headline ${path}` }, source: { value: source }, ...(day === undefined ? {} : { date: { value: date(day) } }) },
  });

const articles = [
  article('one', 'Courier', '2019-12-27'),
  article('two', 'Courier', '2019-12-28'),
  article('three', 'Post', '2019-12-28'),
  article('four', 'Courier', '2020-01-03'),
  article('five', 'Post', '2020-02-03'),
  article('six', 'Post', '2021-02-03'),
  article('seven', 'Post'),
];

/** Every page by path: what decides its bytes, and the bytes. */
function build(
  members: readonly LoadedArticle[],
  settings: Partial<Settings> = {},
  stories: readonly Story[] = [],
): ReadonlyMap<string, { readonly key: string; readonly html: string }> {
  const made = madeSite(members, settings, renderer, stories);
  return new Map([...planSite(made.site, []).pages()].map((page) => [page.path as string, { key: JSON.stringify(page.key), html: made.print(page) }]));
}

/** The pages that differ when one article is not there. */
function check(gone: string, expected: readonly string[], settings: Partial<Settings> = {}, all: readonly LoadedArticle[] = articles): void {
  const before = build(all, settings);
  const after = build(
    all.filter(({ record }) => record.path !== gone),
    settings,
  );
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path)?.html !== after.get(path)?.html);
  assert.deepEqual(changed.sort(), [...expected].sort());
}

/** A second archive, of articles that share a name, a tag and a language. */
const named = [
  { path: 'a', author: 'Ada Placeholder', tag: 'harbour', lang: 'en', day: '2019-12-28' },
  { path: 'b', author: 'Ada Placeholder', tag: 'ferries', lang: 'en', day: '2020-12-28' },
  { path: 'c', author: 'Rui Sol', tag: 'harbour', lang: 'pt', day: '2021-12-28' },
].map(({ path, author, tag, lang, day }) =>
  madeArticle({
    path,
    facts: {
      title: { value: `Headline ${path}` },
      source: { value: `Paper ${path}` },
      date: { value: date(day) },
      authors: { value: [author] },
      tags: { value: [tag] },
      lang: { value: lang },
    },
  }),
);

const everywhere = ['index.html', 'about.html', 'sources/index.html', 'titles/index.html'];

/** What machines read of an article: its day, its source, its year's part of the data, and the indexes. */
const machineFiles = (folders: readonly string[], part: string): readonly string[] => [
  ...folders.flatMap((folder) => ['bib', 'ris', 'json'].map((ending) => `${folder}/citations.${ending}`)),
  `data/articles-${part}.csv`,
  `data/articles-${part}.jsonl`,
  'data/index.json',
  'api/index.json',
];

describe('Taking one article out', () => {
  it('changes its own pages, its neighbours’ pages, and the pages that count the whole archive', () =>
    check('two', [
      '2019/12/28/courier/headline-two.html',
      '2019/12/28/post/headline-three.html',
      '2019/12/27/courier/headline-one.html',
      '2020/01/03/courier/headline-four.html',
      '2019/12/28/index.html',
      '2019/12/index.html',
      'titles/2019-12.html',
      '2019/index.html',
      'sources/courier/index.html',
      ...machineFiles(['2019/12/28', 'sources/courier'], '2019'),
      'api/days/2019-12-28.json',
      'api/years/2019.json',
      'api/sources/courier.json',
      ...everywhere,
    ]));
  it('changes the undated list when it has no date', () =>
    check('seven', [
      'undated/post/headline-seven.html',
      'undated/index.html',
      'titles/undated.html',
      'titles/2021-02.html', // the undated titles were the next page

      'sources/post/index.html',
      ...machineFiles(['sources/post'], 'undated'),
      'data/datapackage.json', // the last undated article takes its part along
      'api/sources/post.json',
      ...everywhere,
    ]));
});

describe('Taking one article of an author, a tag and a language out', () => {
  const published = { visibility: 'public', baseUrl: 'https://archive.example/' } as const;
  it('changes the pages of these names and of no others, and the feeds of its source and of the archive', () =>
    check(
      'a',
      [
        '2019/12/28/paper-a/headline-a.html',
        '2019/12/28/index.html',
        '2019/12/index.html',
        '2019/index.html',
        'titles/2019-12.html',
        'sources/paper-a/index.html',
        ...machineFiles(['2019/12/28', 'sources/paper-a'], '2019'),
        'data/datapackage.json',
        'api/days/2019-12-28.json',
        'api/years/2019.json',
        'api/sources/paper-a.json',
        // The neighbours in time, which no longer lead to it.
        '2020/12/28/index.html',
        '2020/12/index.html',
        '2020/index.html',
        'titles/2020-12.html',
        'authors/ada-placeholder.html',
        'authors/index.html',
        'tags/harbour.html',
        'tags/index.html',
        'languages/en.html',
        'languages/index.html',
        ...['feed.xml', 'rss.xml', 'feed.json'].flatMap((name) => [name, `sources/paper-a/${name}`]),
        'sources/feeds.opml',
        'sitemap.xml',
        'sitemaps/2019.xml',
        'sitemaps/sources.xml',
        'sitemaps/titles.xml',
        ...everywhere,
      ],
      published,
      named,
    ));
});

describe('The key of a page', () => {
  it('is new whenever its bytes are', () => {
    const all = build(articles);
    for (const { record } of articles)
      for (const [path, { key, html }] of build(articles.filter((one) => one.record.id !== record.id))) {
        const before = all.get(path);
        if (before !== undefined && before.html !== html) assert.notEqual(key, before.key, path);
      }
  });

  const first: Made['facts'] = {
    title: { value: 'Headline a' },
    source: { value: 'Paper a' },
    date: { value: date('2019-12-28') },
    authors: { value: ['Ada Placeholder'] },
    tags: { value: ['harbour'] },
    lang: { value: 'en' },
  };
  const withFirst = (made: Partial<Made>): readonly LoadedArticle[] => [madeArticle({ path: 'a', facts: first, ...made }), ...named.slice(1), ...articles];
  const [one, two, three] = [...named.slice(0, 2), ...articles].map(({ record }) => record.id);
  const story = (more: Partial<Story> = {}): Story => ({
    id: '00000000000000aa' as StoryId, // made for the test
    name: 'Headline a',
    path: 'stories/headline/index.html' as SitePath,
    central: articleIdOf('a'),
    members: [one, two, three].filter((id) => id !== undefined),
    relations: [],
    versions: [],
    languages: ['en'],
    standing: 'program',
    ...more,
  });
  const edits: readonly (readonly [string, readonly LoadedArticle[], (readonly Story[])?])[] = [
    ['another headline', withFirst({ facts: { ...first, title: { value: 'Another' } } })],
    ['an inferred date', withFirst({ facts: { ...first, date: { value: date('2019-12-28'), standing: 'inferred' } } })],
    ['a date without its day', withFirst({ facts: { ...first, date: { value: date('2019-12') } } })],
    ['an inferred source', withFirst({ facts: { ...first, source: { value: 'Paper a', standing: 'inferred' } } })],
    ['another spelling of the source', withFirst({ facts: { ...first, source: { value: 'PAPER A' } } })],
    ['another language', withFirst({ facts: { ...first, lang: { value: 'pt' } } })],
    ['another author', withFirst({ facts: { ...first, authors: { value: ['Rui Sol', 'Ada Placeholder'] } } })],
    ['another spelling of the author', withFirst({ facts: { ...first, authors: { value: ['ADA PLACEHOLDER'] } } })],
    ['another tag', withFirst({ facts: { ...first, tags: { value: ['Harbour', 'quay'] } } })],
    ['a sample', withFirst({ record: { sample: true } })],
    ['other words', withFirst({ record: { words: 7 } })],
    ['the other direction', withFirst({ record: { dir: 'rtl' } })],
    ['nothing but samples', [madeArticle({ path: 'a', facts: first, record: { sample: true } })]],
    ['a story', withFirst({}), [story()]],
    ['another name of the story', withFirst({}), [story({ name: 'The harbour' })]],
    ['another address of the story', withFirst({}), [story({ path: 'stories/harbour/index.html' as SitePath })]],
    ['a story of fewer', withFirst({}), [story({ members: [one, three].filter((id) => id !== undefined) })]],
    ['a story that was checked', withFirst({}), [story({ checked: [one].filter((id) => id !== undefined) })]],
    ['a story of the keeper', withFirst({}), [story({ standing: 'keeper' })]],
  ];
  const built = edits.map(([name, members, stories]) => ({ name, pages: build(members, {}, stories) }));

  for (const { name, pages } of built)
    it(`is new whenever its bytes are: ${name}`, () => {
      for (const { pages: others } of built)
        for (const [path, { key, html }] of pages) {
          const other = others.get(path);
          if (other !== undefined && other.html !== html) assert.notEqual(key, other.key, path);
        }
    });
});
