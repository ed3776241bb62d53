import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitePath } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import { removedName } from './keeper-files.js';
import { keepFile } from './replace-file.js';

/**
 * Adds what this build deleted to `removed.txt` and takes away what is there again. Kept from build to build until the keeper deletes it,
 * for nobody but the keeper knows when the host was cleaned. Gives how many addresses it names.
 */
export function updateRemovedList(folder: string, removed: readonly SitePath[], present: (path: string) => boolean): number {
  const file = join(folder, removedName);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const known = before.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const paths = [...new Set([...known, ...removed])].filter((path) => !present(path)).sort(byCodeUnit);
  const text = paths.length === 0 ? '' : `${heading}\n${paths.join('\n')}\n`;
  if (text !== before && (text !== '' || before !== '')) keepFile(file, text);
  return paths.length;
}

const heading = '# Files that this archive took out of its site. Delete them on the host, then delete this list.';
