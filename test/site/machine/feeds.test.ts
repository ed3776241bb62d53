import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { filesOf, published, someArticles } from './machine-site.js';
import { faultsIn, noXmllint } from '../../support/xmllint.js';

const files = filesOf(someArticles(), published);
const courier = 'sources/the-specimen-courier';

/** The texts of these elements in a file, in order. */
function check(path: string, element: RegExp, expected: readonly string[]): void {
  assert.deepEqual(
    [...(files.get(path) ?? '').matchAll(element)].map((match) => match[1]),
    expected,
    path,
  );
}

describe('Feeds', () => {
  it('are well-formed XML, whatever an article holds', () => {
    const xml = [...files].filter(([path]) => /\.(?:xml|opml)$/.test(path));
    assert.ok(xml.length > 10);
    for (const [path, text] of xml) {
      assert.equal(XMLValidator.validate(text), true, path);
      assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u, path);
    }
  });
  it('are well-formed for xmllint too', { skip: noXmllint }, () => {
    for (const [path, text] of files) if (/\.(?:xml|opml)$/.test(path)) assert.equal(faultsIn(text), '', path);
  });
  it('are read by three independent readers', async () => {
    for (const [path, text] of files) {
      if (!/(?:^|\/)(?:feed\.xml|rss\.xml|feed\.json)$/.test(path)) continue;
      const { format, feed } = parseFeed(text);
      assert.equal(format, path.endsWith('.json') ? 'json' : path.endsWith('rss.xml') ? 'rss' : 'atom');
      assert.ok(feed.title !== undefined && feed.title !== '', path);
      if (path.endsWith('.json')) continue;
      assert.ok((await new Parser().parseString(text)).items.length > 0, path);
      assert.ok(new XMLParser({ ignoreAttributes: false }).parse(text), path);
    }
  });
  it('of Atom and RSS list only articles with a whole day, newest first, at midnight UTC', () => {
    check(`${courier}/feed.xml`, /<published>([^<]*)</g, ['2019-12-28T00:00:00Z', '2019-12-27T00:00:00Z']);
    check(`${courier}/rss.xml`, /<pubDate>([^<]*)</g, ['Sat, 28 Dec 2019 00:00:00 GMT', 'Fri, 27 Dec 2019 00:00:00 GMT']);
  });
  it('of JSON list the others too, without a date', () =>
    check(`${courier}/feed.json`, /"(?:title|date_published)": "([^"]*)"/g, [
      'The Specimen Courier – Example archive',
      'Ferry timetable restored',
      '2019-12-28T00:00:00Z',
      'Bread',
      '2019-12-27T00:00:00Z',
      'Only a month',
    ]));
  it('carry the word for what is inferred', () => check(`${courier}/feed.xml`, /<summary>[^<]*\((inferred)\)/g, ['inferred']));
  it('of what was added last hold every article', () => {
    assert.equal((JSON.parse(files.get('feed.json') ?? '') as { items: readonly unknown[] }).items.length, someArticles().length);
  });
  it('are named in a list for feed readers, where they have a day', () =>
    check(
      'sources/feeds.opml',
      /xmlUrl="[^"]*\/sources\/([^/]*)\//g,
      [...new Set([...files.keys()].flatMap((path) => /^sources\/([^/]+)\/feed\.xml$/.exec(path)?.[1] ?? []))].sort(bySourceName),
    ));
  it('carry the whole text only when the settings ask for it', () => {
    assert.doesNotMatch(files.get('feed.xml') ?? '', /<content/);
    assert.match(filesOf(someArticles(), { ...published, feedText: 'full' }).get('feed.xml') ?? '', /<content type="html">&lt;p&gt;Sample text\./);
  });
  it('of a private archive carry headlines and no text', () => {
    const feed = filesOf(someArticles(), { baseUrl: 'https://archive.example/', feedText: 'full' }).get('feed.xml') ?? '';
    assert.match(feed, /<title>Bread</);
    assert.doesNotMatch(feed, /Sample text/);
  });
  it('are none where nothing says at which address', () => {
    assert.deepEqual(
      [...filesOf(someArticles(), { visibility: 'public' }).keys()].filter((path) => /feed|rss|sitemap/.test(path)),
      [],
    );
  });
});

/** As the archive orders its sources: by name without "The"; the unknown one last. */
function bySourceName(a: string, b: string): number {
  const key = (id: string): string => (id === '_unknown' ? '~' : id.replace(/^the-/, ''));
  return key(a) < key(b) ? -1 : 1;
}
