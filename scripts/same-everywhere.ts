import { chmodSync, chownSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { scratchFolder } from '../test/support/scratch.js';
import { inProject, pathsWithin } from '../test/support/sources.js';
import { treeOf } from '../test/support/trees.js';

// Builds the samples in every combination of time zone, locale, umask, order of creation, number of threads and account, each in another folder,
// cold and then once more warm without its output, and compares the hash of all files.
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
for (const way of chosen) {
  const name = JSON.stringify(way);
  const project = made(way.backwards, way.uid);
  for (const state of ['cold', 'warm']) {
    const hash = built(project, way);
    builds++;
    if (!hashes.has(hash)) hashes.set(hash, `${state} ${name}`);
    rmSync(join(project, 'public'), { recursive: true });
  }
  rmSync(project, { recursive: true });
}
for (const [hash, name] of hashes) if (hashes.size > 1) console.log(`${hash}: first ${name}`);
const accounts = new Set(chosen.map(({ uid }) => uid)).size;
console.log(
  `${builds} builds of the samples in ${chosen.length} of ${ways.length} ways (${accounts} ${accounts === 1 ? 'account' : 'accounts'}): ${hashes.size} different ${hashes.size === 1 ? 'site' : 'sites'}, ${[...hashes.keys()][0] ?? ''}`,
);
process.exitCode = hashes.size === 1 ? 0 : 1;

function made(backwards: boolean, uid: number | undefined): string {
  const project = join(scratchFolder(), String(Math.floor(performance.now())));
  const paths = pathsWithin('articles/sample');
  for (const path of backwards ? paths.reverse() : paths) {
    mkdirSync(dirname(join(project, 'articles/sample', path)), { recursive: true });
    cpSync(inProject('articles/sample', path), join(project, 'articles/sample', path));
  }
  chmodSync(dirname(project), 0o755);
  if (uid !== undefined) for (const path of [project, ...pathsWithin(project).map((one) => join(project, one))]) chownSync(path, uid, uid);
  return project;
}

function built(project: string, { TZ, LANG, umask, threads, uid }: (typeof ways)[number]): string {
  const before = process.umask(umask);
  const account = uid === undefined ? {} : { uid, gid: uid };
  const env = { ...process.env, TZ, LANG, LC_ALL: LANG };
  const args = [inProject('scripts', 'backfile.js'), 'build', '--quiet', '--threads', threads];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, env, encoding: 'utf8', ...account });
  process.umask(before);
  if (status !== 0) throw new Error(`the build ended with ${status}: ${stderr}`);
  return createHash('sha256')
    .update(JSON.stringify([...treeOf(join(project, 'public'))].sort()))
    .digest('hex');
}
