import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countOf, countsAfter, countsWorthKeeping } from '../../../src/archive/stories/term-counts.js';
import { Rarities } from '../../../src/archive/stories/vectors.js';
import { Vocabulary } from '../../../src/archive/stories/vocabulary.js';
import { seededDice } from '../../load/body/random-text.js';

/** Changes counts again and again in an archive of so many articles, and holds what is known of them to all counts. Gives how often no step was passed, and how often nothing was known. */
function check(articles: number): { readonly same: number; readonly unknown: number } {
  const dice = seededDice(articles);
  const rarities = new Rarities(articles);
  const all = new Map(Array.from({ length: 400 }, (_, term) => [4 * (term + 1), dice(1 + dice(articles))] as const));
  const counted = (): ReturnType<typeof countsWorthKeeping> => {
    const vocabulary = new Vocabulary();
    for (const [term, count] of all) for (let time = 0; time < count; time++) vocabulary.add(term);
    return countsWorthKeeping(vocabulary, rarities);
  };
  let known = counted();
  let [same, unknown] = [0, 0];
  for (let change = 0; change < 200; change++) {
    const by = new Map<number, number>();
    for (let times = dice(12); times > 0; times--) {
      const term = 4 * (1 + dice(420));
      if (dice(3) > 0) by.set(term, 1);
      else if ((all.get(term) ?? 0) > 0) by.set(term, -1);
    }
    const steps = [...by].some(([term, change]) => rarities.stepOf(all.get(term) ?? 0) !== rarities.stepOf((all.get(term) ?? 0) + change));
    const after = countsAfter(known, by, 1, rarities);
    if (after === undefined) {
      unknown++;
      known = counted();
    } else assert.equal(after === 'stepped', steps);
    for (const [term, change] of by) all.set(term, (all.get(term) ?? 0) + change);
    if (after !== undefined && after !== 'stepped') same++;
    known = after === undefined || after === 'stepped' ? counted() : after;
    for (const [term, count] of all) assert.equal(rarities.stepOf(countOf(known, term) ?? 0), rarities.stepOf(count), `${term} after change ${change}`);
  }
  return { same, unknown };
}

describe('How many articles have a term', () => {
  it('is known as far as it weighs, in a small archive exactly', () => {
    const { same, unknown } = check(60);
    assert.ok(same > 20 && unknown === 0, `${same} ${unknown}`);
  });
  it('is counted anew when so many came that it may weigh', () => {
    const { same, unknown } = check(3000);
    assert.ok(same > 20 && unknown > 2, `${same} ${unknown}`);
  });
});
