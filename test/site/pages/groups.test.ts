import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LoadedArticle } from '../../../src/model/article.js';
import { planSite } from '../../../src/site/plan-site.js';
import { authorsKind } from '../../../src/site/pages/authors.js';
import { languagesKind } from '../../../src/site/pages/languages.js';
import { tagsKind } from '../../../src/site/pages/tags.js';
import { titlesKind } from '../../../src/site/pages/titles.js';
import type { PageKind } from '../../../src/site/page-kind.js';
import { date, madeArticle, madeSite, ownRenderer } from '../made-site.js';
import { assertPage } from './listed.js';

const renderer = ownRenderer();

type Given = {
  readonly by?: readonly string[];
  readonly source?: string;
  readonly inferred?: true;
  readonly day?: string;
  readonly lang?: string;
  readonly guessed?: true;
  readonly tags?: readonly string[];
  readonly section?: string;
};

function articles(given: readonly Given[]): LoadedArticle[] {
  return given.map(({ by, source, inferred, day, lang, guessed, tags, section }, at) =>
    madeArticle({
      path: `${at}.txt`,
      facts: {
        title: { value: `Headline ${at}` },
        ...(by === undefined ? {} : { authors: { value: by } }),
        ...(source === undefined ? {} : { source: { value: source, standing: inferred === true ? 'inferred' : 'stated' } }),
        ...(day === undefined ? {} : { date: { value: date(day) } }),
        ...(lang === undefined ? {} : { lang: { value: lang, standing: guessed === true ? 'inferred' : 'stated' } }),
        ...(tags === undefined ? {} : { tags: { value: tags } }),
        ...(section === undefined ? {} : { section: { value: section } }),
      },
    }),
  );
}

/** The pages of one kind, printed, by path; of all kinds when none is named. */
function pages(given: readonly Given[], kind?: PageKind): ReadonlyMap<string, string> {
  const made = madeSite(articles(given), {}, renderer);
  const all = kind === undefined ? [...planSite(made.site, []).pages()].filter((page) => page.serialize === undefined) : [...kind.plan(made.site)];
  return new Map(all.map((page) => [page.path, made.print(page)]));
}

function check(kind: PageKind, path: string, given: readonly Given[], pieces: readonly (string | RegExp)[], absent: readonly (string | RegExp)[] = []): void {
  assertPage(pages(given, kind).get(path), pieces, absent);
}

const ada = ['Ada Marsh'];

describe('The page of an author', () => {
  it('keeps sources apart, and says that the same name may be different people', () =>
    check(
      authorsKind,
      'authors/ada-marsh.html',
      [
        { by: ada, source: 'Post', day: '2019-12-28' },
        { by: ['Ada Marsh', 'Rui Sol'], source: 'Courier', inferred: true, day: '2020-01-02' },
      ],
      [
        '<h1>Articles signed Ada Marsh</h1>',
        '2 articles from 2 named sources, 2019 to 2020.',
        '<bdi>Post</bdi>',
        'Headline 0',
        '<bdi>Courier</bdi>',
        'source inferred, 1',
        'Headline 1',
        'signed with Rui Sol',
        'The same name may be different people',
      ],
    ));
  it('is led to from the byline of each article, in whatever letters it stands', () => {
    const all = pages([{ by: ada, source: 'Post', day: '2019-12-28' }]);
    assertPage(all.get('2019/12/28/post/headline-0.html'), ['<p class="by">By <a href="../../../../authors/ada-marsh.html">Ada Marsh</a></p>']);
  });
  it('is there for people only', () => {
    const all = pages([{ by: ['Staff', 'Reuters', 'Post'], source: 'Post', day: '2019-12-28' }]);
    assert.deepEqual(
      [...all.keys()].filter((path) => path.startsWith('authors/')),
      [],
    );
    assertPage(all.get('index.html'), ['All titles by month'], ['authors/']);
  });
  it('has years on pages of their own above 500 articles, which lead to the days above 1,000', () => {
    const many = Array.from({ length: 1001 }, (): Given => ({ by: ada, source: 'Post', day: '2019-12-28' }));
    const all = pages([...many, { by: ada, day: '2020' }], authorsKind);
    assert.deepEqual([...all.keys()], ['authors/index.html', 'authors/ada-marsh.html', 'authors/ada-marsh/2019.html', 'authors/ada-marsh/2020.html']);
    assertPage(all.get('authors/ada-marsh.html'), ['href="ada-marsh/2019.html">2019</a></th><td class="n">1,001</td>'], ['class="entry']);
    assertPage(all.get('authors/ada-marsh/2019.html'), ['href="../../2019/12/28/index.html"><time datetime="2019-12-28">28 December'], ['class="entry']);
    assertPage(all.get('authors/ada-marsh/2020.html'), ['href="2019.html" rel="prev"', 'class="entry']);
  });
});

