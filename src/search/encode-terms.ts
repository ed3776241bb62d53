import { BitWriter, copyBits } from './bits.js';
import { ByteWriter } from './byte-stream.js';
import { termsPerNote } from './shard-format.js';

/** A term of a segment and where its postings lie among the bits of all. `flags`: 1 some headline has it, 2 some subtitle. */
export type TermRow = {
  readonly text: string;
  readonly df: number;
  readonly flags: number;
  readonly tier: number;
  readonly at: number;
  readonly bits: number;
};

/**
 * One file of postings: neighbouring terms, each without what it shares with the one before, and their postings. `bases` says for each tier
 * how many terms of it lie in the files before.
 */
export function encodeTerms(bases: readonly number[], rows: readonly TermRow[], bits: Uint8Array): Uint8Array {
  const [shared, sizes, letters, counts, notes] = [new ByteWriter(), new ByteWriter(), new ByteWriter(), new ByteWriter(), new ByteWriter()];
  const encoder = new TextEncoder();
  let before = encoder.encode('');
  let noted = 0;
  for (const [at, row] of rows.entries()) {
    const text = encoder.encode(row.text);
    let same = 0;
    while (same < before.length && same < text.length && same < 255 && before[same] === text[same]) same++;
    shared.byte(same);
    sizes.number(text.length - same);
    letters.raw(text.subarray(same));
    counts.number(row.df * 4 + row.flags);
    noted += row.bits;
    if (at % termsPerNote === termsPerNote - 1) {
      notes.number(noted);
      noted = 0;
    }
    before = text;
  }
  const words = new ByteWriter();
  for (const part of [shared, sizes, counts, notes]) words.block(part.finish());
  words.raw(letters.finish());
  const file = new ByteWriter();
  file.number(rows.length);
  for (const base of bases) file.number(base);
  file.packed(words.finish());
  const own = new BitWriter();
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (first !== undefined && last !== undefined) copyBits(bits, first.at, last.at + last.bits - first.at, own);
  file.raw(own.finish());
  return file.finish();
}
