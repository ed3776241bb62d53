import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { SearchAnswer } from '../../src/search/answer.js';
import { openSearch } from '../../src/search/engine.js';
import { noFilters, type Filters, type SearchRequest } from '../../src/search/request.js';
import { loaderOf, makeIndex, type MadeArticle } from './made-index.js';

const long = (seed: string): string => Array.from({ length: 60 }, (_, at) => `${seed}${at}`).join(' ');
const articles: readonly MadeArticle[] = [
  {
    headline: 'Storm over the harbour',
    text: 'The high tide came at night. Boats were lost.',
    date: '2019-12-28',
    source: 'The Callow Courier',
    authors: ['Anna Reyes'],
    lang: 'en',
  },
  {
    headline: 'Council plans',
    text: 'The council spoke of the storm and of the tide that was high.',
    date: '2018-03',
    source: 'The Callow Courier',
    lang: 'en',
    langStanding: 'inferred',
  },
  {
    headline: 'Neue Gesetze',
    subtitle: 'Ein Gesetz für den Hafen',
    text: 'Die Stadt beschließt Gesetze.',
    date: '2020-01-02',
    source: 'Hafenblatt',
    sourceStanding: 'inferred',
    lang: 'de',
    authors: ['Änne Müller'],
  },
  { text: `storm ${long('same')}`, date: '2019-05-05', dateStanding: 'inferred' },
  { headline: 'A copy', text: `${long('same')} storm` },
  { headline: '北京市の天気', text: '北京市は晴れ。', lang: 'ja', date: '2019' },
  { headline: 'النمر في المدينة', text: 'قال إن النمر عاد.', lang: 'ar', date: '2017-01-01' },
];

const request = (query: string, filters: Partial<Filters> = {}, more: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  filters: { ...noFilters, ...filters },
  sort: 'relevance',
  from: 0,
  count: 10,
  typing: false,
  ...more,
});

async function ask(...given: Parameters<typeof request>): Promise<SearchAnswer> {
  return (await openSearch(makeIndex(articles).load)).search(request(...given));
}

/** The places of the articles that are found, in order; those under another hit in brackets behind it. */
async function check(given: Parameters<typeof request>, expected: string): Promise<void> {
  const engine = await openSearch(makeIndex(articles).load);
  const { hits } = await engine.search(request(...given));
  const name = (address: string): string => address.slice(1, -5);
  const lines = await Promise.all(
    hits.map(async (hit) => {
      const under = (await engine.describe(hit.folded)).map(({ address }) => name(address));
      return under.length === 0 ? name(hit.address) : `${name(hit.address)}(${under.join(' ')})`;
    }),
  );
  assert.equal(lines.join(' '), expected);
}

