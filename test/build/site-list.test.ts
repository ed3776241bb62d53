import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { dice } from '../../scripts/inject-changes.js';
import { SiteList } from '../../src/build/site-list.js';
import { StoreDamaged } from '../../src/build/store-damaged.js';
import type { Digest, SitePath } from '../../src/model/ids.js';
import { digestOf } from '../../src/text/digest.js';

type Files = ReadonlyMap<SitePath, Digest>;
type Changes = readonly (readonly [SitePath, Digest | undefined])[];

/** The bytes of every part and of the list, as written from nothing. */
function written(files: Files): ReadonlyMap<string, string> {
  return new Map(
    SiteList.empty()
      .with(files)
      .files.map(([name, bytes]) => [name, Buffer.from(bytes ?? '').toString('utf8')]),
  );
}

/** Changes a list: each part it writes, and what it says of every path, must be as in a list made of all files at once. */
function check(list: SiteList, changes: Changes, expected: Files): SiteList {
  const { list: after, files } = list.with(changes);
  const all = written(expected);
  for (const [name, bytes] of files) assert.equal(bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8'), all.get(name), name);
  assert.equal(after.digest, SiteList.empty().with(expected).list.digest);
  for (const [path] of changes) assert.equal(after.get(path), expected.get(path), path);
  for (const [path, digest] of expected) assert.equal(after.get(path), digest, path);
  return after;
}

// Of these the last two sort otherwise as UTF-8 than by code units.
const names = ['index.html', 'a.html', 'b/index.html', 'b-c.html', 'ä.html', 'z.html', '\u{1f600}.html', '\uffee.html'];
const folders = ['', '2019/', '2020/12/', 'stories/x/', '20190/'];

test('a list that is changed line by line is the one that is made of all files at once', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const roll = dice(seed);
    const files = new Map<SitePath, Digest>();
    let list = SiteList.empty();
    for (let step = 0; step < 12; step++) {
      const changes = new Map<SitePath, Digest | undefined>();
      for (let count = 1 + roll(12); count > 0; count--) {
        const path = `${folders[roll(folders.length)] ?? ''}${names[roll(names.length)] ?? ''}` as SitePath;
        changes.set(path, roll(3) === 0 ? undefined : digestOf(String(roll(1000))));
      }
      for (const [path, digest] of changes) {
        if (digest === undefined) files.delete(path);
        else files.set(path, digest);
      }
      list = check(list, [...changes], files);
    }
  }
});

test('a list is read back only when it is the one that is expected, and a part that was changed is found out', () => {
  const root = mkdtempSync(join(tmpdir(), 'backfile-list-'));
  const { list, files } = SiteList.empty().with([['2019/a.html' as SitePath, digestOf('a')]]);
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes ?? '');
  }
  assert.equal(SiteList.read(root, list.digest)?.get('2019/a.html' as SitePath), digestOf('a'));
  assert.equal(SiteList.read(root, digestOf('another')), undefined);
  writeFileSync(join(root, 'manifest-sha256/2019.txt'), `${digestOf('b')}  2019/a.html\n`);
  assert.throws(() => SiteList.read(root, list.digest)?.get('2019/a.html' as SitePath), StoreDamaged);
  rmSync(root, { recursive: true });
});
