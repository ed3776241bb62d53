import { join } from 'node:path';
import { seededDice } from '../test/load/body/random-text.js';
import { aftermath, builtHere, type CleanSites, endedBuild, forgetBuild, hurtCache } from '../test/support/faults.js';
import { brokenLinks } from '../test/support/links.js';
import { madeProject } from '../test/support/made-articles.js';
import { scratchFolder } from '../test/support/scratch.js';

// Kills builds and damages caches at random, and says whether the next build gives byte for byte what a clean build gives.
//   node dist/scripts/fault-campaign.js [ARTICLES] [KILLS] [DAMAGES] [SEED]
// Each kill is of a cold build, or of a warm one after changes; half of those changes are taken back before the next build.

const [articles = 2000, kills = 300, damages = 300, seed = 1] = process.argv.slice(2).map(Number);
const dice = seededDice(seed);
const { folder, turnTo } = madeProject(scratchFolder(), articles, seed);
const clean: CleanSites = new Map();
const lost: string[] = [];
let state: 0 | 1 = 0;
const turn = (): void => {
  state = state === 0 ? 1 : 0;
  turnTo(state);
};

const started = performance.now();
await endedBuild(folder, 'SIGKILL', 2 ** 30);
const cold = performance.now() - started;
turn();
const before = performance.now();
await endedBuild(folder, 'SIGKILL', 2 ** 30);
const warm = performance.now() - before;
console.log(`a cold build takes ${Math.round(cold)} ms, one of ${Math.ceil(articles / 11)} changes ${Math.round(warm)} ms`);

const survived = { cold: 0, warm: 0, back: 0, damaged: 0 };
for (let number = 0; number < kills; number++) {
  const kind = (['cold', 'warm', 'back'] as const)[dice(3)] ?? 'cold';
  if (kind === 'cold') forgetBuild(folder);
  else turn();
  const after = (kind === 'cold' ? cold : warm) * (0.1 + dice(1000) / 1000);
  const by = await endedBuild(folder, 'SIGKILL', after);
  if (kind === 'back') turn();
  await note(kind, `${kind} build ended by ${by ?? 'itself'} after ${Math.round(after)} ms`);
  if (by === 'SIGKILL') survived[kind]++;
}
for (let number = 0; number < damages; number++) {
  const what = hurtCache(folder, dice);
  if (dice(2) === 0) turn();
  await note('damaged', what);
  survived.damaged++;
}
const broken = brokenLinks(join(folder, 'public'));
for (const link of broken.slice(0, 5)) console.log(`links to nothing: ${JSON.stringify(link)}`);
console.log(
  `${articles} articles: killed ${survived.cold} cold, ${survived.warm} warm, ${survived.back} whose changes were taken back; ${survived.damaged} caches damaged; ` +
    `${lost.length} differed from a clean build; ${broken.length} links to nothing`,
);
process.exitCode = lost.length + broken.length === 0 ? 0 : 1;

async function note(kind: string, what: string): Promise<void> {
  let found: readonly string[];
  try {
    found = await aftermath(folder, clean);
  } catch (error) {
    found = [String(error)];
  }
  if (found.length === 0) return;
  lost.push(kind);
  console.log(`${what}: ${found.length} differ: ${found.slice(0, 5).join(', ')}`);
  // The next fault begins from a good state.
  forgetBuild(folder);
  await builtHere(folder);
}
