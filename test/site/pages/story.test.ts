import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LoadedArticle } from '../../../src/model/article.js';
import type { SitePath, StoryId } from '../../../src/model/ids.js';
import type { Page } from '../../../src/model/page.js';
import type { Relation, RelationKind, Story } from '../../../src/model/story.js';
import { csvMaker } from '../../../src/site/machine/csv.js';
import { rowMaker } from '../../../src/site/machine/rows.js';
import { frontKind } from '../../../src/site/pages/front.js';
import { storiesKind } from '../../../src/site/pages/stories.js';
import { storyFilesKind } from '../../../src/site/pages/story-files.js';
import { storyKind } from '../../../src/site/pages/story.js';
import { articleIdOf } from '../../../src/text/digest.js';
import { date, madeArticle, madeSite, type MadeSite, ownRenderer } from '../made-site.js';

const renderer = ownRenderer();

type Given = { readonly source?: string; readonly day?: string; readonly retrieved?: string; readonly html?: string };

function articles(given: readonly Given[]): LoadedArticle[] {
  return given.map(({ source, day, retrieved, html }, at) =>
    madeArticle({
      path: `${at}.txt`,
      ...(html === undefined ? {} : { html }),
      facts: {
        title: { value: `Headline ${at}` },
        ...(source === undefined ? {} : { source: { value: source } }),
        ...(day === undefined ? {} : { date: { value: date(day) } }),
        ...(retrieved === undefined ? {} : { retrieved: { value: date(retrieved) } }),
      },
    }),
  );
}

const idOf = (at: number): Relation['a'] => articleIdOf(`${at}.txt`);

function related(a: number, b: number, kind: RelationKind, more: Partial<Relation> = {}): Relation {
  return { a: idOf(a), b: idOf(b), kind, shared: { sentences: [7, 9], runs: [0.3, 0.2], words: 0.5 }, ...more };
}

/** A story of these articles by their places. */
function story(places: readonly number[], more: Partial<Story> = {}): Story {
  return {
    id: '00000000000000aa' as StoryId, // made for the test
    name: `Headline ${places[0] ?? 0}`,
    path: 'stories/headline/index.html' as SitePath,
    central: idOf(places[0] ?? 0),
    members: places.map(idOf),
    relations: [],
    versions: [],
    span: [date('2019-03-05'), date('2019-03-06')],
    languages: ['en'],
    standing: 'program',
    ...more,
  };
}

function site(given: readonly Given[], stories: readonly Story[]): MadeSite {
  return madeSite(articles(given), {}, renderer, stories);
}

/** Every page that a kind plans, printed, by path. */
function printed(made: MadeSite, kind: { readonly plan: (site: MadeSite['site']) => Iterable<Page> } = storyKind): ReadonlyMap<string, string> {
  return new Map([...kind.plan(made.site)].map((page) => [page.path as string, made.print(page)]));
}

