import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { deflate } from '../search/deflate.js';

/** What the plain form of zip can count to (APPNOTE 4.4.1.4); what is beyond is said in the records of Zip64 (4.3.14, 4.5.3), which every program of today reads. */
const plainLimits = { files: 65_535, bytes: 4_294_967_295 };

/** Files that are packed already: another packing would take time and gain nothing. */
const packedAlready = /\.(?:jpe?g|png|gif|webp)$/i;

/**
 * Writes files into one zip, in the order given, below a folder of this name; `read` gives the bytes of each. Every entry carries the first day zip knows,
 * 1 January 1980, and bytes come from the compressor in JavaScript, so the same files make the same zip. Never overwrites. Gives its size in bytes.
 * `limits` is where Zip64 begins; a test sets it lower.
 */
export function writeZip(file: string, name: string, paths: readonly string[], read: (path: string) => Uint8Array, limits = plainLimits): number {
  const target = openSync(file, 'wx');
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(target, bytes, done);
    at += bytes.length;
  };
  const central: Buffer[] = [];
  try {
    for (const path of paths) {
      const bytes = read(path);
      const packed = packedAlready.test(path) ? bytes : deflate(bytes);
      const stored = packed.length >= bytes.length;
      const label = Buffer.from(`${name}/${path}`);
      const facts = numbers(
        [0x0800, 2],
        [stored ? 0 : 8, 2],
        [0, 2],
        [firstDay, 2],
        [crc32(bytes), 4],
        [stored ? bytes.length : packed.length, 4],
        [bytes.length, 4],
      );
      central.push(centralEntry(facts, label, at, limits.bytes));
      put(Buffer.concat([numbers([0x04034b50, 4], [plainVersion, 2]), facts, numbers([label.length, 2], [0, 2]), label]));
      put(stored ? bytes : packed);
    }
    const from = at;
    for (const entry of central) put(entry);
    put(endOf({ files: paths.length, from, size: at - from }, limits));
  } finally {
    closeSync(target);
  }
  return at;
}

const firstDay = 0x21;
const plainVersion = 20;
const zip64Version = 45;
const all16 = 0xffff;
const all32 = 0xffffffff;

/** An entry of the list at the end. An offset beyond the limit stands in an extra field of Zip64. */
function centralEntry(facts: Buffer, label: Buffer, offset: number, limit: number): Buffer {
  const large = offset >= limit;
  const extra = large ? numbers([1, 2], [8, 2], [offset, 8]) : Buffer.alloc(0);
  const version = large ? zip64Version : plainVersion;
  return Buffer.concat([
    numbers([0x02014b50, 4], [version, 2], [version, 2]),
    facts,
    numbers([label.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4], [large ? all32 : offset, 4]),
    label,
    extra,
  ]);
}

/** How many entries the list has, where it begins and how many bytes it is: in the plain record, and before that in those of Zip64 when one number needs it. */
function endOf({ files, from, size }: { readonly files: number; readonly from: number; readonly size: number }, limits: typeof plainLimits): Buffer {
  const large = files >= limits.files || from >= limits.bytes || size >= limits.bytes;
  const count = large ? all16 : files;
  const plain = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [large ? all32 : size, 4], [large ? all32 : from, 4], [0, 2]);
  if (!large) return plain;
  const record = numbers([0x06064b50, 4], [44, 8], [zip64Version, 2], [zip64Version, 2], [0, 4], [0, 4], [files, 8], [files, 8], [size, 8], [from, 8]);
  const locator = numbers([0x07064b50, 4], [0, 4], [from + size, 8], [1, 4]);
  return Buffer.concat([record, locator, plain]);
}

/** Numbers as zip writes them, the lowest byte first; one of eight bytes holds what a file can be long. */
function numbers(...list: readonly (readonly [value: number, width: 2 | 4 | 8])[]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of list) {
    bytes.writeUIntLE(value, at, width === 8 ? 6 : width);
    at += width;
  }
  return bytes;
}
