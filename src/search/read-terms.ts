import { BitReader } from './bits.js';
import { ByteReader } from './byte-stream.js';
import { readAscending, readSmall } from './number-codes.js';
import { termsPerNote, tierOf } from './shard-format.js';

/** A file of postings, opened: its terms in order, and how to read each one's postings. */
export type TermShard = {
  readonly terms: readonly string[];
  /** Number of articles with the term, times 4, plus 1 when some headline has it, plus 2 when some subtitle. */
  readonly counts: Uint32Array;
  readonly bases: readonly number[];
  /** Where the postings of each run of terms begin. */
  readonly notes: Uint32Array;
  readonly bits: Uint8Array;
};

/** The articles of one term in one segment, by number; parallel lists. */
export type Postings = {
  readonly docs: Uint32Array;
  /** How often the article has the term, headline and subtitle included. */
  readonly counts: Uint32Array;
  /** 1 in the headline, 2 in the subtitle, 3 in both. */
  readonly fields: Uint8Array;
  /** Places in `docs` that count, where some articles with the term do not; absent: all of them. */
  readonly kept?: Uint32Array;
  readonly tier: number;
  /** The term's number among those of its tier. */
  readonly ordinal: number;
};

/** Opens a file of postings. Throws when the bytes are none. */
export function openTermShard(bytes: Uint8Array): TermShard {
  const file = new ByteReader(bytes);
  const size = file.number();
  const bases = [file.number(), file.number(), file.number(), file.number()];
  const words = new ByteReader(file.packed());
  const [shared, sizes, countBytes, noteBytes] = [words.block(), words.block(), words.block(), words.block()].map((block) => new ByteReader(block));
  const letters = words.rest();
  const decoder = new TextDecoder();
  const terms: string[] = [];
  const counts = new Uint32Array(size);
  const term = new Uint8Array(512);
  let at = 0;
  for (let row = 0; row < size; row++) {
    const same = shared?.byte() ?? 0;
    const more = sizes?.number() ?? 0;
    term.set(letters.subarray(at, at + more), same);
    at += more;
    terms.push(decoder.decode(term.subarray(0, same + more)));
    counts[row] = countBytes?.number() ?? 0;
  }
  const notes = new Uint32Array(Math.floor(size / termsPerNote) + 1);
  for (let note = 1; note < notes.length; note++) notes[note] = (notes[note - 1] ?? 0) + (noteBytes?.number() ?? 0);
  return { terms, counts, bases, notes, bits: file.rest() };
}

/** The place of a term in a file, or where it would be: then the term there is another one. */
export function placeOfTerm(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads the postings of the term at `row` of a segment with so many articles. */
export function readPostings(shard: TermShard, row: number, articles: number): Postings {
  const noted = row - (row % termsPerNote);
  const reader = new BitReader(shard.bits, shard.notes[noted / termsPerNote] ?? 0);
  for (let before = noted; before < row; before++) readOne(reader, shard.counts[before] ?? 0, articles);
  const read = readOne(reader, shard.counts[row] ?? 0, articles);
  const tier = tierOf(read.docs.length, articles);
  let ordinal = shard.bases[tier] ?? 0;
  for (let before = 0; before < row; before++) if (tierOf((shard.counts[before] ?? 0) >> 2, articles) === tier) ordinal++;
  return { ...read, tier, ordinal };
}

function readOne(reader: BitReader, count: number, articles: number): Pick<Postings, 'docs' | 'counts' | 'fields'> {
  const df = count >>> 2;
  const docs = new Uint32Array(df);
  readAscending(docs, 0, df, 0, articles - 1, reader);
  const counts = new Uint32Array(df);
  const low = df > 1 ? reader.read(2) : 0;
  for (let at = 0; at < df; at++) counts[at] = readSmall(low, reader) + 1;
  const fields = new Uint8Array(df);
  for (const field of [1, 2]) {
    if ((count & field) === 0) continue;
    const list = new Uint32Array(readSmall(Math.max(0, 30 - Math.clz32(df)), reader) + 1);
    readAscending(list, 0, list.length, 0, df - 1, reader);
    for (const at of list) fields[at] = (fields[at] ?? 0) | field;
  }
  return { docs, counts, fields };
}
