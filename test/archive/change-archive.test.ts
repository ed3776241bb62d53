import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ArchiveContext, buildArchive } from '../../src/archive/build-archive.js';
import { changeArchive } from '../../src/archive/change-archive.js';
import { madeEntry, type MadeEntry } from '../support/made-entry.js';

const context: ArchiveContext = { arrivalOf: (id) => Number.parseInt(id.slice(0, 1), 16) % 3, sourceLang: (name) => (name === 'Tagblatt' ? 'de' : undefined) };

/** The archive of `before` with a change must be the archive of what is there afterwards. */
function check(before: readonly MadeEntry[], after: readonly MadeEntry[]): void {
  const [was, is] = [before.map(madeEntry), after.map(madeEntry)];
  const same = new Set(is.map(({ recordDigest, id }) => id + recordDigest).filter((key) => was.some(({ recordDigest, id }) => id + recordDigest === key)));
  const change = {
    gone: was.filter(({ id, recordDigest }) => !same.has(id + recordDigest)),
    came: is.filter(({ id, recordDigest }) => !same.has(id + recordDigest)),
  };
  const { authors, languages, tags, recent, arrivedTogether, ...changed } = changeArchive(buildArchive(was, context), change, context);
  const anew = buildArchive(is, context);
  assert.deepEqual(changed, {
    entries: anew.entries,
    years: anew.years,
    undated: anew.undated,
    sources: anew.sources,
    samplesOnly: anew.samplesOnly,
  });
  if (change.gone.length === 0) assert.deepEqual(recent, anew.recent);
}

const article = fc.record({
  file: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt', 'g.txt'),
  headline: fc.constantFrom('Ferry late', 'Dam holds', 'Ferry on time'),
  date: fc.constantFrom('', '2018', '2019-12', '2019-12-28', '2019-12-29', '2020-01-02'),
  source: fc.constantFrom('', 'The Upland Post', 'Tagblatt', 'Reuters'),
});
const articles = fc.uniqueArray(article, { selector: ({ file }) => file, maxLength: 7 });

test('an archive in which articles came, went or changed is that of what is there now', () => {
  fc.assert(fc.property(articles, articles, check), { numRuns: 300 });
});

test('an article that comes alone says that not all came together', () => {
  const [old, young] = [madeEntry({ file: 'a.txt' }), madeEntry({ file: 'b.txt' })];
  const arrivalOf = (id: string): number => (id === young.id ? 2 : 1);
  const archive = buildArchive([old], { ...context, arrivalOf });
  assert.equal(changeArchive(archive, { gone: [], came: [young] }, { ...context, arrivalOf }).arrivedTogether, false);
});