describe('The page of a language', () => {
  it('says for how many articles it is inferred', () =>
    check(
      languagesKind,
      'languages/de.html',
      [
        { lang: 'de', day: '2019-12-28' },
        { lang: 'de-at', guessed: true, day: '2019-12-29' },
      ],
      [
        '<h1>German</h1>',
        'inferred from the words for 1 of them.',
        'de, de-at',
        '<span class="pv a">stated</span>, in 1 file',
        '<span class="pv c">inferred</span>, in 1 file',
      ],
    ));
  it('is led to from an index with the languages’ own names and what is not known', () =>
    check(
      languagesKind,
      'languages/index.html',
      [{ lang: 'ar' }, { lang: 'ar', guessed: true }, {}],
      [
        'in 1 language',
        'href="ar.html"><bdi>Arabic</bdi></a> <span class="as">(inferred for 1)</span>',
        '<bdi lang="ar" dir="rtl">العربية</bdi>',
        'href="_unknown.html"><bdi>Language not known</bdi>',
      ],
    ));
  it('is there only when a language is known', () => assert.equal(pages([{}], languagesKind).size, 0));
});

describe('The page of a tag', () => {
  it('holds articles that have it as a tag or as their section', () =>
    check(
      tagsKind,
      'tags/sport.html',
      [{ tags: ['sport'], day: '2019-12-28' }, { section: 'Sport' }],
      ['<h1>Sport</h1>', 'Headline 0', 'No date', 'Headline 1', 'As a tag</dt><dd>1 article', 'As a section</dt><dd>1 article'],
    ));
  it('is led to from the card of each article', () => {
    const all = pages([{ tags: ['night bus', 'trams'], source: 'Post', day: '2019-12-28' }]);
    assertPage(all.get('2019/12/28/post/headline-0.html'), [
      'href="../../../../tags/night-bus.html">night bus</a>, <a href="../../../../tags/trams.html">trams</a>',
    ]);
  });
});

describe('All titles', () => {
  it('stand by month, those known to the year and those without a date apart', () => {
    const all = pages([{ day: '2019-12-28' }, { day: '2019-12' }, { day: '2019' }, {}], titlesKind);
    assert.deepEqual([...all.keys()], ['titles/index.html', 'titles/2019-12.html', 'titles/2019.html', 'titles/undated.html']);
    assertPage(all.get('titles/index.html'), [
      '<dt>2019</dt>',
      'December <span class="n">2</span>',
      'month not stated <span class="n">1</span>',
      'Undated <span class="n">1</span>',
    ]);
    assertPage(all.get('titles/2019-12.html'), ['Headline 0', '28 Dec 2019', 'Headline 1']);
    assertPage(all.get('titles/2019.html'), ['Earlier titles', 'December 2019', 'Next titles', 'No date']);
  });
  it('stand under their days above 1,000 in a month', () => {
    const many = Array.from({ length: 1001 }, (_, at): Given => ({ day: at === 0 ? '2019-12-27' : '2019-12-28' }));
    assertPage(
      pages(many, titlesKind).get('titles/2019-12.html'),
      ['<h2>27 December</h2><p class="n">1</p>', '<h2>28 December</h2><p class="n">1,000</p>'],
      ['Source unknown'],
    );
  });
});

describe('The box for stated and read facts only', () => {
  const mixed: readonly Given[] = [
    { source: 'Post', day: '2019-12-28' },
    { source: 'Post', inferred: true, day: '2019-12-28' },
  ];
  it('is there where an inference holds for some of the articles, and marks them', () => {
    for (const path of ['2019/12/28/index.html', 'sources/post/index.html', 'titles/2019-12.html'])
      assertPage(pages(mixed).get(path), ['<input type="checkbox" id="sure"', 'leaves out 1 of 2 articles', '<li class="entry inf">'], [/<script(?! src)/]);
  });
  it('is not there where it makes no difference', () => {
    for (const given of [mixed.slice(0, 1), mixed.slice(1)]) assertPage(pages(given).get('2019/12/28/index.html'), ['Headline 0'], ['id="sure"']);
  });
});

describe('The card of a source', () => {
  it('says who signed its articles, in which languages they are, and what is missing between the first and the last', () => {
    const all = pages([
      { source: 'Post', day: '2010-01-01', by: ada, lang: 'de' },
      { source: 'Post', day: '2012-01-01', lang: 'de' },
      { source: 'Post', day: '2016-01-01' },
    ]);
    assertPage(all.get('sources/post/index.html'), [
      'Without articles</dt><dd>2011, 2013–2015',
      'href="../../languages/de.html"><bdi>German</bdi></a> 2',
      'href="../../authors/ada-marsh.html"><bdi>Ada Marsh</bdi></a> 1',
    ]);
  });
  it('names missing months where the articles are of few years', () => {
    const all = pages([
      { source: 'Post', day: '2019-10-01' },
      { source: 'Post', day: '2020-02-01' },
    ]);
    assertPage(all.get('sources/post/index.html'), ['Without articles</dt><dd>November 2019 to January 2020']);
  });
});
