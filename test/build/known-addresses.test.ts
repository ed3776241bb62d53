import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ArticleIndex } from '../../src/build/article-index.js';
import { knownAddresses, type LinePlaces, linePlaces } from '../../src/build/known-addresses.js';
import { readLedgerMemory, writeLedgerMemory } from '../../src/build/ledger-memory.js';
import { arrivalOf, assignAddresses } from '../../src/site/addresses.js';
import { lastArrivalIn, LedgerText } from '../../src/site/ledger-text.js';
import { readLedger, writeLedger } from '../../src/site/ledger.js';
import { byCodeUnit } from '../../src/text/order.js';
import { seededDice } from '../load/body/random-text.js';
import { madeEntry, type MadeEntry } from '../support/made-entry.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-known-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the index holds of these files, as a build that ends leaves it. */
function remember(index: ArticleIndex, files: ReadonlyMap<string, MadeEntry>, changed: readonly string[]): void {
  const slot = { at: 0, record: 1, html: 1, crc: 1, sketch: 0, sketchCrc: 0, restCrc: 0 };
  for (const path of changed) {
    const file = files.get(path);
    if (file === undefined) continue;
    const entry = madeEntry(file);
    const looks = { path, file: entry.file, sample: false, inVault: false, size: 1, mtimeMs: 1, ino: 1, settled: true, digest: entry.digest, correction: '' };
    index.set({ ...looks, outcome: { kind: 'article', entry, slot }, diagnostics: [] });
  }
  index.keepOnly([...files.keys()].sort(byCodeUnit).map((path) => ({ path })));
  index.settle();
  index.save(folder, 'key', 1);
}

/** A life of an archive: files come, go, are renamed, edited, re-dated. After each step what is known of the ledger gives what reading all of it gives. */
function check(seed: number, first: number, steps: number): void {
  const dice = seededDice(seed);
  const index = new ArticleIndex();
  const files = new Map<string, MadeEntry>();
  let next = 0;
  const change = (): readonly string[] => {
    const paths = [...files.keys()];
    const path = paths[dice(paths.length)] ?? '';
    const file = files.get(path);
    const drawn = dice(6);
    if (file === undefined || drawn < 2) {
      // Few headlines, so that many want one address.
      const name = `${dice(4)}/${next++}.txt`;
      files.set(name, {
        file: name,
        headline: `${'A long way round '.repeat(dice(7))}${dice(300)}`,
        date: dice(2) === 0 ? '' : '2019-12-28',
        bytes: `bytes ${dice(999)}`,
      });
      return [name];
    }
    if (drawn === 2) files.delete(path);
    else if (drawn === 3) files.set(path, { ...file, date: dice(2) === 0 ? '2020-01-01' : '2019-12-28' });
    else if (drawn === 4) files.set(path, { ...file, bytes: `${file.bytes} edited`, headline: `Edited ${dice(50)}` });
    else {
      const name = `${dice(4)}/${next++}.txt`;
      files.delete(path);
      files.set(name, { ...file, file: name });
      return [name];
    }
    return [path];
  };
  remember(index, files, Array.from({ length: first }, change).flat());
  let text = '';
  let places: LinePlaces | undefined;
  let quick = 0;
  for (let step = 0; step < steps; step++) {
    if (step > 0) remember(index, files, Array.from({ length: 1 + dice(4) }, change).flat());
    const rows = index.rows();
    const entries = [...files.values()].sort((a, b) => byCodeUnit(a.file, b.file)).map(madeEntry);
    const read = readLedger(text, 'ledger');
    const whole = assignAddresses(entries, read.ledger);
    const counts = { size: read.ledger.size, lastArrival: lastArrivalIn(read.ledger) };
    const known = places === undefined ? undefined : knownAddresses(rows, new LedgerText(text, counts), places, () => true);
    const after = writeLedger(whole.ledger);
    const written = new LedgerText(after, { size: whole.ledger.size, lastArrival: lastArrivalIn(whole.ledger) });
    if (known !== undefined) {
      quick++;
      assert.deepEqual(
        entries.map(({ id }, at) => [known.addressOf.get(id), known.arrivals[at]]),
        entries.map(({ id }) => [whole.addressOf.get(id), arrivalOf(whole.ledger)(id)]),
      );
      assert.equal(known.arrivals.length, entries.length);
      assert.deepEqual([known.redirects, known.diagnostics], [whole.redirects, whole.diagnostics]);
      assert.deepEqual([known.ledger.text, known.ledger.size, known.ledger.lastArrival], [after, written.size, written.lastArrival]);
    }
    const found = linePlaces(rows, written, known);
    assert.deepEqual(found, linePlaces(rows, written));
    const memory = { size: written.size, lastArrival: written.lastArrival, places: found };
    writeLedgerMemory(folder, 'key', after, memory);
    assert.deepEqual(readLedgerMemory(folder, 'key', Buffer.from(after)), memory);
    [text, places] = [after, found];
  }
  assert.ok(quick > steps / 2);
}

test('what is known of a ledger gives the addresses, redirects and lines that reading all of it gives', () => {
  for (let seed = 1; seed <= 5; seed++) check(seed, 8, 40);
  check(6, 2500, 25);
});

test('an article of another text of the ledger, or of another key, is looked up anew', () => {
  const memory = { size: 0, lastArrival: 0, places: new Map([['0 8 7', Uint32Array.of(1, 0, 4)]]) };
  writeLedgerMemory(folder, 'key', 'a text', memory);
  assert.deepEqual(readLedgerMemory(folder, 'key', Buffer.from('a text')), memory);
  assert.equal(readLedgerMemory(folder, 'key', Buffer.from('a test')), undefined);
  assert.equal(readLedgerMemory(folder, 'other', Buffer.from('a text')), undefined);
  assert.equal(readLedgerMemory(join(folder, 'elsewhere'), 'key', Buffer.from('a text')), undefined);
});