/** The words of the story's own page: each pattern stands there, or with `!` does not. */
function check(made: MadeSite, ...patterns: readonly (RegExp | readonly ['!', RegExp])[]): void {
  const text = (printed(made).get('stories/headline/index.html') ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  for (const pattern of patterns) {
    if (pattern instanceof RegExp) assert.match(text, pattern);
    else assert.doesNotMatch(text, pattern[1]);
  }
}

const two: readonly Given[] = [
  { source: 'Courier', day: '2019-03-05' },
  { source: 'Post', day: '2019-03-06' },
];

describe('The page of a story', () => {
  it('says how many articles it has, of which sources and dates, and who grouped them', () =>
    check(site(two, [story([0, 1])]), /Grouped by a program, not checked\. 2 articles, 2 named sources, 5 Mar 2019 – 6 Mar 2019\./));
  it('places an article without a date near the one it is most like, and does not date it', () =>
    check(site([...two, { source: 'Herald' }], [story([0, 1, 2], { relations: [related(0, 2, 'rewrite')] })]), /no date , placed near 5 Mar 2019/, [
      '!',
      /Herald[^.]{0,40}\d Mar 2019/,
    ]));
  it('says how two texts relate, and never which came first', () =>
    check(site(two, [story([0, 1], { relations: [related(0, 1, 'rewrite')] })]), /With number 1: The same in other words; shares 7 of 9 sentences/, [
      '!',
      /rewrit|copied|original/i,
    ]));
  it('counts versions of one page once and says when each was retrieved', () => {
    const given = [{ ...two[0], retrieved: '2019-03-07' }, { ...two[0], retrieved: '2019-03-09' }, { ...two[1] }];
    const versions = [[idOf(0), idOf(1)]];
    check(
      site(given, [story([0, 1, 2], { versions, relations: [related(0, 1, 'reprint', { versions: true })] })]),
      /2 articles, 1 more as earlier versions/,
      /retrieved 7 Mar 2019/,
      /versions of one page/,
    );
  });
  it('says what the keeper checked', () => {
    check(site(two, [story([0, 1], { checked: [idOf(0)] })]), /the keeper checked the place of 1 of 2 articles/);
    check(site(two, [story([0, 1], { standing: 'keeper' })]), /Put together by the keeper/);
    check(site(two, [story([0, 1], { relations: [related(0, 1, 'rewrite', { checked: true })] })]), /\(checked by the keeper\)/);
  });
  it('quotes where accounts differ, and leads to both sentences', () => {
    const html = (people: string): string =>
      `<p>About ${people} people left the town of Ostrey on Monday.</p><p>The mayor Ulf Hedberg spoke to them in the hall.</p>`;
    const given = [
      { ...two[0], html: html('300') },
      { ...two[1], html: html('500') },
    ];
    const made = site(given, [story([0, 1], { relations: [related(0, 1, 'reprint')] })]);
    check(made, /Where the accounts differ/, /300/, /500/, /Read both articles before relying on this/);
    assert.match(printed(made).get('stories/headline/index.html') ?? '', /href="[0-9a-f]{6}--[0-9a-f]{6}\.html#r\d+"/);
  });
  it('quotes what several pairs differ in once', () => {
    const html = (people: string): string =>
      `<p>About ${people} people left the town of Ostrey on Monday.</p><p>The mayor Ulf Hedberg spoke to them in the hall.</p>`;
    const given = ['300', '500', '500'].map((people) => ({ html: html(people) }));
    const made = site(given, [story([0, 1, 2], { relations: [related(0, 1, 'reprint'), related(0, 2, 'reprint')] })]);
    const page = printed(made).get('stories/headline/index.html') ?? '';
    assert.equal(page.split('500</span>').length - 1, 1);
  });
  it('stays as it is when articles of other stories come and go', () => {
    const other = story([2, 3], { id: '00000000000000bb' as StoryId, path: 'stories/other/index.html' as SitePath });
    const before = printed(site([...two, {}, {}], [story([0, 1]), other]));
    const after = printed(site([...two, {}, {}, {}], [story([0, 1])]));
    assert.equal(after.get('stories/headline/index.html'), before.get('stories/headline/index.html'));
  });
});

describe('A story of 600 articles', () => {
  const places = Array.from({ length: 600 }, (_, at) => at);
  const relations = places.slice(1).map((at) => related(0, at, 'rewrite'));
  const made = site(
    places.map((at) => ({ source: `Source ${at % 7}`, day: `2019-03-0${1 + (at % 9)}` })),
    [story(places, { relations })],
  );
  const paths = [...storyKind.plan(made.site)].map(({ path }) => path as string);
  it('has its list on three pages and a table of its sources', () => {
    assert.deepEqual(
      paths.filter((path) => !path.includes('--')),
      ['stories/headline/index.html', 'stories/headline/articles-2.html', 'stories/headline/articles-3.html'],
    );
    const page = [...storyKind.plan(made.site)].find(({ path }) => path === 'stories/headline/index.html');
    assert.ok(page !== undefined && made.print(page).length < 200_000);
  });
  it('has forty pages of comparison and says so', () => {
    assert.equal(paths.filter((path) => path.includes('--')).length, 40);
    const page = [...storyKind.plan(made.site)].find(({ path }) => path === 'stories/headline/index.html');
    assert.match(page === undefined ? '' : made.print(page), /The 40 pairs with most to show/);
  });
});

describe('The index of stories', () => {
  it('lists the largest first, and all by the year of their first article', () => {
    const small = story([0, 1], { name: 'Small' });
    const large = story([2, 3, 4], {
      id: '00000000000000bb' as StoryId,
      name: 'Large',
      path: 'stories/large/index.html' as SitePath,
      span: [date('2020-01-01'), date('2020-01-02')],
    });
    const pages = printed(site([...two, {}, {}, {}], [small, large]), storiesKind);
    assert.deepEqual([...pages.keys()], ['stories/index.html', 'stories/2019.html', 'stories/2020.html']);
    const index = pages.get('stories/index.html') ?? '';
    assert.ok(index.indexOf('Large') < index.indexOf('Small'));
    assert.match(index, /2 stories gather 5 articles/);
  });
  it('says so when there is none', () =>
    assert.match(printed(site(two, []), storiesKind).get('stories/index.html') ?? '', /No two articles here tell the same event/));
});

describe('Stories elsewhere', () => {
  const front = (made: MadeSite): string => printed(made, frontKind).get('index.html') ?? '';
  const two: readonly Given[] = [{ day: '2019-03-05' }, { day: '2019-03-06' }, {}];

  it('stand on the front page, the largest first, with who grouped them', () => {
    const large = story([0, 1, 2], { id: '00000000000000cc' as StoryId, name: 'Large', path: 'stories/large/index.html' as SitePath });
    const html = front(site([...two, {}, {}], [story([3, 4]), large]));
    assert.match(html, /2 stories/);
    assert.match(html, /Largest stories[^]*Grouped by a program, not checked\.[^]*stories\/large\/index\.html[^]*stories\/headline\/index\.html/);
  });

  it('are not spoken of on the front page when there is none', () => assert.doesNotMatch(front(site(two, [])), /Largest stories|Grouped/));

  it('have feeds of their articles in a public archive, and none in a private one', () => {
    const stories = [story([0, 1])];
    const paths = (settings: Parameters<typeof madeSite>[1]): readonly string[] =>
      [...storyFilesKind.plan(madeSite(articles(two), settings, renderer, stories).site)].map(({ path }) => path as string);
    const open = paths({ visibility: 'public', baseUrl: 'https://example.org/' });
    for (const name of ['feed.xml', 'rss.xml', 'feed.json']) assert.ok(open.includes(`stories/headline/${name}`), name);
    assert.ok(!paths({}).some((path) => /feed|rss/.test(path)));
  });

  it('stand in the table of articles with who says so', () => {
    const made = site(two, [story([0, 1], { checked: [idOf(1)] })]);
    const rows = made.site.archive.entries.map((entry) => JSON.parse(rowMaker(made.site)(entry)) as Record<string, unknown>);
    const told = new Map(rows.map((row) => [row['headline'], [row['story'], row['story_page'], row['story_by']]]));
    assert.deepEqual(told.get('Headline 0'), ['00000000000000aa', 'stories/headline/index.html', 'program']);
    assert.deepEqual(told.get('Headline 1'), ['00000000000000aa', 'stories/headline/index.html', 'checked']);
    assert.deepEqual(told.get('Headline 2'), [undefined, undefined, undefined]);
    for (const entry of made.site.archive.entries)
      assert.equal(csvMaker(made.site)(entry).includes('stories/headline/index.html'), entry.headline !== 'Headline 2');
  });
});
