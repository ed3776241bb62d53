import { BitReader } from './bits.js';
import { ByteReader } from './byte-stream.js';
import { greatestLength } from './length-class.js';
import { readAscending } from './number-codes.js';
import type { OpenIndex, OpenSegment } from './open-index.js';
import type { Postings } from './read-terms.js';
import { firstBodyPlace, shardName } from './shard-format.js';
import type { Session } from './shards.js';
import type { WordMatches } from './word-matches.js';

/** A file of positions, opened: for each of its terms, where its list begins; one more for the end. */
type PositionShard = { readonly starts: Uint32Array; readonly bits: Uint8Array };

/** The files that hold the positions of a word in a segment. */
export function positionFiles(segment: OpenSegment, word: WordMatches): string[] {
  return word.terms.map((term) => placeOf(segment, term).name);
}

/** The articles, of those given, that have the words one behind the other. Where a file cannot be loaded, its articles are left out. */
export async function matchPhrase(
  index: OpenIndex,
  segment: OpenSegment,
  words: readonly WordMatches[],
  docs: readonly number[],
  inTitle: boolean,
  session: Session,
): Promise<number[]> {
  let left = docs;
  // begins.get(doc): where the phrase may begin, by the words read so far. The rarest word is read first.
  let begins: Map<number, readonly number[]> | undefined;
  const order = words.map((word, at) => ({ word, at })).sort((a, b) => a.word.docs.length - b.word.docs.length || a.at - b.at);
  for (const { word, at } of order) {
    const places = await placesIn(index, segment, word, left, session);
    const next = new Map<number, readonly number[]>();
    for (const doc of left) {
      const here = places.get(doc);
      if (here === undefined) continue;
      const before = begins === undefined ? undefined : new Set(begins.get(doc));
      const own = here.map((place) => place - at).filter((place) => before?.has(place) ?? (!inTitle || place + words.length <= firstBodyPlace));
      if (own.length > 0) next.set(doc, own);
    }
    begins = next;
    left = left.filter((doc) => next.has(doc));
  }
  return [...left];
}

async function placesIn(
  index: OpenIndex,
  segment: OpenSegment,
  word: WordMatches,
  docs: readonly number[],
  session: Session,
): Promise<Map<number, readonly number[]>> {
  const found = new Map<number, readonly number[]>();
  const wanted = new Set(docs);
  for (const term of word.terms) {
    const { name, row } = placeOf(segment, term);
    const shard = await index.shards.open(name, openPositions, session);
    if (shard !== undefined) readPlaces(index, segment, term, row, shard, wanted, found);
  }
  return found;
}

/** Where the positions of a term lie: the file, and the term's number in it. */
function placeOf(segment: OpenSegment, { tier, ordinal }: Postings): { readonly name: string; readonly row: number } {
  const firsts = segment.positions[tier] ?? [];
  const shard = lastNotAbove(firsts, ordinal);
  return { name: shardName.positions(segment.name, tier, shard), row: ordinal - (firsts[shard] ?? 0) };
}

function lastNotAbove(list: readonly number[], value: number): number {
  let at = 0;
  while (at + 1 < list.length && (list[at + 1] ?? 0) <= value) at++;
  return at;
}

function openPositions(bytes: Uint8Array): PositionShard {
  const file = new ByteReader(bytes);
  const starts = new Uint32Array(file.number() + 1);
  const sizes = new ByteReader(file.packed());
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at - 1] ?? 0) + sizes.number();
  return { starts, bits: file.rest() };
}

function readPlaces(
  { columns }: OpenIndex,
  segment: OpenSegment,
  term: Postings,
  row: number,
  shard: PositionShard,
  wanted: ReadonlySet<number>,
  found: Map<number, readonly number[]>,
): void {
  const reader = new BitReader(shard.bits, shard.starts[row] ?? 0);
  const counted = term.kept === undefined ? undefined : new Set(term.kept);
  for (const [at, doc] of term.docs.entries()) {
    const places = new Uint32Array(term.counts[at] ?? 0);
    const size = greatestLength(columns.grades[segment.first + doc] ?? 0) + firstBodyPlace;
    readAscending(places, 0, places.length, 0, size, reader);
    if (!wanted.has(doc) || counted?.has(at) === false) continue;
    found.set(doc, [...(found.get(doc) ?? []), ...places]);
  }
}
