import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where many small archives are built fastest: Linux's memory disk where there is one that may be written, else the folder for temporary files. */
export function quickFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
