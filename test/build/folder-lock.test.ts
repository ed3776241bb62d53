import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lockFolder, lockName } from '../../src/build/folder-lock.js';
import { backfileWell } from '../support/run.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';
import { inProject } from '../support/sources.js';
import { differences, treeOf } from '../support/trees.js';

/** A process that does nothing but live. */
function someoneElse(): { readonly pid: number; readonly end: () => Promise<void> } {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  return {
    pid: other.pid ?? 0,
    end: async () => {
      other.kill('SIGKILL');
      await once(other, 'exit');
    },
  };
}

describe('A lock on a folder', () => {
  it('of another computer is waited for, and taken over when it is older than an hour', () => {
    const folder = scratchFolder();
    const file = join(folder, lockName);
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: 'another-computer' }));
    assert.throws(() => lockFolder(folder, { onWait: () => {}, patience: 0 }), /another build/);
    writeFileSync(`${file}.12345`, 'put aside by a process that was killed then');
    const twoHoursAgo = Date.now() / 1000 - 2 * 3600;
    utimesSync(file, twoHoursAgo, twoHoursAgo);
    lockFolder(folder, { patience: 0 }).release();
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is there while it is held, as often as this process takes it, and gone afterwards', () => {
    const folder = scratchFolder();
    const [one, two] = [lockFolder(folder), lockFolder(folder)];
    one.release();
    one.release();
    assert.equal(existsSync(join(folder, lockName)), true);
    two.release();
    assert.equal(existsSync(join(folder, lockName)), false);
  });

  it('is not taken from a process that lives; who waits is told once', async () => {
    const folder = scratchFolder();
    const other = someoneElse();
    writeFileSync(join(folder, lockName), JSON.stringify({ pid: other.pid, host: hostname() }));
    const told: string[] = [];
    assert.throws(
      () => lockFolder(folder, { onWait: (sentence) => told.push(sentence), patience: 200 }),
      /did not end\. If there is none, delete .*\.backfile-lock/,
    );
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', new RegExp(`process ${other.pid}`));
    await other.end();
    lockFolder(folder, { patience: 0 }).release();
  });

  it('is taken over from a process that was killed, from another start of this one, and when it says nothing of anybody for long', () => {
    for (const text of [JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }), JSON.stringify({ pid: process.pid, host: hostname() })]) {
      const folder = scratchFolder();
      writeFileSync(join(folder, lockName), text);
      const lock = lockFolder(folder, { patience: 0 });
      assert.match(readFileSync(join(folder, lockName), 'utf8'), new RegExp(`"pid":${process.pid}`));
      lock.release();
    }
  });
});

describe('Two builds at once', () => {
  it('leave the site of one build, and no lock', async () => {
    const articles = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `articles/a${n}.md`,
        `---\ntitle: Day ${n} at the port\ndate: 2019-03-0${(n % 9) + 1}\n---\nThe crane ran for ${n} hours.\n`,
      ]),
    );
    const project = scratchProject(articles);
    const build = async () => {
      const child = spawn(process.execPath, [inProject('scripts', 'backfile.js'), 'build', '--quiet'], { cwd: project });
      const [code] = (await once(child, 'exit')) as [number];
      return code;
    };
    assert.deepEqual(await Promise.all([build(), build(), build()]), [0, 0, 0]);
    const together = treeOf(join(project, 'public'));
    const alone = scratchProject(articles);
    backfileWell(['build', '--quiet'], alone);
    assert.deepEqual(differences(together, treeOf(join(alone, 'public'))), []);
    assert.equal(existsSync(join(project, '.backfile', lockName)), false);
  });
});
