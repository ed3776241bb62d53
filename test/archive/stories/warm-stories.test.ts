import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hash32 } from '../../../src/text/hash.js';
import { type Grouped, grouped, type Written } from './made-stories.js';

/** Numbers that look like chance and are the same on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A made word: two to four syllables of a number. */
function wordOf(number: number): string {
  const syllables = ['ka', 'lo', 'mir', 'ten', 'sul', 'ba', 'dre', 'vin', 'po', 'gas', 'ne', 'rut', 'fel', 'ho', 'jin', 'qua'];
  const roll = dice(hash32(`word ${number}`));
  return Array.from({ length: 2 + roll(3) }, () => syllables[roll(syllables.length)]).join('');
}

/** An article made of a number, about one of some thirty events, each with its names; events of one kind share most words. Every ninth has no date; the others may be dated so many days later. */
function written(number: number, later = 0): Written {
  const roll = dice(number * 7919 + 3);
  const event = number % 31;
  const name = (at: number): string => {
    const word = wordOf(9000 + event * 10 + at);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const sentence = (at: number): string => {
    const own = dice(event * 1000 + at);
    const words = Array.from({ length: 9 }, (_, place) => (place % 4 === 1 ? name(own(6)) : wordOf((event % 5) * 100 + own(60))));
    return `The ${words.join(' ')} ${wordOf(5000 + roll(400))}.`;
  };
  const text = Array.from({ length: 5 + roll(4) }, () => sentence(roll(12))).join(' ');
  const day = new Date(Date.UTC(2019, 0, 1 + (event % 7) * 4 + roll(6) + later)).toISOString().slice(0, 10);
  return { name: `${number}.txt`, text: `${name(0)} ${wordOf(event)}\n\n${text}`, ...(number % 9 === 0 ? {} : { day }) };
}

/** Groups after each change from what was found before it, and holds the answer to one from nothing. Gives how many changes moved no weight. */
function check(seed: number, steps: number): number {
  const roll = dice(seed);
  let numbers = Array.from({ length: 160 }, (_, at) => at);
  const later = new Map<number, number>();
  const all = (): Written[] => numbers.map((number) => written(number, later.get(number)));
  let before: Grouped = grouped(all());
  assert.ok(before.found.stories.length > 10, 'there are stories to get wrong');
  let kept = 0;
  for (let step = 0; step < steps; step++) {
    const at = roll(numbers.length);
    const change = roll(6);
    if (change === 0) numbers = numbers.filter((_, place) => place !== at);
    else if (change === 1) numbers = [...numbers, 500 + seed * 100 + step];
    // Another date moves no weight.
    else later.set(numbers[at] ?? 0, roll(20));
    const after = grouped(all(), 'on', before);
    assert.deepEqual(after.found.stories, grouped(all()).found.stories, `after change ${step}`);
    if (!after.stepped) kept++;
    before = after;
  }
  return kept;
}

describe('Stories after articles came and went', () => {
  it('or were dated anew are those of the same articles from nothing', () => {
    const kept = check(1, 25) + check(2, 25);
    assert.ok(kept >= 20, `only ${kept} changes of 50 moved no weight, so little was tried`);
  });
  it('are so when files of one address become more than versions of one page are, though no article of the story changes', () => {
    const url = 'https://paper.example/2019/one-page';
    const versions = Array.from({ length: 50 }, (_, at): Written => ({ ...written(31 * (at + 1)), url }));
    const others = Array.from({ length: 80 }, (_, at) => written(31 * at + 1 + (at % 30)));
    const before = grouped([...versions, ...others]);
    // Its text stays, so that no weight moves.
    const changed = [...versions, ...others.map((one, at) => (at === 0 ? { ...one, url } : one))];
    const after = grouped(changed, 'on', before);
    const haveVersions = ({ found }: Grouped): boolean => found.stories.some((story) => story.versions.length > 0);
    assert.deepEqual([haveVersions(before), after.stepped, haveVersions(after)], [true, false, false]);
    assert.deepEqual(after.found.stories, grouped(changed).found.stories);
  });
});
