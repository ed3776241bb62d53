import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { seededDice } from '../load/body/random-text.js';
import { aftermath, type CleanSites, countedActs, endedBuild, forgetBuild, hurtCache, killedAtAct, leftBehind, signalledAtAct } from '../support/faults.js';
import { madeProject } from '../support/made-articles.js';
import { brokenForReaders } from '../support/published.js';
import { scratchFolder } from '../support/scratch.js';
import { differences, treeOf } from '../support/trees.js';

// scripts/fault-campaign.ts does this hundreds of times, on a larger archive.
describe('After a fault the next build gives what a clean build gives', () => {
  const clean: CleanSites = { sites: new Map(), digests: new Map() };
  const { folder, turnTo } = madeProject(scratchFolder(), 25, 1, 'short');
  const site = join(folder, 'public');
  let acts = 0;

  it('when a first build was killed at a moment, and in the middle of a write', async () => {
    acts = countedActs(folder);
    forgetBuild(folder);
    await endedBuild(folder, 'SIGKILL', 700);
    assert.deepEqual(await aftermath(folder, clean), []);
    for (const part of [0.2, 0.6, 0.9]) {
      forgetBuild(folder);
      assert.ok(killedAtAct(folder, Math.floor(acts * part)), `at ${part} of its acts`);
      assert.deepEqual(brokenForReaders(site), []);
    }
    assert.deepEqual(await aftermath(folder, clean), []);
  });

  it('when a build was killed in the middle of changes, which are then taken back', async () => {
    for (const act of [15, 60]) {
      turnTo(1);
      assert.ok(killedAtAct(folder, act));
      assert.deepEqual(brokenForReaders(site), []);
      turnTo(0);
      assert.deepEqual(await aftermath(folder, clean), []);
    }
  });

  it('when it was ended with Ctrl-C, which it obeys and clears up after', async () => {
    turnTo(1);
    const before = treeOf(site);
    for (const act of [25, 60]) {
      assert.equal(signalledAtAct(folder, act, 'SIGINT'), 'SIGINT', `at act ${act}`);
      assert.deepEqual([...differences(before, treeOf(site)), ...leftBehind(folder)], [], `at act ${act}`);
    }
    forgetBuild(folder);
    assert.equal(signalledAtAct(folder, Math.floor(acts / 2), 'SIGINT'), 'SIGINT');
    assert.deepEqual([...treeOf(site).keys()], []);
    assert.deepEqual(await aftermath(folder, clean), []);
  });

  it('when files of the cache were cut, changed, emptied, taken away or replaced', async () => {
    const dice = seededDice(7);
    for (let number = 0; number < 12; number++) {
      const what = hurtCache(folder, dice);
      turnTo(number % 2 === 0 ? 0 : 1);
      assert.deepEqual(await aftermath(folder, clean), [], what);
    }
  });
});
