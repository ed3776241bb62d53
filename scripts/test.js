// What `npm test` runs: type check and compile, Biome, then every test. Plain JavaScript, because it compiles the rest.
//   node scripts/test.js [--only PART-OF-A-TEST-FILE'S-PATH]...
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const only = patterns(process.argv.slice(2));

refuseOldNode();
refuseMissingPackages();
section('Types');
run([fileOf('typescript', 'bin/tsc'), '-p', 'tsconfig.json']);
if (existsSync('src/browser/tsconfig.json')) run([fileOf('typescript', 'bin/tsc'), '-p', 'src/browser/tsconfig.json']);
run([join('scripts', 'bundle.js'), 'dist']);
if (only.length === 0) {
  section('Format and lint');
  run([fileOf('@biomejs/biome', 'bin/biome'), 'ci', '--colors=off']);
}
const files = testFiles();
if (files.some((file) => file.includes('browser'))) await provideBrowser();
section(`Tests (${files.length} files)`);
process.exit(runTests(files));

/** Runs the compiled tests with node's own runner; its last lines are the summary. Sites that several tests look at are built once, into a folder of this run. */
function runTests(files) {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-test-'));
  try {
    const compiled = files.map((file) => join('dist', file.replace(/\.ts$/, '.js')));
    const args = ['--test', '--test-reporter=spec', `--test-concurrency=${Math.max(2, availableParallelism())}`, ...compiled];
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, BACKFILE_TEST_RUN: folder } });
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every `*.test.ts`, slow ones first, so that two cores end together. */
function testFiles() {
  const found = readdirSync('test', { recursive: true })
    .map((file) => `test/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => only.length === 0 || only.some((pattern) => file.includes(pattern)));
  if (found.length === 0) stop(`No test file's path contains ${only.join(' or ')}.`);
  const rank = (file) => (/^test\/(browser|pages|door)\//.test(file) || file === 'test/archives.test.ts' ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

async function provideBrowser() {
  section('Browser');
  if (process.env.BACKFILE_NO_BROWSER === '1') return console.log('Left out, because BACKFILE_NO_BROWSER=1 is set: the tests in a browser are skipped.');
  const { provideChromium } = await import('../dist/scripts/browser.js');
  try {
    console.log(`Chromium: ${provideChromium((line) => console.log(line))}`);
  } catch (error) {
    stop(error.message);
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Backfile needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
}

function refuseMissingPackages() {
  if (!existsSync('node_modules/typescript')) stop('The packages are missing. Run npm ci first, then npm test again.');
}

/** The path of a file of a package, without asking npx. */
function fileOf(name, file) {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) stop('Stopped here, because this step failed; the tests were not run.');
}

function patterns(args) {
  const found = [];
  for (let at = 0; at < args.length; at++) {
    const value = args[at] === '--only' ? args[++at] : undefined;
    if (value === undefined) stop('Usage: node scripts/test.js [--only PART-OF-A-PATH]...   (npm test -- --only floors)');
    found.push(value.replaceAll('\\', '/'));
  }
  return found;
}

function section(name) {
  console.log(`\n== ${name}`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
