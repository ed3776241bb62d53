import { describe, it } from 'node:test';
import { monthKind } from '../../../src/site/pages/month.js';
import { assertPage, many, pagesOf, type Given } from './listed.js';

function check(given: readonly Given[], pieces: readonly (string | RegExp)[], absent: readonly (string | RegExp)[] = []): void {
  assertPage(pagesOf(monthKind, given).get('2019/12/index.html'), pieces, absent);
}

describe('A month', () => {
  it('shows its days as a calendar in which the longest article stands for its day', () =>
    check(
      [
        { day: '2019-12-28', words: 100, title: 'A short one' },
        { day: '2019-12-28', words: 900, title: 'A long one' },
      ],
      [
        '<td class="void">27<span class="vh">, none</span></td>',
        'href="28/index.html"',
        '<b>28</b> <span class="n">2<span class="vh"> articles</span>',
        '<span class="t">A long one</span>',
        '<td class="void">29',
      ],
    ));
  it('lists every headline under its day', () =>
    check(
      [{ day: '2019-12-01' }, { day: '2019-12-28' }, { day: '2019-12-28' }],
      ['id="days"', '<time datetime="2019-12-01">1 Dec 2019</time>', 'Headline 0', '28 Dec 2019', 'Headline 1', 'Headline 2'],
    ));
  it('lists its days with their counts above 500 articles', () =>
    check(
      [...many(500, { source: 'Post', day: '2019-12-28' }), { day: '2019-12-29' }],
      ['>Saturday 28 December</time></a></th><td class="n">500</td><td class="n">1</td>', 'Sunday 29 December'],
      ['class="entry"'],
    ));
  it('keeps articles known to the month only apart', () =>
    check(
      [{ day: '2019-12-28' }, { day: '2019-12', source: 'Post' }],
      ['Headline 0', '<h2 id="undated">Dated December 2019, day not stated</h2>', '<time datetime="2019-12">Dec 2019</time>', 'Headline 1'],
    ));
  it('has no calendar when no day is known', () => check([{ day: '2019-12' }], ['1 article.', 'id="undated"'], ['class="cal"', 'id="days"']));
  it('leads to the months beside it that have articles', () =>
    check(
      [{ day: '2019-12-28' }, { day: '2018-03' }],
      ['Previous month with articles</span> <b><bdi>March 2018', 'Next month with articles</span> <b><bdi>None'],
    ));
  it('says in its table for how many articles a source is inferred', () =>
    check(
      [
        { day: '2019-12-28', source: 'Post', inferred: true },
        { day: '2019-12-28', source: 'Post' },
      ],
      ['<bdi>Post</bdi></a> <span class="as">(inferred for 1)</span></th><td class="n">2</td>'],
    ));
});
