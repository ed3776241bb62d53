import { BitWriter, copyBits } from './bits.js';
import { ByteWriter } from './byte-stream.js';
import type { Occurrences } from './invert.js';
import { greatestLength } from './length-class.js';
import { encodeTerms, type TermRow } from './encode-terms.js';
import { writeAscending, writeSmall } from './number-codes.js';
import { firstBodyPlace, mostShards, shardSize, tierOf, tiers } from './shard-format.js';

/** What is known of a segment before its words are written. */
export type SegmentPlan = {
  /** The grade of each article's length. */
  readonly grades: ArrayLike<number>;
  /** For each article, the first place behind its subtitle. */
  readonly subtitleEnds: readonly number[];
};

/** The files of a segment. */
export type EncodedSegment = {
  readonly postings: readonly { readonly firstTerm: string; readonly lastTerm: string; readonly bytes: Uint8Array }[];
  /** `first`: the number, among the terms of its tier, of the first term in the file. */
  readonly positions: readonly { readonly tier: number; readonly shard: number; readonly first: number; readonly bytes: Uint8Array }[];
};

/** Writes the postings and the positions of a segment. `terms` are all terms of the occurrences, sorted, with their numbers there. */
export function encodeSegment(plan: SegmentPlan, terms: readonly (readonly [text: string, number: number])[], found: Occurrences): EncodedSegment {
  const articles = plan.grades.length;
  const postings = new BitWriter();
  const lists = tiers.map(() => new PositionLists(plan.grades));
  const rows: TermRow[] = [];
  const scratch = new TermScratch();
  for (const [text, number] of terms) {
    scratch.read(found, number, plan.subtitleEnds);
    const begin = postings.length;
    const flags = scratch.writeTo(postings, articles);
    const tier = tierOf(scratch.df, articles);
    rows.push({ text, df: scratch.df, flags, tier, at: begin, bits: postings.length - begin });
    lists[tier]?.add(scratch, found);
  }
  const bits = postings.finish();
  const cuts = evenCuts(
    rows.map((row, at) => row.bits / 8 + weightOf(row.text, rows[at - 1]?.text ?? '')),
    shardSize.postings,
    mostShards.postings,
  );
  const bases = [0, 0, 0, 0];
  const shards = cuts.map((from, shard) => {
    const part = rows.slice(from, cuts[shard + 1]);
    const bytes = encodeTerms(bases, part, bits);
    for (const row of part) bases[row.tier] = (bases[row.tier] ?? 0) + 1;
    return { firstTerm: part[0]?.text ?? '', lastTerm: part[part.length - 1]?.text ?? '', bytes };
  });
  return { postings: shards, positions: lists.flatMap((list, tier) => list.files(tier)) };
}

/** About how many bytes a term takes: what it shares with the one before is left out, the rest is compressed. Fitted to 336 files of a made-up archive, the worst of which it missed by 300 bytes. */
function weightOf(text: string, before: string): number {
  let same = 0;
  while (same < text.length && text[same] === before[same]) same++;
  return 0.875 + 0.6875 * (text.length - same);
}

/** The articles of one term: taken from its occurrences, written as postings. Used again for each term. */
class TermScratch {
  df = 0;
  docs = new Uint32Array(1024);
  /** The first occurrence of each article, and behind the last. */
  begins = new Uint32Array(1025);
  private headlines: number[] = [];
  private subtitles: number[] = [];
  private all = 0;

  read({ starts, docs, places }: Occurrences, term: number, subtitleEnds: readonly number[]): void {
    const end = starts[term + 1] ?? 0;
    let at = starts[term] ?? 0;
    this.all = end - at;
    this.df = 0;
    this.headlines = [];
    this.subtitles = [];
    while (at < end) {
      if (this.df + 1 >= this.docs.length) this.grow();
      const doc = docs[at] ?? 0;
      const begin = at;
      const first = places[at] ?? 0;
      while (at < end && docs[at] === doc) at++;
      if (first < firstBodyPlace) this.headlines.push(this.df);
      this.noteSubtitle(places, begin, at, subtitleEnds[doc] ?? 0);
      this.begins[this.df] = begin;
      this.docs[this.df++] = doc;
    }
    this.begins[this.df] = end;
  }

