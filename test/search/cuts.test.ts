import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { cutsOf } from '../../src/search/cuts.js';
import { digestOf } from '../../src/text/digest.js';

const ids = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => digestOf(String(at + from)));

/** The runs of ids, each as a text. */
function runsOf(list: readonly string[], reach: number): string[] {
  return cutsOf(list, reach).map((from, at, all) => list.slice(from, all[at + 1]).join(' '));
}

/** How many runs of one row are not among those of the other. */
function check(one: readonly string[], two: readonly string[], reach: number, most: number): void {
  const before = new Set(runsOf(one, reach));
  assert.ok(runsOf(two, reach).filter((run) => !before.has(run)).length <= most);
}

describe('The cuts of an archive', () => {
  it('leave runs of the wanted size', () => {
    const sizes = runsOf(ids(20_000), 100).map((run) => run.split(' ').length);
    assert.ok(Math.min(...sizes) >= 100);
    assert.ok(Math.max(...sizes) < 600);
    assert.ok(sizes.length > 80 && sizes.length < 120, `${sizes.length} runs`);
  });

  it('stay where they are when an article is added or taken away', () => {
    const all = ids(3000);
    for (let at = 0; at < 3000; at += 37) check(all, all.toSpliced(at, 1), 50, 3);
  });

  it('of longer runs are among those of shorter ones', () => {
    const short = new Set(cutsOf(ids(5000), 10));
    for (const cut of cutsOf(ids(5000), 200)) assert.ok(short.has(cut));
  });

  it('are one run for few articles, and for none', () => {
    assert.deepEqual(cutsOf(ids(5), 10), [0]);
    assert.deepEqual(cutsOf([], 10), [0]);
  });
});
