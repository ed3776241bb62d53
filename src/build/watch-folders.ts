import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { makeChangeBatch, type ChangeBatch } from './change-batch.js';
import type { Project } from './project.js';
import { watchByLooking } from './watch-by-looking.js';
import { watchedPaths, type Changes, type WatchedPaths } from './watched-paths.js';

/** `polling`: look at the folders every second, for network folders that report nothing. `onNote`: told when watching had to fall back to that. */
export type WatchOptions = { readonly polling?: boolean; readonly pollEvery?: number; readonly onNote?: (sentence: string) => void };

/** A running watch. `lookAgain` reports a rescan as soon as the disk is quiet. After `close` nothing is reported any more. */
export type Watch = { readonly lookAgain: () => void; readonly close: () => Promise<void> };

type Closing = Pick<Watch, 'close'>;

/**
 * Watches the articles, the templates and the settings of a project; the only door to chokidar.
 * Resolves when watching has begun, and then reports once with `rescan`, so that nothing that happened meanwhile is missed.
 * `onChange` is never called while an earlier call is still running.
 *
 * Only folders are watched: a watch on each of 100,000 files costs 26 s and 650 MB, on 1,001 folders 5 s and 200 MB, and a folder's
 * watch names the file that changed. chokidar looks into a new folder before it watches it, so what is made in between is looked for again.
 */
export async function watchProject(project: Project, onChange: (changes: Changes) => void | Promise<void>, options: WatchOptions = {}): Promise<Watch> {
  const paths = watchedPaths(project);
  const batch = makeChangeBatch(onChange);
  const look = (): Promise<Closing> => watchByLooking(paths, batch, options.pollEvery);
  let ended = false;
  let running: Promise<Closing>;
  if (options.polling === true) running = look();
  else {
    const system = await watchBySystem(paths, batch);
    running = Promise.resolve(system);
    // The system has a limit of watches, and network folders may have none at all.
    void system.failed.then(async (reason) => {
      if (ended) return;
      options.onNote?.(`The system cannot watch these folders (${reason}), so they are looked at every few seconds instead.`);
      running = system.close().then(look);
      await running;
      batch.rescan();
    });
  }
  await running;
  batch.rescan();
  return {
    lookAgain: batch.rescan,
    close: async () => {
      ended = true;
      await (await running).close();
      await batch.close();
    },
  };
}

/** A new folder is looked through after the disk is quiet, and again after these milliseconds. */
const lookAgain = [50, 300, 2000];

/** Codes of the system that mean: no watching here, or no more of it. */
const cannotWatch: ReadonlySet<string> = new Set(['ENOSPC', 'EMFILE', 'ENOSYS', 'EINVAL']);

/** `failed` resolves with the reason when the system stops watching; never when it goes on. */
async function watchBySystem(paths: WatchedPaths, batch: ChangeBatch): Promise<Closing & { readonly failed: Promise<string> }> {
  const known = new Map<string, number>();
  const timers = new Map<string, NodeJS.Timeout>();
  let closed = false;
  const watcher = watch([...paths.starts], {
    ignored: (path, stats) => (stats === undefined ? false : !stats.isDirectory() || !paths.watches(path)),
    followSymlinks: false,
    ignorePermissionErrors: true,
    atomic: false,
  });
  const later = (folder: string): void => {
    for (const wait of lookAgain) {
      const key = `${wait} ${folder}`;
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => {
          timers.delete(key);
          void lookThrough(watcher, paths, known, folder).then((found) => {
            if (found && !closed) batch.rescan();
          });
        }, wait),
      );
    }
  };
  let began = false;
  watcher.on('addDir', (folder, stats) => {
    const again = known.has(folder);
    known.set(folder, stats?.ino ?? 0);
    if (!began || again) return;
    batch.rescan();
    later(folder);
  });
  watcher.on('unlinkDir', (folder) => {
    known.delete(folder);
    if (paths.watches(folder)) batch.rescan();
  });
  watcher.on('raw', (_event, name, details) => {
    // Two shapes by platform: the name below the watched folder, or nothing.
    const folder = String((details as { watchedPath?: unknown } | undefined)?.watchedPath ?? '');
    if (!name) return batch.rescan();
    const path = join(folder, name);
    const change = paths.kindOf(path);
    if (change !== undefined) batch.add(change.kind, change.path);
    // A folder reports its own end under its own name; another may have taken its place at once, which only another look tells.
    if (known.has(path) || name === basename(folder)) later(known.has(path) ? path : folder);
  });
  let fail = (_reason: string): void => {};
  const failed = new Promise<string>((resolve) => (fail = resolve));
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    watcher.on('error', (error) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!cannotWatch.has(code)) return;
      fail(code === 'ENOSPC' ? 'its limit of watches is reached' : code);
      resolve();
    });
  });
  began = true;
  for (const start of paths.starts) await lookThrough(watcher, paths, known, start);
  return {
    failed,
    close: async () => {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Watches the folders below that are not watched yet, or whose watch is on a folder that is gone. True when there were any. */
async function lookThrough(watcher: FSWatcher, paths: WatchedPaths, known: Map<string, number>, folder: string): Promise<boolean> {
  if (watcher.closed || !paths.watches(folder)) return false;
  const ino = await stat(folder).then(
    (found) => (found.isDirectory() ? found.ino : undefined),
    () => undefined,
  );
  if (ino === undefined || watcher.closed) return false;
  const before = known.get(folder);
  let found = before !== ino;
  if (found) {
    if (before !== undefined) watcher.unwatch(folder);
    known.set(folder, ino);
    watcher.add(folder);
  }
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    if (entry.isDirectory() && (await lookThrough(watcher, paths, known, join(folder, entry.name)))) found = true;
  }
  return found;
}
