import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all, in parts if need be; when that fails, as on a full disk, nothing of it is left. */
export function replaceFile(file: string, ...parts: readonly (string | Uint8Array)[]): void {
  const draft = `${file}.new`;
  try {
    const handle = openSync(draft, 'w');
    try {
      for (const part of parts) writeFileSync(handle, part);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
