import { describe, it } from 'node:test';
import { yearKind } from '../../../src/site/pages/year.js';
import { assertPage, pagesOf, type Given } from './listed.js';

function check(given: readonly Given[], pieces: readonly (string | RegExp)[], absent: readonly (string | RegExp)[] = []): void {
  assertPage(pagesOf(yearKind, given).get('2019/index.html'), pieces, absent);
}

describe('A year', () => {
  it('has a shelf of its twelve months, with gaps where there is nothing', () =>
    check(
      [{ day: '2019-03-05' }],
      [
        '<span class="gapped">',
        'Feb<span class="vh">, no articles</span>',
        '<a href="03/index.html">',
        'Mar<span class="vh">, 1 article</span>',
        'Apr<span class="vh">, no articles',
      ],
    ));
  it('draws a square for each day with articles, for pointers only', () =>
    check(
      [{ day: '2019-03-05' }, { day: '2019-03-05' }],
      ['aria-hidden="true" focusable="false"', '<a href="03/05/index.html" tabindex="-1"><title>5 March: 2</title>'],
    ));
  it('names its fullest day, the first of several', () =>
    check(
      [{ day: '2019-03-05' }, { day: '2019-12-27' }, { day: '2019-12-28' }, { day: '2019-12-28' }],
      ['The fullest day is <a href="12/28/index.html">28 December</a>.'],
    ));
  it('does not compare a day with itself', () => check([{ day: '2019-03-05' }], ['1 article, on 1 day. 1 article names no source.'], ['The fullest day']));
  it('keeps articles known to the year only apart', () =>
    check(
      [{ day: '2019', source: 'Post' }],
      ['1 article from 1 named source.', 'Dated 2019, month not stated', '<time datetime="2019">2019</time>', 'Headline 0'],
      ['class="shelf"', 'class="months"'],
    ));
  it('leads to the years beside it by existence, without counts', () =>
    check(
      [{ day: '2019-03-05' }, { day: '2012' }, { day: '2012' }, { day: '2020-01-01' }],
      ['href="../2012/index.html" rel="prev"', '<b><bdi>2012</bdi></b>', 'href="../2020/index.html" rel="next"'],
    ));
  it('counts its sources, largest first, articles without one last', () =>
    check(
      [
        { day: '2019-03-05' },
        { day: '2019-03-05' },
        { day: '2019-03-05', source: 'Post' },
        { day: '2019-04-05', source: 'Courier' },
        { day: '2019-03-06', source: 'Courier' },
      ],
      [
        '<bdi>Courier</bdi></a></th><td class="n">2</td><td class="n opt"><time datetime="2019-03-06">6 Mar 2019</time></td><td class="n opt"><time datetime="2019-04-05">',
        '<bdi>Post</bdi>',
        '<bdi>Source unknown</bdi></a></th><td class="n">2</td>',
      ],
    ));
});
