import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

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
