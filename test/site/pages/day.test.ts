import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayKind } from '../../../src/site/pages/day.js';
import { assertPage, many, pagesOf, type Given } from './listed.js';

const day = '2019-12-28';
const path = '2019/12/28/index.html';

function check(given: readonly Given[], pieces: readonly (string | RegExp)[], absent: readonly (string | RegExp)[] = [], page = path): void {
  assertPage(pagesOf(dayKind, given).get(page), pieces, absent);
}

describe('A day', () => {
  it('groups its articles by source, the unknown source last', () =>
    check(
      [{ day }, { source: 'Post', day }, { source: 'Courier', day }],
      [
        '<h1><time datetime="2019-12-28">Saturday 28 December 2019</time></h1>',
        '3 articles',
        '2 named sources',
        '1 article names no source',
        'id="s-courier"',
        'id="s-post"',
        'id="s-_unknown"',
        'Source unknown',
      ],
    ));
  it('says once in the heading that a source is inferred', () =>
    check(
      [
        { source: 'Post', inferred: true, day },
        { source: 'Post', inferred: true, day },
      ],
      ['<p class="n">source inferred, 2</p>'],
      ['<bdi>source inferred</bdi>'],
    ));
  it('says it beside the article when it holds for some only', () =>
    check(
      [
        { source: 'Post', inferred: true, day },
        { source: 'Post', day },
      ],
      ['<p class="n">2</p>', '<bdi>source inferred</bdi>'],
      ['source inferred, '],
    ));
  it('gives a source with more than six articles a section of its own', () =>
    check(
      [...many(7, { source: 'Post', day }), { source: 'Courier', day }],
      ['<section class="gap grp">', 'id="s-post"', '<div class="cols gap">', '<section class="grp">', 'id="s-courier"'],
    ));
  it('has no list of sources to jump to when there is one', () => check([{ source: 'Post', day }], ['id="s-post"'], ['class="jump"']));
  it('prints headlines only above 200 articles', () => {
    check(many(200, { source: 'Post', day, words: 403 }), ['403 words']);
    check(many(201, { source: 'Post', day, words: 403 }), ['cols x3 tight'], ['403 words']);
  });
  it('gives each source a page of its own above 1,000 articles', () => {
    const given = [...many(1000, { source: 'Post', day }), { source: 'Courier', day }];
    assert.deepEqual([...pagesOf(dayKind, given).keys()].sort(), ['2019/12/28/courier/index.html', path, '2019/12/28/post/index.html']);
    check(given, ['1,001 articles', '<tr id="s-courier">', 'href="courier/index.html"', '<tr id="s-post">', '1,000'], ['Headline 1']);
    check(given, ['<h1><bdi>Post</bdi></h1>', 'Saturday 28 December 2019', '1,000 articles', 'Headline 0'], [], '2019/12/28/post/index.html');
  });
  it('parts a source with more than 1,000 articles by the first letters of their addresses', () => {
    const given = [...many(1000, { source: 'Post', day, title: 'Stop' }), { source: 'Post', day, title: 'Start' }, { source: 'Post', day, title: '7 days' }];
    const pages = [...pagesOf(dayKind, given).keys()].sort();
    assert.deepEqual(
      pages,
      ['_0', '_sta', '_sto', 'index']
        .map((name) => `2019/12/28/post/${name}.html`)
        .concat(path)
        .sort(),
    );
    check(given, ['<h1><bdi>Post</bdi></h1>', '1,002 articles', 'href="_0.html"', 'STA', 'href="_sto.html"', '1,000'], ['Stop'], '2019/12/28/post/index.html');
    check(given, ['href="index.html"', '<h1><bdi>Post</bdi></h1>', 'STA', '1 article', 'Start'], ['Stop', '7 days'], '2019/12/28/post/_sta.html');
  });
  it('skips empty days on the way to its neighbours, and says when there is none', () =>
    check(
      [{ day }, { day: '2020-01-03' }],
      ['Previous day with articles</span> <b><bdi>None</bdi>', 'href="../../../2020/01/03/index.html" rel="next"', 'Friday 3 January 2020'],
    ));
  it('holds no article known to the month only', () =>
    check([{ day }, { day: '2019-12', title: 'Some day in December' }], ['Headline 0'], ['Some day in December']));
});
