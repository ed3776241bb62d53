import type { Sketch } from './sketch.js';
import { mostTerms } from './sketch.js';

/**
 * The sketch as bytes: two counts, the key that equal texts share, terms, weights, then the words, which are read only when two texts are set side by side.
 * Made for one machine's cache; another machine makes its own.
 */
export function sketchBytes({ terms, weights, words }: Sketch, textKey: string): Uint8Array {
  const bytes = new Uint8Array(wordsAt(terms.length) + words.byteLength);
  bytes.set(asBytes(Uint32Array.of(terms.length, words.length)));
  for (let at = 0; at < textKey.length && at < keyLength; at++) bytes[8 + at] = textKey.charCodeAt(at);
  bytes.set(asBytes(terms), termsAt);
  bytes.set(weights, termsAt + terms.byteLength);
  bytes.set(asBytes(words), wordsAt(terms.length));
  return bytes;
}

/** What grouping reads of every article: at most the first so many bytes. */
export const sketchHeadLength = 8 + 16 + 5 * mostTerms;

/** The terms of a sketch and the key of its text ('' for a text too short to be told by one), from its beginning. */
export function sketchHeadFrom(bytes: Uint8Array): Pick<Sketch, 'terms' | 'weights'> & { readonly textKey: string } {
  const { terms, weights } = partsOf(bytes);
  let textKey = '';
  for (let at = 8; at < 8 + keyLength && bytes[at] !== 0 && bytes[at] !== undefined; at++) textKey += String.fromCharCode(bytes[at] ?? 0);
  return { terms, weights, textKey };
}

/** The words of a whole sketch. */
export function sketchWordsFrom(bytes: Uint8Array): Uint32Array {
  const { buffer, counts } = partsOf(bytes);
  return bytes.length === 0 ? new Uint32Array() : new Uint32Array(buffer, wordsAt(counts[0] ?? 0), counts[1] ?? 0);
}

const keyLength = 16;
const termsAt = 8 + keyLength;

function wordsAt(terms: number): number {
  return termsAt + 4 * Math.ceil((5 * terms) / 4);
}

type Parts = Pick<Sketch, 'terms' | 'weights'> & { readonly buffer: ArrayBuffer; readonly counts: Uint32Array };

function partsOf(bytes: Uint8Array): Parts {
  // A copy of its own: four-byte numbers must stand at addresses divisible by four.
  const { buffer } = Uint8Array.from(bytes);
  if (bytes.length < termsAt) return { buffer, counts: new Uint32Array(2), terms: new Uint32Array(), weights: new Uint8Array() };
  const counts = new Uint32Array(buffer, 0, 2);
  const count = Math.min(counts[0] ?? 0, Math.floor((bytes.length - termsAt) / 5));
  return { buffer, counts, terms: new Uint32Array(buffer, termsAt, count), weights: new Uint8Array(buffer, termsAt + 4 * count, count) };
}

function asBytes({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
