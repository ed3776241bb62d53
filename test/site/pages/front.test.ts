import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Settings } from '../../../src/model/settings.js';
import { frontKind } from '../../../src/site/pages/front.js';
import { assertPage, many, pagesOf, type Given } from './listed.js';

function check(
  given: readonly Given[],
  pieces: readonly (string | RegExp)[],
  absent: readonly (string | RegExp)[] = [],
  settings: Partial<Settings> = {},
): void {
  assertPage(pagesOf(frontKind, given, settings).get('index.html'), pieces, absent);
}

describe('The front page', () => {
  it('names the archive and counts its articles, sources and years', () =>
    check(
      [{ day: '2011-01-01', source: 'Post' }, { day: '2013', source: 'Courier' }, {}],
      [
        '<h1>Example archive</h1>',
        'kept for all',
        '3 articles',
        '2 named sources',
        'Volumes 2011–2013',
        '1 article has no date. It stands <a href="undated/index.html">',
        '1 article names no source.',
      ],
      [],
      { tagline: 'kept for all' },
    ));
  it('has a place for each year of its volumes, an empty one too', () =>
    check(
      [{ day: '2011-01-01' }, { day: '2013' }],
      [
        'id="volumes"',
        '<a href="2011/index.html">',
        '2011<span class="vh">, 1 article</span>',
        '<span class="gapped">',
        '2012<span class="vh">, no articles</span>',
        '<a href="2013/index.html">',
      ],
    ));
  it('shelves decades above sixty years, and lists the years of each', () =>
    check(
      [{ day: '1950-01-01' }, { day: '2010-01-01' }, { day: '2011-01-01' }],
      [
        'href="#d1950"',
        '1950s<span class="vh">, 1 article</span>',
        'href="#d2010"',
        '<dt id="d2010">2010s</dt>',
        'href="2010/index.html">2010',
        'href="2011/index.html">2011',
      ],
    ));
  it('shows the latest by date, one of each source of a day before a second of any', () =>
    check(
      [
        { day: '2013-01-01', source: 'Courier', title: 'First of the Courier' },
        { day: '2013-01-01', source: 'Courier', title: 'Second of the Courier' },
        { day: '2013-01-01', source: 'Post', title: 'First of the Post' },
        { day: '2012-01-01', source: 'Post', title: 'A year before' },
      ],
      ['id="latest"', 'href="2013/01/01/index.html">Latest day', 'First of the Courier', 'First of the Post', 'Second of the Courier', 'A year before'],
      ['id="recent"'],
    ));
  it('shows what came last beside them, as soon as there was more than one build', () =>
    check(
      [
        { day: '2013-01-01', title: 'Came first' },
        { day: '2012-01-01', title: 'Came later', arrival: 1 },
      ],
      ['id="latest"', 'Came first', 'Came later', 'id="recent"', 'In the order the files arrived', 'Came later', 'Came first'],
    ));
  it('puts a date without a day before no day', () =>
    check(
      [
        { day: '2012-01-01', title: 'A day' },
        { day: '2013', title: 'Some day of a year' },
      ],
      ['id="latest"', 'A day', 'id="coverage"', '2013'],
      ['Some day of a year'],
    ));
  it('gives the coverage as a table too', () =>
    check(
      [{ day: '2012-12-01' }, { day: '2012-12-02' }, { day: '2012' }, { day: '2011-05' }],
      [
        '<a href="2012/12/index.html" tabindex="-1"><title>December 2012: 2</title>',
        'The fullest month is <a href="2012/12/index.html">December 2012</a>.',
        '<summary>',
        '<a href="2012/index.html">2012</a></th><td class="n">0</td>',
        '<td class="n"><a href="2012/12/index.html">2</a></td><td class="n">3</td>',
      ],
    ));
  it('says so when no article has a date', () =>
    check([{ source: 'Post' }], ['No article here states a date.', 'id="recent"', 'All files arrived together', 'no date'], ['id="latest"', 'id="coverage"']));
  it('tells a newcomer what to do when there is no article', () => assert.deepEqual([...pagesOf(frontKind, []).keys()], ['index.html']));
  it('stays small however many years and sources there are', () => {
    const given = Array.from({ length: 2000 }, (_, index): Given => ({ source: `Town ${index}`, day: `${1700 + (index % 320)}-0${1 + (index % 9)}-01` }));
    assert.ok(gzipSync(pagesOf(frontKind, [...given, ...many(20, {})]).get('index.html') ?? '').length < 60_000);
  });
});
