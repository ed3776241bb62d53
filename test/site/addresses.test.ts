import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '../../src/model/article.js';
import type { PartialDate, SourceId } from '../../src/model/ids.js';
import { assignAddresses } from '../../src/site/addresses.js';
import { isArticleAddress, readLedger, writeLedger, type Ledger } from '../../src/site/ledger.js';
import { articleIdOf, digestOf } from '../../src/text/digest.js';

const none: Ledger = new Map();

type Given = {
  readonly file?: string;
  readonly headline?: string;
  readonly date?: string;
  readonly source?: string;
  readonly bytes?: string;
  readonly sample?: boolean;
};

function entry({ file = 'storm.txt', headline = 'Storm over the weir', date, source = 'valley-post', bytes = file, sample = false }: Given): Entry {
  return {
    id: articleIdOf(file),
    file: `articles/${file}`,
    digest: digestOf(bytes),
    recordDigest: '',
    headline,
    headlineFrom: 'title',
    dir: 'ltr',
    authors: [],
    ...(date === undefined ? {} : { date: date as PartialDate }),
    dateStanding: 'read',
    sourceId: source as SourceId,
    sourceStanding: 'read',
    standings: 'dddddddddddddddd',
    tags: [],
    words: 1,
    excerpt: '',
    sample,
  };
}

function addressOf(given: Given, entries: readonly Given[] = [given], before: Ledger = none): string | undefined {
  return assignAddresses(entries.map(entry), before).addressOf.get(entry(given).id);
}

test('an address stays under 150 characters however long source and headline are, and the ledger reads it back', () => {
  const long = { headline: 'word '.repeat(60), source: `${'a-long-name-'.repeat(6)}paper`, date: '2019-12-28' };
  const { addressOf, ledger } = assignAddresses(
    [entry({ ...long, file: 'a.txt' }), entry({ ...long, file: 'b.txt' }), entry({ ...long, file: 'c.txt', date: '2019-12' })],
    none,
  );
  for (const path of addressOf.values()) assert.ok(path.length < 150 && isArticleAddress(path), path);
  assert.equal(new Set(addressOf.values()).size, 3);
  assert.deepEqual(readLedger(writeLedger(ledger), 'backfile.ledger').diagnostics, []);
});

test('an address names the date as far as it is known, the source and the headline', () => {
  assert.equal(addressOf({ date: '2019-12-28' }), '2019/12/28/valley-post/storm-over-the-weir.html');
  assert.equal(addressOf({ date: '2019-12' }), '2019/12/undated/valley-post/storm-over-the-weir.html');
  assert.equal(addressOf({ date: '2019' }), '2019/undated/valley-post/storm-over-the-weir.html');
  assert.equal(addressOf({ source: '_unknown' }), 'undated/_unknown/storm-over-the-weir.html');
});

test('a corrected headline changes no address', () => {
  const { ledger } = assignAddresses([entry({ date: '2019-12-28' })], none);
  assert.equal(addressOf({ date: '2019-12-28', headline: 'Storm breaks the weir' }, undefined, ledger), '2019/12/28/valley-post/storm-over-the-weir.html');
});

test('a corrected date moves the article, and the old address leads to the new one', () => {
  const { ledger } = assignAddresses([entry({ date: '2019-12-28' })], none);
  const moved = assignAddresses([entry({ date: '2019-12-29' })], ledger);
  assert.deepEqual(moved.redirects, [{ from: '2019/12/28/valley-post/storm-over-the-weir.html', to: '2019/12/29/valley-post/storm-over-the-weir.html' }]);
  const back = assignAddresses([entry({ date: '2019-12-28' })], moved.ledger);
  assert.deepEqual(back.redirects, [{ from: '2019/12/29/valley-post/storm-over-the-weir.html', to: '2019/12/28/valley-post/storm-over-the-weir.html' }]);
});

