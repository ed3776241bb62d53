import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededDice } from '../test/load/body/random-text.js';
import { aftermath, builtHere, type CleanSites, countedActs, endedBuild, forgetBuild, hurtCache, killedAtAct, ledgerOf } from '../test/support/faults.js';
import { brokenLinks } from '../test/support/links.js';
import { madeProject } from '../test/support/made-articles.js';
import { brokenForReaders, looksOfSite } from '../test/support/published.js';
import { scratchFolder } from '../test/support/scratch.js';

// Kills builds and damages caches at random, and says whether the next build gives byte for byte what a clean build gives, ledger included.
//   node dist/scripts/fault-campaign.js [ARTICLES] [KILLS] [DAMAGES] [SEED]
// A killed build is a cold one, with or without its ledger, or a warm one after changes, half of which are taken back before the next build. Half are
// killed at a moment of the clock, half at an act on the disk, in the middle of writing; every third recovery is killed once more. After each kill the
// links of the site are followed from the front page. Quickest with TMPDIR on a disk in memory: 2,000 articles, 300 kills and 300 damages are about
// 20 minutes of processor time.

const [articles = 2000, kills = 300, damages = 300, seed = 1] = process.argv.slice(2).map(Number);
const dice = seededDice(seed);
const { folder, turnTo } = madeProject(scratchFolder(), articles, seed, 'short');
const site = join(folder, 'public');
const clean: CleanSites = { sites: new Map(), digests: new Map() };
let state: 0 | 1 = 0;
const turn = (): void => {
  state = state === 0 ? 1 : 0;
  turnTo(state);
};

/** What a build of each sort takes, to kill it within that: its acts on the disk, and milliseconds. */
type Cost = { readonly acts: number; readonly time: number };
function costOf(): Cost {
  const started = performance.now();
  const acts = countedActs(folder);
  return { acts, time: performance.now() - started };
}

const cold = costOf();
turn();
const warm = costOf();
turn();
await builtHere(folder);
const ledger = ledgerOf(folder);
console.log(`a cold build takes ${cold.acts} acts on the disk, one of ${Math.ceil(articles / 101)} changed articles ${warm.acts}`);

const survived = { cold: 0, 'cold without ledger': 0, warm: 0, 'taken back': 0, 'while recovering': 0 };
const kinds = ['cold', 'cold without ledger', 'warm', 'warm', 'taken back'] as const;
let lost = 0;
let torn = 0;
let killed = 0;
while (killed < kills) {
  const kind = kinds[dice(kinds.length)] ?? 'warm';
  const cost = kind.startsWith('cold') ? cold : warm;
  if (kind.startsWith('cold')) forgetBuild(folder);
  else turn();
  if (kind === 'cold without ledger') rmSync(join(folder, 'backfile.ledger'), { force: true });
  const before = ledgerOf(folder);
  let what = '';
  for (let again = true; again && killed < kills; again = dice(3) === 0) {
    const how = await kill(cost);
    if (how === undefined) break;
    survived[what === '' ? kind : 'while recovering']++;
    killed++;
    what += ` ${how}`;
  }
  if (kind === 'taken back') turn();
  await note(`${kind}:${what}`, kind === 'taken back' ? undefined : before);
  if (kind === 'cold without ledger') writeFileSync(join(folder, 'backfile.ledger'), ledger);
  if (killed % 10 < 2) console.log(`${killed} of ${kills} kills, ${lost} lost something, ${torn} left links to nothing`);
}
let damaged = 0;
for (; damaged < damages; damaged++) {
  const what = hurtCache(folder, dice);
  if (dice(2) === 0) turn();
  await note(what);
  if (damaged % 20 === 19) console.log(`${damaged + 1} of ${damages} damages, ${lost} lost something`);
}
const broken = brokenLinks(site);
for (const link of broken.slice(0, 5)) console.log(`links to nothing: ${JSON.stringify(link)}`);
console.log(
  `${articles} articles, seed ${seed}: killed ${Object.entries(survived)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')}; ${damaged} caches damaged; ${lost} differed from a clean build; ${torn} killed sites had a link to nothing; ${broken.length} at the end`,
);
process.exitCode = lost + torn + broken.length === 0 ? 0 : 1;

/** Kills a build; absent when it had ended before. */
async function kill({ acts, time }: Cost): Promise<string | undefined> {
  const looks = looksOfSite(site);
  const act = 1 + dice(acts);
  const after = 100 + dice(Math.ceil(time));
  const byClock = dice(2) === 0;
  const done = byClock ? (await endedBuild(folder, 'SIGKILL', after)) === 'SIGKILL' : killedAtAct(folder, act);
  if (!done) return undefined;
  const how = byClock ? `after ${after} ms` : `at act ${act}`;
  const links = existsSync(site) && looksOfSite(site) !== looks ? brokenForReaders(site) : [];
  if (links.length > 0) {
    torn++;
    console.log(`killed ${how}: ${links.length} links to nothing: ${links.slice(0, 3).join(', ')}`);
  }
  return how;
}

async function note(what: string, before?: string): Promise<void> {
  let found: readonly string[];
  try {
    found = await aftermath(folder, clean, before);
  } catch (error) {
    found = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
  if (found.length === 0) return;
  lost++;
  console.log(`${what}: ${found.length} differ: ${found.slice(0, 5).join(', ')}`);
  // The next fault begins from a good state.
  forgetBuild(folder);
  await builtHere(folder);
}
