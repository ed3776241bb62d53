// Random edits to small archives, with a build after each: in the end the site must equal a clean build byte for byte.
//   node dist/scripts/check-warm-builds.js [HOW-MANY, 5000] [FIRST-SEED, 1] [STEPS, 5] [disk | memory | both, both]
// With `both`, sequences with an even seed build from the cache on disk, the others as `dev` does, from what the process remembers.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { quickFolder } from './quick-folder.js';
import { type Road, runEdits } from './random-edits.js';

const [count = 5000, first = 1, steps = 5] = process.argv.slice(2, 5).map(Number);
const asked = process.argv[5] ?? 'both';
const roadOf = (seed: number): Road => (asked === 'memory' || (asked === 'both' && seed % 2 === 1) ? 'memory' : 'disk');
const folder = mkdtempSync(join(quickFolder(), 'backfile-edits-'));
let bad = 0;
try {
  for (let seed = first; seed < first + count; seed++) {
    const { edits, differing } = await runEdits(seed, steps, folder, roadOf(seed));
    if (differing.length > 0) {
      bad++;
      console.log(`seed ${seed} differs in ${differing.slice(0, 5).join(', ')}${differing.length > 5 ? ` and ${differing.length - 5} more` : ''}`);
      for (const edit of edits) console.log(`  ${edit}`);
    }
    if ((seed - first + 1) % 100 === 0) console.log(`${seed - first + 1} of ${count}, ${bad} differ`);
  }
  console.log(`${count} sequences of ${steps} edits: ${bad} differ from a clean build.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = bad > 0 ? 1 : 0;
