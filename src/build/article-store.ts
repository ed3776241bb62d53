import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { sketchHeadLength } from '../archive/stories/sketch-bytes.js';
import type { ArticleRecord, Entry, LoadedArticle } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ArticleId, Digest, SafeHtml } from '../model/ids.js';
import { looksOfFile } from './file-looks.js';
import type { Lock } from './folder-lock.js';
import { StoreDamaged } from './store-damaged.js';
import { replaceFile } from './replace-file.js';

/**
 * Where a loaded article lies in the store file: its record as JSON, its text as HTML, then its sketch, in bytes. `crc` is the CRC-32 of the first two;
 * the sketch's beginning and the rest of it have their own, because grouping reads them alone.
 */
type Slot = {
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
  readonly remembered: Map<string, Remembered>;
  readonly slots: Map<ArticleId, Slot>;
  readonly end: number;
  /** The index on disk does not have all of it yet. */
  readonly changed: boolean;
  readonly looks: string;
};

const bufferSize = 4 * 1024 * 1024;
const worthCompacting = 64 * 1024 * 1024;

/**
 * Loaded articles on disk, so that no build holds all texts in memory and an unchanged file is not read again.
 * A cache: deleting it is always safe, and a damaged one counts as empty. `key` holds all that influenced loading besides the file's bytes;
 * another key empties the store. Two files: `articles.index` (an entry a line, behind a line with key and checksum) and `articles.store`
 * (records and texts, appended: what an index points to is never overwritten while that index is on disk).
 */
export class ArticleStore {
  private readonly lock: Lock | undefined;
  private readonly folder: string;
  private readonly key: string;
  private readonly remembered: Map<string, Remembered>;
  private readonly slots: Map<ArticleId, Slot>;
  private readonly file: number;
  private end: number;
  private pending: Uint8Array[] = [];
  private pendingSize = 0;
  private changed: boolean;

  /** `lock` is given back when the store is closed. `memory` is what an earlier store of this process kept; it counts while no other process wrote here. */
  constructor(folder: string, key: string, lock?: Lock, memory?: StoreMemory) {
    this.lock = lock;
    this.folder = folder;
    this.key = key;
    mkdirSync(folder, { recursive: true });
    const kept = memory?.key === key && memory.looks === looksOfFile(this.indexFile()) ? memory : undefined;
    this.remembered = kept?.remembered ?? new Map<string, Remembered>();
    this.slots = kept?.slots ?? new Map<ArticleId, Slot>();
    this.end = kept?.end ?? 0;
    this.changed = kept?.changed ?? false;
    // An index without its store points to nothing.
    const whole = existsSync(join(folder, 'articles.store')) && (kept !== undefined || this.readIndex());
    if (!whole) this.forget();
    this.file = openSync(join(folder, 'articles.store'), whole ? 'r+' : 'w+');
  }

  /** What is remembered of the file at this path below its articles folder. */
  get(path: string): Remembered | undefined {
    return this.remembered.get(path);
  }

  /** Keeps a loaded article (its record as JSON and its text, both UTF-8) with the sketch that grouping needs, and gives its slot. */
  add(record: Uint8Array, html: Uint8Array, sketch: Uint8Array = new Uint8Array()): Slot {
    const slot = { at: this.end, record: record.length, html: html.length, crc: sumOf(record, html), sketch: sketch.length, ...sketchSums(sketch) };
    this.pending.push(record, html, sketch);
    this.pendingSize += sizeOf(slot);
    this.end += sizeOf(slot);
    if (this.pendingSize > bufferSize) this.flush();
    return slot;
  }

  /** Remembers what loading made of a file. */
  set(entry: Remembered): void {
    this.remembered.set(entry.path, entry);
    if (entry.outcome.kind === 'article') this.slots.set(entry.outcome.entry.id, entry.outcome.slot);
    this.changed = true;
  }

