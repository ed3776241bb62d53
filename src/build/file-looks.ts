import { statSync } from 'node:fs';

/** How a file looks to one who does not open it: its number, size and time; the same for two looks between which nobody wrote it anew. `none` when it is not there. */
export function looksOfFile(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? 'none' : `${found.ino} ${found.size} ${found.mtimeMs}`;
}
