import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Waits until the names in a folder are on the disk. Windows opens no folders, and some disks of a network cannot be asked: there it is as it was. */
export function syncFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch (error) {
    const cannotBeAsked = error instanceof Error && 'code' in error && ['EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM'].includes(String(error.code));
    if (!cannotBeAsked) throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
