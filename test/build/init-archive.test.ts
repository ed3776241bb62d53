import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { initArchive } from '../../src/build/init-archive.js';
import { openProject } from '../../src/build/open-project.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';

const program = process.cwd();

/** What was made and what was kept in a folder that held these files. */
function check(files: Readonly<Record<string, string>>, made: readonly string[], kept: readonly string[]): void {
  const result = initArchive(scratchProject(files), program);
  assert.deepEqual([result.ok, result.made, result.kept], [true, made, kept]);
}

describe('A new archive folder', () => {
  it('has articles, settings, a short README and the command that builds it', () => {
    check({ 'x.txt': '' }, ['backfile.json', 'package.json', '.gitignore', 'README.md', 'articles/example.md'], []);
  });

  it('keeps every file that is there', () => {
    const root = scratchProject({ 'README.md': 'mine', 'articles/example.md': 'mine too' });
    assert.deepEqual(initArchive(root, program).kept, ['README.md', 'articles/example.md']);
    assert.equal(readFileSync(join(root, 'README.md'), 'utf8'), 'mine');
    assert.match(initArchive(root, program).message, /add to the scripts of package.json/);
  });

  it('has settings without faults, found from inside it, and a schema that is there', () => {
    const root = join(scratchFolder(), 'our-news_archive');
    initArchive(root, program);
    const project = openProject({ cwd: root, programRoot: program });
    assert.deepEqual(project.diagnostics, []);
    assert.equal(project.settings.title, 'Our news archive');
    const { $schema } = JSON.parse(readFileSync(join(root, 'backfile.json'), 'utf8')) as { $schema: string };
    assert.ok(existsSync(join(root, $schema)));
  });

  it('is built by one command, and its example leaves when an article comes', () => {
    const root = join(scratchFolder(), 'news of mine');
    initArchive(root, program);
    const build = (): string => {
      const done = spawnSync('npm', ['run', 'build'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
      assert.equal(done.status, 0, done.stderr);
      return done.stderr;
    };
    assert.match(build(), /Open public\/index\.html\n/);
    assert.match(readFileSync(join(root, 'public', 'index.html'), 'utf8'), /This is an example article/);
    writeFileSync(join(root, 'articles', 'storm.txt'), 'Storm closes the harbour\n\nBy Ann Example\n\nThe harbour was closed on Monday.\n');
    build();
    assert.doesNotMatch(readFileSync(join(root, 'public', 'index.html'), 'utf8'), /This is an example article/);
    assert.deepEqual(readdirSync(root).sort(), [
      '.backfile',
      '.gitignore',
      'README.md',
      'articles',
      'backfile.json',
      'backfile.ledger',
      'package.json',
      'public',
    ]);
  });

  it('is not made over a file, nor over the program', () => {
    const root = scratchProject({ 'file.txt': '', 'pro$(reboot)gram/x': '' });
    assert.equal(initArchive(join(root, 'file.txt'), program).ok, false);
    assert.equal(initArchive(program, program).ok, false);
    assert.match(initArchive(join(root, 'new'), join(root, 'pro$(reboot)gram')).message, /cannot carry safely/);
  });
});
