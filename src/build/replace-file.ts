import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all. */
export function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
