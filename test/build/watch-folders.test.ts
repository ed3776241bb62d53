import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { makeChangeBatch } from '../../src/build/change-batch.js';
import { openProject } from '../../src/build/open-project.js';
import { watchProject, type WatchOptions } from '../../src/build/watch-folders.js';
import type { Changes } from '../../src/build/watched-paths.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';

type Told = { readonly articles: Set<string>; readonly templates: Set<string>; readonly settings: Set<string>; rescans: number };

/** Watches an archive, makes changes, and waits until everything that is expected was reported. The test's own time limit is the only one. */
async function check(root: string, change: () => void, expected: (told: Told) => boolean, options: WatchOptions = {}): Promise<Told> {
  const told: Told = { articles: new Set(), templates: new Set(), settings: new Set(), rescans: 0 };
  let wake = (): void => {};
  const watch = await watchProject(
    openProject({ cwd: root, programRoot: process.cwd() }),
    (changes: Changes) => {
      for (const kind of ['articles', 'templates', 'settings'] as const) {
        for (const path of changes[kind]) told[kind].add(path.startsWith(root) ? path.slice(root.length + 1) : path);
      }
      if (changes.rescan) told.rescans++;
      wake();
    },
    options,
  );
  const waitFor = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise<void>((resolve) => (wake = resolve));
  };
  await waitFor(() => told.rescans > 0);
  change();
  await waitFor(() => expected(told));
  await watch.close();
  return told;
}

const limit = { timeout: 120_000 };

