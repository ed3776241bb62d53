import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest, SitePath } from '../model/ids.js';
import { digestOf } from '../text/digest.js';
import { once } from '../text/once.js';
import { byCodeUnit } from '../text/order.js';
import { manifestFile, manifestFolder } from './manifest.js';
import { StoreDamaged } from './store-damaged.js';

/** A line is 64 hex digits, two blanks, and the path. */
const pathFrom = 66;
const digestLength = 64;
const lineEnd = 10;
/** With the line end; a path has a letter at least. */
const shortestLine = pathFrom + 2;

/** A part of the manifest: its digest, and its bytes with a table of its lines, which are read when somebody asks for one. */
type Part = { readonly digest: Digest; readonly lines: () => Lines };

/**
 * The files of the site with their digests, as the manifest has them: kept as its own bytes, of which only the parts are read that somebody asks about,
 * and changed line by line. A site of a hundred thousand articles has 350,000 files; as strings they took 100 MB and most of a second.
 */
export class SiteList {
  /** The digest of the manifest's list of parts: two sites with the same files have the same one. */
  readonly digest: Digest;
  private readonly list: Buffer;
  private readonly parts: ReadonlyMap<string, Part>;

  private constructor(parts: ReadonlyMap<string, Part>) {
    this.parts = new Map([...parts].sort((a, b) => byCodeUnit(a[0], b[0])));
    this.list = Buffer.from(`${[...this.parts].map(([name, { digest }]) => `${digest}  ${name}`).join('\n')}\n`);
    this.digest = digestOf(this.list);
  }

  /** A site without files. */
  static empty(): SiteList {
    return new SiteList(new Map());
  }

  /** The manifest that lies in a site's folder, when its list of parts is the one that is expected. */
  static read(root: string, expected: Digest): SiteList | undefined {
    try {
      const parts = new Map<string, Part>();
      for (const line of readFileSync(join(root, manifestFile), 'utf8').trimEnd().split('\n')) {
        const digest = line.slice(0, digestLength) as Digest; // our own list, if the digest below is the expected one
        const name = line.slice(pathFrom);
        parts.set(name, { digest, lines: once(() => readLines(join(root, name), digest)) });
      }
      const list = new SiteList(parts);
      return list.digest === expected ? list : undefined;
    } catch {
      return undefined;
    }
  }

  /** What the manifest says of a file; absent when it does not name it. */
  get(path: SitePath): Digest | undefined {
    return this.parts.get(partOf(path))?.lines().get(path);
  }

  /** The list with other digests, and without the files that have none; and what is to be written for it: a name and bytes each, the list last. Absent bytes: the part is no more. */
  with(changes: Iterable<readonly [SitePath, Digest | undefined]>): {
    readonly list: SiteList;
    readonly files: readonly (readonly [string, Uint8Array | undefined])[];
  } {
    const byPart = new Map<string, (readonly [SitePath, Digest | undefined])[]>();
    for (const change of changes) {
      const name = partOf(change[0]);
      const known = byPart.get(name);
      if (known === undefined) byPart.set(name, [change]);
      else known.push(change);
    }
    const parts = new Map(this.parts);
    const files: (readonly [string, Uint8Array | undefined])[] = [];
    for (const [name, some] of [...byPart].sort((a, b) => byCodeUnit(a[0], b[0]))) {
      const bytes = (parts.get(name)?.lines() ?? new Lines(Buffer.alloc(0))).with(some);
      if (bytes.length === 0) parts.delete(name);
      else parts.set(name, { digest: digestOf(bytes), lines: once(() => new Lines(bytes)) });
      files.push([name, bytes.length === 0 ? undefined : bytes]);
    }
    const list = new SiteList(parts);
    return { list, files: [...files, [manifestFile, list.list]] };
  }
}

