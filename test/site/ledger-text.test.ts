import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ArticleId, SitePath } from '../../src/model/ids.js';
import { type LedgerLine, readLedger, writeLedger } from '../../src/site/ledger.js';
import { lastArrivalIn, ledgerAsText, LedgerText } from '../../src/site/ledger-text.js';
import { readStoryLines } from '../../src/site/story-ledger.js';
import { digestOf } from '../../src/text/digest.js';

/** The lines of so many articles, of which every third had another address before. */
function linesOf(count: number, idOf: (at: number) => string): ReadonlyMap<ArticleId, LedgerLine> {
  const lines = Array.from({ length: count }, (_, at): LedgerLine => {
    const path = `2019/12/28/the-bugle/report-${at}.html` as SitePath;
    const paths: LedgerLine['paths'] = at % 3 === 0 ? [path, `undated/the-bugle/report-${at}.html` as SitePath] : [path];
    return { id: idOf(at) as ArticleId, arrival: 1 + (at % 17), digest: digestOf(`text ${at}`).slice(0, 16), paths };
  });
  return new Map(lines.map((line) => [line.id, line]));
}

const stories = readStoryLines(`story ${'0'.repeat(16)} 3 stories/ferry/index.html ${'a'.repeat(16)}\n`);

/** Asked line by line, a ledger's text says what its lines say when all of them are read. */
function check(lines: ReadonlyMap<ArticleId, LedgerLine>): LedgerText {
  const text = writeLedger(lines, stories);
  const ledger = new LedgerText(text, { size: lines.size, lastArrival: lastArrivalIn(lines) });
  for (const line of lines.values()) {
    assert.deepEqual(ledger.get(line.id), line);
    const start = ledger.startOf(line.id) ?? -1;
    assert.deepEqual([ledger.pathAt(start), ledger.arrivalAt(start)], [line.paths[0], line.arrival]);
  }
  for (let at = 0; at < 100; at++) {
    const absent = digestOf(`absent ${at}`).slice(0, 16) as ArticleId;
    assert.deepEqual([ledger.get(absent), ledger.has(absent)], [undefined, lines.has(absent)]);
  }
  assert.deepEqual(new Map(ledger), readLedger(text, 'ledger').ledger);
  assert.equal(ledgerAsText(ledger, stories), text);
  assert.ok(ledger.isSound());
  return ledger;
}

describe('A ledger that is read where it is asked', () => {
  it('finds the line of each article', () => {
    for (const count of [0, 1, 2, 3, 500]) check(linesOf(count, (at) => digestOf(`${at}`).slice(0, 16)));
  });

  it('finds lines whose identities somebody thought out', () => {
    check(linesOf(300, (at) => `00000000${at.toString(16).padStart(8, '0')}`));
    check(linesOf(300, (at) => (at % 2 === 0 ? at.toString(16).padStart(16, '0') : at.toString(16).padStart(16, 'f'))));
  });

  it('finds lines by the beginning of an address, old ones too, and by a digest', () => {
    const ledger = check(linesOf(60, (at) => digestOf(`${at}`).slice(0, 16)));
    const found = (words: string): readonly number[] => ledger.linesWith(words).map(({ paths }) => Number(/\d+(?=\.html)/.exec(paths[0])?.[0]));
    assert.deepEqual([...found('2019/12/28/the-bugle/report-5')].sort(), [5, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59]);
    assert.deepEqual(found('undated/the-bugle/report-30.'), [30]);
    assert.deepEqual(found(`${digestOf('text 7').slice(0, 16)} `), [7]);
    assert.deepEqual(found('stories/'), []);
  });

  it('is not taken for sound when its lines were moved, share an address or cannot be read', () => {
    const [one, two] = ['a'.repeat(16), 'b'.repeat(16)];
    const line = (id: string, path: string): string => `${id} 1 ${'0'.repeat(16)} ${path}\n`;
    const isSound = (...lines: readonly string[]): boolean => new LedgerText(`# heading\n${lines.join('')}`, { size: lines.length, lastArrival: 1 }).isSound();
    assert.ok(isSound(line(one, 'undated/s/a.html'), line(two, 'undated/s/b.html')));
    assert.ok(!isSound(line(two, 'undated/s/a.html'), line(one, 'undated/s/b.html')));
    assert.ok(!isSound(line(one, 'undated/s/a.html'), line(two, 'undated/s/a.html')));
    assert.ok(!isSound(line(one, 'index.html'), line(two, 'undated/s/b.html')));
    assert.ok(!isSound(line(one, 'undated/s/a.html'), line(one, 'undated/s/b.html')));
  });
});
