import { emptyVectors, rowBytes, type Vectors } from './vectors.js';

/** Vectors that lie somewhere by their places, such as a file: `read` gives those at some places, in the order in which they are asked for. */
export type VectorPool = { readonly size: number; readonly read: (places: Uint32Array) => Vectors };

/** The vectors of all rows: where each is in a pool, or among those that came since, whose places follow. Only what is asked for is brought into memory. */
export class PooledVectors {
  readonly pool: VectorPool;
  /** By row. */
  readonly places: Uint32Array;
  readonly added: Vectors;

  constructor(pool: VectorPool, places: Uint32Array, added: Vectors) {
    this.pool = pool;
    this.places = places;
    this.added = added;
  }

  /** The vectors of these rows, the first at row 0 of what is given. */
  of(rows: Uint32Array): Vectors {
    const { pool, added } = this;
    const places = rows.map((row) => this.places[row] ?? 0);
    const old = places.filter((place) => place < pool.size);
    const read = pool.read(old);
    if (old.length === places.length) return read;
    const all = emptyVectors(places.length);
    let next = 0;
    for (const [at, place] of places.entries()) {
      const [from, row] = place < pool.size ? [read, next++] : [added, place - pool.size];
      all.bytes.set(from.bytes.subarray(row * rowBytes, (row + 1) * rowBytes), at * rowBytes);
    }
    return all;
  }

  /** The vectors of the rows from one to before another. */
  between(from: number, to: number): Vectors {
    return this.of(numbersFrom(from, to));
  }
}

/** The numbers from one to before another. */
export function numbersFrom(from: number, to: number): Uint32Array {
  const numbers = new Uint32Array(Math.max(0, to - from));
  for (let at = 0; at < numbers.length; at++) numbers[at] = from + at;
  return numbers;
}

/** Vectors in memory as a pool. */
export function poolOf(vectors: Vectors): VectorPool {
  return { size: vectors.count, read: (places) => copied(vectors, places) };
}

function copied(vectors: Vectors, places: Uint32Array): Vectors {
  const all = emptyVectors(places.length);
  for (const [at, place] of places.entries()) all.bytes.set(vectors.bytes.subarray(place * rowBytes, (place + 1) * rowBytes), at * rowBytes);
  return all;
}
