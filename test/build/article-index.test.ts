import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ArticleIndex } from '../../src/build/article-index.js';
import type { Remembered } from '../../src/build/article-store.js';
import { StoreDamaged } from '../../src/build/store-damaged.js';
import type { Entry } from '../../src/model/article.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { PartialDate, SourceId } from '../../src/model/ids.js';
import { plainEntry } from '../../src/model/plain-entry.js';
import { articleIdOf, digestOf } from '../../src/text/digest.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-index-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const looks = { sample: false, inVault: false, size: 9, mtimeMs: 1234.5678, ino: 77, settled: true, correction: '' };

/** An article with as little as an entry can have, and what a test adds. */
function articleAt(path: string, more: Partial<Entry> = {}): Remembered {
  const entry: Entry = {
    id: articleIdOf(path),
    file: `articles/${path}`,
    digest: digestOf(path),
    recordDigest: digestOf(`record of ${path}`).slice(0, 32),
    headline: `About ${path}`,
    headlineFrom: 'title',
    dir: 'ltr',
    authors: [],
    dateStanding: 'unknown',
    sourceId: '_unknown' as SourceId, // as the archive names it
    sourceStanding: 'unknown',
    standings: 'dddd',
    tags: [],
    words: 3,
    excerpt: `The words of ${path}`,
    sample: false,
    ...more,
  };
  const slot = { at: 10, record: 20, html: 30, crc: 4_000_000_000, sketch: 5, sketchCrc: 6, restCrc: 7 };
  return { ...looks, path, file: `articles/${path}`, digest: digestOf(path), outcome: { kind: 'article', entry, slot }, diagnostics: [] };
}

/** A remembered file without anything that is read when it is asked for. */
function told(one: Remembered | undefined): unknown {
  return one?.outcome.kind === 'article' ? { ...one, outcome: { ...one.outcome, entry: plainEntry(one.outcome.entry) } } : one;
}

function kept(index: ArticleIndex): ArticleIndex {
  index.settle();
  index.save(folder, 'key', 99);
  const later = ArticleIndex.read(folder, 'key');
  assert.equal(later?.end, 99);
  return later?.index ?? new ArticleIndex();
}

/** The index remembers exactly these, as it is and after it was written and read. */
function check(index: ArticleIndex, expected: readonly Remembered[]): ArticleIndex {
  const later = kept(index);
  for (const one of [index, later])
    assert.deepEqual(
      expected.map(({ path }) => told(one.get(path))),
      expected.map(told),
    );
  return later;
}

function indexOf(all: readonly Remembered[]): ArticleIndex {
  const index = new ArticleIndex();
  for (const one of all) index.set(one);
  return index;
}

const everyField: Required<Entry> = {
  ...(articleAt('all.md').outcome as { entry: Required<Entry> }).entry, // it has fewer, and those it lacks follow
  digest: digestOf('not to be told'),
  headline: 'Flut in Ōtsu 🌊',
  statedSlug: 'flood',
  lang: 'ja',
  langStanding: 'inferred',
  subtitle: 'Wasser',
  authors: ['Ada Marsh', 'B. Reed'],
  byline: 'By Ada Marsh and B. Reed',
  agency: 'Reuters',
  date: '2019-12-28' as PartialDate, // as the calendar makes them
  source: 'The Paper',
  dateHow: 'folder',
  sourceHow: 'habit',
  updated: '2020' as PartialDate,
  retrieved: '2021-01' as PartialDate,
  url: 'https://paper.example/flood',
  section: 'World',
  description: 'What happened',
  dateline: 'OTSU',
  credit: 'Photo: C.',
  publish: 'excerpt',
  days: { embargo: '2030-01-01' as PartialDate },
  story: 'Flood',
  apart: ['b.md'],
  checked: ['story'],
  tags: ['flood'],
  redacted: 'words',
  pictures: [{ target: 'a.png', said: 'A' }],
};

test('every field of an entry comes back as it was', () => {
  check(indexOf([articleAt('all.md', everyField), articleAt('few.md')]), [articleAt('all.md', everyField)]);
});

test('files that gave no article, and remarks, come back as they were', () => {
  const remark: Diagnostic = { severity: 'note', code: 'article/no-date', file: 'articles/a.md', message: 'No date.' };
  const rejected: Remembered = { ...articleAt('a.md'), outcome: { kind: 'rejected' }, diagnostics: [remark] };
  const leftOut: Remembered = { ...articleAt('b.md'), settled: false, outcome: { kind: 'left-out', reason: 'draft' } };
  const passing: Remembered = { ...articleAt('c.md'), passing: true, correction: 'abc', sample: true, inVault: true };
  check(indexOf([passing, rejected, leftOut]), [rejected, leftOut, passing]);
});

test('a headline that ends with half a sign comes back as it was', () => {
  const cut = articleAt('cut.md', { headline: 'Wave \ud83c' });
  check(indexOf([cut, articleAt('next.md')]), [cut, articleAt('next.md')]);
});

