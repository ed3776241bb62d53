import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { robotsText } from '../../../src/site/machine/robots.js';
import { faultsIn, noXmllint } from '../../support/xmllint.js';
import { plainSettings } from '../made-site.js';
import { filesOf, published, someArticles } from './machine-site.js';

const files = filesOf(someArticles(), published);

/** The addresses a part of the sitemap names, without the archive's own. */
function addressesIn(path: string): string[] {
  return [...(files.get(path) ?? '').matchAll(/<loc>https:\/\/archive\.example\/news\/([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
}

function check(part: string, pages: readonly string[], absent: readonly string[] = []): void {
  const found = addressesIn(part);
  for (const page of pages) assert.ok(found.includes(page), `${page} in ${part}`);
  for (const page of absent) assert.ok(!found.includes(page), `${page} not in ${part}`);
}

describe('The sitemap', () => {
  it('has an index that names its parts', () => {
    const parts = addressesIn('sitemap.xml');
    assert.deepEqual(parts, [...files.keys()].filter((path) => path.startsWith('sitemaps/')).sort());
  });
  it('names each page once, those of a year in its part', () => {
    check('sitemaps/2019.xml', ['2019/index.html', '2019/12/28/index.html', '2019/12/28/the-specimen-courier/ferry-timetable-restored.html']);
    check('sitemaps/site.xml', ['index.html', 'about.html'], ['404.html', 'robots.txt', 'feed.xml', 'data/index.json']);
    const all = addressesIn('sitemap.xml').flatMap(addressesIn);
    assert.equal(new Set(all).size, all.length);
    assert.deepEqual(all.sort(), [...files.keys()].filter((path) => path.endsWith('.html') && path !== '404.html' && path !== 'search.html').sort());
  });
  it('follows the public form: a namespace, addresses, no dates of change', () => {
    for (const part of addressesIn('sitemap.xml'))
      assert.match(
        files.get(part) ?? '',
        /^<\?xml version="1\.0" encoding="utf-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">\n(?:<url>\n<loc>https:[^<]{1,2000}<\/loc>\n<\/url>\n)+<\/urlset>\n$/,
      );
  });
  it('is valid by the public schema, index and parts', { skip: noXmllint }, () => {
    const schema = 'test/site/machine/schemas/sitemap.xsd';
    for (const path of ['sitemap.xml', ...addressesIn('sitemap.xml')]) assert.equal(faultsIn(files.get(path) ?? '', schema), '', path);
    assert.match(faultsIn((files.get('sitemap.xml') ?? '').replace('<loc>', '<lock>'), schema), /error|mismatch/i);
  });
  it('is named by robots.txt of a public archive only', () => {
    const robots = (settings: typeof published): string => robotsText({ ...plainSettings, ...settings });
    assert.match(robots(published), /^Sitemap: https:\/\/archive\.example\/news\/sitemap\.xml$/m);
    assert.equal(robots({ baseUrl: 'https://archive.example/' }), 'User-agent: *\nDisallow: /\n');
  });
});
