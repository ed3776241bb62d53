import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourcesKind } from '../../../src/site/pages/sources.js';
import { assertPage, many, pagesOf, type Given } from './listed.js';

function check(given: readonly Given[], pieces: readonly (string | RegExp)[], absent: readonly (string | RegExp)[] = []): void {
  assertPage(pagesOf(sourcesKind, given).get('sources/index.html'), pieces, absent);
}

const towns = (count: number): Given[] => Array.from({ length: count }, (_, index) => ({ source: `Town ${index}`, day: `20${10 + (index % 10)}-01-01` }));

describe('The index of sources', () => {
  it('lists the largest first and articles without a source last', () =>
    check(
      [{}, {}, {}, { source: 'Courier' }, ...many(2, { source: 'Post', day: '2019-12-28' })],
      [
        '2 publications and agencies are named',
        '<bdi>Post</bdi>',
        '<td class="n">2</td>',
        '28 Dec 2019',
        '<bdi>Courier</bdi>',
        '<bdi>Source unknown</bdi>',
        '<td class="n">3</td>',
      ],
    ));
  it('carries the standing of a source that is inferred', () =>
    check([{ source: 'Post', inferred: true }], ['<bdi>Post</bdi></a> <span class="as">(inferred)</span>']));
  it('carries the standing of first and last dates and of languages', () =>
    check(
      [
        { source: 'Post', day: '2010', dateInferred: true, lang: 'fr' },
        { source: 'Post', day: '2019', lang: 'en', langInferred: true },
      ],
      ['2010</time> <span class="as">(inferred)</span>', '2019</time></td>', 'English (inferred), French</td>'],
    ));
  it('draws the same years in every row', () =>
    check(
      [
        { source: 'Post', day: '2010' },
        { source: 'Courier', day: '2019' },
      ],
      ['By year, 2010–2019', 'viewBox="0 0 60 20"', 'viewBox="0 0 60 20"'],
    ));
  it('draws no years when there is one only', () => check([{ source: 'Post', day: '2010' }], ['<bdi>Post</bdi>'], ['class="spark"', 'By year']));
  it('lists all of them by name as well from thirty on', () => {
    check(towns(29), ['Town 0'], ['All sources by name']);
    check(towns(30), ['All sources by name', '<bdi>Town 0</bdi>', '<bdi>Town 1</bdi>', '<bdi>Town 10</bdi>']);
  });
  it('shows the 200 largest of more than 500, and all by name', () => {
    check(towns(501), ['The 200 largest, by number of articles', 'All sources by name']);
    assert.equal(pagesOf(sourcesKind, towns(501)).get('sources/index.html')?.match(/<tr>/g)?.length, 201);
  });
  it('says when no file names its source', () => check([{}], ['No file here names its source, and none was guessed.']));
  it('is not there in an archive without articles', () => assert.deepEqual([...pagesOf(sourcesKind, []).keys()], []));
});
