import { basename, extname, join, resolve } from 'node:path';
import { splitFile } from '../../src/build/split-file.js';
import { terminalLine } from '../../src/build/terminal-text.js';
import type { Options } from './options.js';

/** `backfile split FILE... --to DIR`: one article file for each record, a folder for each file; 1 when a file could not be split, 2 without a folder. */
export async function split(files: readonly string[], options: Options): Promise<number> {
  if (options.to === undefined) {
    process.stderr.write('Say where the article files shall go with --to DIR, for example --to articles/export.\n');
    return 2;
  }
  let failed = 0;
  for (const file of files) {
    const dir = files.length === 1 ? resolve(String(options.to)) : join(resolve(String(options.to)), basename(file, extname(file)));
    const done = await splitFile(resolve(file), dir);
    const name = terminalLine(file);
    if (!done.ok) {
      failed++;
      process.stderr.write(`${name} was not split: ${done.why}.\n`);
      continue;
    }
    const there = done.there === 0 ? '' : `, ${done.there} were there already`;
    const count = done.stated === undefined ? 'The file does not say how many it has' : 'That is how many the file says it has';
    process.stderr.write(`${name}: ${done.records} records of ${done.format}, ${done.written} files written to ${dir}${there}. ${count}.\n`);
    if (done.textless > 0) process.stderr.write(`  ${done.textless} of them hold no text: the export gave only their headlines and facts.\n`);
  }
  return failed > 0 ? 1 : 0;
}
