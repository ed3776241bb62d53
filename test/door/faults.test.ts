import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { seededDice } from '../load/body/random-text.js';
import { aftermath, builtHere, type CleanSites, endedBuild, forgetBuild, hurtCache } from '../support/faults.js';
import { madeProject } from '../support/made-articles.js';
import { scratchFolder } from '../support/scratch.js';

// scripts/fault-campaign.ts does this hundreds of times, on a larger archive.
describe('After a fault the next build gives what a clean build gives', () => {
  const clean: CleanSites = { sites: new Map(), digests: new Map() };
  const { folder, turnTo } = madeProject(scratchFolder(), 25);

  it('when a build was killed, cold and in the middle of changes that are then taken back', async () => {
    await builtHere(folder);
    turnTo(1);
    await endedBuild(folder, 'SIGKILL', 700);
    turnTo(0);
    assert.deepEqual(await aftermath(folder, clean), []);
    forgetBuild(folder);
    await endedBuild(folder, 'SIGKILL', 900);
    assert.deepEqual(await aftermath(folder, clean), []);
  });

  it('when it was ended with Ctrl-C, which it obeys at once, and no lock keeps the next one waiting', async () => {
    forgetBuild(folder);
    const by = await endedBuild(folder, 'SIGINT', 300);
    assert.equal(by, 'SIGINT');
    assert.deepEqual(await aftermath(folder, clean), []);
    assert.ok(!existsSync(join(folder, 'public', '.backfile-lock')));
  });

  it('when files of the cache were cut, changed, emptied or taken away', async () => {
    const dice = seededDice(7);
    for (let number = 0; number < 12; number++) {
      const what = hurtCache(folder, dice);
      turnTo(number % 2 === 0 ? 1 : 0);
      assert.deepEqual(await aftermath(folder, clean), [], what);
    }
  });
});
