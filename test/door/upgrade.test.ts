import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { aftermath, ledgerOf } from '../support/faults.js';
import { madeProject } from '../support/made-articles.js';
import { backfile } from '../support/run.js';
import { scratchFolder } from '../support/scratch.js';
import { inProject } from '../support/sources.js';

/** A program like this one that says it is version 0.0.9 and prints another word in every page's foot. */
function olderProgram(): string {
  const program = scratchFolder();
  for (const part of [
    'dist/src',
    'dist/scripts',
    'dist/browser',
    'dist/program.cjs',
    'dist/threads',
    'templates',
    'scripts/backfile.js',
    'scripts/launch.js',
    'scripts/load-program.js',
  ])
    cpSync(inProject(part), join(program, part), { recursive: true });
  symlinkSync(inProject('node_modules'), join(program, 'node_modules'));
  const described = readFileSync(inProject('package.json'), 'utf8').replace(/"version": "[^"]+"/, '"version": "0.0.9"');
  writeFileSync(join(program, 'package.json'), described);
  const layout = join(program, 'templates/layout.hbs');
  writeFileSync(layout, readFileSync(layout, 'utf8').replace('</body>', '<p>made by an older version</p></body>'));
  return join(program, 'scripts/backfile.js');
}

describe('An archive that an older version built', () => {
  const { folder, turnTo } = madeProject(scratchFolder(), 25, 9, 'short');
  before(() => {
    const { status, stderr } = spawnSync(process.execPath, [olderProgram(), 'build', '--quiet'], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.match(readFileSync(join(folder, 'public/index.html'), 'utf8'), /made by an older version/);
  });

  it('is built anew by this one, without anything of the other’s cache, and every address it gave leads somewhere', async () => {
    const given = ledgerOf(folder);
    const clean = { sites: new Map(), digests: new Map() };
    assert.deepEqual(await aftermath(folder, clean), []);
    assert.doesNotMatch(readFileSync(join(folder, 'public/index.html'), 'utf8'), /made by an older version/);
    turnTo(1);
    assert.deepEqual(await aftermath(folder, clean), []);
    const now = ledgerOf(folder);
    for (const [path] of given.matchAll(/\S+\.html/g)) {
      assert.ok(now.includes(path), path);
      assert.match(readFileSync(join(folder, 'public', path), 'utf8'), /<title>/);
    }
  });

  it('keeps its addresses when its ledger says another version, and says so', () => {
    const given = ledgerOf(folder);
    writeFileSync(join(folder, 'backfile.ledger'), given.replace('version 1', 'version 0'));
    const file = join(folder, 'articles/3/article-3.txt');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Another headline'));
    utimesSync(file, 3, 3);
    assert.match(backfile(['build'], folder).stderr, /written by another version of Backfile/);
    const paths = (ledger: string): readonly string[] => [...ledger.matchAll(/\S+\.html/g)].map(([path]) => path);
    assert.deepEqual(paths(ledgerOf(folder)), paths(given));
  });

  it('keeps what only a newer version understands of its ledger, beside the addresses, and says so', () => {
    const given = ledgerOf(folder);
    const theirs = ['# a remark', 'shelf 4 north', `${'a'.repeat(16)} 1 ${'b'.repeat(16)} 2018/01/02/theirs/one.html seen=4`];
    const [, ...lines] = given.split('\n').filter((line) => line !== '');
    writeFileSync(join(folder, 'backfile.ledger'), ['# Backfile ledger, version 2: more', ...theirs, ...lines, ''].join('\n'));
    assert.match(backfile(['build'], folder).stderr, /ledger\/newer\s[^]*The addresses in it are kept, and so are 3\s+lines/);
    const now = ledgerOf(folder).split('\n');
    assert.deepEqual(
      ['# Backfile ledger, version 2: more', ...theirs, ...lines].filter((line) => !now.includes(line)),
      [],
    );
    assert.match(backfile(['build'], folder).stderr, /newer version/);
    assert.deepEqual(ledgerOf(folder).split('\n'), now, 'the next build writes the same');
  });
});
