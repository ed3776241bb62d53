import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceKind } from '../../../src/site/pages/source.js';
import { assertPage, many, pagesOf, type Given } from './listed.js';

function check(
  given: readonly Given[],
  pieces: readonly (string | RegExp)[],
  absent: readonly (string | RegExp)[] = [],
  page = 'sources/post/index.html',
): void {
  assertPage(pagesOf(sourceKind, given).get(page), pieces, absent);
}

const source = 'Post';

describe('A source', () => {
  it('lists its articles by year, oldest volume first, undated ones last', () =>
    check(
      [{ source, day: '2020-01-03' }, { source }, { source, day: '2019-12-28' }],
      [
        '3 articles, 2019 to 2020.',
        'href="#y2019"',
        '<h2 id="y2019">2019</h2>',
        'Headline 2',
        '<h2 id="y2020">2020</h2>',
        'Headline 0',
        '<h2 id="undated">No date</h2>',
        'Headline 1',
      ],
    ));
  it('says once that it is inferred when it is for all', () =>
    check(
      [{ source, inferred: true, day: '2019-12-28' }],
      ['1 article, 2019. That this is their source is inferred.', '<span class="pv c">inferred</span>, in 1 file'],
      ['<bdi>source inferred</bdi>'],
    ));
  it('says beside an article that it is inferred when it is for some', () =>
    check(
      [
        { source, inferred: true, day: '2019-12-28' },
        { source, day: '2019-12-29' },
      ],
      ['is inferred for 1 of them.', 'Headline 0', '<bdi>source inferred</bdi>', 'Headline 1'],
    ));
  it('has years on pages of their own above 500 articles', () => {
    const given = [...many(500, { source, day: '2019-12-28' }), { source, day: '2021-01-01', title: 'The last one' }, { source }];
    assert.deepEqual(
      [...pagesOf(sourceKind, given).keys()],
      ['sources/post/index.html', 'sources/post/2019.html', 'sources/post/2021.html', 'sources/post/undated.html'],
    );
    check(given, ['href="2019.html">2019</a></th><td class="n">500</td>', 'href="2021.html"', 'href="undated.html">No date'], ['class="entry"']);
    check(
      given,
      ['<bdi>Post</bdi>, 2021', '1 article.', 'href="2019.html" rel="prev"', 'After the last year</span> <b><bdi>No date', 'The last one'],
      ['Headline 0<'],
      'sources/post/2021.html',
    );
  });
  it('leads to the days above 1,000 articles in a year', () =>
    check(
      [...many(1000, { source, day: '2019-12-28' }), { source, day: '2019-12', title: 'Some day' }],
      [
        '<h2>December</h2><p class="n">1,000 articles</p>',
        'href="../../2019/12/28/index.html#s-post"><time datetime="2019-12-28">28 December',
        '<h2 id="articles">Day not stated</h2>',
        'Some day',
      ],
      ['Headline 0<'],
      'sources/post/2019.html',
    ));
  it('carries the standing of its first and last date', () =>
    check(
      [
        { source, day: '2019-12-28', dateInferred: true },
        { source, day: '2020-01-03' },
      ],
      [
        '<dt>First</dt><dd><a href="../../2019/12/28/index.html"><time datetime="2019-12-28">28 Dec 2019</time></a> (inferred)</dd>',
        '3 Jan 2020</time></a></dd>',
      ],
    ));
  it('has a page when it is unknown, and no name is made up', () =>
    check(
      [{ day: '2019-12-28' }],
      ['<h1><bdi>Source unknown</bdi></h1>', 'These files name no source, and none was guessed.', '<dt>Name</dt><dd>Not stated</dd>'],
      [],
      'sources/_unknown/index.html',
    ));
  it('draws its articles over time only when there is something to compare', () => {
    check(many(3, { source, day: '2019-12-28' }), ['3 articles'], ['<figure>']);
    check(
      [
        { source, day: '2019-12-28' },
        { source, day: '2020-02-01' },
      ],
      ['<figure>', '>2019</text>', 'Articles per month.'],
    );
    check(
      [
        { source, day: '2009' },
        { source, day: '1960-02-01' },
      ],
      ['<figure>', 'Articles per year.'],
    );
    check(
      [
        { source, day: '1850' },
        { source, day: '2010' },
      ],
      ['Articles per decade.'],
    );
  });
});