test('a renamed file with the same bytes keeps its address and its place in the order of arrival', () => {
  const { ledger } = assignAddresses([entry({ file: 'a.txt', bytes: 'same', date: '2019-12-28', headline: 'First' })], none);
  const renamed = assignAddresses([entry({ file: 'b.txt', bytes: 'same', date: '2019-12-28', headline: 'First' }), entry({ file: 'new.txt' })], ledger);
  assert.equal(renamed.addressOf.get(articleIdOf('b.txt')), '2019/12/28/valley-post/first.html');
  assert.equal(renamed.ledger.get(articleIdOf('b.txt'))?.arrival, 1);
  assert.equal(renamed.ledger.get(articleIdOf('new.txt'))?.arrival, 2);
});

test('two new claimants of one address both get a mark of their own, and both files are named', () => {
  const two = [{ file: 'a.txt' }, { file: 'b.txt' }];
  const { addressOf: addresses, diagnostics } = assignAddresses(two.map(entry), none);
  for (const { file } of two) assert.equal(addresses.get(articleIdOf(file)), `undated/valley-post/storm-over-the-weir-${articleIdOf(file).slice(0, 6)}.html`);
  assert.deepEqual(diagnostics.map((one) => one.file).sort(), ['articles/a.txt', 'articles/b.txt']);
});

test('a newcomer does not take the address of an article that left', () => {
  const { ledger } = assignAddresses([entry({ file: 'a.txt' })], none);
  assert.equal(addressOf({ file: 'b.txt' }, undefined, ledger), `undated/valley-post/storm-over-the-weir-${articleIdOf('b.txt').slice(0, 6)}.html`);
});

test('samples are not recorded', () => {
  assert.equal(assignAddresses([entry({ sample: true })], none).ledger.size, 0);
});

test('a ledger survives being written and read, and a line nobody can read costs only itself', () => {
  const { ledger } = assignAddresses([entry({ file: 'a.txt', date: '2019-12-28' }), entry({ file: 'b.txt' })], none);
  const text = writeLedger(ledger);
  assert.deepEqual(readLedger(text, 'backfile.ledger'), { ledger, isDistinct: true, diagnostics: [] });
  const hurt = readLedger(`<<<<<<< HEAD\n${text}=======\n`, 'backfile.ledger');
  assert.deepEqual(hurt.ledger, ledger);
  assert.deepEqual(
    hurt.diagnostics.map((one) => [one.code, one.place?.line]),
    [
      ['ledger/line-unreadable', 1],
      ['ledger/line-unreadable', 5],
    ],
  );
});

test('a ledger edited by hand cannot name a file outside the articles of the site', () => {
  for (const path of ['../x.html', 'index.html', '2019/12/28/a/../../b.html', '2019/12/28/a/index.html', '/etc/x.html', 'about.html', '2019/12/28/index.html'])
    assert.equal(isArticleAddress(path), false, path);
});

test('every address ever given leads to its article, whatever is corrected and renamed', () => {
  const step = fc.record({
    headline: fc.constantFrom('One', 'Two', 'Three'),
    date: fc.constantFrom('2019-12-28', '2019-12', '2020-01-02', undefined),
    source: fc.constantFrom('post', 'courier'),
    renamed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (steps, others) => {
      let ledger: Ledger = none;
      let name = 0;
      const given = new Set<string>();
      for (const { headline, date, source, renamed } of steps) {
        if (renamed) name++;
        const crowd = Array.from({ length: others }, (_, n) => entry({ file: `other-${n}.txt`, headline: 'One' }));
        const mine = entry({ file: `mine-${name}.txt`, bytes: 'mine', headline, source, ...(date === undefined ? {} : { date }) });
        const result = assignAddresses([mine, ...crowd], ledger);
        ledger = readLedger(writeLedger(result.ledger), 'backfile.ledger').ledger;
        const now = result.addressOf.get(mine.id);
        assert.ok(now !== undefined && isArticleAddress(now));
        given.add(now);
        for (const old of given) assert.ok(old === now || result.redirects.some((one) => one.from === old && one.to === now), `${old} is lost`);
        assert.equal(new Set(result.addressOf.values()).size, others + 1);
      }
    }),
    { numRuns: 300 },
  );
});
