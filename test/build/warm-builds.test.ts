import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runEdits } from '../../scripts/random-edits.js';
import { scratchFolder } from '../support/scratch.js';

/** As many short sequences as the test command has time for; `scripts/check-warm-builds.ts` does thousands. */
const sequences = 24;
const steps = 4;

describe('After any edits the site equals a clean build byte for byte', () => {
  const folder = scratchFolder();
  for (let seed = 1; seed <= sequences; seed++) {
    it(`sequence ${seed}`, async () => {
      const { edits, differing } = await runEdits(seed, steps, folder, seed % 2 === 0 ? 'disk' : 'memory');
      assert.deepEqual(differing, [], edits.join('\n'));
    });
  }
});
