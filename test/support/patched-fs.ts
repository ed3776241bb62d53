import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

/** Runs something while `before` and `after` are told of every file that this process reads whole. What `before` throws, the reader gets. */
export async function whileReading<T>(
  { before, after }: { readonly before?: (file: string) => void; readonly after?: (file: string) => void },
  run: () => Promise<T>,
): Promise<T> {
  const { readFileSync } = fs;
  // One function stands for all overloads, and gives what the real one gives.
  fs.readFileSync = ((file: fs.PathOrFileDescriptor, options?: fs.ObjectEncodingOptions): string | Buffer => {
    before?.(String(file));
    const bytes = readFileSync(file, options);
    after?.(String(file));
    return bytes;
  }) as typeof fs.readFileSync;
  syncBuiltinESMExports();
  try {
    return await run();
  } finally {
    fs.readFileSync = readFileSync;
    syncBuiltinESMExports();
  }
}

/** What a run does with files and folders that decides whether a power cut can lose them, in order: what was written, waited for and put in place. */
export function actsOf(run: () => void): string[] {
  const { openSync, writeFileSync, fsyncSync, renameSync } = fs;
  const acts: string[] = [];
  const names = new Map<number, string>();
  fs.openSync = (path, flags, mode) => {
    const handle = openSync(path, flags, mode);
    names.set(handle, basename(String(path)));
    return handle;
  };
  fs.writeFileSync = (file, data, options) => {
    acts.push(`write ${typeof file === 'number' ? names.get(file) : basename(String(file))}`);
    writeFileSync(file, data, options);
  };
  fs.fsyncSync = (handle) => {
    acts.push(`wait for ${names.get(handle)}`);
    fsyncSync(handle);
  };
  fs.renameSync = (from, to) => {
    acts.push(`${basename(String(from))} becomes ${basename(String(to))}`);
    renameSync(from, to);
  };
  syncBuiltinESMExports();
  try {
    run();
  } finally {
    Object.assign(fs, { openSync, writeFileSync, fsyncSync, renameSync });
    syncBuiltinESMExports();
  }
  return acts;
}
