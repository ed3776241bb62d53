import { unpackBytes } from './payload.js';
import type { LoadShard } from './request.js';

/** Compressed bytes that stay in memory, of files that were read last; what they open to is about three times as much. */
const mostBytes = 24_000_000;

/** What one query may load, and what it could not. */
export type Session = {
  /** Names of files that the query needed, in memory or not. */
  readonly asked: Set<string>;
  /** Names of files that could not be loaded. */
  readonly failed: Set<string>;
};

/** The files of the index as a reader opens them. */
export type Shards = {
  /** The opened file, or nothing when it cannot be had: then the session says so. Kept for the next query as long as there is room. */
  readonly open: <T>(name: string, open: (bytes: Uint8Array) => T, session: Session) => Promise<T | undefined>;
};

/** Opens files of the index, and keeps those used last. What could not be loaded is asked for again by the next query. */
export function keepShards(load: LoadShard): Shards {
  const kept = new Map<string, { readonly opened: Promise<unknown>; size: number }>();
  let total = 0;
  const forget = (name: string): void => {
    total -= kept.get(name)?.size ?? 0;
    kept.delete(name);
  };
  const makeRoom = (): void => {
    for (const name of [...kept.keys()].slice(0, -1)) if (total > mostBytes) forget(name);
  };
  const start = <T>(name: string, open: (bytes: Uint8Array) => T): Promise<T> => {
    const opened = load(name).then((text) => {
      const bytes = unpackBytes(text);
      const made = open(bytes);
      const entry = kept.get(name);
      if (entry !== undefined) {
        entry.size = bytes.length;
        total += bytes.length;
        makeRoom();
      }
      return made;
    });
    kept.set(name, { opened, size: 0 });
    return opened;
  };
  return {
    open: async <T>(name: string, open: (bytes: Uint8Array) => T, session: Session): Promise<T | undefined> => {
      session.asked.add(name);
      const known = kept.get(name);
      if (known !== undefined) {
        // Used last, so it goes last.
        kept.delete(name);
        kept.set(name, known);
      }
      try {
        // A name stands for one kind of file, so it was opened the same way before.
        return (await (known?.opened ?? start(name, open))) as T;
      } catch {
        forget(name);
        session.failed.add(name);
        return undefined;
      }
    },
  };
}
