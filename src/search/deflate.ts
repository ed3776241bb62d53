import { deflateSync, inflateSync } from 'fflate';

/** Compresses (RFC 1951). The only door to fflate: written in JavaScript, so the bytes are the same on every machine, and small enough to ship to browsers that cannot inflate. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 1, mem: 4 });
}

/** The bytes again; `size` is how many there are. Throws when the bytes are no such stream. */
export function inflate(bytes: Uint8Array, size: number): Uint8Array {
  return inflateSync(bytes, { out: new Uint8Array(size) });
}
