import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignAddresses } from '../../src/site/addresses.js';
import { assignNewcomers } from '../../src/site/assign-newcomers.js';
import { writeLedger } from '../../src/site/ledger.js';
import { patchLedger } from '../../src/site/patch-ledger.js';
import { madeEntry, type MadeEntry } from '../support/made-entry.js';

/** After `before` was built, `came` come (or change) and `gone` go: addresses and ledger must be those that looking at everything gives. */
function check(before: readonly MadeEntry[], came: readonly MadeEntry[], gone: readonly string[]): void {
  const was = before.map(madeEntry);
  const known = assignAddresses(was, new Map());
  const ids = new Set(came.map(({ file }) => madeEntry({ file }).id));
  const went = new Set(gone.map((file) => madeEntry({ file }).id).filter((id) => !ids.has(id)));
  const left = was.filter(({ id }) => !ids.has(id) && !went.has(id));
  const newcomers = came.map(madeEntry);
  const whole = assignAddresses([...left, ...newcomers], known.ledger);
  const few = assignNewcomers(newcomers, known, (id) => left.find((entry) => entry.id === id));
  for (const { id } of newcomers) assert.equal(few?.addressOf.get(id), whole.addressOf.get(id));
  const lines = newcomers.flatMap(({ id }) => few?.ledger.get(id) ?? []);
  const renamed = [...(few?.before.keys() ?? [])].filter((id) => few?.ledger.has(id) !== true);
  assert.equal(patchLedger(writeLedger(known.ledger), { came: lines, gone: renamed }), writeLedger(whole.ledger));
}

const article = fc.record({
  file: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt'),
  headline: fc.constantFrom('Ferry late', 'Ferry', 'Ferry late again'),
  date: fc.constantFrom('', '2019-12-28'),
  source: fc.constantFrom('', 'Reuters'),
  bytes: fc.constantFrom('one', 'two', 'three', 'four'),
});
const articles = fc.uniqueArray(article, { selector: ({ file }) => file, maxLength: 6 });
const files = fc.array(fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'), { maxLength: 2 });

test('a few articles get the addresses, and the ledger the lines, that looking at all of them gives', () => {
  fc.assert(fc.property(articles, articles, files, check), { numRuns: 500 });
});

test('an article that is kept out and has the same bytes or address leaves it to the build', () => {
  const [out, own] = [madeEntry({ file: 'a.txt', bytes: 'one' }), madeEntry({ file: 'b.txt', bytes: 'one' })];
  assert.equal(
    assignNewcomers([own], assignAddresses([out], new Map()), () => 'kept out'),
    undefined,
  );
});

test('lines of stories stay behind those of articles', () => {
  const known = assignAddresses([madeEntry({ file: 'a.txt' })], new Map());
  const text = `${writeLedger(known.ledger)}story 0000000000000000 1 stories/ferry/index.html ${'0'.repeat(16)}\n`;
  const more = assignAddresses([madeEntry({ file: 'a.txt' }), madeEntry({ file: 'b.txt' })], known.ledger).ledger;
  const lines = patchLedger(text, { came: [...more.values()], gone: [] }).split('\n');
  assert.match(lines.at(-2) ?? '', /^story /);
  assert.equal(lines.length, 5);
});
