import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runEdits } from '../../scripts/random-edits.js';
import { quickScratchFolder } from '../support/scratch.js';

/** Short sequences, some a little longer; `scripts/check-warm-builds.ts` does thousands of longer ones. */
const sequences = 300;
const together = 30;

function stepsOf(seed: number): number {
  return seed % 12 === 0 ? 4 : 2;
}

describe('After any edits the site equals a clean build byte for byte', () => {
  const folder = quickScratchFolder();
  for (let first = 1; first <= sequences; first += together) {
    it(`sequences ${first} to ${first + together - 1}`, async () => {
      for (let seed = first; seed < first + together; seed++) {
        const { edits, differing } = await runEdits(seed, stepsOf(seed), folder, seed % 2 === 0 ? 'disk' : 'memory');
        assert.deepEqual(differing, [], `seed ${seed}, ${stepsOf(seed)} edits:\n${edits.join('\n')}`);
      }
    });
  }
});
