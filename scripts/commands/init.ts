import { initArchive } from '../../src/build/init-archive.js';

/** `backfile init DIR`: 2 when the folder cannot be used. */
export async function init(dir: string, programRoot: string): Promise<number> {
  const result = initArchive(dir, programRoot);
  process.stderr.write(`${result.message}\n`);
  return result.ok ? 0 : 2;
}
