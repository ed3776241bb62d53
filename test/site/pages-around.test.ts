import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleId, SitePath } from '../../src/model/ids.js';
import { pagesAround } from '../../src/site/pages-around.js';
import { planSite } from '../../src/site/plan-site.js';
import type { LoadedArticle } from '../../src/model/article.js';
import { date, madeArticle, madeSite } from './made-site.js';

const article = (path: string, day: string | undefined, source: string): LoadedArticle =>
  madeArticle({
    path,
    facts: { title: { value: `Title of ${path}` }, source: { value: source }, ...(day === undefined ? {} : { date: { value: date(day) } }) },
  });

const articles = [
  article('a.txt', '2019-12-27', 'Reuters'),
  article('b.txt', '2019-12-28', 'Reuters'),
  article('c.txt', '2019-12-28', 'Tagblatt'),
  article('d.txt', '2019-12-29', 'Reuters'),
  article('e.txt', '2020-01-02', 'Reuters'),
  article('f.txt', '2020-01-03', 'Reuters'),
  article('g.txt', '2019-12', 'Tagblatt'),
  article('h.txt', undefined, 'Reuters'),
  article('i.txt', undefined, 'Reuters'),
];
const { site } = madeSite(articles, { baseUrl: 'https://example.org/', visibility: 'public' });
const plan = planSite(site, []);
const planned = new Map([...plan.pages()].map((page) => [page.path, page]));
const groupOf = new Map(plan.groups.flatMap(({ name, paths }) => paths.map((path) => [path, name])));

/** The pages around some articles, by their letters: each must be as it is among all. Returns their paths. */
function check(letters: string): readonly SitePath[] {
  const came = site.archive.entries.filter(({ file }) => letters.includes(file.at(-5) ?? '-'));
  const { pages, groups } = pagesAround(site, came, []);
  for (const { path } of pages) assert.ok(groups.has(groupOf.get(path) ?? ''), path);
  for (const { path, kind, key } of pages) assert.deepEqual([kind, key], [planned.get(path)?.kind, planned.get(path)?.key], path);
  return pages.map(({ path }) => path);
}

test('the pages around any two articles are those of the whole site', () => {
  for (const one of 'abcdefghi') for (const two of 'abcdefghi') check(one + two);
});

test('an article comes with its day, its source, the front page, the feeds and its neighbours', () => {
  const paths = check('d');
  const own = site.addressOf(idOf('d'));
  assert.equal(paths[0], own);
  for (const path of ['2019/12/29/index.html', 'sources/reuters/index.html', 'index.html', 'feed.xml', site.addressOf(idOf('b')), site.addressOf(idOf('e'))])
    assert.ok(paths.includes(path as SitePath), path);
  assert.ok(!paths.includes(site.addressOf(idOf('a'))));
});

function idOf(letter: string): ArticleId {
  const entry = site.archive.entries.find(({ file }) => file.endsWith(`${letter}.txt`));
  if (entry === undefined) throw new Error(`no article ${letter}`);
  return entry.id;
}
