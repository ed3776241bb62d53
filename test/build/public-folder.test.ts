import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { PublicFolder } from '../../src/build/public-folder.js';
import type { SitePath } from '../../src/model/ids.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backfile-public-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function build(files: Readonly<Record<string, string>>): PublicFolder {
  const folder = new PublicFolder(root);
  folder.begin(Object.keys(files) as SitePath[]);
  for (const [path, text] of Object.entries(files)) folder.write(path as SitePath, Buffer.from(text));
  folder.finish();
  return folder;
}
const text = (path: string) => readFileSync(join(root, path), 'utf8');

test('writes what changed, keeps what did not, removes what is gone and the folders that leaves empty', () => {
  build({ 'index.html': 'one', '2019/12/index.html': 'two', '2020/index.html': 'three' });
  const second = build({ 'index.html': 'one', '2020/index.html': 'four' });
  assert.deepEqual([second.written, second.removed, second.unchanged], [['2020/index.html'], ['2019/12/index.html'], 1]);
  assert.equal(existsSync(join(root, '2019')), false);
  assert.equal(text('2020/index.html'), 'four');
});

test('never touches a file it did not write', () => {
  writeFileSync(join(root, 'about.html'), 'mine');
  writeFileSync(join(root, 'CNAME'), 'example.org');
  const folder = build({ 'index.html': 'one', 'about.html': 'ours' });
  assert.equal(text('about.html'), 'mine');
  assert.deepEqual(
    folder.diagnostics.map((one) => [one.code, one.file]),
    [['output/foreign-file', 'about.html']],
  );
  build({ 'index.html': 'one' });
  assert.equal(text('about.html'), 'mine');
  assert.equal(text('CNAME'), 'example.org');
});

test('restores a page somebody deleted', () => {
  build({ 'index.html': 'one' });
  rmSync(join(root, 'index.html'));
  assert.deepEqual(build({ 'index.html': 'one' }).written, ['index.html']);
});

test('after a build that was killed, the next one knows its own files', () => {
  const killed = new PublicFolder(root);
  killed.begin(['index.html', 'about.html'] as SitePath[]);
  killed.write('index.html' as SitePath, Buffer.from('half'));
  killed.publish();
  writeFileSync(join(root, 'about.html.backfile-new'), 'dra');
  const next = build({ 'index.html': 'whole' });
  assert.deepEqual(next.diagnostics, []);
  assert.deepEqual(readdirSync(root).sort(), ['index.html', 'manifest-sha256', 'manifest-sha256.txt']);
  assert.equal(text('index.html'), 'whole');
});

test('after a build that was killed, what it wrote over is not taken for what the manifest says', () => {
  const before = build({ 'index.html': 'one' });
  assert.deepEqual(before.written, ['index.html']);
  const killed = new PublicFolder(root);
  killed.begin(['index.html'] as SitePath[]);
  killed.write('index.html' as SitePath, Buffer.from('two'));
  killed.publish();
  const next = build({ 'index.html': 'one' });
  assert.deepEqual([text('index.html'), next.written], ['one', ['index.html']]);
});

test('a build that is killed or given up while it prints leaves the site as it was, and the next one clears up after it', () => {
  const listed = () => readdirSync(root, { recursive: true }).map(String).sort();
  const start = (): PublicFolder => {
    const folder = new PublicFolder(root);
    folder.begin(['index.html', '2019/12/new.html'] as SitePath[]);
    folder.write('index.html' as SitePath, Buffer.from('two'));
    folder.write('2019/12/new.html' as SitePath, Buffer.from('new'));
    return folder;
  };
  start();
  assert.deepEqual([existsSync(join(root, 'index.html')), existsSync(join(root, '2019'))], [false, false], 'a first site is not there in parts');
  start().abandon();
  assert.deepEqual(listed(), ['.backfile-building'], 'what the killed build began is still to be looked at');
  build({ 'index.html': 'one' });
  const site = listed();
  start();
  assert.equal(text('index.html'), 'one');
  assert.equal(existsSync(join(root, '2019/12/new.html')), false);
  build({ 'index.html': 'one' });
  assert.deepEqual(listed(), site);
  start().abandon();
  assert.deepEqual(listed(), site);
  assert.equal(text('index.html'), 'one');
});

