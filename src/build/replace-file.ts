import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all; when that fails, as on a full disk, nothing of it is left. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const draft = `${file}.new`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
