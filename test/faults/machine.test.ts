import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statfsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { aftermath, builtHere, type CleanSites, leftBehind } from '../support/faults.js';
import { madeProject } from '../support/made-articles.js';
import { whileReading } from '../support/patched-fs.js';
import { backfile } from '../support/run.js';
import { scratchFolder } from '../support/scratch.js';
import { inProject } from '../support/sources.js';
import { differences, treeOf } from '../support/trees.js';

const clean: CleanSites = { sites: new Map(), digests: new Map() };

/** A disk of so many kilobytes at a folder; the reason when this account or machine permits none. */
function smallDisk(kilobytes: number): string | { readonly refused: string } {
  const folder = scratchFolder();
  const { status, error, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'backfile-test', folder], { encoding: 'utf8' });
  if (status !== 0) return { refused: `no disk can be mounted here: ${error?.message ?? stderr.trim()}` };
  disks.push(folder);
  return folder;
}
const disks: string[] = [];
after(() => {
  for (const disk of disks) spawnSync('umount', [disk]);
});

describe('A disk', () => {
  it('that is full ends the build in a sentence, the site stays as it was, and the next build is whole', async (t) => {
    const disk = smallDisk(6000);
    if (typeof disk !== 'string') return t.skip(disk.refused);
    const { folder, turnTo } = madeProject(join(disk, 'archive'), 25, 1, 'short');
    await builtHere(folder);
    turnTo(1);
    const before = treeOf(join(folder, 'public'));
    const ledger = readFileSync(join(folder, 'backfile.ledger'), 'utf8');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'filler'), Buffer.alloc((bavail - 8) * bsize));
    const { status, stderr } = backfile(['build'], folder);
    assert.equal(status, 2);
    assert.match(stderr, /The disk is full/);
    assert.deepEqual([...differences(before, treeOf(join(folder, 'public'))), ...leftBehind(folder)], []);
    rmSync(join(disk, 'filler'));
    assert.deepEqual(await aftermath(folder, clean, ledger), []);
  });

  it('that nobody may write to ends the build in a sentence', async (t) => {
    const disk = smallDisk(6000);
    if (typeof disk !== 'string') return t.skip(disk.refused);
    const { folder, turnTo } = madeProject(join(disk, 'archive'), 12, 2, 'short');
    await builtHere(folder);
    turnTo(1);
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    const { status, stderr } = backfile(['build'], folder);
    assert.equal(status, 2);
    assert.match(stderr, /Writing is not allowed here/);
    spawnSync('mount', ['-o', 'remount,rw', disk]);
    assert.deepEqual(await aftermath(folder, clean), []);
  });
});

describe('An account', () => {
  const nobody = 65_534;
  const asNobody = (project: string) =>
    spawnSync(process.execPath, [inProject('scripts', 'backfile.js'), 'build'], { cwd: project, uid: nobody, gid: nobody, encoding: 'utf8' });
  /** Why it cannot be tried here; absent when it can. */
  const refused = (): string | undefined => {
    if (process.getuid?.() !== 0) return 'only root can act as another account';
    const { status } = spawnSync(process.execPath, [inProject('scripts', 'backfile.js'), '--version'], { uid: nobody, gid: nobody });
    return status === 0 ? undefined : 'another account cannot read the program here';
  };
  /** Gives the archive to the other account. */
  const give = (folder: string): string => {
    for (const path of [folder, ...['articles', ...treeOf(folder).keys()].map((path) => join(folder, path))]) chownSync(path, nobody, nobody);
    return folder;
  };

  it('that may not read an article is told so, and has all others', (t) => {
    const why = refused();
    if (why !== undefined) return t.skip(why);
    const { folder } = madeProject(scratchFolder(), 6, 3, 'short');
    chmodSync(join(give(folder), 'articles/1/article-1.md'), 0);
    const { status, stderr } = asNobody(folder);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /articles\/1\/article-1\.md[^]*no permission to read it/);
    assert.match(stderr, /5 files are articles/);
  });

  for (const part of ['public', '.backfile', '.']) {
    it(`that may not write to ${part} is told so, and the site stays as it was`, async (t) => {
      const why = refused();
      if (why !== undefined) return t.skip(why);
      const { folder, turnTo } = madeProject(scratchFolder(), 6, 4, 'short');
      mkdirSync(join(folder, 'public'));
      mkdirSync(join(folder, '.backfile'));
      if (part === '.') for (const name of ['public', '.backfile']) chownSync(join(folder, name), nobody, nobody);
      else {
        await builtHere(folder);
        turnTo(1);
        give(folder);
        for (const name of ['public', '.backfile']) if (name !== part) chownSync(join(folder, name), nobody, nobody);
        chownSync(join(folder, part), 0, 0);
      }
      chmodSync(folder, 0o755);
      const before = treeOf(join(folder, 'public'));
      const { status, stderr } = asNobody(folder);
      assert.equal(status, 2, stderr);
      assert.match(stderr, /Writing is not allowed here/);
      assert.deepEqual(differences(before, treeOf(join(folder, 'public'))), []);
    });
  }
});

describe('An article file', () => {
  const { folder } = madeProject(scratchFolder(), 12, 5, 'short');
  const file = join(folder, 'articles/3/article-3.txt');
  const isIt = (read: string): boolean => read.endsWith('article-3.txt');

  it('that vanishes while it is read, changes, grows or comes back costs nothing but itself', async () => {
    const text = readFileSync(file);
    await whileReading({ before: (read) => void (isIt(read) && rmSync(file)) }, () => builtHere(folder));
    writeFileSync(file, text);
    assert.deepEqual(await aftermath(folder, clean), [], 'it came back');
    utimesSync(file, 1, 1);
    await whileReading({ after: (read) => void (isIt(read) && writeFileSync(file, String(text).replace('The ', 'One '))) }, () => builtHere(folder));
    assert.deepEqual(await aftermath(folder, clean), [], 'it was written anew, as long as before');
    utimesSync(file, 2, 2);
    await whileReading({ before: (read) => void (isIt(read) && appendFileSync(file, 'More.\n')) }, () => builtHere(folder));
    assert.deepEqual(await aftermath(folder, clean), [], 'it grew between being found and being read');
  });
});

describe('A clock', () => {
  it('that is wrong, was set back, or gave files times of the future changes no byte and hides no change', async () => {
    const { folder } = madeProject(scratchFolder(), 12, 6, 'short');
    const file = join(folder, 'articles/4/article-4.md');
    const { now } = Date;
    const soon = now() / 1000 + 400 * 86_400;
    utimesSync(file, soon, soon);
    try {
      await builtHere(folder);
      const first = treeOf(join(folder, 'public'));
      for (const shift of [-20 * 365 * 86_400_000, 86_400_000]) {
        Date.now = () => now() + shift;
        rmSync(join(folder, 'public'), { recursive: true });
        rmSync(join(folder, '.backfile'), { recursive: true });
        await builtHere(folder);
        assert.deepEqual(differences(first, treeOf(join(folder, 'public'))), []);
        // The same size, and the time it had.
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace(/The |One /, (word) => (word === 'The ' ? 'One ' : 'The ')),
        );
        utimesSync(file, soon, soon);
        assert.deepEqual(await aftermath(folder, clean), [], `${shift}`);
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace(/The |One /, (word) => (word === 'The ' ? 'One ' : 'The ')),
        );
        utimesSync(file, soon, soon);
      }
    } finally {
      Date.now = now;
    }
  });
});
