import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { deflate } from '../search/deflate.js';

/** What the plain form of zip can count to (APPNOTE 4.4.1.4); beyond it not every program opens one. */
const most = { files: 65_535, bytes: 4_294_967_295 };

/**
 * Writes the files of a folder into one zip, in the order given, below a folder of this name. Every entry carries the first day zip knows, 1 January 1980,
 * and bytes come from the compressor in JavaScript, so the same files make the same zip. Throws in a sentence when it would be too large; never overwrites.
 */
export function writeZip(file: string, folder: string, name: string, paths: readonly string[]): number {
  if (paths.length > most.files) throw new Error(`A zip holds ${most.files} files at most, and these are ${paths.length}. Copy the folder instead`);
  const target = openSync(file, 'wx');
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    if (at + bytes.length > most.bytes) throw new Error('A zip holds 4 GB at most. Copy the folder instead');
    writeSync(target, bytes);
    at += bytes.length;
  };
  const central: Buffer[] = [];
  try {
    for (const path of paths) {
      const bytes = readFileSync(join(folder, path));
      const packed = deflate(bytes);
      const stored = packed.length >= bytes.length;
      const label = Buffer.from(`${name}/${path}`);
      const facts = factsOf(stored ? 0 : 8, crc32(bytes), stored ? bytes.length : packed.length, bytes.length, label.length);
      const from = at;
      put(Buffer.concat([numbers([0x04034b50, 4]), facts, label]));
      put(stored ? bytes : packed);
      central.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2]), facts, numbers([0, 2], [0, 2], [0, 2], [0, 4], [from, 4]), label]));
    }
    const from = at;
    for (const entry of central) put(entry);
    put(numbers([0x06054b50, 4], [0, 2], [0, 2], [paths.length, 2], [paths.length, 2], [at - from, 4], [from, 4], [0, 2]));
  } finally {
    closeSync(target);
  }
  return at;
}

/** What both headers of an entry say: version 2.0, names in UTF-8, how it is packed, the day, checksum and sizes, and the length of the name. */
function factsOf(method: number, crc: number, packed: number, size: number, name: number): Buffer {
  return numbers([20, 2], [0x0800, 2], [method, 2], [0, 2], [0x21, 2], [crc, 4], [packed, 4], [size, 4], [name, 2], [0, 2]);
}

function numbers(...list: readonly (readonly [value: number, width: 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of list) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
