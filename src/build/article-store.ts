import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { sketchHeadLength } from '../archive/stories/sketch-bytes.js';
import type { ArticleRecord, Entry, LoadedArticle } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ArticleId, Digest, SafeHtml } from '../model/ids.js';
import { ArticleIndex } from './article-index.js';
import type { FoundFile } from './articles-folder.js';
import { looksOfFile } from './file-looks.js';
import type { Lock } from './folder-lock.js';
import type { NumberedRows } from './numbered-rows.js';
import { StoreDamaged } from './store-damaged.js';

/**
 * Where a loaded article lies in the store file: its record as JSON, its text as HTML, then its sketch, in bytes. `crc` is the CRC-32 of the first two;
 * the sketch's beginning and the rest of it have their own, because grouping reads them alone.
 */
export type Slot = {
  readonly at: number;
  readonly record: number;
  readonly html: number;
  readonly crc: number;
  readonly sketch: number;
  readonly sketchCrc: number;
  readonly restCrc: number;
};

/** What is remembered of one file: how it looked, what its bytes were, and what loading made of them, remarks included. */
export type Remembered = {
  readonly path: string;
  readonly file: string;
  readonly sample: boolean;
  readonly inVault: boolean;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  /** False when the file was so young that its bytes must be looked at again. */
  readonly settled: boolean;
  readonly digest: Digest;
  /** What loading made of it was decided by a clock or by memory: it holds for this run only. */
  readonly passing?: true;
  /** A digest of what the keeper set for it; empty when that is nothing. */
  readonly correction: string;
  readonly outcome:
    | { readonly kind: 'article'; readonly entry: Entry; readonly slot: Slot }
    | { readonly kind: 'rejected' }
    | { readonly kind: 'left-out'; readonly reason: string };
  readonly diagnostics: readonly Diagnostic[];
};

/** What a process keeps of a store between two builds: the index as it is, and how its file lay on disk. */
export type StoreMemory = {
  readonly key: string;
  readonly index: ArticleIndex;
  readonly end: number;
  readonly looks: string;
};

const bufferSize = 1024 * 1024;
const worthCompacting = 64 * 1024 * 1024;

/**
 * Loaded articles on disk, so that no build holds all texts in memory and an unchanged file is not read again.
 * A cache: deleting it is always safe, and a damaged one counts as empty. `key` holds all that influenced loading besides the file's bytes;
 * another key empties the store. The index is in `article-index.ts`; `articles.store` has records and texts, appended: what an index points to is never
 * overwritten while that index is on disk.
 */
export class ArticleStore {
  private readonly lock: Lock | undefined;
  private readonly folder: string;
  private readonly key: string;
  private readonly index: ArticleIndex;
  private readonly file: number;
  private end: number;
  /** How much of it is in the file. */
  private flushed: number;
  /** What was added and is not in the file yet: copied at once, because memory of thousands of small pieces that wait is not given back. */
  private pending: Buffer | undefined;
  private pendingSize = 0;

  /** `lock` is given back when the store is closed. `memory` is what an earlier store of this process kept; it counts while no other process wrote here. */
  constructor(folder: string, key: string, lock?: Lock, memory?: StoreMemory) {
    this.lock = lock;
    this.folder = folder;
    this.key = key;
    mkdirSync(folder, { recursive: true });
    const kept = memory?.key === key && memory.looks === looksOfFile(this.indexFile()) ? memory : undefined;
    // An index without its store points to nothing.
    const known = existsSync(join(folder, 'articles.store')) ? (kept ?? ArticleIndex.read(folder, key)) : undefined;
    this.index = known?.index ?? new ArticleIndex();
    this.end = known?.end ?? 0;
    this.flushed = this.end;
    // The index goes first, so that no index on disk ever points into a store that was written anew.
    if (known === undefined) rmSync(this.indexFile(), { force: true });
    this.file = openSync(join(folder, 'articles.store'), known === undefined ? 'w+' : 'r+');
  }

  /** What is remembered of the file at this path below its articles folder. */
  get(path: string): Remembered | undefined {
    return this.index.get(path);
  }

  /** The entry of a file that looks as it did when it was read, when nothing else is remembered of it: no remark, no word of the keeper's. */
  plain(found: FoundFile): Entry | undefined {
    return this.index.plain(found);
  }

  /** Keeps a loaded article (its record as JSON and its text, both UTF-8) with the sketch that grouping needs, and gives its slot. */
  add(record: Uint8Array, html: Uint8Array, sketch: Uint8Array = new Uint8Array()): Slot {
    const slot = { at: this.end, record: record.length, html: html.length, crc: sumOf(record, html), sketch: sketch.length, ...sketchSums(sketch) };
    for (const part of [record, html, sketch]) this.append(part);
    this.end += sizeOf(slot);
    return slot;
  }

  /** Remembers what loading made of a file. */
  set(entry: Remembered): void {
    this.index.set(entry);
  }

  /** Forgets files that are not among these, which are in the order of their paths. */
  keepOnly(files: readonly { readonly path: string }[]): void {
    this.index.keepOnly(files);
  }

  /** True for an article of a file that was there when files were last looked for. */
  has(id: ArticleId): boolean {
    return this.index.slotOf(id) !== undefined;
  }

