/** 32 bits of a text (FNV-1a over its code units, then stirred): the same number on every machine. `seed` keeps kinds of text apart. */
export function hash32(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return stirred(hash);
}

/** `hash32` of the text that the first `length` UTF-16 units make. */
export function hashUnits(units: Uint16Array, length: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  return stirred(hash);
}

/** One number of two, in which the order counts. */
export function hashPair(first: number, second: number): number {
  return stirred(Math.imul(first, 0x9e3779b1) ^ Math.imul(second ^ 0x85ebca6b, 0xc2b2ae35));
}

function stirred(hash: number): number {
  const one = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const two = Math.imul(one ^ (one >>> 15), 0x846ca68b);
  return (two ^ (two >>> 16)) >>> 0;
}
