import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reweighRows, type Row, type Told, weighRows, type WeighedRows } from '../../../src/archive/stories/weighed-rows.js';
import type { ArticleId } from '../../../src/model/ids.js';
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
  return { terms: sorted, weights: Uint8Array.from(sorted, () => 32 + roll(40)), textKey: String(number) };
}

function rowOf(number: number): Row {
  const id = hash32(`article ${number}`).toString(16).padStart(16, '0') as ArticleId; // made for the test
  // Every seventh has no date; the others lie within three years.
  return { id, digest: String(number), day: number % 7 === 0 ? Number.NaN : 700000 + (hash32(`day ${number}`) % 1000) };
}

function inOrder(numbers: readonly number[]): Row[] {
  const day = (row: Row): number => (Number.isNaN(row.day) ? Number.POSITIVE_INFINITY : row.day);
  return numbers.map(rowOf).sort((a, b) => (day(a) !== day(b) ? day(a) - day(b) : a.id < b.id ? -1 : 1));
}

const tell = ({ digest }: Row): Told => toldOf(Number(digest));

/** All that grouping reads of weighed rows. */
function told({ rows, textKeys, vectors, edges }: WeighedRows): unknown {
  const { a, b, weights, count } = edges;
  return {
    ids: rows.map(({ id }) => id),
    textKeys,
    terms: vectors.terms,
    weights: vectors.weights,
    a: a.slice(0, count),
    b: b.slice(0, count),
    cosines: weights.slice(0, count),
  };
}

describe('Articles weighed after a change', () => {
  it('weigh and pair as if all were weighed from nothing', () => {
    const roll = dice(11);
    let numbers = Array.from({ length: 1500 }, (_, number) => number);
    let before = finish(weighRows(inOrder(numbers), tell));
    let kept = 0;
    for (let step = 0; step < 40; step++) {
      const changes = 1 + roll(3);
      for (let change = 0; change < changes; change++) {
        if (roll(3) === 0) numbers = numbers.filter((_, at) => at !== roll(numbers.length));
        else numbers = [...numbers, 2000 + step * 10 + change];
      }
      const rows = inOrder(numbers);
      const after = finish(reweighRows(before, rows, tell));
      if (!after.stepped) kept++;
      if (step % 4 === 3 || !after.stepped) assert.deepEqual(told(after), told(finish(weighRows(rows, tell))), `after change ${step}`);
      before = after;
    }
    assert.ok(kept >= 5, `only ${kept} changes of 40 moved no weight, so little was tried`);
  });
  it('are the same object’s pairs when nothing changed', () => {
    const rows = inOrder([1, 2, 3, 151, 152]);
    const before = finish(weighRows(rows, tell));
    assert.equal(finish(reweighRows(before, inOrder([152, 151, 3, 2, 1]), tell)).edges, before.edges);
  });
});
