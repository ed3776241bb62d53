import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { numbersFrom, type PooledVectors, type VectorPool } from '../archive/stories/pooled-vectors.js';
import { emptyVectors, rowBytes, type Vectors } from '../archive/stories/vectors.js';
import { StoreDamaged } from './store-damaged.js';

const name = 'stories.vectors';
/** Rows are written anew by so many. */
const rowsAtOnce = 1024;

/**
 * The weighed terms of articles, a kilobyte each, in a file of which only what is asked for is read. What came since is appended; when as much again belongs to no
 * article any more, all is written anew. `sums` has the CRC-32 of each place.
 */
export class VectorFile implements VectorPool {
  private readonly folder: string;
  private file: number | undefined;
  sums: Uint32Array;

  /** `sums` as they were kept; absent for a file that counts for nothing. */
  constructor(folder: string, sums?: Uint32Array) {
    this.folder = folder;
    this.sums = sums ?? new Uint32Array();
    this.file = sums === undefined ? undefined : openSync(join(folder, name), 'r+');
  }

  get size(): number {
    return this.sums.length;
  }

  /** Throws `StoreDamaged` when the bytes at a place are not those that were kept. */
  read(places: Uint32Array): Vectors {
    const vectors = emptyVectors(places.length);
    for (let at = 0; at < places.length; ) {
      const first = places[at] ?? 0;
      let end = at + 1;
      // Places that follow one another are read together.
      while (end < places.length && places[end] === first + (end - at)) end++;
      const wanted = (end - at) * rowBytes;
      const got = this.file === undefined ? 0 : readSync(this.file, vectors.bytes, at * rowBytes, wanted, first * rowBytes);
      if (got !== wanted) throw new StoreDamaged(`${name} ends too early`);
      for (; at < end; at++) {
        if (sumAt(vectors, at) !== this.sums[places[at] ?? 0]) throw new StoreDamaged(`${name} is damaged`);
      }
    }
    return vectors;
  }

  /** Whether these vectors can be kept by appending what was added to them. */
  canAppend({ pool, places, added }: PooledVectors): boolean {
    return pool === this && this.size + added.count <= 2 * places.length + rowsAtOnce;
  }

  /** Keeps vectors, and gives their places from now on. `isNew`: nothing points to what the file holds, and another one takes its place. */
  keep(vectors: PooledVectors, isNew: boolean): Uint32Array {
    if (this.file === undefined || isNew) return this.writeAnew(vectors);
    const { added, places } = vectors;
    const sums = new Uint32Array(this.size + added.count);
    sums.set(this.sums);
    for (let at = 0; at < added.count; at++) sums[this.size + at] = sumAt(added, at);
    writeWhole(this.file, added.bytes, this.size * rowBytes);
    this.sums = sums;
    return places;
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private writeAnew(vectors: PooledVectors): Uint32Array {
    const count = vectors.places.length;
    const sums = new Uint32Array(count);
    const draft = join(this.folder, `${name}.new`);
    try {
      const file = openSync(draft, 'w');
      try {
        for (let row = 0; row < count; row += rowsAtOnce) {
          const part = vectors.between(row, Math.min(count, row + rowsAtOnce));
          for (let at = 0; at < part.count; at++) sums[row + at] = sumAt(part, at);
          writeWhole(file, part.bytes, row * rowBytes);
        }
      } finally {
        closeSync(file);
      }
      renameSync(draft, join(this.folder, name));
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
    this.sums = sums;
    return numbersFrom(0, count);
  }
}

function sumAt({ bytes }: Vectors, at: number): number {
  return crc32(bytes.subarray(at * rowBytes, (at + 1) * rowBytes));
}

function writeWhole(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
}
