import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { addPage } from '../../src/build/add-page.js';
import { keepNewFile } from '../../src/build/keep-new-file.js';
import { newArticle } from '../../src/build/new-article.js';
import { updateRemovedList } from '../../src/build/removed-list.js';
import { keepFile, replaceFile } from '../../src/build/replace-file.js';
import type { SitePath } from '../../src/model/ids.js';
import { newsPages } from '../support/news-pages.js';
import { actsOf } from '../support/patched-fs.js';
import { scratchFolder } from '../support/scratch.js';

const folder = scratchFolder();
const file = join(folder, 'list');
const [page] = newsPages;
writeFileSync(join(folder, 'page.html'), page?.html ?? '');

/** Checks what is written, waited for and put in place, in order. A power cut may lose whatever was not waited for. */
function check(run: () => void, expected: readonly string[]): void {
  assert.deepEqual(actsOf(run), expected);
}

describe('A file that can be made again', () => {
  it('is put in place when it is written, and nobody waits for the disk', () => {
    check(() => replaceFile(file, 'one', 'two'), ['write list.new', 'write list.new', 'list.new becomes list']);
    assert.equal(readFileSync(file, 'utf8'), 'onetwo');
  });
});

describe('A file of the keeper', () => {
  it('is put in place when the disk has it, and then the disk has its name', () => {
    check(() => keepFile(file, 'three'), ['write list.new', 'wait for list.new', 'list.new becomes list', `wait for ${basename(folder)}`]);
    assert.equal(readFileSync(file, 'utf8'), 'three');
  });

  it('is waited for when it is a new article, a page that was added, and the list of what a host must delete', () => {
    check(() => newArticle('Crane', folder, {}), ['write crane.md', 'wait for crane.md', `wait for ${basename(folder)}`]);
    const ferry = 'ferry-to-the-outer-islands-will-run-twice-a-day.md';
    check(() => addPage(join(folder, 'page.html'), folder), [`write ${ferry}`, `wait for ${ferry}`, `wait for ${basename(folder)}`]);
    const removed = () => updateRemovedList(folder, ['2019/a.html' as SitePath], () => false);
    check(removed, ['write removed.txt.new', 'wait for removed.txt.new', 'removed.txt.new becomes removed.txt', `wait for ${basename(folder)}`]);
  });

  it('is left as it was when its place is taken, and nothing half-written stays', () => {
    assert.throws(() => keepNewFile(file, 'four'), { code: 'EEXIST' });
    mkdirSync(join(folder, 'taken', 'in-it'), { recursive: true });
    assert.throws(() => keepFile(join(folder, 'taken'), 'four'));
    assert.equal(readFileSync(file, 'utf8'), 'three');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.new')),
      [],
    );
  });
});
