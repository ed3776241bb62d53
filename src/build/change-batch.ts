import { byCodeUnit } from '../text/order.js';
import type { Changes } from './watched-paths.js';

/** Gathers changes until the disk is quiet, then hands them over in one piece. */
export type ChangeBatch = {
  readonly add: (kind: 'articles' | 'templates' | 'settings', path: string) => void;
  readonly rescan: () => void;
  /** Ends without handing over what is left; waits for the receiver that is still at work. */
  readonly close: () => Promise<void>;
};

/**
 * Hands changes over after `quiet` milliseconds without a new one, and after `longest` in any case, so that one file which is written
 * without a pause does not hold back the others. Never hands over while the receiver is still at work with the last ones.
 */
export function makeChangeBatch(receive: (changes: Changes) => void | Promise<void>, quiet = 30, longest = 1000): ChangeBatch {
  let waiting = emptyBatch();
  let timer: NodeJS.Timeout | undefined;
  let since = 0;
  let busy: Promise<void> | undefined;
  let closed = false;
  const arm = (): void => {
    if (closed) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    else clearTimeout(timer);
    timer = setTimeout(handOver, Math.max(0, Math.min(quiet, since + longest - now)));
  };
  const handOver = (): void => {
    timer = undefined;
    if (busy !== undefined) return;
    const changes = sorted(waiting);
    waiting = emptyBatch();
    busy = Promise.resolve(receive(changes)).finally(() => {
      busy = undefined;
      if (!isEmpty(waiting)) arm();
    });
  };
  return {
    add: (kind, path) => {
      waiting[kind].add(path);
      arm();
    },
    rescan: () => {
      waiting.rescan = true;
      arm();
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await busy;
    },
  };
}

type Batch = { readonly articles: Set<string>; readonly templates: Set<string>; readonly settings: Set<string>; rescan: boolean };

function emptyBatch(): Batch {
  return { articles: new Set(), templates: new Set(), settings: new Set(), rescan: false };
}

function isEmpty(batch: Batch): boolean {
  return batch.articles.size + batch.templates.size + batch.settings.size === 0 && !batch.rescan;
}

function sorted(batch: Batch): Changes {
  const list = (paths: Set<string>): readonly string[] => [...paths].sort(byCodeUnit);
  return { articles: list(batch.articles), templates: list(batch.templates), settings: list(batch.settings), rescan: batch.rescan };
}
