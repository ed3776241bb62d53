import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gatherStories } from '../../src/build/gather-stories.js';
import { Interrupted } from '../../src/build/interruption.js';
import { openArchive } from '../../src/build/open-archive.js';
import { openProject } from '../../src/build/open-project.js';
import { madeProject } from '../support/made-articles.js';
import { scratchFolder } from '../support/scratch.js';

/** Listens as a build does that was asked to end at its so-manyth pause, and counts the pauses. */
function asked(atPause: number): { readonly isDue: true; readonly breathe: () => Promise<void>; pauses: number } {
  const listening = {
    isDue: true as const,
    pauses: 0,
    breathe: async (): Promise<void> => {
      if (++listening.pauses === atPause) throw new Interrupted('SIGINT');
    },
  };
  return listening;
}

describe('Grouping', () => {
  it('can be ended with Ctrl-C at every pause, and finds the same after any number of them', async () => {
    const { folder } = madeProject(scratchFolder(), 40, 3);
    const open = await openArchive(openProject({ cwd: folder, programRoot: process.cwd() }));
    const listening = asked(Number.POSITIVE_INFINITY);
    const paused = await gatherStories(open, listening);
    assert.ok(listening.pauses >= 4, `${listening.pauses} pauses`);
    assert.ok(paused.stories.length > 3);
    for (const pause of [1, listening.pauses]) {
      const next = asked(pause);
      const cold = await openArchive(openProject({ cwd: folder, programRoot: process.cwd(), cache: scratchFolder() }));
      await assert.rejects(gatherStories(cold, next), Interrupted);
      cold.store.close();
    }
    assert.deepEqual(await gatherStories(open), paused);
    open.store.close();
  });
});
