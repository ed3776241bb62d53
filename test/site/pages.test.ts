import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LoadedArticle } from '../../src/model/article.js';
import type { SitePath } from '../../src/model/ids.js';
import type { Settings } from '../../src/model/settings.js';
import { aboutKind } from '../../src/site/pages/about.js';
import { firstRunPage } from '../../src/site/pages/first-run.js';
import { notFoundKind } from '../../src/site/pages/not-found.js';
import { redirectPage } from '../../src/site/pages/redirect.js';
import { tombstonePage } from '../../src/site/pages/tombstone.js';
import { undatedKind } from '../../src/site/pages/undated.js';
import type { PageKind } from '../../src/site/page-kind.js';
import { date, madeArticle, madeSite, ownRenderer } from './made-site.js';

const renderer = ownRenderer();
const path = (text: string): SitePath => text as SitePath; // tests name paths themselves
const undated = (count: number, source?: string): LoadedArticle[] =>
  Array.from({ length: count }, (_, n) =>
    madeArticle({
      path: `${source ?? 'none'}/${n}.txt`,
      facts: { title: { value: `${'abc'[n % 3]}-headline ${n}` }, ...(source === undefined ? {} : { source: { value: source } }) },
    }),
  );

/** The pages of one kind, printed, by path. */
function pages(kind: PageKind, articles: readonly LoadedArticle[], settings: Partial<Settings> = {}): Map<string, string> {
  const made = madeSite(articles, settings, renderer);
  return new Map([...kind.plan(made.site)].map((page) => [page.path, made.print(page)]));
}

function check(html: string | undefined, expected: readonly RegExp[], absent: readonly RegExp[] = []): void {
  for (const piece of expected) assert.match(html ?? 'no page', piece);
  for (const piece of absent) assert.doesNotMatch(html ?? 'no page', piece);
}

describe('The undated articles', () => {
  it('have a page also when there are none', () => check(pages(undatedKind, []).get('undated/index.html'), [/Every article here has a date/]));
  it('are listed by source', () =>
    check(pages(undatedKind, [...undated(2), ...undated(3, 'Courier')]).get('undated/index.html'), [
      /5 files state no date/,
      /<bdi>Courier<\/bdi>/,
      /<bdi>Source unknown<\/bdi>/,
      /403 words/,
    ]));
  it('are headlines only above 200', () => check(pages(undatedKind, undated(201)).get('undated/index.html'), [/201 files/], [/403 words/]));
  it('have a page for each source above 1,000, and for each first letter of a source above 1,000', () => {
    const found = pages(undatedKind, [...undated(1001), ...undated(2, 'Courier')]);
    assert.deepEqual([...found.keys()].sort(), [
      'undated/_unknown/_a.html',
      'undated/_unknown/_b.html',
      'undated/_unknown/_c.html',
      'undated/_unknown/index.html',
      'undated/courier/index.html',
      'undated/index.html',
    ]);
    check(found.get('undated/index.html'), [/href="_unknown\/index\.html"/, /1,001/], [/class="entry"/]);
    check(found.get('undated/_unknown/index.html'), [/href="_a\.html"/], [/class="entry"/]);
    check(found.get('undated/_unknown/_b.html'), [/b-headline 1</], [/a-headline/]);
  });
});

describe('About', () => {
  const dated = madeArticle({ path: 'a', facts: { title: { value: 'A' }, date: { value: date('2019-12-28'), standing: 'inferred' } } });
  it('counts the standing of dates and sources', () =>
    check(pages(aboutKind, [dated]).get('about.html'), [/Published<\/th><td class="n">0<\/td><td class="n">0<\/td><td class="n">1<\/td>/, /Of 1 article</]));
  it('says whom to write to', () => {
    check(pages(aboutKind, [dated], { contact: 'keeper@example.org' }).get('about.html'), [/href="mailto:keeper@example\.org">keeper@example\.org</]);
    check(pages(aboutKind, [dated], { contact: 'https://example.org/write' }).get('about.html'), [/href="https:\/\/example\.org\/write"/]);
    check(pages(aboutKind, [dated]).get('about.html'), [/has given no address to write to/]);
  });
  it('prints what the keeper says about rights, a line a paragraph, and claims nothing otherwise', () => {
    check(pages(aboutKind, [dated], { rights: 'All <rights>\nstay there.' }).get('about.html'), [/<p>All &lt;rights&gt;<\/p><p>stay there\.<\/p>/]);
    check(pages(aboutKind, [dated], { legalNotice: 'The Reading Room' }).get('about.html'), [
      /id="legal">Legal notice<\/h2><\/div><div class="prose"><p>The Reading Room<\/p>/,
    ]);
    check(pages(aboutKind, [dated]).get('about.html'), [/has said nothing about rights/, /has given no legal notice/, /id="privacy"/]);
  });
  it('has the places that other pages lead to', () => check(pages(aboutKind, []).get('about.html'), [/id="report"/, /id="data"/]));
});

describe('The page for addresses that do not exist', () => {
  it('has links that work at any depth when the archive knows where it is', () =>
    check(pages(notFoundKind, undated(1), { baseUrl: 'https://example.org/archive/' }).get('404.html'), [
      /href="https:\/\/example\.org\/archive\/sources\/index\.html"/,
      /href="https:\/\/example\.org\/archive\/assets\/archive\.css"/,
    ]));
  it('has plain links otherwise', () => check(pages(notFoundKind, undated(1)).get('404.html'), [/href="sources\/index\.html"/]));
});

describe('An old address', () => {
  it('leads on to the article', () => {
    const { site, print } = madeSite([], { baseUrl: 'https://example.org/archive/' }, renderer);
    check(print(redirectPage(site, path('undated/post/a.html'), path('2019/12/28/post/a.html'))), [
      /http-equiv="refresh" content="0; url=\.\.\/\.\.\/2019\/12\/28\/post\/a\.html"/,
      /rel="canonical" href="https:\/\/example\.org\/archive\/2019\/12\/28\/post\/a\.html"/,
      /<a href="\.\.\/\.\.\/2019\/12\/28\/post\/a\.html">/,
    ]);
  });
  it('of a withdrawn article is answered', () => {
    const { site, print } = madeSite([], { keeper: 'the Reading Room', visibility: 'public' }, renderer);
    check(print(tombstonePage(site, path('2019/12/28/post/a.html'), { date: date('2026-11-20'), reason: 'At a request' })), [
      /the Reading Room, took it out/,
      /20 Nov 2026/,
      /At a request/,
      /content="noindex"/,
    ]);
  });
});

describe('An archive without articles', () => {
  it('says what to do, and leads to no page that is not there', () => {
    const { site, print } = madeSite([], {}, renderer);
    check(print(firstRunPage(site)), [/No articles yet/, /<code>articles<\/code>/, /npm run build/], [/sources\/index\.html/]);
  });
});
