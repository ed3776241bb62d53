import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a first site is written before it is moved into its place, below the site's own folder; it ends as the names of drafts do. */
export const freshFolder = '.backfile-new';

/** Writes the files of a first site. Two threads may do so at once, each with files of its own. */
export class FreshSite {
  private readonly root: string;
  private readonly folders = new Set<string>();

  /** `out` is the folder that the site is to lie in. */
  constructor(out: string) {
    this.root = join(out, freshFolder);
  }

  write(path: string, bytes: Uint8Array): void {
    const folder = dirname(path);
    if (!this.folders.has(folder)) {
      mkdirSync(join(this.root, folder), { recursive: true });
      this.folders.add(folder);
    }
    writeFileSync(join(this.root, path), bytes);
  }
}
