import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Told } from '../../../src/archive/stories/row-keys.js';
import { inOrder, type Rows, rowsOf } from '../../../src/archive/stories/rows.js';
import { reweighRows, weighRows, type WeighedRows } from '../../../src/archive/stories/weighed-rows.js';
import type { PartialDate } from '../../../src/model/ids.js';
import { articleIdOf, digestOf } from '../../../src/text/digest.js';
import { hash32 } from '../../../src/text/hash.js';
import { finish } from '../../support/finish.js';

/** Numbers that look like chance and are the same on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** An article made of a number: some terms of its event, some that many articles have. Articles whose numbers have the same event are alike. */
function toldOf(number: number): Told {
  const roll = dice(number * 7919 + 1);
  const event = number % 150;
  const terms = new Set<number>();
  while (terms.size < 12) terms.add((hash32(`event ${event} ${roll(16)}`) & ~3) >>> 0);
  while (terms.size < 30) terms.add((hash32(`common ${roll(1 + roll(200))}`) & ~3) >>> 0);
  const sorted = Uint32Array.from([...terms].sort((a, b) => a - b));
  const textKey = digestOf(String(number)).slice(0, 16);
  return { terms: sorted, weights: Uint8Array.from(sorted, () => 32 + roll(40)), textKey, addressKey: number % 11, isSpokenOf: number % 13 === 0 };
}

/** The articles of these numbers as rows, and what each tells. */
function told(numbers: readonly number[]): { readonly rows: Rows; readonly tell: (row: number) => Told } {
  const all = numbers.map((number) => {
    // Every seventh has no date; the others lie within three years.
    const roll = hash32(`day ${number}`);
    const date = `20${14 + (roll % 3)}-0${1 + ((roll >>> 4) % 9)}-${10 + ((roll >>> 8) % 18)}` as PartialDate; // made for the test
    return { id: articleIdOf(`article ${number}`), recordDigest: digestOf(String(number)), ...(number % 7 === 0 ? {} : { date }), number };
  });
  const ordered = inOrder(all);
  return { rows: rowsOf(ordered), tell: (row) => toldOf(ordered[row]?.number ?? 0) };
}

/** All that grouping reads of weighed rows. */
function shown({ rows, keys, vectors, edges }: WeighedRows): unknown {
  const { a, b, weights, count } = edges;
  return {
    ids: rows.ids,
    days: rows.days,
    keys,
    vectors: vectors.between(0, rows.count).bytes,
    a: a.slice(0, count),
    b: b.slice(0, count),
    cosines: weights.slice(0, count),
  };
}

describe('Articles weighed after a change', () => {
  it('weigh and pair as if all were weighed from nothing', () => {
    const roll = dice(11);
    let numbers = Array.from({ length: 1500 }, (_, number) => number);
    const first = told(numbers);
    let before = finish(weighRows(first.rows, first.tell));
    let kept = 0;
    for (let step = 0; step < 40; step++) {
      const changes = 1 + roll(3);
      for (let change = 0; change < changes; change++) {
        if (roll(3) === 0) numbers = numbers.filter((_, at) => at !== roll(numbers.length));
        else numbers = [...numbers, 2000 + step * 10 + change];
      }
      const { rows, tell } = told(numbers);
      const after = finish(reweighRows(before, rows, tell));
      if (!after.stepped) kept++;
      if (step % 4 === 3 || !after.stepped) assert.deepEqual(shown(after), shown(finish(weighRows(rows, tell))), `after change ${step}`);
      before = after;
    }
    assert.ok(kept >= 5, `only ${kept} changes of 40 moved no weight, so little was tried`);
  });
  it('are the same object’s pairs when nothing changed', () => {
    const { rows, tell } = told([1, 2, 3, 151, 152]);
    const before = finish(weighRows(rows, tell));
    const again = told([152, 151, 3, 2, 1]);
    assert.equal(finish(reweighRows(before, again.rows, again.tell)).edges, before.edges);
  });
});
