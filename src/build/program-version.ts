import { readFileSync } from 'node:fs';

let known: string | undefined;

/**
 * What tells this program from another one, for the keys of caches: the package's version, and the launcher's stamp over the sources
 * where they were compiled here. Never printed on a page.
 */
export function programVersion(): string {
  known ??= `${JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version} ${stamp()}`;
  return known;
}

function stamp(): string {
  try {
    return readFileSync(new URL('../../.stamp', import.meta.url), 'utf8').trim();
  } catch {
    return 'released';
  }
}