  private noteSubtitle(places: Uint32Array, begin: number, end: number, subtitleEnd: number): void {
    if (subtitleEnd <= firstBodyPlace) return;
    for (let at = begin; at < end && (places[at] ?? 0) < subtitleEnd; at++) {
      if ((places[at] ?? 0) >= firstBodyPlace) {
        this.subtitles.push(this.df);
        return;
      }
    }
  }

  /** Writes articles, counts, and which articles have the term in headline or subtitle. Returns 1 for some headline, 2 for some subtitle. */
  writeTo(to: BitWriter, articles: number): number {
    const { df } = this;
    writeAscending(this.docs, 0, df, 0, articles - 1, to);
    // A single article's count is nearly always 1, which is one bit without a parameter.
    const low = df > 1 ? riceParameter(this.all, df) : 0;
    if (df > 1) to.write(low, 2);
    for (let at = 0; at < df; at++) writeSmall((this.begins[at + 1] ?? 0) - (this.begins[at] ?? 0) - 1, low, to);
    for (const list of [this.headlines, this.subtitles]) {
      if (list.length === 0) continue;
      writeSmall(list.length - 1, Math.max(0, 30 - Math.clz32(df)), to);
      writeAscending(list, 0, list.length, 0, df - 1, to);
    }
    return (this.headlines.length > 0 ? 1 : 0) + (this.subtitles.length > 0 ? 2 : 0);
  }

  private grow(): void {
    const docs = new Uint32Array(this.docs.length * 2);
    docs.set(this.docs);
    this.docs = docs;
    const begins = new Uint32Array(this.docs.length + 1);
    begins.set(this.begins);
    this.begins = begins;
  }
}

/** The low bits that suit counts of this mean: with none, a count of 1 takes one bit. */
function riceParameter(all: number, df: number): number {
  const above = all - df;
  if (above * 10 < df * 9) return 0;
  if (above * 10 < df * 24) return 1;
  return above * 10 < df * 52 ? 2 : 3;
}

/** The positions of the terms of one tier. */
class PositionLists {
  private readonly grades: ArrayLike<number>;
  private readonly bits = new BitWriter();
  private readonly sizes: number[] = [];

  constructor(grades: ArrayLike<number>) {
    this.grades = grades;
  }

  add({ df, docs, begins }: TermScratch, { places }: Occurrences): void {
    const begin = this.bits.length;
    for (let at = 0; at < df; at++) {
      const size = greatestLength(this.grades[docs[at] ?? 0] ?? 0) + firstBodyPlace;
      writeAscending(places, begins[at] ?? 0, begins[at + 1] ?? 0, 0, size, this.bits);
    }
    this.sizes.push(this.bits.length - begin);
  }

  files(tier: number): EncodedSegment['positions'] {
    if (this.sizes.length === 0) return [];
    const bytes = this.bits.finish();
    const cuts = evenCuts(
      this.sizes.map((size) => size / 8 + 1),
      shardSize.positions,
      mostShards.positions[tier] ?? 1,
    );
    let at = 0;
    return cuts.map((first, shard) => {
      const own = this.sizes.slice(first, cuts[shard + 1]);
      const length = own.reduce((sum, size) => sum + size, 0);
      const bits = new BitWriter();
      copyBits(bytes, at, length, bits);
      at += length;
      return { tier, shard, first, bytes: positionFile(own, bits.finish()) };
    });
  }
}

function positionFile(sizes: readonly number[], bits: Uint8Array): Uint8Array {
  const list = new ByteWriter();
  for (const size of sizes) list.number(size);
  const file = new ByteWriter();
  file.number(sizes.length);
  file.packed(list.finish());
  file.raw(bits);
  return file.finish();
}

/** Cuts a row of costs into runs of about the same cost, near `wanted` each, `most` of them at most: the first index of each run. */
function evenCuts(costs: readonly number[], wanted: number, most: number): readonly number[] {
  let all = 0;
  for (const cost of costs) all += cost;
  const count = Math.max(1, Math.min(most, Math.ceil(all / wanted)));
  const cuts = [0];
  let sum = 0;
  for (const [at, cost] of costs.entries()) {
    // A run begins where at least its share lies before it.
    if (at > 0 && cuts.length < count && sum * count >= all * cuts.length) cuts.push(at);
    sum += cost;
  }
  return cuts;
}
