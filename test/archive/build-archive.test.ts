import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildArchive } from '../../src/archive/build-archive.js';
import type { Entry } from '../../src/model/article.js';
import type { PartialDate, SourceId } from '../../src/model/ids.js';
import { articleIdOf, digestOf } from '../../src/text/digest.js';

const context = { arrivalOf: () => 1, sourceLang: () => undefined };

function entry(name: string, date: string | undefined, source: string | undefined): Entry {
  return {
    id: articleIdOf(name),
    file: name,
    digest: digestOf(name),
    recordDigest: '',
    headline: name,
    headlineFrom: 'title',
    dir: 'ltr',
    authors: [],
    ...(date === undefined ? {} : { date: date as PartialDate }),
    dateStanding: 'read',
    sourceId: (source === undefined ? '_unknown' : source.toLowerCase()) as SourceId,
    ...(source === undefined ? {} : { source }),
    sourceStanding: 'read',
    standings: 'dddddddddddddddd',
    tags: [],
    words: 1,
    excerpt: '',
    sample: false,
  };
}

test('a date stands in the archive as far as it is known and no further', () => {
  const archive = buildArchive(
    [entry('a', '2019-12-28', 'Post'), entry('b', '2019-12', 'Post'), entry('c', '2019', 'Post'), entry('d', undefined, 'Post')],
    context,
  );
  const [year] = archive.years;
  assert.equal(year?.count, 3);
  assert.deepEqual(
    year?.undated.map((one) => one.headline),
    ['c'],
  );
  assert.deepEqual(
    year?.months[0]?.undated.map((one) => one.headline),
    ['b'],
  );
  assert.deepEqual(
    year?.months[0]?.days.map((one) => [one.day, one.entries.length]),
    [['2019-12-28', 1]],
  );
  assert.deepEqual(
    archive.undated.map((one) => one.headline),
    ['d'],
  );
});

test('sources stand in the order of their names, without "The", and the unknown source last', () => {
  const archive = buildArchive(
    [entry('a', undefined, undefined), entry('b', undefined, 'The Courier'), entry('c', undefined, 'Post'), entry('d', undefined, 'Dispatch')],
    context,
  );
  assert.deepEqual(
    archive.sources.map((one) => one.name),
    ['The Courier', 'Dispatch', 'Post', undefined],
  );
});

test('the order in which articles are found changes nothing', () => {
  const entries = ['2019-12-28', '2019-12', '2019', undefined, '2020-01-01'].flatMap((date, n) =>
    ['Post', 'Courier', undefined].map((source, m) => entry(`${n}${m}`, date, source)),
  );
  const expected = buildArchive(entries, context);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => assert.deepEqual(buildArchive(shuffled, context), expected)),
  );
});
