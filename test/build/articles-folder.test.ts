import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findArticleFiles } from '../../src/build/articles-folder.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backfile-folder-'));
  mkdirSync(join(root, 'articles'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function drop(path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), 'text');
}
function find(folders: readonly string[] = ['articles'], isIgnored: (path: string) => boolean = () => false) {
  return findArticleFiles({ root, articles: folders.map((folder) => join(root, folder)) }, isIgnored);
}
const paths = () => find().files.map((one) => one.path);

test('finds text files in sub-folders, in the order of their paths', () => {
  for (const name of ['b.txt', 'a/z.md', 'a/b/c.TXT', 'B.markdown']) drop(`articles/${name}`);
  assert.deepEqual(paths(), ['B.markdown', 'a/b/c.TXT', 'a/z.md', 'b.txt']);
  assert.equal(find().files[1]?.file, 'articles/a/b/c.TXT');
});

test('never reads hidden folders, the trash, templates, other programs’ folders or what editors leave behind', () => {
  for (const name of [
    '.git/a.md',
    '.trash/a.md',
    '.obsidian/a.md',
    'templates/a.md',
    'node_modules/a.md',
    '__MACOSX/a.txt',
    'a.md~',
    '.a.md.swp',
    '#a.md#',
    '~$a.txt',
    '._a.txt',
    '.hidden.md',
    'a.txt.part',
  ])
    drop(`articles/${name}`);
  drop('articles/kept.txt');
  assert.deepEqual(paths(), ['kept.txt']);
});

test('counts files that are no text by their name, and those the keeper ignores', () => {
  for (const name of ['photo.jpg', 'a.txt', 'private/b.txt', 'c.txt']) drop(`articles/${name}`);
  const found = find(['articles'], (path) => path === 'private/' || path === 'c.txt');
  assert.deepEqual([found.files.map((one) => one.path), found.other.map((one) => one.file), found.ignored], [['a.txt'], ['articles/photo.jpg'], 2]);
});

test('does not follow a link out of the folder, and says so; a link inside works, a loop ends', () => {
  drop('secret.txt');
  drop('articles/a/kept.txt');
  symlinkSync(join(root, 'secret.txt'), join(root, 'articles/out.txt'));
  symlinkSync(root, join(root, 'articles/up'));
  symlinkSync(join(root, 'articles/nowhere'), join(root, 'articles/broken.txt'));
  symlinkSync(join(root, 'articles/a/kept.txt'), join(root, 'articles/in.txt'));
  symlinkSync(join(root, 'articles/a'), join(root, 'articles/a/loop'));
  const found = find();
  assert.deepEqual(found.files.map((one) => one.path).sort(), ['a/kept.txt', 'a/loop/kept.txt', 'in.txt']);
  assert.deepEqual(
    found.diagnostics.map((one) => [one.code, one.file]),
    [
      ['file/link-outside', 'articles/broken.txt'],
      ['file/link-outside', 'articles/out.txt'],
      ['file/link-outside', 'articles/up'],
    ],
  );
});

test('names both files when two folders hold the same path, and takes the first', () => {
  drop('articles/a.txt');
  drop('more/a.txt');
  const found = find(['articles', 'more']);
  assert.deepEqual(
    found.files.map((one) => one.file),
    ['articles/a.txt'],
  );
  assert.match(found.diagnostics[0]?.message ?? '', /articles\/a\.txt/);
  assert.equal(found.diagnostics[0]?.file, 'more/a.txt');
});

test('says which articles folder is missing', () => {
  assert.deepEqual(
    find(['nothing']).diagnostics.map((one) => [one.code, one.file]),
    [['folder/missing', 'nothing']],
  );
});

test('knows the samples by the mark in their folder, and a vault by its own', () => {
  for (const name of ['sample/.samples', 'sample/a.txt', 'vault/.obsidian/x.json', 'vault/deep/b.md', 'c.txt']) drop(`articles/${name}`);
  assert.deepEqual(
    find().files.map((one) => [one.path, one.sample, one.inVault]),
    [
      ['c.txt', false, false],
      ['sample/a.txt', true, false],
      ['vault/deep/b.md', false, true],
    ],
  );
});
