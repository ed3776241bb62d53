import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text that a file of the index hands over, read as a browser reads the script. */
export function readShard(site: string, name: string): string {
  const script = readFileSync(join(site, 'search', `${name}.js`)).toString('utf16le');
  const head = `\ufeffbackfileShard("${name}","`;
  if (!script.startsWith(head) || !script.endsWith('")\n')) throw new Error(`search/${name}.js is no file of the index`);
  return script.slice(head.length, -3);
}
