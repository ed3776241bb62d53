import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { mostHeaviest } from '../archive/stories/vectors.js';
import type { Row, WeighedRows } from '../archive/stories/weighed-rows.js';
import type { ArticleId } from '../model/ids.js';
import type { FoundStory } from '../model/story.js';
import { replaceFile } from './replace-file.js';

/** What grouping worked out: every article weighed, with the pairs among them, and the stories of each component by its signature. */
export type KnownGrouping = { readonly weighed: WeighedRows; readonly found: ReadonlyMap<string, readonly FoundStory[]> };

type Head = { readonly key: string; readonly rows: number; readonly width: number; readonly edges: number; readonly crc: number };

/**
 * Keeps what grouping worked out, so that an article that arrives costs the work on what it touches. A cache: deleting it is always safe, and a damaged one
 * counts as empty. `key` holds what influences every article alike. Two files: `stories.rows` (numbers, as this machine orders their bytes) and `stories.found`.
 */
export function readStoryCache(folder: string, key: string): KnownGrouping | undefined {
  try {
    const bytes = readFileSync(join(folder, 'stories.rows'));
    const cut = bytes.indexOf(10);
    const head = JSON.parse(bytes.toString('latin1', 0, cut)) as Head;
    const body = bytes.subarray(cut + 1);
    if (head.key !== key || crc32(body) !== head.crc) return undefined;
    const weighed = rowsFrom(body, head);
    const found = foundFrom(readFileSync(join(folder, 'stories.found'), 'utf8'), `${key} ${head.crc}`);
    return found === undefined ? undefined : { weighed, found };
  } catch {
    // No cache, or one that cannot be read: everything is weighed.
    return undefined;
  }
}

/** Writes the cache. A build that stops between the two files leaves two that do not belong together, which counts as none. */
export function writeStoryCache(folder: string, key: string, { weighed, found }: KnownGrouping): void {
  mkdirSync(folder, { recursive: true });
  const { rows, textKeys, vectors, edges } = weighed;
  const texts = rows.map(({ id, digest }, at) => id + digest.padEnd(digestLength) + (textKeys[at] ?? '').padEnd(textKeyLength)).join('');
  const days = Float64Array.from(rows, ({ day }) => day);
  const parts = [days, vectors.terms, vectors.weights, edges.a, edges.b, edges.weights, vectors.heaviest, Buffer.from(texts, 'latin1')].map(bytesOf);
  const crc = parts.reduce((sum, part) => crc32(part, sum), 0);
  const head: Head = { key, rows: rows.length, width: vectors.width, edges: edges.count, crc };
  const line = JSON.stringify(head);
  // The numbers begin at a place divisible by eight.
  const padded = `${line}${' '.repeat(7 - (line.length % 8))}\n`;
  const lines = [...found].map(([signature, stories]) => `${signature} ${JSON.stringify(stories)}`).join('\n');
  replaceFile(join(folder, 'stories.rows'), Buffer.from(padded, 'latin1'), ...parts);
  replaceFile(join(folder, 'stories.found'), `${key} ${crc} ${crc32(lines)}\n${lines}`);
}

const idLength = 16;
const digestLength = 64;
const textKeyLength = 16;

function bytesOf(part: Float64Array | Float32Array | Uint32Array | Uint8Array): Uint8Array {
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
}

function rowsFrom(body: Buffer, { rows: count, width, edges }: Head): WeighedRows {
  let at = body.byteOffset;
  if (at % 8 !== 0) throw new Error('the numbers of the cache stand at an odd place');
  const end = (length: number): number => {
    const start = at;
    at += length;
    return start;
  };
  const { buffer } = body;
  const days = new Float64Array(buffer, end(8 * count), count);
  const terms = new Uint32Array(buffer, end(4 * width * count), width * count);
  const weights = new Float32Array(buffer, end(4 * width * count), width * count);
  const a = new Uint32Array(buffer, end(4 * edges), edges);
  const b = new Uint32Array(buffer, end(4 * edges), edges);
  const edgeWeights = new Float32Array(buffer, end(4 * edges), edges);
  const heaviest = new Uint8Array(buffer, end(count * mostHeaviest), count * mostHeaviest);
  const texts = body.toString('latin1', at - body.byteOffset);
  const size = idLength + digestLength + textKeyLength;
  const rows: Row[] = [];
  const textKeys: string[] = [];
  for (let row = 0; row < count; row++) {
    const from = row * size;
    // What was written there came from an entry.
    rows.push({
      id: texts.slice(from, from + idLength) as ArticleId,
      digest: texts.slice(from + idLength, from + idLength + digestLength).trimEnd(),
      day: days[row] ?? Number.NaN,
    });
    textKeys.push(texts.slice(from + idLength + digestLength, from + size).trimEnd());
  }
  return { rows, textKeys, vectors: { width, terms, weights, heaviest }, edges: { a, b, weights: edgeWeights, count: edges } };
}

function foundFrom(text: string, key: string): ReadonlyMap<string, readonly FoundStory[]> | undefined {
  const cut = text.indexOf('\n');
  const body = text.slice(cut + 1);
  if (text.slice(0, cut) !== `${key} ${crc32(body)}`) return undefined;
  const lines = body === '' ? [] : body.split('\n');
  // The checksum over the whole says that these are the stories that were written.
  return new Map(lines.map((line) => [line.slice(0, 32), JSON.parse(line.slice(33)) as readonly FoundStory[]]));
}
