import { liveThrough } from '../test/support/ledger-lives.js';

// Random lives of ledgers: node dist/scripts/ledger-campaign.js [LIVES] [STEPS] [SEED]
// In every second life a newer version of the program writes the ledger now and then.
// Prints every address that was published and then lost, with the steps before it, and ends with 1 if there is one.

const [lives = 100_000, steps = 30, seed = 1] = process.argv.slice(2).map(Number);
let lost = 0;
for (let life = 0; life < lives; life++) {
  for (const { path, steps: before } of liveThrough(seed * 10_000_000 + life, steps, life % 2 === 0 ? 'same' : 'newer')) {
    lost++;
    if (lost <= 10) console.log(`life ${life}: ${path} is lost after ${before.join(', ')}`);
  }
}
console.log(`${lives} lives of ${steps} steps, ${lost} lost an address`);
process.exitCode = lost === 0 ? 0 : 1;
