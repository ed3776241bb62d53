import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Digest, SitePath } from '../model/ids.js';
import type { IndexedSegment } from '../search/index-segment.js';
import type { WordCounts } from '../search/common-words.js';
import { once } from '../text/once.js';
import { replaceFile } from './replace-file.js';

/** Files of the index with the digests of their bytes. */
export type IndexFiles = readonly (readonly [path: SitePath, digest: Digest])[];
/** A segment as it was indexed: its files, and what of it goes into the start of the index. */
export type KnownSegment = IndexedSegment & { readonly files: IndexFiles };

/**
 * Remembers what became of each segment and each block of texts, a file for each segment, so that only what changed is read and indexed again.
 * A cache: it can be deleted at any time, and a damaged file counts as missing. `key` says which program made it.
 */
export class SearchCache {
  private readonly folder: string;
  private readonly key: string;
  private readonly kept = new Set<string>();
  private readonly known = new Map<string, KnownSegment | undefined>();

  constructor(cache: string, key: string) {
    this.folder = join(cache, 'search');
    this.key = key;
    mkdirSync(this.folder, { recursive: true });
  }

  segment(name: string): KnownSegment | undefined {
    if (!this.known.has(name)) this.known.set(name, this.readSegment(name));
    return this.known.get(name);
  }

  private readSegment(name: string): KnownSegment | undefined {
    const bytes = this.read(`s-${name}`);
    if (bytes === undefined) return undefined;
    const [size, wordsSize] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
    const words = bytes.subarray(8 + size, 8 + size + wordsSize);
    // The checksum says that this is what `saveSegment` wrote.
    const head = JSON.parse(bytes.toString('utf8', 8, 8 + size)) as Pick<KnownSegment, 'files' | 'place'>;
    const { articles } = head.place;
    const columns = new Uint8Array(bytes.subarray(8 + size + wordsSize));
    const readWords = once(() => JSON.parse(words.toString('utf8')) as WordCounts); // as above
    return {
      ...head,
      grades: columns.subarray(0, articles),
      signatures: new Uint16Array(columns.buffer.slice(columns.byteOffset + articles)),
      // Nine thousand pairs, of which only the start of the index is made.
      get words() {
        return readWords();
      },
    };
  }

  saveSegment({ grades, signatures, words, files, place }: KnownSegment): void {
    const [head, counts] = [Buffer.from(JSON.stringify({ files, place })), Buffer.from(JSON.stringify(words))];
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32LE(head.length);
    sizes.writeUInt32LE(counts.length, 4);
    const signed = new Uint8Array(signatures.buffer, signatures.byteOffset, signatures.byteLength);
    this.write(`s-${place.name}`, Buffer.concat([sizes, head, counts, grades, signed]));
  }

  /** Keeps the articles of a segment as they were read (search/saved-rows.ts), by what each was read from. */
  saveRows(segment: string, keys: readonly string[], rows: Uint8Array): void {
    const head = Buffer.from(keys.join('\n'));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(head.length);
    this.write(`r-${segment}`, Buffer.concat([size, head, rows]));
  }

  /** Says that the rows of a segment are still true. */
  keepRows(segment: string): void {
    this.kept.add(`r-${segment}`);
  }

  /** The rows of segments that are not among these: what became of the others is needed no more. */
  *rowsBesides(segments: ReadonlySet<string>): Iterable<{ readonly keys: readonly string[]; readonly rows: Uint8Array }> {
    for (const name of readdirSync(this.folder).sort()) {
      if (!name.startsWith('r-') || name.endsWith('.new') || segments.has(name.slice(2))) continue;
      const bytes = this.body(name);
      if (bytes === undefined) continue;
      const size = bytes.readUInt32LE(0);
      yield { keys: bytes.toString('utf8', 4, 4 + size).split('\n'), rows: bytes.subarray(4 + size) };
    }
  }

  /** A list of files under a name of ours: those of the texts, or the start. */
  files(name: string): IndexFiles {
    const bytes = this.read(name);
    // The checksum says that this is what `saveFiles` wrote.
    return bytes === undefined ? [] : (JSON.parse(bytes.toString('utf8')) as IndexFiles);
  }

  saveFiles(name: string, files: IndexFiles): void {
    this.write(name, Buffer.from(JSON.stringify(files)));
  }

  /** Deletes what this build neither asked for nor saved. */
  prune(): void {
    for (const name of readdirSync(this.folder)) if (!this.kept.has(name)) rmSync(join(this.folder, name), { force: true });
  }

  private read(name: string): Buffer | undefined {
    this.kept.add(name);
    return this.body(name);
  }

  /** What a file holds; absent when it is missing, damaged or another program's. */
  private body(name: string): Buffer | undefined {
    try {
      const bytes = readFileSync(join(this.folder, name));
      const cut = bytes.indexOf(10);
      const body = bytes.subarray(cut + 1);
      return bytes.toString('utf8', 0, cut) === `${this.key} ${crc32(body)}` ? body : undefined;
    } catch {
      // Not remembered yet.
      return undefined;
    }
  }

  private write(name: string, body: Buffer): void {
    this.kept.add(name);
    replaceFile(join(this.folder, name), `${this.key} ${crc32(body)}\n`, body);
  }
}
