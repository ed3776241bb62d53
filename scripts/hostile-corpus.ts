import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lchownSync, mkdirSync, openSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../test/support/scratch.js';
import { inProject } from '../test/support/sources.js';
import { shared } from '../test/support/shared.js';

// The corpus of hostile files that lies beside the checkout, built as an ordinary user and judged by its own scorer, then each blow-up alone for time and
// memory: node dist/scripts/hostile-corpus.js [SET, hostile-dev]
// Prints what the scorers print, and ends with 1 when a case fails or takes too long. Run it after `npm run build` once, so that nothing is compiled meanwhile.

const set = shared('corpora', process.argv[2] ?? 'hostile-dev');
if (!existsSync(set)) throw new Error(`${set} is not there`);
const nobody = 65_534;
const work = scratchFolder();
const scorer = join(work, 'scorer');
cpSync(set, scorer, { recursive: true });
// The scorer reads pages with parse5, which it looks for beside itself.
symlinkSync(inProject('node_modules'), join(work, 'node_modules'));
const [made, own, out, log] = [join(work, 'made'), join(work, 'own'), join(work, 'made', 'out'), join(work, 'log')];
run(['make.mjs', made], 'ignore');
mkdirSync(own);
writeFileSync(join(own, 'backfile.json'), '{}\n');
const isRoot = process.getuid?.() === 0;
if (isRoot) for (const folder of [made, own]) for (const path of ['', ...everythingIn(folder)]) lchownSync(join(folder, path), nobody, nobody);
// The build makes its output in there, and comes through here.
chmodSync(work, 0o755);
const account = isRoot ? { uid: nobody, gid: nobody } : {};
const output = openSync(log, 'w');
const program = inProject('scripts', 'backfile.js');
const build = spawnSync(process.execPath, [program, 'build', '--articles', join(made, 'articles'), '--out', out], {
  cwd: own,
  stdio: ['ignore', output, output],
  ...account,
});
console.log(`built with ${build.status}`);
const judged = run(['check.mjs', '--work', made, '--out', out, '--log', log, '--json', join(work, 'result.json')], 'inherit');
const command = `cd "${own}" && exec "${process.execPath}" "${program}" build --cache "$(dirname {out})/cache" --articles {articles} --out {out}`;
const timed = run(['time.mjs', '--work', join(work, 'timed'), '--build', command], 'inherit');
process.exitCode = build.status === 0 && judged === 0 && timed === 0 ? 0 : 1;

function run(args: readonly string[], stdio: 'ignore' | 'inherit'): number | null {
  return spawnSync(process.execPath, args, { cwd: scorer, stdio: ['ignore', stdio, 'inherit'] }).status;
}

/** The files of a folder and the folders they are in. */
function everythingIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true }).map(String);
}
