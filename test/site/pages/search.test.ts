import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Settings } from '../../../src/model/settings.js';
import { planSite } from '../../../src/site/plan-site.js';
import { madeArticle, madeSite, ownRenderer } from '../made-site.js';

const renderer = ownRenderer();

/** The pages of an archive with so many articles, printed, by path. */
function pagesOf(articles: number, settings: Partial<Settings> = {}): ReadonlyMap<string, string> {
  const made = madeSite(
    Array.from({ length: articles }, (_, n) => madeArticle({ path: `a-${n}`, facts: { title: { value: `Headline ${n}` } } })),
    settings,
    renderer,
  );
  return new Map([...planSite(made.site, []).pages()].map((page) => [page.path, made.print(page)]));
}

const box = /<form class="find" role="search" action="[^"]*search\.html">/;

describe('The search of a site', () => {
  it('has a box on every page but its own, a page, and the words of its scripts', () => {
    const pages = [...pagesOf(2)].filter(([path]) => path.endsWith('.html'));
    assert.deepEqual(
      pages.filter(([, html]) => !box.test(html)).map(([path]) => path),
      ['search.html'],
    );
  });

  it('asks without a name, so that a browser without scripts sends nothing', () => {
    for (const [path, html] of pagesOf(1)) for (const [input] of html.matchAll(/<input type="search"[^>]*>/g)) assert.doesNotMatch(input, /\bname=/, path);
  });

  it('is not there when the keeper turned it off, or while there is no article', () => {
    for (const pages of [pagesOf(2, { search: 'off' }), pagesOf(0)]) {
      assert.equal(pages.has('search.html'), false);
      assert.equal(pages.has('assets/search-words.js'), false);
      for (const [path, html] of pages) assert.doesNotMatch(html, box, path);
    }
  });

  it('names ways to browse as it is written', () => {
    const html = pagesOf(1).get('search.html') ?? '';
    const written = /<div class="prose unsearchable">(.*?)<\/div>/s.exec(html)?.[1] ?? '';
    assert.equal(
      written.replaceAll(/<[^>]*>/g, '').split('.')[0],
      'This browser cannot search here; browse by date, by source, by story or the list of all titles by month, where your browser’s own find-in-page works',
    );
    assert.deepEqual(
      [...written.matchAll(/href="([^"]*)"/g)].map((match) => match[1]),
      ['index.html#volumes', 'sources/index.html', 'stories/index.html', 'titles/index.html'],
    );
  });

  it('names no stories where there are none', () => {
    const html = pagesOf(1, { stories: 'off' }).get('search.html') ?? '';
    assert.match(html.replaceAll(/<[^>]*>/g, ''), /browse by date, by source or the list of all titles/);
  });

  it('depends on no article', () => {
    const [one, many] = [pagesOf(1), pagesOf(5)];
    for (const path of ['search.html', 'assets/search-words.js']) assert.equal(one.get(path), many.get(path));
  });

  it('gives its scripts the words of the archive’s language', () => {
    const script = pagesOf(1).get('assets/search-words.js') ?? '';
    const given = JSON.parse(/^self\.backfileWords=(.*);\n$/.exec(script)?.[1] ?? '') as { lang: string; messages: Record<string, unknown> };
    assert.equal(given.lang, 'en');
    for (const key of ['search.found', 'marks.next', 'month.short.12', 'date.short', 'number.group', 'language.de', 'source.unknown', 'count.articles'])
      assert.ok(key in given.messages, key);
  });
});
