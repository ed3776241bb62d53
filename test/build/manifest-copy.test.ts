import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { aftermath, builtHere } from '../support/faults.js';
import { madeProject } from '../support/made-articles.js';
import { scratchFolder } from '../support/scratch.js';
import { pathsWithin } from '../support/sources.js';

const clean = { sites: new Map(), digests: new Map() };
const { folder, turnTo } = madeProject(scratchFolder(), 12, 8, 'short');
await builtHere(folder);
turnTo(1);
rmSync(join(folder, 'articles/5/article-5.md'));

/** Checks that a site whose manifest was damaged, and articles changed and one removed, becomes what a clean build gives; no file may be left behind. */
async function check(damage: (site: string) => void): Promise<void> {
  const copy = join(scratchFolder(), 'archive');
  cpSync(folder, copy, { recursive: true });
  damage(join(copy, 'public'));
  assert.deepEqual(await aftermath(copy, clean), []);
}

const list = 'manifest-sha256.txt';
const part = 'manifest-sha256/2018.txt';

describe('The manifest of a site', () => {
  it('may be cut, edited or lost, in parts or whole: what an earlier build wrote is known by its bytes', async () => {
    for (const name of [list, part]) {
      await check((site) => truncateSync(join(site, name), 90));
      await check((site) => rmSync(join(site, name)));
      await check((site) => {
        const text = readFileSync(join(site, name), 'utf8');
        writeFileSync(join(site, name), `<<<<<<< HEAD\n${text.slice(0, text.length >> 1)}\n=======\n>>>>>>> other\n`);
      });
    }
    await check((site) => {
      for (const name of [list, ...pathsWithin(join(site, 'manifest-sha256')).map((one) => `manifest-sha256/${one}`)]) rmSync(join(site, name));
    });
  });

  it('that is lost gives away no file of somebody else, although a page once stood there or is to stand there', async () => {
    const copy = join(scratchFolder(), 'archive');
    cpSync(folder, copy, { recursive: true });
    const site = join(copy, 'public');
    rmSync(join(site, list));
    writeFileSync(join(site, 'about.html'), 'mine');
    writeFileSync(join(site, 'mine.txt'), 'mine');
    await builtHere(copy);
    assert.deepEqual([readFileSync(join(site, 'about.html'), 'utf8'), readFileSync(join(site, 'mine.txt'), 'utf8')], ['mine', 'mine']);
  });

  it('has a copy in the cache, which may be damaged itself and is then made anew', async () => {
    const copy = join(scratchFolder(), 'archive');
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, '.backfile/manifest', list));
    mkdirSync(join(copy, '.backfile/manifest', list, 'in-it'), { recursive: true });
    assert.deepEqual(await aftermath(copy, clean), []);
    assert.equal(readFileSync(join(copy, '.backfile/manifest', list), 'utf8'), readFileSync(join(copy, 'public', list), 'utf8'));
  });
});
