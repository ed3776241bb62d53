import { byCodeUnit } from '../text/order.js';
import { commonestWords, type WordCounts } from './common-words.js';
import type { SegmentPlace } from './columns.js';
import { encodeSegment } from './encode-segment.js';
import { type IndexedText, TokenRows } from './invert.js';
import { lengthGrade } from './length-class.js';
import type { Lexicon } from './lexicon.js';
import { shardName, tiers } from './shard-format.js';
import { signatureSize } from './same-text.js';

/** A segment's files, and what of it goes into the start of the index. */
export type IndexedSegment = {
  readonly place: SegmentPlace;
  readonly grades: Uint8Array;
  /** The signatures of its articles, one after the other. */
  readonly signatures: Uint16Array;
  readonly words: WordCounts;
};

/**
 * Indexes one segment: takes its articles in order and hands over each file with its name. The files depend on these articles alone.
 * The lexicon only saves work: what it holds before changes nothing.
 */
export function indexSegment(
  name: string,
  articles: Iterable<IndexedText>,
  lexicon: Lexicon,
  write: (name: string, bytes: Uint8Array) => void,
): IndexedSegment {
  const rows = new TokenRows(lexicon);
  for (const article of articles) rows.add(article);
  return indexRows(name, rows, lexicon, write);
}

/** The same for articles whose tokens are collected already. */
export function indexRows(name: string, rows: TokenRows, lexicon: Lexicon, write: (name: string, bytes: Uint8Array) => void): IndexedSegment {
  const grades = Uint8Array.from(rows.lengths(), lengthGrade);
  const found = rows.occurrences();
  const terms = found.used.map((term): [string, number] => [lexicon.terms[term] ?? '', term]).sort((a, b) => byCodeUnit(a[0], b[0]));
  const encoded = encodeSegment({ grades, subtitleEnds: rows.subtitleEnds() }, terms, found);
  for (const [shard, { bytes }] of encoded.postings.entries()) write(shardName.postings(name, shard), bytes);
  for (const { tier, shard, bytes } of encoded.positions) write(shardName.positions(name, tier, shard), bytes);
  return {
    place: {
      name,
      articles: grades.length,
      terms: separators(encoded.postings.map((shard) => [shard.firstTerm, shard.lastTerm])),
      positions: tiers.map((tier) => encoded.positions.filter((one) => one.tier === tier).map(({ first }) => first)),
    },
    grades,
    signatures: joined(rows.signatures()),
    words: commonestWords(wordCounts(rows.counts(), lexicon)),
  };
}

/** The shortest texts that part the files: each above the last term of the file before, and not above the first of its own. */
function separators(files: readonly (readonly [first: string, last: string])[]): string[] {
  return files.map(([first], at) => {
    const before = files[at - 1]?.[1];
    if (before === undefined) return '';
    let same = 0;
    while (same < before.length && before[same] === first[same]) same++;
    const last = first.charCodeAt(same);
    // Never half of a character: it would not outlive UTF-8.
    return first.slice(0, last >= 0xd800 && last <= 0xdbff ? same + 2 : same + 1);
  });
}

function joined(signatures: readonly Uint16Array[]): Uint16Array {
  const all = new Uint16Array(signatures.length * signatureSize);
  for (const [at, signature] of signatures.entries()) all.set(signature, at * signatureSize);
  return all;
}

/** How often each folded word stands in the segment, however it is written. */
function wordCounts(counts: Uint32Array, { tokens }: Lexicon): Map<string, number> {
  const words = new Map<string, number>();
  for (const [entry, token] of tokens.entries()) {
    const count = counts[entry] ?? 0;
    if (count > 0 && token.length > 3) words.set(token, (words.get(token) ?? 0) + count);
  }
  return words;
}
