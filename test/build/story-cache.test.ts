import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type GatheredStories, gatherStories } from '../../src/build/gather-stories.js';
import { openArchive } from '../../src/build/open-archive.js';
import { openProject } from '../../src/build/open-project.js';
import { seededDice } from '../load/body/random-text.js';
import { madeProject } from '../support/made-articles.js';
import { scratchFolder } from '../support/scratch.js';

async function gathered(folder: string, cache = join(folder, '.backfile')): Promise<GatheredStories> {
  const open = await openArchive(openProject({ cwd: folder, programRoot: process.cwd(), cache }));
  try {
    return await gatherStories(open);
  } finally {
    open.store.close();
  }
}

/** Groups with what is remembered, and holds it to what is found with the same articles and nothing remembered of stories. */
async function check(folder: string, message: string): Promise<GatheredStories> {
  const warm = await gathered(folder);
  const other = join(scratchFolder(), 'cache');
  cpSync(join(folder, '.backfile'), other, { recursive: true });
  for (const name of names) rmSync(join(other, name), { force: true });
  assert.deepEqual(warm, await gathered(folder, other), message);
  return warm;
}

const names = ['stories.rows', 'stories.vectors', 'stories.found'];
const fileOf = (folder: string, number: number): string => join(folder, 'articles', `${number % 7}`, `article-${number}.${number % 3 === 0 ? 'txt' : 'md'}`);

describe('What is remembered of stories', () => {
  it('gives the same stories as nothing, whatever came, changed and went, and its files do not grow without end', async () => {
    const { folder } = madeProject(scratchFolder(), 240, 5, 'short');
    await check(folder, 'from nothing');
    const [dice, sizes] = [seededDice(9), [] as number[]];
    for (let step = 0; step < 24; step++) {
      const number = dice(240);
      const [from, change] = [fileOf(folder, number), dice(4)];
      if (change === 0) rmSync(from, { force: true });
      else if (change === 1) cpSync(fileOf(folder, 20 * dice(12)), join(folder, 'articles', `more-${step}.md`));
      else
        writeFileSync(
          from,
          `---\ntitle: Changed ${step}\ndate: 2018-0${1 + dice(9)}-11\n---\n\n${readFileSync(fileOf(folder, 19), 'utf8').slice(-300)} ${step}\n`,
        );
      // Grouped again only now and then, so that several change at once too.
      if (step % 2 === 0 || change === 1) assert.ok((await check(folder, `after change ${step}`)).stories.length > 3);
      sizes.push(statSync(join(folder, '.backfile', 'stories.vectors')).size);
    }
    assert.ok((sizes.at(-1) ?? 0) <= (2 * 240 + 1100) * 992, `${sizes.join()}`);
  });
  it('may be damaged, cut or gone in any of its parts', async () => {
    const { folder } = madeProject(scratchFolder(), 120, 6, 'short');
    await gathered(folder);
    for (const [at, name] of [...names, ...names, ...names].entries()) {
      const file = join(folder, '.backfile', name);
      if (at < 3) writeFileSync(file, Buffer.alloc(statSync(file).size, 7));
      else if (at < 6) truncateSync(file, statSync(file).size >> 1);
      else rmSync(file);
      cpSync(fileOf(folder, 0), join(folder, 'articles', `again-${at}.md`));
      await check(folder, `${name} in round ${at}`);
    }
  });
});