  /** What is remembered of all files, in the order of their paths, as it was last written. */
  rows(): NumberedRows {
    return this.index.rows();
  }

  /** One article whole. Throws `StoreDamaged` when the bytes are not those that were kept. */
  read(id: ArticleId): LoadedArticle {
    const slot = this.index.slotOf(id);
    if (slot === undefined) throw new Error(`the article store does not hold ${id}`);
    this.flush();
    return readStored(this.file, id, slot);
  }

  /** The sketch of one article, or its beginning; empty when none was kept. Throws `StoreDamaged` as `read` does. */
  readSketch(id: ArticleId, part: 'beginning' | 'whole'): Uint8Array {
    const slot = this.index.slotOf(id);
    if (slot === undefined) throw new Error(`the article store does not hold ${id}`);
    this.flush();
    const bytes = Buffer.allocUnsafe(part === 'whole' ? slot.sketch : Math.min(slot.sketch, sketchHeadLength));
    const got = readSync(this.file, bytes, 0, bytes.length, slot.at + slot.record + slot.html);
    const sums = sketchSums(bytes);
    const isWhole = sums.sketchCrc === slot.sketchCrc && (part === 'beginning' || sums.restCrc === slot.restCrc);
    if (got !== bytes.length || !isWhole) throw new StoreDamaged(`the cached sketch of ${id} is damaged`);
    return bytes;
  }

  /** Writes the index, whole or not at all. A store that is mostly waste is forgotten, so that the next build writes it anew. */
  save(): void {
    this.flush();
    this.pending = undefined;
    if (!this.index.isChanged && existsSync(this.indexFile())) return;
    this.index.settle();
    if (this.end > worthCompacting && this.index.live() < this.end / 3) rmSync(this.indexFile(), { force: true });
    else this.index.save(this.folder, this.key, this.end);
  }

  /** What the next store of this process may begin with. */
  memory(): StoreMemory {
    this.flush();
    const { key, index, end } = this;
    return { key, index, end, looks: looksOfFile(this.indexFile()) };
  }

  close(): void {
    closeSync(this.file);
    this.lock?.release();
  }

  private append(part: Uint8Array): void {
    this.pending ??= Buffer.allocUnsafeSlow(bufferSize);
    for (let from = 0; from < part.length; ) {
      if (this.pendingSize === bufferSize) this.flush();
      const some = part.subarray(from, from + bufferSize - this.pendingSize);
      this.pending.set(some, this.pendingSize);
      this.pendingSize += some.length;
      from += some.length;
    }
  }

  private flush(): void {
    if (this.pending === undefined || this.pendingSize === 0) return;
    writeSync(this.file, this.pending, 0, this.pendingSize, this.flushed);
    this.flushed += this.pendingSize;
    this.pendingSize = 0;
  }

  private indexFile(): string {
    return join(this.folder, 'articles.index');
  }
}

/** The articles of a store that another thread of this process filled and keeps locked; they are only read. Throws when there is no index for the key. */
export class StoredArticles {
  private readonly index: ArticleIndex;
  private readonly file: number;

  constructor(folder: string, key: string) {
    const known = ArticleIndex.read(folder, key);
    if (known === undefined) throw new Error('the index of articles is not there');
    this.index = known.index;
    this.file = openSync(join(folder, 'articles.store'), 'r');
  }

  entry(id: ArticleId): Entry {
    const rows = this.index.rows();
    const number = rows.numberOf(id);
    const entry = number === undefined ? undefined : rows.entryAt(number);
    if (entry === undefined) throw new Error(`the article store does not hold ${id}`);
    return entry;
  }

  /** As `ArticleStore` does. */
  read(id: ArticleId): LoadedArticle {
    const slot = this.index.slotOf(id);
    if (slot === undefined) throw new Error(`the article store does not hold ${id}`);
    return readStored(this.file, id, slot);
  }
}

function readStored(file: number, id: ArticleId, slot: Slot): LoadedArticle {
  const bytes = Buffer.allocUnsafe(slot.record + slot.html);
  const got = readSync(file, bytes, 0, bytes.length, slot.at);
  if (got !== bytes.length || crc32(bytes) !== slot.crc) throw new StoreDamaged(`the cached text of ${id} is damaged`);
  // The store holds only what `add` was given, and the html there came through the sanitising door.
  return { record: JSON.parse(bytes.toString('utf8', 0, slot.record)) as ArticleRecord, html: bytes.toString('utf8', slot.record) as SafeHtml };
}

/** Node counts an empty text that came from another thread as the beginning of a new sum (crc32 of zlib, given no address). */
function sumOf(record: Uint8Array, html: Uint8Array): number {
  return html.length === 0 ? crc32(record) : crc32(html, crc32(record));
}

function sketchSums(sketch: Uint8Array): Pick<Slot, 'sketchCrc' | 'restCrc'> {
  return { sketchCrc: crc32(sketch.subarray(0, sketchHeadLength)), restCrc: crc32(sketch.subarray(sketchHeadLength)) };
}

function sizeOf(slot: Slot): number {
  return slot.record + slot.html + slot.sketch;
}
