import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LoadedArticle } from '../../src/model/article.js';
import type { Settings } from '../../src/model/settings.js';
import { articleKind } from '../../src/site/pages/article.js';
import { date, type Made, madeArticle, madeSite, ownRenderer } from './made-site.js';

const renderer = ownRenderer();

/** The page of the first of some articles. */
function page(articles: readonly LoadedArticle[], settings: Partial<Settings> = {}): string {
  const made = madeSite(articles, settings, renderer);
  const [first] = articles;
  assert.ok(first);
  const found = [...articleKind.plan(made.site)].find(({ path }) => path === made.site.addressOf(first.record.id));
  assert.ok(found);
  return made.print(found);
}

/** What stands on the page of one article: each expected piece, in any order. */
function check(made: Partial<Made>, expected: readonly string[], absent: readonly string[] = []): void {
  const html = page([madeArticle({ path: 'a.txt', ...made })], { keeper: 'the Example Reading Room' });
  for (const piece of expected) assert.ok(html.includes(piece), `${piece} is not in\n${html}`);
  for (const piece of absent) assert.ok(!html.includes(piece), `${piece} is in\n${html}`);
}

const dated = { title: { value: 'Ferry restored' }, date: { value: date('2019-12-28') }, source: { value: 'The Courier' } };

describe('An article page', () => {
  it('names each gap of an article that states nothing', () =>
    check(
      {},
      [
        '<span class="stamp off">No date</span>',
        '<bdi>Source unknown</bdi>',
        '<h1 class="ti guess">',
        '<span>No byline</span>',
        '<span>No headline in the file; its first words stand in</span>',
        '<article lang="" dir="ltr">',
      ],
      ['citation_'],
    ));
  it('stamps the day, the month or the year, as far as it is known', () => {
    check({ facts: dated }, ['<time datetime="2019-12-28">28 Dec 2019</time>', 'href="../index.html"']);
    check({ facts: { ...dated, date: { value: date('2019-12') } } }, ['<time datetime="2019-12">Dec 2019</time>']);
    check({ facts: { ...dated, date: { value: date('2019') } } }, ['<time datetime="2019">2019</time>']);
  });
  it('puts the word inside the stamp of an inferred date, and keeps it out of the citation tags', () =>
    check(
      { facts: { ...dated, date: { value: date('2019-12-28'), standing: 'inferred' } } },
      ['<span class="stamp inf"><time datetime="2019-12-28">28 Dec 2019</time> <small>inferred</small></span>'],
      ['citation_publication_date'],
    ));
  it('offers a letter to the keeper that names the page, or says on About whom to ask', () => {
    const one = madeArticle({ path: 'desk/a.txt', facts: { title: { value: 'Ferry' } } });
    const address = 'https%3A%2F%2Fexample.org%2Fundated%2F_unknown%2Fferry.html';
    const html = page([one], { contact: 'desk@example.org', baseUrl: 'https://example.org/' });
    assert.ok(
      html.includes(`href="mailto:desk@example.org?subject&#x3D;Example%20archive%3A%20Ferry&amp;body&#x3D;Page%3A%20${address}%0D%0AFile%3A%20desk%2Fa.txt`),
      html,
    );
    assert.ok(page([one]).includes('href="../../about.html#report"'));
  });
  it('says whose copy it is', () => check({}, ['This is a copy kept by the Example Reading Room, not the publisher’s page.']));
  it('lists what was left out of the text, with line and reason', () =>
    check(
      {
        record: {
          leftOut: [
            { line: 29, text: 'Share', why: 'share' },
            { line: 30, text: 'Odd', why: 'unheard-of' },
          ],
        },
      },
      ['Left out of the text above: 2 lines', '<td class="n">29</td><td><bdi>Share</bdi> <span class="why">sharing buttons</span></td>', 'page furniture'],
    ));
  it('shows header lines that became no fact, and a guessed encoding', () =>
    check({ record: { header: [{ line: 2, text: 'comments: off' }], encodingGuessed: true, encoding: 'windows-1252' } }, [
      '<bdi>comments: off</bdi>',
      'read as windows-1252, which is a guess',
    ]));
  it('says why a text is not laid out', () => {
    check({ record: { quarantined: 'too-deep' } }, ['too deep inside one another']);
    check({ record: { quarantined: 'unheard-of' } }, ['could not be laid out safely']);
  });
  it('gives an article in another language and direction its own, and its labels the interface’s', () =>
    check(
      { facts: { title: { value: 'المجلس' }, byline: { value: 'كاتب المثال' }, lang: { value: 'ar' } }, record: { dir: 'rtl' } },
      ['<article lang="ar" dir="rtl">', '<p class="by">كاتب المثال</p>', '<p class="dates" lang="en">', '<span dir="ltr">No date'].slice(0, 3),
      ['By كاتب'],
    ));
  it('names every author', () => check({ facts: { authors: { value: ['A', 'B', 'C'] } } }, ['<p class="by">By A, B and C</p>']));
  it('escapes everything that comes from the file', () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const text = { value: evil, quote: evil, line: 1 };
    check(
      {
        facts: {
          title: text,
          subtitle: text,
          byline: text,
          agency: text,
          source: text,
          section: text,
          description: text,
          credit: text,
          dateline: text,
          tags: { value: [evil] },
          authors: { value: [evil] },
          url: { value: `javascript:${evil}` },
        },
        record: {
          leftOut: [{ line: 1, text: evil, why: evil }],
          header: [{ line: 1, text: evil }],
          path: evil,
          quarantined: evil,
          encoding: evil,
          encodingGuessed: true,
        },
      },
      ['href="#" rel="external nofollow noreferrer"'],
      ['<img', 'href="javascript'],
    );
  });
});

describe('The neighbours of an article', () => {
  const other = (path: string, title: string, day: string | undefined, standing: 'read' | 'inferred' = 'read'): LoadedArticle =>
    madeArticle({
      path,
      facts: { title: { value: title }, source: { value: 'The Courier' }, ...(day === undefined ? {} : { date: { value: date(day), standing } }) },
    });
  const first = other('a.txt', 'B', '2019-12-28');

  it('are earlier and later only where dates say so', () => {
    const html = page([first, other('b.txt', 'A', '2019-12-28'), other('c.txt', 'C', '2020-01-01')]);
    assert.match(html, /Before it in The Courier<\/span> <b><bdi>A</);
    assert.match(html, /Later in The Courier<\/span> <b><bdi>C</);
    assert.match(html, /After it on 28 December<\/span> <b><bdi>None</);
  });
  it('are not earlier by an inferred date', () => assert.match(page([first, other('b.txt', 'A', '2019-12-27', 'inferred')]), /Before it in The Courier/));
  it('are never undated articles for a dated one', () => assert.doesNotMatch(page([first, other('b.txt', 'A', undefined)]), /class="turn"/));
  it('are none when the article is alone', () => assert.doesNotMatch(page([first]), /class="turn"/));
});
