import type { Sketch } from './sketch.js';

/** The sketch as bytes: two counts, then terms, words and weights. Made for one machine's cache; another machine makes its own. */
export function sketchBytes({ terms, weights, words }: Sketch): Uint8Array {
  const head = Uint32Array.of(terms.length, words.length);
  const bytes = new Uint8Array(8 + terms.byteLength + words.byteLength + weights.byteLength);
  let at = 0;
  for (const part of [head, terms, words, weights]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** The sketch these bytes were made of. */
export function sketchFrom(bytes: Uint8Array): Sketch {
  // A copy of its own: four-byte numbers must stand at addresses divisible by four.
  const { buffer } = Uint8Array.from(bytes);
  const [termCount = 0, wordCount = 0] = new Uint32Array(buffer, 0, 2);
  const wordsAt = 8 + 4 * termCount;
  const weightsAt = wordsAt + 4 * wordCount;
  return {
    terms: new Uint32Array(buffer, 8, termCount),
    words: new Uint32Array(buffer, wordsAt, wordCount),
    weights: new Uint8Array(buffer, weightsAt, termCount),
  };
}
