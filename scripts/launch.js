// Compiles the program when its sources changed, then runs it in this process (frame 6).
// Plain JavaScript, because nothing is compiled yet when it runs; only built-in modules, and few, because every start pays for them.
import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadProgram } from './load-program.js';

/** The folder of the program: where package.json, templates/ and dist/ are. */
const programRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(programRoot, 'dist');
const entry = path.join(dist, 'scripts', 'cli.js');
const stampFile = path.join(dist, '.stamp');
const lockFile = path.join(dist, '.compiling');
/**
 * By how much memory in use may grow before it is looked through again, in percent. V8 takes several times as much on a machine with much memory:
 * 1.8 GB instead of 1.0 for 100,000 articles, and no quicker.
 */
const growth = 40;
/**
 * New objects get all the room they may have as soon as the first of it is full, not twice as much each time: most of what a build makes lives for a moment,
 * and is copied once for each time it is looked through. One article more in 10,000 took 5 to 10 % less of the processor, and no more memory.
 */
const roomForNew = 16;

/** Brings dist/ up to date, runs the command, and sets the exit code. */
export async function launch(args) {
  v8.setFlagsFromString(`--heap-growing-percent=${growth}`);
  v8.setFlagsFromString(`--semi-space-growth-factor=${roomForNew}`);
  if (!(await ready())) {
    process.exitCode = 2;
    return;
  }
  const program = loadProgram();
  const { run } = program === undefined ? await import(pathToFileURL(entry).href) : program.load('scripts/cli.js');
  process.exitCode = await run(args, programRoot);
  // The first build after a compilation: by now V8 has made code of what a build needs.
  if (args[0] === 'build') program?.keepCode?.();
}

/** True when dist/ is what the sources say. An installed package has no sources, so there is nothing to compare. */
async function ready() {
  if (!fs.existsSync(path.join(programRoot, 'src')))
    return fs.existsSync(entry) || fail('The compiled program is missing from this copy of Backfile: install it again.');
  if (upToDate()) return true;
  fs.mkdirSync(dist, { recursive: true });
  if (!takeLock()) return fail(`Another start of Backfile has been compiling it for five minutes. If none is running, delete ${lockFile} and try again.`);
  try {
    // While we waited, the other start may have done it.
    return upToDate() || (await compile());
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}

function upToDate() {
  try {
    return fs.existsSync(entry) && fs.readFileSync(stampFile, 'utf8') === fingerprint();
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Name, size and time of every file that decides dist/. About 200 stats: 3 ms, against 1,500 ms for asking tsc. */
function fingerprint() {
  const lines = [];
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/bundle.js']) note(path.join(programRoot, name), lines);
  for (const name of ['src', 'scripts']) walk(path.join(programRoot, name), lines);
  return lines.join('\n');
}

function walk(folder, lines) {
  const found = fs.readdirSync(folder, { withFileTypes: true });
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const one of found) {
    const file = path.join(folder, one.name);
    if (one.isDirectory()) walk(file, lines);
    else if (one.name.endsWith('.ts')) note(file, lines);
  }
}

function note(file, lines) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat !== undefined) lines.push(`${path.relative(programRoot, file)} ${stat.size} ${stat.mtimeMs}`);
}

async function compile() {
  const tsc = path.join(programRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!fs.existsSync(tsc)) return fail(`Backfile is not installed yet. In ${programRoot} run:  npm ci`);
  // Taken before compiling: a file saved meanwhile makes the next start compile again.
  const stamp = fingerprint();
  // tsc trusts its build info and would not write again what somebody deleted.
  if (!fs.existsSync(entry)) fs.rmSync(path.join(dist, 'tsconfig.build.tsbuildinfo'), { force: true });
  if (process.stderr.isTTY) process.stderr.write('Compiling Backfile (only after a change of the program) ...\n');
  // tsc prints its remarks to its stdout; ours carries answers only, so they go to stderr.
  const result = process
    .getBuiltinModule('child_process')
    .spawnSync(process.execPath, [tsc, '-p', path.join(programRoot, 'tsconfig.build.json'), '--pretty', String(process.stderr.isTTY === true)], {
      cwd: programRoot,
      stdio: ['ignore', 2, 2],
    });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) return fail('Backfile could not be compiled; the lines above say where.');
  const { bundleBrowserScripts, bundleProgram } = await import('./bundle.js');
  await bundleBrowserScripts(dist);
  await bundleProgram(dist);
  fs.writeFileSync(`${stampFile}.new`, stamp);
  fs.renameSync(`${stampFile}.new`, stampFile);
  return true;
}

/** Waits until no other start compiles, then holds the lock. A lock whose process is gone is taken over. */
function takeLock() {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 300_000; waited += 50) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (ownerIsGone()) fs.rmSync(lockFile, { force: true });
    else Atomics.wait(pause, 0, 0, 50);
  }
  return false;
}

function ownerIsGone() {
  try {
    const owner = Number(fs.readFileSync(lockFile, 'utf8'));
    // Created a moment ago and not yet written: its owner is alive.
    if (owner === 0) return Date.now() - fs.statSync(lockFile).mtimeMs > 10_000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    // ESRCH: no such process. ENOENT: the lock is gone already. EPERM: alive, of another user.
    return error.code === 'ESRCH' || error.code === 'ENOENT';
  }
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  return false;
}
