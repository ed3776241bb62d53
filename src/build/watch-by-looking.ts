import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangeBatch } from './change-batch.js';
import type { WatchedPaths } from './watched-paths.js';

/**
 * Watches by looking at every file again and again: for network folders, whose changes by others are not reported.
 * The pause is `every` milliseconds, and at least five times as long as the look took.
 */
export async function watchByLooking(paths: WatchedPaths, batch: ChangeBatch, every = 1000): Promise<{ readonly close: () => Promise<void> }> {
  let seen = await lookAt(paths);
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const started = performance.now();
    const now = await lookAt(paths);
    if (closed) return;
    report(seen, now, paths, batch);
    seen = now;
    wait(Math.max(every, 5 * (performance.now() - started)));
  };
  const wait = (pause: number): void => {
    timer = setTimeout(() => {
      looking = look();
    }, pause);
  };
  wait(every);
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Path to size, time and number of each watched file. */
type Seen = ReadonlyMap<string, string>;

async function lookAt(paths: WatchedPaths): Promise<Seen> {
  const seen = new Map<string, string>();
  for (const start of paths.starts) await lookInto(start, paths, seen);
  return seen;
}

async function lookInto(folder: string, paths: WatchedPaths, seen: Map<string, string>): Promise<void> {
  if (!paths.watches(folder)) return;
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await lookInto(path, paths, seen);
    else if (!seen.has(path) && paths.kindOf(path) !== undefined) {
      const found = await stat(path).catch(() => undefined);
      if (found !== undefined) seen.set(path, `${found.size} ${found.mtimeMs} ${found.ino}`);
    }
  }
}

function report(before: Seen, now: Seen, paths: WatchedPaths, batch: ChangeBatch): void {
  const changed = [...now].filter(([path, look]) => before.get(path) !== look).map(([path]) => path);
  const gone = [...before.keys()].filter((path) => !now.has(path));
  for (const path of [...changed, ...gone]) {
    const change = paths.kindOf(path);
    if (change !== undefined) batch.add(change.kind, change.path);
  }
}
