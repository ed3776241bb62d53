import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { shared } from './shared.js';

/** Unpacks Reuters-21578 into a folder, in one of the converter's styles; with `every`, only each so many-th file is kept. */
export function unpackReuters(folder: string, style: 'frontmatter' | 'plain' | 'mixed', every = 1): void {
  const { status, stderr } = spawnSync(process.execPath, [shared('corpora', 'reuters21578', 'convert.mjs'), folder, '--style', style], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`convert.mjs ended with ${status}: ${stderr}`);
  readdirSync(folder)
    .sort()
    .forEach((file, at) => {
      if (at % every !== 0) rmSync(join(folder, file));
    });
}
