import { readCards } from '../../src/search/card.js';
import { unpackBytes } from '../../src/search/payload.js';
import { openTermShard } from '../../src/search/read-terms.js';
import { readStart } from '../../src/search/start-file.js';

/** What a file of the search index says once it is opened, as a reader's browser opens it; undefined for a file that holds numbers only, or is none of the index. */
export function indexText(path: string, bytes: Buffer): string | undefined {
  const name = /^search\/(.+)\.js$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  const script = bytes.toString('utf16le');
  const head = `\ufeffbackfileShard("${name}","`;
  if (!script.startsWith(head)) throw new Error(`${path} is no file of the index`);
  const opened = unpackBytes(script.slice(head.length, -3));
  if (name === 'start') {
    const { columns, words } = readStart(opened);
    return JSON.stringify([columns.sources, columns.authors, columns.dates, words]);
  }
  if (name.startsWith('t/'))
    return readCards(opened)
      .map((card) => Object.values(card).join('\n'))
      .join('\n');
  return /\/w\d+$/.test(name) ? openTermShard(opened).terms.join(' ') : undefined;
}
