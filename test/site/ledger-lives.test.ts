import assert from 'node:assert/strict';
import { it } from 'node:test';
import { liveThrough } from '../support/ledger-lives.js';

/** Lives in which a merge once lost an address: one article was gone, or two had been given one address by two machines. */
const lostOnce = [20_028_262, 10_001_094, 110_085_278];

// scripts/ledger-campaign.ts lives through a hundred thousand.
it('Every address once published leads to its article, through random corrections, renamings, merges of two ledgers and edits by hand', () => {
  for (let seed = 1; seed <= 150; seed++) assert.deepEqual(liveThrough(seed, 25), [], `seed ${seed}`);
  for (const seed of lostOnce) assert.deepEqual(liveThrough(seed, 30), [], `seed ${seed}`);
});

it('They do so too when a newer version of the program writes the ledger now and then, and what only it understands is kept', () => {
  for (let seed = 1; seed <= 100; seed++) assert.deepEqual(liveThrough(seed, 25, 'newer'), [], `seed ${seed}`);
});
