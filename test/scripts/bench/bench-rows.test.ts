import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type BenchRow, growthOf, median, tableOf } from '../../../scripts/bench/bench-rows.js';

const check = (row: BenchRow, expected: string) => assert.equal(tableOf([row]).split('\n')[2], expected);
const run = (seconds: number, memory?: number) => ({ seconds, cpu: seconds * 2, ...(memory === undefined ? {} : { memory }) });

describe('A row of the bench', () => {
  it('gives the median and its span, and the ratio to the peer beside the bar', () =>
    check(
      { what: 'lean, cold', articles: 100, runs: [run(3), run(1), run(2)], peer: { name: 'Hugo', runs: [run(4)] }, bar: { kind: 'ratio', value: 1 } },
      '| lean, cold | 100 | 2.00 (1.00 to 3.00) | 4.00 | 40.0 |  | Hugo: 4.00, 8.00 of processor | 0.50 | 1 x | met |',
    ));

  it('says that a bar is missed', () =>
    check(
      { what: 'full, peak memory', articles: 10, runs: [run(1, 1200)], bar: { kind: 'memory', value: 1000 } },
      '| full, peak memory | 10 | 1.00 | 2.00 | 200.0 | 1200 |  |  | 1000 MB | missed |',
    ));

  it('says of what did not come to an end that it missed its bar', () =>
    check(
      { what: 'live', articles: 10, runs: [], note: 'no feed within 120 seconds', bar: { kind: 'seconds', value: 1 } },
      '| live; no feed within 120 seconds | 10 | did not end |  |  |  |  |  | 1 s | missed |',
    ));

  it('leaves out what was not measured', () =>
    check({ what: 'live', articles: 10, runs: [{ seconds: 0.04, cpu: 0 }], note: 'page' }, '| live; page | 10 | 0.040 |  |  |  |  |  |  |  |'));

  it('takes the lower middle of two', () => assert.equal(median([2, 1]), 1));
});

describe('Growth from one size to one of ten times as many', () => {
  const rows = (more: number): BenchRow[] => [
    { what: 'full, cold', articles: 10, runs: [run(1, 100)] },
    { what: 'full, cold', articles: 100, runs: [run(more, 300)] },
  ];

  it('is at most linear when an article costs no more', () =>
    assert.deepEqual(growthOf(rows(9)), ['From 10 to 100 articles, full, cold: processor time an article times 0.90, memory times 3.00: at most linear.']));

  it('is said loudly when an article costs more', () =>
    assert.deepEqual(growthOf(rows(15)), ['From 10 to 100 articles, full, cold: processor time an article times 1.50, memory times 3.00: MORE THAN LINEAR.']));

  it('is said of no row that was measured once', () => assert.deepEqual(growthOf(rows(9).slice(1)), []));
});
