import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesOf, published, someArticles } from './machine-site.js';

const files = filesOf(someArticles(), published);
const ferry = '2019/12/28/the-specimen-courier/ferry-timetable-restored.html';

/** The JSON-LD block of a page. */
function jsonLd(path: string, among = files): Readonly<Record<string, unknown>> {
  const blocks = [...(among.get(path) ?? '').matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
  assert.equal(blocks.length, 1, path);
  return JSON.parse(blocks[0]?.[1] ?? '') as Record<string, unknown>;
}

function check(path: string, expected: readonly string[], absent: readonly string[] = []): void {
  for (const piece of expected) assert.ok(files.get(path)?.includes(piece), piece);
  for (const piece of absent) assert.ok(!files.get(path)?.includes(piece), piece);
}

describe('The head of an article page', () => {
  it('describes the article to search engines, with what the file states', () =>
    assert.deepEqual(jsonLd(ferry), {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Ferry timetable restored',
      author: [
        { '@type': 'Person', name: 'Ada Placeholder' },
        { '@type': 'Person', name: 'R. Example' },
      ],
      datePublished: '2019-12-28',
      publisher: { '@type': 'Organization', name: 'The Specimen Courier' },
      keywords: ['ferries', 'harbour'],
      wordCount: 403,
      url: `https://archive.example/news/${ferry}`,
      mainEntityOfPage: `https://archive.example/news/${ferry}`,
      isBasedOn: 'https://courier.example/a?b=1&c=2',
    }));
  it('names itself as the page to be found, or the publisher’s when the settings say so', () => {
    check(ferry, [`<link rel="canonical" href="https://archive.example/news/${ferry}">`]);
    assert.match(
      filesOf(someArticles(), { ...published, canonical: 'publisher' }).get(ferry) ?? '',
      /<link rel="canonical" href="https:\/\/courier\.example\/a\?b&#x3D;1&amp;c&#x3D;2">/,
    );
  });
  it('speaks Open Graph, Dublin Core, Highwire and COinS', () =>
    check(ferry, [
      '<meta property="og:title" content="Ferry timetable restored">',
      '<meta property="article:published_time" content="2019-12-28">',
      '<meta name="DC.creator" content="Ada Placeholder">',
      '<meta name="citation_title" content="Ferry timetable restored">',
      '<span class="Z3988" title="ctx_ver&#x3D;Z39.88-2004&amp;rft_val_fmt&#x3D;info%3Aofi',
    ]));
  it('says nothing that is only inferred', () => {
    const bread = '2019/12/27/the-specimen-courier/bread.html';
    check(bread, ['DC.title'], ['DC.date', 'article:published_time', 'citation_publication_date', 'rft.date']);
    assert.ok(!('datePublished' in jsonLd(bread)));
    assert.ok(!('inLanguage' in jsonLd(ferry)), 'its language is inferred');
  });
  it('is whole and closed, whatever the file holds', () => {
    const pages = [...files.keys()].filter((path) => path.startsWith('2020/02/29/') && path.endsWith('.html') && !path.endsWith('index.html'));
    assert.equal(pages.length, 1);
    for (const path of pages) assert.match(String(jsonLd(path)['headline']), /^A <\/script> \]\]>/);
  });
  it('has no address of its own where nothing says at which', () => {
    const local = filesOf(someArticles());
    assert.ok(!('url' in jsonLd(ferry, local)));
    assert.doesNotMatch(local.get(ferry) ?? '', /rel="canonical"|og:url/);
  });
});
