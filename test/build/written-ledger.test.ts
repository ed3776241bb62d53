import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { patchedLedger } from '../../src/build/written-ledger.js';
import type { ArticleId, SitePath } from '../../src/model/ids.js';
import { type LedgerLine, writeLedger } from '../../src/site/ledger.js';
import { lastArrivalIn, LedgerText } from '../../src/site/ledger-text.js';

type Made = readonly [number: number, arrival: number, paths: number];

function lineOf([number, arrival, paths]: Made): LedgerLine {
  const id = `${number}`.padStart(2, '0').repeat(8) as ArticleId; // sixteen digits
  const [first = '', ...more] = Array.from({ length: paths }, (_, at) => `2019/12/28/a/${'x'.repeat(number % 5)}${number}-${at}.html` as SitePath);
  return { id, arrival, digest: 'abcdef0123456789', paths: [first as SitePath, ...more] };
}

function ledgerOf(lines: readonly LedgerLine[]): { readonly text: string; readonly counted: { readonly size: number; readonly lastArrival: number } } {
  const ledger = new Map(lines.map((line) => [line.id, line]));
  return { text: writeLedger(ledger, []), counted: { size: ledger.size, lastArrival: lastArrivalIn(ledger) } };
}

/** After a patch the text is that of the lines there are, and each place leads to the line it led to before; those of lines that were written are forgotten. */
function check(before: readonly Made[], came: readonly Made[], gone: readonly number[]): void {
  const [was, put] = [before.map(lineOf), came.map(lineOf)];
  const out = gone.map((number) => lineOf([number, 1, 1]).id).filter((id) => was.some((line) => line.id === id) && put.every((line) => line.id !== id));
  const { text, counted } = ledgerOf(was);
  const ledger = new LedgerText(text, counted);
  const places = new Uint32Array(was.map(({ id, paths }) => 2 * ledger.placeOf(id) + Number(paths.length > 1)));
  const after = patchedLedger({ text, memory: { ...counted, places: new Map([['run', places]]) } }, { came: put, gone: out });
  const kept = was.filter(({ id }) => !out.includes(id) && put.every((line) => line.id !== id));
  const expected = ledgerOf([...kept, ...put]);
  assert.equal(after.text, expected.text);
  assert.equal(after.memory.size, expected.counted.size);
  const moved = after.memory.places.get('run') ?? [];
  const read = new LedgerText(after.text, after.memory);
  for (const [at, line] of was.entries()) {
    const place = moved[at] ?? 0;
    if (!kept.includes(line)) assert.equal(place, 0);
    else assert.deepEqual([read.lineAt(place >>> 1), place % 2], [line, Number(line.paths.length > 1)]);
  }
}

const made = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2 }));
const some = (most: number) => fc.uniqueArray(made, { selector: ([number]) => number, maxLength: most });

test('a line that is put into a ledger moves those behind it, and nothing else of it needs to be read again', () => {
  fc.assert(fc.property(some(20), some(3), fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }), check), { numRuns: 300 });
});
