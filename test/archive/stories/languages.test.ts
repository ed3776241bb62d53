import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { groupsOf, type Written } from './made-stories.js';

/** Twenty articles written for this test: their story, their day, and their text with the headline first. */
type Set20 = readonly (Written & { readonly event: string })[];

function readSet(lang: string): Set20 {
  const blocks = readFileSync(`test/archive/stories/sets/${lang}.txt`, 'utf8').split(/^== /m).slice(1);
  return blocks.map((block, at) => {
    const [head = '', ...lines] = block.split('\n');
    const [event = '', day] = head.trim().split(' ');
    return { name: `${event}-${at}`, event, text: lines.join('\n').trim(), lang, ...(day === undefined ? {} : { day }) };
  });
}

/** B-cubed F1 of what is found against what was written (Bagga and Baldwin 1998): the mean over articles of how much of their group is right, and of their story is found. */
function bCubed(set: Set20): number {
  const eventOf = new Map(set.map(({ name, event }) => [name, event]));
  const groupOf = new Map(groupsOf(set).flatMap((group) => group.map((name) => [name, group] as const)));
  let [precision, recall] = [0, 0];
  for (const { name, event } of set) {
    const group = groupOf.get(name) ?? [name];
    const right = group.filter((other) => eventOf.get(other) === event).length;
    precision += right / group.length / set.length;
    recall += right / set.filter((other) => other.event === event).length / set.length;
  }
  return (2 * precision * recall) / (precision + recall);
}

function check(lang: string): void {
  const set = readSet(lang);
  assert.equal(set.length, 20);
  const score = bCubed(set);
  assert.ok(score >= 0.9, `B-cubed F1 is ${score.toFixed(3)}: ${JSON.stringify(groupsOf(set))}`);
}

describe('Stories in other languages, two events of a kind among them, are found', () => {
  it('in German', () => check('de'));
  it('in French', () => check('fr'));
  it('in Arabic', () => check('ar'));
});
