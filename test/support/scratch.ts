import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { quickFolder } from '../../scripts/quick-folder.js';

const made: string[] = [];
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder outside the project, removed when the tests of this file have ended. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-scratch-'));
  made.push(folder);
  return folder;
}

/**
 * The same on a memory disk where the machine has one: for many small builds, which wait half of their time for the keeper's files to be safe on a disk.
 */
export function quickScratchFolder(): string {
  const folder = mkdtempSync(join(quickFolder(), 'backfile-scratch-'));
  made.push(folder);
  return folder;
}

/** Writes files into a folder, by their paths; folders between are made. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A new archive folder with these files, `articles/` and all. */
export function scratchProject(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = scratchFolder();
  writeFiles(folder, files);
  return folder;
}
