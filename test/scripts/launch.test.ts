import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { scratchFolder, scratchProject, writeFiles } from '../support/scratch.js';

/** A program with our launcher and a command of one line, and nothing compiled. */
function program(word: string): string {
  const root = scratchProject({
    'src/word.ts': `export const word = ${word};\n`,
    'scripts/cli.ts':
      "import { word } from '../src/word.js';\nexport async function run(args: readonly string[]): Promise<number> {\n  console.log(word, ...args);\n  return 7;\n}\n",
  });
  for (const file of [
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'scripts/backfile.js',
    'scripts/launch.js',
    'scripts/load-program.js',
    'scripts/bundle.js',
  ])
    cpSync(file, join(root, file));
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

/** Starts the command from another folder: exit code and what it printed. */
function start(root: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'scripts', 'backfile.js'), ...args], { cwd: scratch });
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (said += part));
    child.on('close', (code) => resolve(`${code} ${said.trim()}`));
  });
}
const scratch = scratchFolder();

function codeFiles(root: string): string[] {
  const dist = join(root, 'dist');
  return readdirSync(dist)
    .filter((file) => file.endsWith('.code'))
    .map((file) => join(dist, file));
}

describe('The command', () => {
  it('compiles itself when its sources changed, and only then', async () => {
    const root = program("'one'");
    const compiled = join(root, 'dist', 'src', 'word.js');
    assert.equal(await start(root, 'a', 'b c'), '7 one a b c');
    const { mtimeMs } = statSync(compiled);
    assert.equal(await start(root), '7 one');
    assert.equal(statSync(compiled).mtimeMs, mtimeMs);
    writeFileSync(join(root, 'src', 'word.ts'), "export const word: string = 'other';\n");
    assert.deepEqual(await Promise.all([start(root), start(root)]), ['7 other', '7 other'], 'two starts at once wait for each other');
    rmSync(join(root, 'dist', 'scripts'), { recursive: true });
    assert.equal(await start(root), '7 other', 'what was deleted is made again');
  });

  it('keeps the code that V8 made of it, and never runs the code of another program', async () => {
    const root = program("'one'");
    assert.equal(await start(root, 'build'), '7 one build');
    const kept = codeFiles(root);
    assert.equal(kept.length, 1);
    const [code = ''] = kept;
    const bytes = readFileSync(code);
    bytes.fill(7, bytes.length / 2);
    writeFileSync(code, bytes);
    assert.equal(await start(root, 'build'), '7 one build', 'damaged code is not used');
    assert.notDeepEqual(readFileSync(code), bytes, 'but made again');
    writeFileSync(join(root, 'src', 'word.ts'), "export const word = 'two';\n");
    assert.equal(await start(root, 'build'), '7 two build', 'a program of the same length');
    assert.equal(codeFiles(root).length, 1);
    rmSync(join(root, 'dist', 'program.cjs'));
    assert.equal(await start(root), '7 two', 'module by module, when it was not joined');
  });

  it('refuses to join modules that need each other', async () => {
    const root = program("'one'");
    writeFiles(root, {
      'src/word.ts': "import { other } from './other.js';\nexport const word = other;\n",
      'src/other.ts': "import { word } from './word.js';\nexport const other = () => word;\n",
    });
    assert.match(await start(root), /src\/word\.js needs itself/);
  });

  it('says what is wrong instead of starting', async () => {
    const root = program('1 as string');
    assert.match(await start(root), /^2 src\/word\.ts\(1,21\): error TS2352: .*\n.*could not be compiled/);
    assert.equal(existsSync(join(root, 'dist', '.stamp')), false);
    rmSync(join(root, 'node_modules'));
    assert.match(await start(root), /^2 Backfile is not installed yet.*npm ci$/);
  });

  it('takes over a lock whose owner is gone', async () => {
    const root = program("'one'");
    writeFiles(root, { 'dist/.compiling': '999999999' });
    assert.equal(await start(root), '7 one');
  });

  it('runs an installed copy, which has no sources', async () => {
    const root = program("'one'");
    await start(root);
    rmSync(join(root, 'src'), { recursive: true });
    rmSync(join(root, 'node_modules'));
    assert.equal(await start(root), '7 one');
  });

  it('can be parsed by a Node that is too old to run it', () => {
    const text = readFileSync('scripts/backfile.js', 'utf8');
    assert.doesNotThrow(() => new Script(text), 'no import statement, no import.meta');
    assert.doesNotMatch(text, /\?\.|\?\?|`|=>|async |await |'node:/);
  });
});