test('a name that does not end with its path comes back as it was', () => {
  const odd = { ...articleAt('odd.md'), file: 'elsewhere' };
  check(indexOf([odd]), [{ ...odd, outcome: articleAt('odd.md', { file: 'elsewhere' }).outcome }]);
});

test('thousands of files are found one by one, in whatever order', () => {
  const all = Array.from({ length: 9000 }, (_, at) => articleAt(`${(at * 7919) % 9000}.md`));
  const later = check(indexOf(all), all);
  assert.equal(later.get('9001.md'), undefined);
  assert.equal(later.get(''), undefined);
  assert.equal(later.slotOf(articleIdOf('17.md'))?.at, 10);
});

test('many that changed are written, also when the last of them came long before', () => {
  const index = kept(indexOf(Array.from({ length: 5000 }, (_, at) => articleAt(`${at}.md`))));
  const changed = Array.from({ length: 4096 }, (_, at) => articleAt(`${at}.md`, { headline: `Changed ${at}` }));
  for (const one of changed) index.set(one);
  assert.equal(index.isChanged, true);
  check(index, changed);
  assert.equal(index.isChanged, false);
});

test('one more, one less and one changed cost a little at the end of the file', () => {
  const all = Array.from({ length: 3000 }, (_, at) => articleAt(`${at}.md`));
  const index = kept(indexOf(all));
  const before = statSync(join(folder, 'articles.rows')).size;
  const changed = articleAt('1500.md', { headline: 'Changed' });
  index.set(changed);
  index.set(articleAt('1500a.md'));
  index.keepOnly([...all.filter(({ path }) => path !== '7.md'), articleAt('1500a.md')].sort((a, b) => (a.path < b.path ? -1 : 1)));
  assert.equal(index.slotOf(articleIdOf('7.md')), undefined);
  const later = check(index, [...all.filter(({ path }) => path !== '7.md' && path !== '1500.md'), changed, articleAt('1500a.md')]);
  assert.equal(later.get('7.md'), undefined);
  assert.equal(later.slotOf(articleIdOf('7.md')), undefined);
  assert.ok(statSync(join(folder, 'articles.rows')).size < before * 1.5);
});

test('a file that is mostly waste is written anew', () => {
  let index = kept(indexOf(Array.from({ length: 3000 }, (_, at) => articleAt(`${at}.md`))));
  const sizes: number[] = [];
  for (let round = 0; round < 40; round++) {
    for (let at = 0; at < 3000; at += 400) index.set(articleAt(`${at}.md`, { headline: `Round ${round}` }));
    index = check(index, [articleAt('0.md', { headline: `Round ${round}` }), articleAt('1.md')]);
    sizes.push(statSync(join(folder, 'articles.rows')).size);
  }
  assert.ok(sizes.some((size, at) => size < (sizes[at - 1] ?? 0)));
});

test('what looks as it did is known at once, and nothing that looks otherwise', () => {
  const index = kept(indexOf([articleAt('a.md'), articleAt('b.md'), { ...articleAt('c.md'), settled: false }]));
  const found = { ...looks, name: 'a.md', absolute: '/a.md', file: 'articles/a.md', path: 'a.md' };
  assert.equal(index.plain(found)?.headline, 'About a.md');
  assert.equal(index.plain(found), index.plain(found));
  for (const other of [{ size: 8 }, { mtimeMs: 1 }, { ino: 1 }, { sample: true }, { inVault: true }, { file: 'b/a.md' }])
    assert.equal(index.plain({ ...found, ...other }), undefined);
  assert.equal(index.plain({ ...found, path: 'c.md', file: 'articles/c.md' }), undefined);
});

test('one byte less or one byte else, and the index counts as empty, or says so when it is asked what pages show', () => {
  kept(indexOf([articleAt('a.md', everyField), articleAt('b.md')]));
  for (const name of ['articles.index', 'articles.rows']) {
    const whole = readFileSync(join(folder, name));
    for (let at = 0; at < whole.length; at += 7) {
      const hurt = Buffer.from(whole);
      hurt[at] = (hurt[at] ?? 0) ^ 4;
      for (const bytes of [hurt, whole.subarray(0, at)]) {
        writeFileSync(join(folder, name), bytes);
        const read = ArticleIndex.read(folder, 'key')?.index;
        if (read !== undefined) assert.throws(() => told(read.get('a.md')), StoreDamaged, `${name} ${at}`);
        if (bytes.length < whole.length || name === 'articles.index') assert.equal(read, undefined, `${name} ${at}`);
      }
    }
    writeFileSync(join(folder, name), whole);
  }
  assert.notEqual(ArticleIndex.read(folder, 'key'), undefined);
});

test('a digest of another length comes back as it was', () => {
  const all = [articleAt('long.md', { recordDigest: digestOf('long') }), articleAt('none.md', { recordDigest: '' })];
  check(indexOf(all), all);
});
