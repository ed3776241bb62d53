import { chmodSync, chownSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { scratchFolder } from '../test/support/scratch.js';
import { inProject, pathsWithin } from '../test/support/sources.js';
import { treeOf } from '../test/support/trees.js';

// Builds the samples in every combination of time zone, locale, umask, order of creation, number of threads and account, each in another folder,
// as many at a time as there are cores, cold and then once more warm without its output, and compares the hash of all files.
//   node dist/scripts/same-everywhere.js [HOW-MANY, all]
// As another account only where root runs it; the line at the end says how many of each were built.

const most = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const places = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].flatMap((TZ) => ['C', 'tr_TR.UTF-8', 'ar_EG.UTF-8'].map((LANG) => ({ TZ, LANG })));
const ways = places.flatMap((place) =>
  [0o022, 0o077].flatMap((umask) =>
    ['1', '3'].flatMap((threads) =>
      (isRoot ? [undefined, nobody] : [undefined]).flatMap((uid) => [false, true].map((backwards) => ({ ...place, umask, threads, uid, backwards }))),
    ),
  ),
);
// A few of them are spread over all kinds.
const step = Math.max(1, Math.ceil(ways.length / most) | 1);
const chosen = ways.filter((_, at) => at % step === 0);

const hashes = new Map<string, string>();
let builds = 0;
const waiting = [...chosen];
await Promise.all(Array.from({ length: availableParallelism() }, buildInTurn));
for (const [hash, name] of hashes) if (hashes.size > 1) console.log(`${hash}: first ${name}`);
const accounts = new Set(chosen.map(({ uid }) => uid)).size;
console.log(
  `${builds} builds of the samples in ${chosen.length} of ${ways.length} ways (${accounts} ${accounts === 1 ? 'account' : 'accounts'}): ${hashes.size} different ${hashes.size === 1 ? 'site' : 'sites'}, ${[...hashes.keys()][0] ?? ''}`,
);
process.exitCode = hashes.size === 1 ? 0 : 1;

/** Takes one way after the other. */
async function buildInTurn(): Promise<void> {
  for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
    const name = JSON.stringify(way);
    const project = made(way.backwards, way.uid);
    for (const state of ['cold', 'warm']) {
      const hash = await built(project, way);
      builds++;
      if (!hashes.has(hash)) hashes.set(hash, `${state} ${name}`);
      rmSync(join(project, 'public'), { recursive: true });
    }
    rmSync(project, { recursive: true });
  }
}

function made(backwards: boolean, uid: number | undefined): string {
  const project = join(scratchFolder(), 'archive');
  const paths = pathsWithin('articles/sample');
  for (const path of backwards ? paths.reverse() : paths) {
    mkdirSync(dirname(join(project, 'articles/sample', path)), { recursive: true });
    cpSync(inProject('articles/sample', path), join(project, 'articles/sample', path));
  }
  chmodSync(dirname(project), 0o755);
  if (uid !== undefined) for (const path of [project, ...pathsWithin(project).map((one) => join(project, one))]) chownSync(path, uid, uid);
  return project;
}

async function built(project: string, { TZ, LANG, umask, threads, uid }: (typeof ways)[number]): Promise<string> {
  const account = uid === undefined ? {} : { uid, gid: uid };
  const env = { ...process.env, TZ, LANG, LC_ALL: LANG };
  const args = [inProject('scripts', 'backfile.js'), 'build', '--quiet', '--threads', threads];
  // A process has the umask that its parent has when it starts.
  const before = process.umask(umask);
  const child = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'ignore', 'pipe'], ...account });
  process.umask(before);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
  const status = await new Promise((done, fail) => child.on('close', done).on('error', fail));
  if (status !== 0) throw new Error(`the build ended with ${String(status)}: ${said}`);
  return createHash('sha256')
    .update(JSON.stringify([...treeOf(join(project, 'public'))].sort()))
    .digest('hex');
}