test('does not write through a link', () => {
  const outside = mkdtempSync(join(tmpdir(), 'backfile-outside-'));
  mkdirSync(root, { recursive: true });
  symlinkSync(outside, join(root, '2019'));
  const folder = build({ '2019/index.html': 'one' });
  assert.deepEqual(readdirSync(outside), []);
  assert.deepEqual(
    folder.diagnostics.map((one) => one.code),
    ['output/link'],
  );
  rmSync(outside, { recursive: true });
});

test('a manifest somebody edited cannot make it delete a file outside', () => {
  build({ 'index.html': 'one' });
  const victim = join(tmpdir(), `backfile-victim-${process.pid}.txt`);
  writeFileSync(victim, 'precious');
  writeFileSync(join(root, 'manifest-sha256', 'site.txt'), `${'0'.repeat(64)}  ../backfile-victim-${process.pid}.txt\n`);
  build({ 'index.html': 'one' });
  assert.equal(readFileSync(victim, 'utf8'), 'precious');
  rmSync(victim);
});

/** A second build of a site whose folders look as the first one left them: only the files that may have changed are named. */
function buildAgain(before: PublicFolder, files: Readonly<Record<string, string>>, former: readonly string[]): PublicFolder {
  const folder = new PublicFolder(root, undefined, before);
  folder.begin(Object.keys(files) as SitePath[], former as readonly SitePath[]);
  for (const [path, content] of Object.entries(files)) folder.write(path as SitePath, Buffer.from(content));
  folder.finish();
  return folder;
}

test('a site that is trusted ends as one that is looked into', () => {
  const first = build({ 'index.html': 'one', '2019/12/index.html': 'two', '2019/a.html': 'a', '2020/index.html': 'three' });
  const second = buildAgain(first, { 'index.html': 'one', '2019/b.html': 'b', '2021/index.html': 'new' }, ['index.html', '2019/a.html', '2019/12/index.html']);
  assert.deepEqual([second.written, second.removed, second.unchanged], [['2019/b.html', '2021/index.html'], ['2019/a.html', '2019/12/index.html'], 1]);
  assert.equal(existsSync(join(root, '2019/12')), false);
  const list = readFileSync(join(root, 'manifest-sha256.txt'), 'utf8');
  rmSync(root, { recursive: true });
  build({ 'index.html': 'one', '2019/b.html': 'b', '2021/index.html': 'new', '2020/index.html': 'three' });
  assert.equal(list, readFileSync(join(root, 'manifest-sha256.txt'), 'utf8'));
});

test('a file or a link of somebody else is not touched in a site that is trusted', () => {
  const first = build({ 'index.html': 'one' });
  const outside = mkdtempSync(join(tmpdir(), 'backfile-outside-'));
  symlinkSync(outside, join(root, '2019'));
  writeFileSync(join(root, 'about.html'), 'mine');
  const second = buildAgain(first, { '2019/index.html': 'two', 'about.html': 'ours' }, []);
  assert.deepEqual([readdirSync(outside), text('about.html')], [[], 'mine']);
  assert.deepEqual(
    second.diagnostics.map((one) => one.code),
    ['output/link', 'output/foreign-file'],
  );
  rmSync(outside, { recursive: true });
});

test('a page that was kept ahead of a build and is written by it is in the manifest as it was written last', () => {
  const first = build({ 'index.html': 'one', 'about.html': 'two' });
  const folder = new PublicFolder(root, undefined, first);
  folder.begin(['index.html'] as SitePath[]);
  folder.write('index.html' as SitePath, Buffer.from('one'));
  folder.publish();
  folder.beginAgain(() => []);
  folder.begin(['index.html', 'about.html'] as SitePath[], ['index.html', 'about.html'] as SitePath[]);
  folder.write('index.html' as SitePath, Buffer.from('three'));
  folder.write('about.html' as SitePath, Buffer.from('two'));
  folder.finish();
  const list = readFileSync(join(root, 'manifest-sha256.txt'), 'utf8');
  rmSync(root, { recursive: true });
  build({ 'index.html': 'three', 'about.html': 'two' });
  assert.equal(list, readFileSync(join(root, 'manifest-sha256.txt'), 'utf8'));
});