  /** Forgets files that are no longer there. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const [path, { outcome }] of this.remembered) {
      if (paths.has(path)) continue;
      this.remembered.delete(path);
      if (outcome.kind === 'article') this.slots.delete(outcome.entry.id);
      this.changed = true;
    }
  }

  /** True for an article of a file that was there when files were last looked for. */
  has(id: ArticleId): boolean {
    return this.slots.has(id);
  }

  /** One article whole. Throws `StoreDamaged` when the bytes are not those that were kept. */
  read(id: ArticleId): LoadedArticle {
    const slot = this.slots.get(id);
    if (slot === undefined) throw new Error(`the article store does not hold ${id}`);
    this.flush();
    const bytes = Buffer.allocUnsafe(slot.record + slot.html);
    const got = readSync(this.file, bytes, 0, bytes.length, slot.at);
    if (got !== bytes.length || crc32(bytes) !== slot.crc) throw new StoreDamaged(`the cached text of ${id} is damaged`);
    // The store holds only what `add` was given, and the html there came through the sanitising door.
    return { record: JSON.parse(bytes.toString('utf8', 0, slot.record)) as ArticleRecord, html: bytes.toString('utf8', slot.record) as SafeHtml };
  }

  /** The sketch of one article, or its beginning; empty when none was kept. Throws `StoreDamaged` as `read` does. */
  readSketch(id: ArticleId, part: 'beginning' | 'whole'): Uint8Array {
    const slot = this.slots.get(id);
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
    if (!this.changed) return;
    const lines: string[] = [];
    let live = 0;
    for (const entry of this.remembered.values()) {
      lines.push(JSON.stringify(entry));
      if (entry.outcome.kind === 'article') live += sizeOf(entry.outcome.slot);
    }
    if (this.end > worthCompacting && live < this.end / 3) {
      this.forgetIndex();
      return;
    }
    const body = Buffer.from(lines.join('\n'));
    const head = Buffer.from(`${JSON.stringify({ key: this.key, end: this.end, crc: this.checksum(this.end, body) })}\n`);
    replaceFile(this.indexFile(), Buffer.concat([head, body]));
    this.changed = false;
  }

  /** What the next store of this process may begin with. */
  memory(): StoreMemory {
    this.flush();
    const { key, remembered, slots, end, changed } = this;
    return { key, remembered, slots, end, changed, looks: looksOfFile(this.indexFile()) };
  }

  close(): void {
    closeSync(this.file);
    this.lock?.release();
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Buffer.concat(this.pending);
    writeSync(this.file, bytes, 0, bytes.length, this.end - bytes.length);
    this.pending = [];
    this.pendingSize = 0;
  }

  /** True when the index on disk was read whole. */
  private readIndex(): boolean {
    try {
      const bytes = readFileSync(this.indexFile());
      const cut = bytes.indexOf(10);
      const head = JSON.parse(bytes.toString('utf8', 0, cut)) as { key: string; end: number; crc: number };
      const body = bytes.subarray(cut + 1);
      if (head.key !== this.key || head.crc !== this.checksum(head.end, body)) return false;
      for (const line of body.toString('utf8').split('\n')) if (line !== '') this.set(JSON.parse(line) as Remembered);
      this.end = head.end;
      this.changed = false;
      return true;
    } catch {
      // No index, or one that cannot be read: the cache counts as empty.
      return false;
    }
  }

  /** Over the index and what its first line says. */
  private checksum(end: number, body: Uint8Array): number {
    return crc32(body, crc32(`${this.key} ${end}`));
  }

  /** The index goes first, so that no index on disk ever points into a store that was written anew. */
  private forget(): void {
    this.remembered.clear();
    this.slots.clear();
    this.end = 0;
    this.changed = true;
    this.forgetIndex();
  }

  private forgetIndex(): void {
    rmSync(this.indexFile(), { force: true });
  }

  private indexFile(): string {
    return join(this.folder, 'articles.index');
  }
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
