import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.js';

/** Writes a file of the keeper's that must not be there yet (else it throws `EEXIST`) and waits until the disk has it. When that fails nothing of it is left. */
export function keepNewFile(file: string, content: string | Uint8Array): void {
  const handle = openSync(file, 'wx');
  try {
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}