/** Lines of a part, sorted by path. */
class Lines {
  private readonly bytes: Buffer;
  /** Where the line of a path begins, plus one; at the place that its hash says or behind it. */
  private readonly table: Int32Array;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    // Twice as many places as there can be lines: to count them would take as long as half of this.
    this.table = new Int32Array(1 << (32 - Math.clz32(Math.ceil(bytes.length / shortestLine) * 2)));
    for (let from = 0; from < bytes.length; ) {
      let hash = hashStart;
      let at = from + pathFrom;
      for (; at < bytes.length && bytes[at] !== lineEnd; at++) hash = hashed(hash, bytes[at] ?? 0);
      let place = placeOf(hash, this.table.length);
      while (this.table[place] !== 0) place = (place + 1) & (this.table.length - 1);
      this.table[place] = from + 1;
      from = at + 1;
    }
  }

  get(path: string): Digest | undefined {
    const from = this.find(path);
    return from === undefined ? undefined : (this.bytes.toString('latin1', from, from + digestLength) as Digest);
  }

  /** The bytes with some lines changed, added and taken out. */
  with(changes: readonly (readonly [path: string, digest: Digest | undefined])[]): Buffer {
    const bytes = Buffer.from(this.bytes);
    /** Where bytes are taken out or put in. */
    const cuts: { readonly from: number; readonly to: number; readonly line: string }[] = [];
    for (const [path, digest] of [...changes].sort((a, b) => byCodeUnit(a[0], b[0]))) {
      const at = this.find(path);
      if (at !== undefined && digest !== undefined) bytes.write(digest, at, 'latin1');
      else if (at !== undefined) cuts.push({ from: at, to: this.endOf(at), line: '' });
      else if (digest !== undefined) {
        const before = this.placeFor(path);
        cuts.push({ from: before, to: before, line: `${digest}  ${path}\n` });
      }
    }
    if (cuts.length === 0) return bytes;
    const pieces: Uint8Array[] = [];
    let done = 0;
    let added = '';
    for (const { from, to, line } of cuts) {
      if (from > done) {
        pieces.push(Buffer.from(added), bytes.subarray(done, from));
        added = '';
      }
      added += line;
      done = Math.max(done, to);
    }
    return Buffer.concat([...pieces, Buffer.from(added), bytes.subarray(done)]);
  }

  private find(path: string): number | undefined {
    const wanted = Buffer.from(path);
    let hash = hashStart;
    for (const byte of wanted) hash = hashed(hash, byte);
    for (let place = placeOf(hash, this.table.length); ; place = (place + 1) & (this.table.length - 1)) {
      const from = (this.table[place] ?? 0) - 1;
      if (from === -1) return undefined;
      const end = from + pathFrom + wanted.length;
      if (this.bytes[end] === lineEnd && this.bytes.compare(wanted, 0, wanted.length, from + pathFrom, end) === 0) return from;
    }
  }

  private endOf(from: number): number {
    return this.bytes.indexOf(lineEnd, from) + 1;
  }

  /** Where a line that is not there belongs. */
  private placeFor(path: string): number {
    let [low, high] = [0, this.bytes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const from = middle === 0 ? 0 : this.bytes.lastIndexOf(lineEnd, middle - 1) + 1;
      const end = this.endOf(from);
      if (byCodeUnit(this.bytes.toString('utf8', from + pathFrom, end - 1), path) < 0) low = end;
      else high = from;
    }
    return low;
  }
}

/** FNV-1a, 32 bits. */
const hashStart = 0x811c9dc5;

function hashed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

function placeOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1);
}

function readLines(file: string, digest: Digest): Lines {
  const bytes = readFileSync(file);
  if (digestOf(bytes) !== digest) throw new StoreDamaged(`${file} is not as its list says`);
  return new Lines(bytes);
}

/** The part that names a file: a year's, or that of all else. */
function partOf(path: string): string {
  const year = /^(\d{4})\//.exec(path)?.[1];
  return `${manifestFolder}/${year ?? 'site'}.txt`;
}
