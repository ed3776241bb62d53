import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asks, hashOf, markOf, nothing, partialDate, type SearchState, stateOf, widened, withChoice } from '../../../src/browser/page/search-state.js';

function check(hash: string, expected: Partial<SearchState>): void {
  assert.deepEqual(stateOf(hash), { ...nothing, ...expected });
}

describe('What stands after # in the address of the search', () => {
  it('is the words, the filters, the order and how many hits are shown', () =>
    check('#q=harbour+crane&source=the-courier&source=_unknown&year=2019&lang=de&author=Ada+Marsh&after=2019-02&before=2020&facts=sure&sort=new&shown=40', {
      query: 'harbour crane',
      chosen: { source: ['the-courier', '_unknown'], year: ['2019'], lang: ['de'], author: ['Ada Marsh'] },
      after: '2019-02',
      before: '2020',
      sure: true,
      sort: 'new',
      shown: 40,
    }));
  it('may be nothing', () => {
    check('', {});
    check('#', {});
  });
  it('says whether the last word was still being typed', () => check('#q=harb&typing=1', { query: 'harb', typing: true }));
  it('is left out where it makes no sense', () => {
    check('#q=a&sort=sideways&shown=ten&after=soon&before=2019-13&facts=maybe&unknown=x', { query: 'a' });
    check('#shown=-5', {});
    check('#%E0%A4%A', {});
    check('#main', {});
  });
  it('is bounded, however long it is', () => {
    const state = stateOf(`#q=${'x'.repeat(30_000)}`);
    assert.equal(state.query.length, 300);
    assert.equal(stateOf(`#${Array.from({ length: 900 }, (_, n) => `year=${n}`).join('&')}`).chosen.year.length, 50);
    assert.equal(stateOf('#shown=999999999').shown, 1000);
    assert.deepEqual(stateOf(`#source=${'s'.repeat(201)}`).chosen.source, []);
  });
  it('comes back as it was written', () => {
    for (const hash of [
      '#q=%22exact+words%22+-not',
      '#q=a%26b%3Dc%23d&typing=1',
      '#source=a&year=undated&after=2019&facts=sure&sort=old&shown=60',
      '#q=%D8%A5%D8%AF%D9%84%D8%A8',
    ])
      assert.equal(hashOf(stateOf(hash)), hash);
    assert.equal(hashOf(nothing), '#');
  });
});

describe('A state of the search', () => {
  it('takes a value of a filter once, and lets it go, from the first hit again', () => {
    const first = withChoice({ ...nothing, shown: 60 }, 'year', '2019', true);
    assert.deepEqual([first.chosen.year, first.shown], [['2019'], 20]);
    assert.deepEqual(withChoice(first, 'year', '2019', true).chosen.year, ['2019']);
    assert.deepEqual(withChoice(first, 'year', '2019', false).chosen.year, []);
  });
  it('asks when it has words or a filter', () => {
    assert.deepEqual([nothing, { ...nothing, query: '  ' }, { ...nothing, sure: true }, stateOf('#q=a'), stateOf('#before=2019')].map(asks), [
      false,
      false,
      true,
      true,
      true,
    ]);
  });
  it('keeps the words and the order when all filters are taken away', () =>
    assert.equal(hashOf(widened(stateOf('#q=a&source=b&after=2019&facts=sure&sort=old&shown=40'))), '#q=a&sort=old'));
  it('gives the article its words to mark', () => {
    assert.equal(markOf(stateOf('#q=harb&typing=1&source=x')), '#mark=harb&typing=1');
    assert.equal(markOf(stateOf('#q=%22%3Cb%3E%22')), '#mark=%22%3Cb%3E%22');
    assert.equal(markOf(stateOf('#source=x')), '');
  });
});

describe('A date in the date range', () => {
  it('is a year, a month or a day', () =>
    assert.deepEqual(['2019', ' 2019-12 ', '2019-2-3', '2019-12-28'].map(partialDate), ['2019', '2019-12', '2019-02-03', '2019-12-28']));
  it('is nothing else', () =>
    assert.deepEqual(
      ['', '19', '2019-13', '2019-12-32', '28.12.2019', '2019-12-28T10:00', null].map(partialDate),
      Array.from({ length: 7 }, () => undefined),
    ));
});
