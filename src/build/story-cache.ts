import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { PooledVectors } from '../archive/stories/pooled-vectors.js';
import { emptyVectors } from '../archive/stories/vectors.js';
import type { WeighedRows } from '../archive/stories/weighed-rows.js';
import type { FoundStory } from '../model/story.js';
import { FoundLines, type LinesHead } from './found-lines.js';
import { replaceFile } from './replace-file.js';
import { VectorFile } from './vector-file.js';

/** What grouping worked out: every article weighed, with the pairs among them, and the stories of each component by its signature. */
export type Grouping = { readonly weighed: WeighedRows; readonly found: ReadonlyMap<string, readonly FoundStory[]> };

type Head = {
  readonly key: string;
  readonly rows: number;
  /** Places of the file of vectors, those of no row included. */
  readonly places: number;
  readonly edges: number;
  readonly counts: number;
  readonly floor: number;
  readonly since: number;
  readonly found: LinesHead;
  readonly crc: number;
};

const name = 'stories.rows';

/**
 * Keeps what grouping worked out, so that an article that arrives costs the work on what it touches. A cache: deleting it is always safe, and a damaged one
 * counts as empty. `key` holds what influences every article alike. Three files, with numbers as this machine orders their bytes: `stories.vectors` has the terms
 * of each article with their weights, and `stories.found` the stories; what is new is appended, and what counts is never overwritten. `stories.rows` says
 * what of them counts and has the rest, the columns of the rows, their pairs, and counts of terms. It is replaced last, so whoever is stopped leaves what was before.
 */
export class StoryCache {
  private readonly folder: string;
  private readonly key: string;
  private readonly vectors: VectorFile;
  private readonly found: FoundLines;
  /** What was known when it was opened; absent when that is nothing. */
  readonly weighed: WeighedRows | undefined;

  private constructor(folder: string, key: string, known?: { readonly vectors: VectorFile; readonly found: FoundLines; readonly weighed: WeighedRows }) {
    this.folder = folder;
    this.key = key;
    this.weighed = known?.weighed;
    this.vectors = known?.vectors ?? new VectorFile(folder);
    this.found = known?.found ?? new FoundLines(folder);
  }

  /** What is known in this folder for this key. */
  static read(folder: string, key: string): StoryCache {
    try {
      const bytes = readFileSync(join(folder, name));
      const cut = bytes.indexOf(10);
      // What is wrong with it the checksum below shows, or reading it fails.
      const head = JSON.parse(bytes.toString('latin1', 0, cut)) as Head;
      const body = bytes.subarray(cut + 1);
      if (head.key !== key || crc32(body) !== head.crc) return new StoryCache(folder, key);
      const found = new FoundLines(folder, head.found);
      const { sums, places, ...rest } = columnsOf(body, head);
      const vectors = new VectorFile(folder, sums);
      return new StoryCache(folder, key, { vectors, found, weighed: { ...rest, vectors: new PooledVectors(vectors, places, emptyVectors(0)) } });
    } catch {
      // No cache, or one that cannot be read: everything is weighed.
      return new StoryCache(folder, key);
    }
  }

  /** An empty one for the same folder: what a build goes on with that finds this one damaged. */
  emptied(): StoryCache {
    this.close();
    return new StoryCache(this.folder, this.key);
  }

  /** The stories of a component by its signature. */
  foundOf(signature: string): readonly FoundStory[] | undefined {
    return this.found.get(signature);
  }

  /** The stories of the components that nobody asked for yet. */
  foundBesides(): Iterable<readonly FoundStory[]> {
    return this.found.unasked();
  }

  /** Keeps what was worked out now. Where that is what is known, nothing is written. */
  keep({ weighed, found }: Grouping): void {
    if (this.weighed?.edges === weighed.edges && this.found.isSame(found)) return;
    mkdirSync(this.folder, { recursive: true });
    const { rows, keys, edges, counts } = weighed;
    const isNew = this.weighed === undefined || !this.vectors.canAppend(weighed.vectors) || this.found.isWaste(found);
    // Before anything that it speaks of is written over.
    if (isNew) rmSync(join(this.folder, name), { force: true });
    const places = this.vectors.keep(weighed.vectors, isNew);
    const { sums } = this.vectors;
    const lines = this.found.keep(found, isNew);
    const columns = [rows.days, rows.ids, rows.digests, keys.texts, keys.addresses, places, sums, edges.a, edges.b, edges.weights, counts.terms, counts.counts];
    const parts = [...columns, keys.marks].map(bytesOf);
    const crc = parts.reduce((sum, part) => (part.length === 0 ? sum : crc32(part, sum)), 0);
    const head: Head = {
      key: this.key,
      rows: rows.count,
      places: sums.length,
      edges: edges.count,
      counts: counts.terms.length,
      floor: counts.floor,
      since: counts.since,
      found: lines,
      crc,
    };
    const line = JSON.stringify(head);
    // The numbers begin at a place divisible by eight.
    replaceFile(join(this.folder, name), Buffer.from(`${line}${' '.repeat(7 - (line.length % 8))}\n`, 'latin1'), ...parts);
  }

  close(): void {
    this.vectors.close();
  }
}

function bytesOf(part: Float64Array | Float32Array | Uint32Array | Uint8Array): Uint8Array {
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
}

type Columns = Omit<WeighedRows, 'vectors'> & { readonly places: Uint32Array; readonly sums: Uint32Array };

function columnsOf(body: Buffer, { rows: count, places: size, edges, counts, floor, since }: Head): Columns {
  let at = body.byteOffset;
  if (at % 8 !== 0) throw new Error('the numbers of the cache stand at an odd place');
  const { buffer } = body;
  const numbers = (length: number): Uint32Array => {
    const start = at;
    at += 4 * length;
    return new Uint32Array(buffer, start, length);
  };
  const days = numbers(2 * count);
  const [ids, digests, texts, addresses, places, sums] = [
    numbers(2 * count),
    numbers(4 * count),
    numbers(2 * count),
    numbers(count),
    numbers(count),
    numbers(size),
  ];
  const [a, b, weights, terms, each] = [numbers(edges), numbers(edges), numbers(edges), numbers(counts), numbers(counts)];
  return {
    rows: { count, ids, digests, days: new Float64Array(buffer, days.byteOffset, count) },
    keys: { texts, addresses, marks: new Uint8Array(buffer, at, count) },
    edges: { a, b, weights: new Float32Array(buffer, weights.byteOffset, edges), count: edges },
    counts: { terms, counts: each, floor, since },
    places,
    sums,
  };
}
