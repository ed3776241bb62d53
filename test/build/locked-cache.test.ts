import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { lockedCache } from '../../src/build/locked-cache.js';
import { backfileWell } from '../support/run.js';
import { scratchFolder, scratchProject, writeFiles } from '../support/scratch.js';
import { differences, treeOf } from '../support/trees.js';

it('clears the cache of drafts and of what stands in a file’s place, and of nothing else', () => {
  const cache = scratchFolder();
  writeFiles(cache, {
    'articles.index': 'kept',
    'notes.txt': 'kept',
    'articles.index.123.new': 'gone',
    'search/texts.new': 'gone',
    'search/texts': 'kept',
    'pages.index/in/it.txt': 'gone',
    'mine/pages.index/it.txt': 'kept',
  });
  symlinkSync('notes.txt', join(cache, 'site.seal'));
  lockedCache(cache).release();
  assert.deepEqual([...treeOf(cache).keys()].sort(), ['articles.index', 'mine/pages.index/it.txt', 'notes.txt', 'search/texts']);
  assert.equal(readFileSync(join(cache, 'notes.txt'), 'utf8'), 'kept');
});

it('builds the same site when a folder or a link lies in the place of any file of the cache', () => {
  const project = scratchProject({ 'articles/a.txt': 'Crane runs again\n\nThe crane at the quay ran again on Friday.\n' });
  const cache = join(project, '.backfile');
  backfileWell(['build', '--quiet'], project);
  const site = treeOf(join(project, 'public'));
  const names = readdirSync(cache, { recursive: true }).map(String);
  assert.ok(names.includes('articles.store') && names.some((name) => name.startsWith('search')), names.join());
  for (const kind of ['folder', 'link'] as const) {
    for (const name of names) {
      const path = join(cache, name);
      if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) continue;
      if (kind === 'link') {
        renameSync(path, join(project, 'elsewhere'));
        symlinkSync(join(project, 'elsewhere'), path);
      } else {
        rmSync(path);
        mkdirSync(join(path, 'in'), { recursive: true });
      }
    }
    backfileWell(['build', '--quiet'], project);
    assert.deepEqual(differences(site, treeOf(join(project, 'public'))), [], kind);
  }
});