describe('A search', () => {
  it('finds articles that have every word, those with the words in the headline first', async () => {
    await check(['storm'], '0 1 3(4)');
    await check(['storm tide'], '0 1');
  });
  it('finds phrases', () => check(['"high tide"'], '0'));
  it('leaves out what is not wanted', () => check(['storm -council'], '0 3(4)'));
  it('finds other forms of a word, by the language of the article', async () => {
    await check(['Gesetz'], '2');
    await check(['plan'], '1');
  });
  it('finds words however they are accented', () => check(['beschliesst'], '2'));
  it('finds Chinese, Japanese and Arabic words', async () => {
    await check(['北京'], '5');
    await check(['نمر'], '6');
  });
  it('finds by headline, source, author and date', async () => {
    await check(['title:storm'], '0');
    await check(['storm source:courier'], '0 1');
    await check(['author:muller'], '2');
    await check(['-source:courier storm'], '3(4)');
    await check(['storm before:2019'], '1');
    await check(['storm after:2018'], '0 3');
    await check(['on:2018'], '1');
  });
  it('sorts by date, articles without one last', async () => {
    await check(['storm', {}, { sort: 'newest' }], '0 3(4) 1');
    await check(['storm', {}, { sort: 'oldest' }], '1 3(4) 0');
  });
  it('lists all articles of a filter when there are no words, and nothing when nothing is asked', async () => {
    await check(['', { sources: ['the-callow-courier'] }], '0 1');
    await check([''], '');
  });
  it('goes on from page to page', async () => {
    await check(['storm', {}, { from: 1, count: 1 }], '1');
    assert.equal((await ask('storm', {}, { from: 1, count: 1 })).shown, 3);
  });

  it('takes an unfinished last word for the beginning of one', async () => {
    await check(['coun', {}, { typing: true }], '1');
    await check(['storm har', {}, { typing: true }], '0');
    await check(['京', {}, { typing: true }], '5');
    await check(['coun '], '');
  });

  it('says when no article has all the words, and shows those with some', async () => {
    const { notes, hits, total } = await ask('storm gesetze zeppelin');
    assert.deepEqual(notes, [{ kind: 'relaxed', missing: ['zeppelin'] }]);
    assert.equal(total, 5);
    assert.equal(hits.length, 4);
  });

  it('suggests words of the archive for misspelled ones', async () => {
    const many = Array.from({ length: 30 }, (_, at): MadeArticle => ({ text: `The government of the harbour ${at}` }));
    const engine = await openSearch(makeIndex(many).load);
    assert.equal((await engine.search(request('goverment "of the"'))).suggestion, 'government "of the"');
    assert.equal((await engine.search(request('zzzzzzz'))).suggestion, undefined);
    assert.equal((await engine.search(request('government'))).suggestion, undefined);
  });

  it('counts the values of each facet by the filters of the others', async () => {
    const { facets, total } = await ask('storm', { sources: ['the-callow-courier'] });
    assert.equal(total, 2);
    assert.deepEqual(facets.sources, [
      { value: '_unknown', label: '', count: 2 },
      { value: 'the-callow-courier', label: 'The Callow Courier', count: 2 },
    ]);
    assert.deepEqual(
      facets.years.map(({ value, count }) => [value, count]),
      [
        ['2019', 1],
        ['2018', 1],
      ],
    );
    assert.deepEqual(facets.authors, [{ value: 'Anna Reyes', label: 'Anna Reyes', count: 1 }]);
    assert.deepEqual(facets.langs, [{ value: 'en', label: 'en', count: 2 }]);
  });

  it('filters by year, language, author and dates', async () => {
    await check(['storm', { years: ['2018', 'undated'] }], '1 4');
    await check(['storm', { langs: ['unknown'] }], '3(4)');
    await check(['', { authors: ['Änne Müller', 'Anna Reyes'] }], '2 0');
    // What its keeper asks for here are days of 2019; an article of which only the year is known may be of another.
    await check(['storm', { from: '2019-05' as never, to: '2019-12-28' as never }], '0 3');
  });

  it('asked for stated and read facts only, leaves out articles whose date or source is inferred, and takes other inferred facts for unknown', async () => {
    await check(['storm', { firm: true }], '0 1 4');
    assert.equal((await ask('storm')).facets.firm, 3);
    assert.equal((await ask('', { years: ['2020', '2019'] })).facets.firm, 2);
    await check(['storm', { firm: true, years: ['2019'] }], '0');
    await check(['', { firm: true, sources: ['hafenblatt'] }], '');
    const { facets } = await ask('storm', { firm: true });
    assert.deepEqual(
      facets.years.map(({ value, count }) => [value, count]),
      [
        ['2019', 1],
        ['2018', 1],
        ['undated', 1],
      ],
    );
    assert.deepEqual(
      facets.langs.map(({ value, count }) => [value, count]),
      [
        ['unknown', 2],
        ['en', 1],
      ],
    );
  });

  it('says which source or author nobody has, and which date it cannot read', async () => {
    const { notes, total } = await ask('storm source:nowhere on:soon');
    assert.deepEqual(notes, [
      { kind: 'unknown-value', field: 'source', value: 'nowhere' },
      { kind: 'unknown-value', field: 'on', value: 'soon' },
    ]);
    assert.equal(total, 0);
  });

  it('marks the words in headline and excerpt, phrases only as a whole', async () => {
    const [hit] = (await ask('storm "high tide"')).hits;
    assert.deepEqual(hit?.headline, [
      { text: 'Storm', marked: true },
      { text: ' over the harbour', marked: false },
    ]);
    assert.deepEqual(
      hit?.excerpt.filter(({ marked }) => marked).map(({ text }) => text),
      ['high', 'tide'],
    );
    assert.equal(hit?.excerpt.map(({ text }) => text).join(''), articles[0]?.text);
  });

  it('says when a file could not be loaded, and asks for it again the next time', async () => {
    const { files } = makeIndex(articles);
    const broken = new Map([...files].filter(([name]) => !name.includes('/w')));
    let there = false;
    const engine = await openSearch((name) => loaderOf(there ? files : broken)(name));
    const answer = await engine.search(request('storm'));
    assert.deepEqual([answer.total, answer.notes.find(({ kind }) => kind === 'incomplete')], [0, { kind: 'incomplete', files: 1 }]);
    there = true;
    assert.equal((await engine.search(request('storm'))).total, 4);
  });

  it('is refused when the first file of the index cannot be had or is damaged', async () => {
    await assert.rejects(
      openSearch(() => Promise.reject(new Error('gone'))),
      /start of the search index/,
    );
    await assert.rejects(
      openSearch(() => Promise.resolve('㐀㐀')),
      /start of the search index/,
    );
  });

  it('survives damaged files', async () => {
    const { files } = makeIndex(articles);
    for (const name of files.keys()) {
      if (name === 'start') continue;
      const engine = await openSearch((asked) => (asked === name ? Promise.resolve('㐀'.repeat(40)) : loaderOf(files)(asked)));
      const { notes } = await engine.search(request('storm "high tide"'));
      assert.ok(notes.every(({ kind }) => kind === 'incomplete' || kind === 'relaxed'));
    }
  });

  it('opens at most sixty files for one query, and says what it left out', async () => {
    const many = Array.from({ length: 600 }, (_, at): MadeArticle => ({ text: `one two three four five six seven eight ${long(`x${at}y`)}` }));
    const asked: string[] = [];
    const { load } = makeIndex(many, { segment: 8, text: 2 });
    const engine = await openSearch((name) => {
      asked.push(name);
      return load(name);
    });
    asked.length = 0;
    const { notes, total } = await engine.search(request('one two three "four five" six -nine'));
    const words = asked.filter((name) => !name.startsWith('t/'));
    assert.ok(words.length <= 60, `${words.length} files`);
    assert.ok(total > 0);
    assert.ok(notes.some(({ kind }) => kind === 'phrase-capped'));
  });
});