describe('Watching', limit, () => {
  it('looks at everything once when it begins, and then names the files', async () => {
    const root = scratchProject({ 'articles/a.txt': 'a', 'articles/2019/b.txt': 'b' });
    const change = (): void => {
      appendFileSync(join(root, 'articles', 'a.txt'), 'more');
      writeFileSync(join(root, 'articles', '2019', 'c.txt'), 'c');
      rmSync(join(root, 'articles', '2019', 'b.txt'));
    };
    await check(root, change, (told) => ['articles/a.txt', 'articles/2019/b.txt', 'articles/2019/c.txt'].every((path) => told.articles.has(path)));
  });

  it('sees an editor that writes beside the file and renames', async () => {
    const root = scratchProject({ 'articles/a.txt': 'a' });
    const change = (): void => {
      writeFileSync(join(root, 'articles', 'a.txt.tmp'), 'new');
      renameSync(join(root, 'articles', 'a.txt.tmp'), join(root, 'articles', 'a.txt'));
    };
    await check(root, change, (told) => told.articles.has('articles/a.txt'));
  });

  it('goes on seeing files in folders that came with their folders and files at once', async () => {
    const root = scratchProject({ 'articles/a.txt': 'a' });
    const deep = join(root, 'articles', 'n', 'e', 'w');
    let second = false;
    const change = (): void => {
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, 'at-once.txt'), 'x');
    };
    await check(root, change, (told) => {
      // The folder is watched some time after it was made; until then every report may only say that all must be looked at again.
      if (told.rescans > 1 && !second) {
        second = true;
        const again = setInterval(() => {
          if (told.articles.has('articles/n/e/w/later.txt')) clearInterval(again);
          else writeFileSync(join(deep, 'later.txt'), 'y');
        }, 20);
      }
      return told.articles.has('articles/n/e/w/later.txt');
    });
  });

  it('goes on seeing files in a folder that was moved away and put back', async () => {
    const root = scratchProject({ 'articles/f/a.txt': 'a', 'other/x.txt': 'x' });
    const folder = join(root, 'articles', 'f');
    let again: NodeJS.Timeout | undefined;
    const change = (): void => {
      renameSync(folder, join(root, 'other', 'f'));
      mkdirSync(folder);
      again = setInterval(() => writeFileSync(join(folder, 'b.txt'), 'b'), 20);
    };
    await check(root, change, (told) => told.articles.has('articles/f/b.txt')).finally(() => clearInterval(again));
  });

  it('tells articles, templates and settings apart, and hears nothing of the output, the cache and hidden files', async () => {
    const root = scratchProject({
      'articles/a.txt': 'a',
      't/day.hbs': 'x',
      'backfile.json': '{"templates": "t"}',
      'public/index.html': '',
      '.backfile/x': '',
      'notes.txt': '',
    });
    const change = (): void => {
      writeFileSync(join(root, 'public', 'index.html'), 'x');
      writeFileSync(join(root, '.backfile', 'x'), 'x');
      writeFileSync(join(root, 'notes.txt'), 'x');
      writeFileSync(join(root, 'backfile.ledger'), 'x');
      writeFileSync(join(root, 'articles', '.a.txt.swp'), 'x');
      writeFileSync(join(root, 't', 'day.hbs'), 'y');
      writeFileSync(join(root, '.backfileignore'), 'x');
      writeFileSync(join(root, 'backfile.json'), '{}');
      writeFileSync(join(root, 'articles', 'b.txt'), 'b');
    };
    const told = await check(root, change, (heard) => heard.settings.size === 2 && heard.templates.size === 1 && heard.articles.size === 1);
    assert.deepEqual(
      [[...told.settings].sort(), [...told.templates], [...told.articles]],
      [['.backfileignore', 'backfile.json'], ['t/day.hbs'], ['articles/b.txt']],
    );
  });

  it('sees a site that lies in an archive without its settings apart from the articles around it', async () => {
    const root = scratchProject({ 'a.txt': 'a', 'public/index.html': '', 'backfile.json': '{"articles": "."}' });
    const change = (): void => {
      writeFileSync(join(root, 'public', 'index.html'), 'x');
      writeFileSync(join(root, 'a.txt'), 'b');
    };
    const told = await check(root, change, (heard) => heard.articles.has('a.txt'));
    assert.deepEqual([...told.articles], ['a.txt']);
  });

  it('follows a link that is the articles folder, and names files as the keeper does', async () => {
    const real = scratchFolder();
    const root = scratchProject({ 'backfile.json': '{}' });
    symlinkSync(real, join(root, 'articles'));
    await check(
      root,
      () => writeFileSync(join(real, 'a.txt'), 'a'),
      (told) => told.articles.has('articles/a.txt'),
    );
  });

  it('notices an articles folder that is made later', async () => {
    const root = scratchProject({ 'backfile.json': '{}' });
    const before = 1;
    await check(
      root,
      () => mkdirSync(join(root, 'articles')),
      (told) => told.rescans > before || told.articles.size > 0,
    );
  });

  it('by looking again and again sees the same', async () => {
    const root = scratchProject({ 'articles/a.txt': 'a', 'articles/x/b.txt': 'b' });
    const change = (): void => {
      appendFileSync(join(root, 'articles', 'a.txt'), 'more');
      rmSync(join(root, 'articles', 'x'), { recursive: true });
      mkdirSync(join(root, 'articles', 'y'));
      writeFileSync(join(root, 'articles', 'y', 'c.txt'), 'c');
    };
    await check(root, change, (told) => ['articles/a.txt', 'articles/x/b.txt', 'articles/y/c.txt'].every((path) => told.articles.has(path)), {
      polling: true,
      pollEvery: 10,
    });
  });
});

describe('A burst of changes', limit, () => {
  it('is handed over in one piece, sorted, and never while the last piece is at work', async () => {
    const pieces: Changes[] = [];
    let free = (): void => {};
    let done = (): void => {};
    const finished = new Promise<void>((resolve) => (done = resolve));
    const batch = makeChangeBatch(async (changes) => {
      pieces.push(changes);
      if (pieces.length === 2) return done();
      await new Promise<void>((resolve) => {
        free = resolve;
        batch.add('articles', 'while at work');
        // Let the quiet time of the new change pass before this piece is done.
        setTimeout(() => free(), 5);
      });
    }, 1);
    for (const path of ['b', 'a', 'b']) batch.add('articles', path);
    await finished;
    await batch.close();
    assert.deepEqual(
      pieces.map((piece) => piece.articles),
      [['a', 'b'], ['while at work']],
    );
  });

  it('is handed over in the end although it never pauses', async () => {
    let busy: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      const batch = makeChangeBatch(() => resolve(), 1000, 20);
      busy = setInterval(() => batch.add('articles', 'log.txt'), 1);
    });
    clearInterval(busy);
  });
});
