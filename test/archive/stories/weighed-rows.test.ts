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
function toldOf(number: number, events: number): Told {
  const roll = dice(number * 7919 + 1);
  const event = number % events;
  const terms = new Set<number>();
  while (terms.size < 12) terms.add((hash32(`event ${event} ${roll(16)}`) & ~3) >>> 0);
  while (terms.size < 30) terms.add((hash32(`common ${roll(1 + roll(200))}`) & ~3) >>> 0);
  const sorted = Uint32Array.from([...terms].sort((a, b) => a - b));
  const textKey = digestOf(String(number)).slice(0, 16);
  return { terms: sorted, weights: Uint8Array.from(sorted, () => 32 + roll(40)), textKey, addressKey: number % 11, isSpokenOf: number % 13 === 0 };
}

/** An article with one term that all have, which is most of it or little, and twenty that no other has. */
function sharingTold(number: number, isMuch: boolean): Told {
  const all = (hash32('all') & ~3) >>> 0;
  const own = Array.from({ length: 20 }, (_, at) => (hash32(`own ${number} ${at}`) & ~3) >>> 0);
  const terms = Uint32Array.from([all, ...own]).sort();
  return { ...toldOf(number, 1), terms, weights: Uint8Array.from(terms, (term) => (term === all ? (isMuch ? 250 : 32) : isMuch ? 1 : 120)) };
}

/** An archive: what its articles tell, and when they are dated. Every so-manyth has no date. */
type Kind = { readonly tellOf: (number: number) => Told; readonly undated: number; readonly dateOf: (dice: number) => string };

/** Three years, few articles of a month, a seventh without a date. */
const spread: Kind = {
  tellOf: (number) => toldOf(number, 150),
  undated: 7,
  dateOf: (one) => `20${14 + (one % 3)}-0${1 + ((one >>> 4) % 9)}-${10 + ((one >>> 8) % 18)}`,
};
/** Two months with so many articles that those of one event are more than count as neighbours. */
const dense: Kind = { tellOf: (number) => toldOf(number, 12), undated: 301, dateOf: (one) => `2014-0${1 + (one % 2)}-${10 + ((one >>> 8) % 18)}` };
/** The same with a term that more articles have than anybody looks at, and by which one of twenty is found by the others of them. */
const crowded: Kind = { ...dense, tellOf: (number) => sharingTold(number, number % 20 === 0) };

/** The articles of these numbers as rows, and what each tells. */
function told(numbers: readonly number[], { tellOf, undated, dateOf }: Kind): { readonly rows: Rows; readonly tell: (row: number) => Told } {
  const all = numbers.map((number) => {
    const date = dateOf(hash32(`day ${number}`)) as PartialDate; // made for the test
    return { id: articleIdOf(`article ${number}`), recordDigest: digestOf(String(number)), ...(number % undated === 0 ? {} : { date }), number };
  });
  const ordered = inOrder(all);
  return { rows: rowsOf(ordered), tell: (row) => tellOf(ordered[row]?.number ?? 0) };
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

/** Weighs so many articles after each of some changes, and holds what comes of it to weighing all from nothing. */
function check(kind: Kind, count: number, steps: number): void {
  const roll = dice(count);
  let numbers = Array.from({ length: count }, (_, number) => number);
  const first = told(numbers, kind);
  let before = finish(weighRows(first.rows, first.tell));
  let kept = 0;
  for (let step = 0; step < steps; step++) {
    const changes = 1 + roll(3);
    for (let change = 0; change < changes; change++) {
      if (roll(3) === 0) numbers = numbers.filter((_, at) => at !== roll(numbers.length));
      else numbers = [...numbers, 2000 + step * 10 + change];
    }
    const { rows, tell } = told(numbers, kind);
    const after = finish(reweighRows(before, rows, tell));
    if (!after.stepped) kept++;
    if (step % 8 === 7 || !after.stepped) assert.deepEqual(shown(after), shown(finish(weighRows(rows, tell))), `after change ${step}`);
    before = after;
  }
  assert.ok(kept >= 5, `only ${kept} changes of ${steps} moved no weight, so little was tried`);
}

describe('Articles weighed after a change', () => {
  it('weigh and pair as if all were weighed from nothing', () => check(spread, 1500, 30));
  it('do so where more are alike than count', () => check(dense, 900, 24));
  it('do so where more have a term than anybody looks at', () => check(crowded, 580, 30));
  it('are the same object’s pairs when nothing changed', () => {
    const { rows, tell } = told([1, 2, 3, 151, 152], spread);
    const before = finish(weighRows(rows, tell));
    const again = told([152, 151, 3, 2, 1], spread);
    assert.equal(finish(reweighRows(before, again.rows, again.tell)).edges, before.edges);
  });
});
