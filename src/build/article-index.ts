import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry } from '../model/article.js';
import type { ArticleId } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import { ArticleRows } from './article-rows.js';
import type { Remembered, Slot } from './article-store.js';
import type { FoundFile } from './articles-folder.js';
import { NumberedRows } from './numbered-rows.js';
import { replaceFile } from './replace-file.js';
import { StoreDamaged } from './store-damaged.js';
import { bytesOfRows } from './write-article-rows.js';

/** A run of rows and where it lies in `articles.rows`, with what pages show behind it; no place yet before it was written. */
type Run = { readonly rows: ArticleRows; readonly bytes: Buffer; readonly crc: number; readonly shownCrc: number; readonly at?: number };
/** What `articles.index` says: for which key, how long the store is, how much of the rows' file is written, and which of its runs count. */
type Head = {
  readonly form: number;
  readonly key: string;
  readonly end: number;
  readonly size: number;
  readonly runs: readonly (readonly [at: number, length: number, crc: number, shownCrc: number])[];
};

/** The form of rows; another one counts as no index. */
const form = 3;
/** Rows of a run that is made anew, at most; a changed file costs the writing of one run. */
const mostInARun = 512;
/** So many files that changed are put into runs before all are known: as objects they take ten times as much memory as in rows. */
const mostChanged = 4096;
/** Waste in the rows' file that nobody minds. */
const smallWaste = 1024 * 1024;

/**
 * What is remembered of every file, by its path: runs of rows in the order of paths, and above them what this build found out.
 * On disk two files. `articles.rows` has the runs; what changes is appended, and what counts is never overwritten. `articles.index` names the runs
 * that count and is replaced last, so whoever is stopped leaves the index of before. Damaged anywhere it counts as empty.
 */
export class ArticleIndex {
  private runs: readonly Run[] = [];
  /** What the runs do not know yet; null: forgotten. */
  private readonly changed = new Map<string, Remembered | null>();
  /** Places in the store of what changed, null for what is there no more. */
  private readonly changedSlots = new Map<ArticleId, Slot | null>();
  /** What is looked up by identity. Made when somebody asks. */
  private numbered: NumberedRows | undefined;
  /** The run and the row that were found last: files are asked for in order, as a rule. */
  private run = 0;
  private row = -1;
  private size = 0;
  /** There are runs that the index on disk does not name. */
  private isUnsaved = false;

  /** The index on disk and the length of the store it speaks of; undefined when there is none for this key, or it is damaged. */
  static read(folder: string, key: string): { readonly index: ArticleIndex; readonly end: number } | undefined {
    try {
      const [sum, body = ''] = readFileSync(join(folder, 'articles.index'), 'utf8').split('\n');
      if (Number(sum) !== crc32(body)) return undefined;
      // The checksum says that this is the head that was written.
      const head = JSON.parse(body) as Head;
      const runs = head.form === form && head.key === key ? readRuns(join(folder, 'articles.rows'), head) : undefined;
      if (runs === undefined) return undefined;
      const index = new ArticleIndex();
      index.runs = runs;
      index.size = head.size;
      return { index, end: head.end };
    } catch {
      // No index, or one that cannot be read: the cache counts as empty.
      return undefined;
    }
  }

  /** What is remembered of the file at this path below its articles folder. */
  get(path: string): Remembered | undefined {
    const changed = this.changed.get(path);
    if (changed !== undefined) return changed ?? undefined;
    return this.find(path)?.rememberedAt(this.row);
  }

  /** The entry of a file that looks as it did, when nothing but that is to be said of it. Quick for files in order. */
  plain(found: FoundFile): Entry | undefined {
    if (this.changed.size > 0 && this.changed.has(found.path)) return undefined;
    return this.find(found.path)?.plainAt(this.row, found);
  }

  set(one: Remembered): void {
    if (one.outcome.kind === 'article') this.changedSlots.set(one.outcome.entry.id, one.outcome.slot);
    else this.forgetSlot(one.path);
    this.changed.set(one.path, one);
    if (this.changed.size >= mostChanged) this.settle();
  }

  /** Forgets files that are not among these, which are in the order of their paths. */
  keepOnly(files: readonly { readonly path: string }[]): void {
    let next = 0;
    const isThere = (path: string): boolean => {
      while (next < files.length && (files[next]?.path ?? '') < path) next++;
      return files[next]?.path === path;
    };
    const gone: string[] = [];
    for (const { rows } of this.runs)
      for (let row = 0; row < rows.count; row++) {
        const path = rows.pathAt(row);
        if (!isThere(path) && this.changed.get(path) !== null) gone.push(path);
      }
    next = 0;
    for (const path of [...this.changed.keys()].sort(byCodeUnit)) if (!isThere(path)) gone.push(path);
    for (const path of gone) {
      this.forgetSlot(path);
      this.changed.set(path, null);
    }
  }

  /** Where an article lies in the store; undefined for one that is not there. */
  slotOf(id: ArticleId): Slot | undefined {
    const changed = this.changedSlots.get(id);
    if (changed !== undefined) return changed ?? undefined;
    return this.rows().slotOf(id);
  }

  /** The rows as they are on disk; what changed since is not in them. */
  rows(): NumberedRows {
    this.numbered ??= new NumberedRows(this.runs.map(({ rows, bytes, crc, at }) => ({ rows, mark: at === undefined ? '' : `${at} ${bytes.length} ${crc}` })));
    return this.numbered;
  }

  /** True when the index on disk does not have all of it. */
  get isChanged(): boolean {
    return this.isUnsaved || this.changed.size > 0;
  }

  /** Puts what changed into runs, which then are all there is to know. */
  settle(): void {
    if (this.changed.size === 0) return;
    this.isUnsaved = true;
    const paths = [...this.changed.keys()].sort(byCodeUnit);
    let next = 0;
    const runs = this.runs.length === 0 ? [undefined] : this.runs;
    const settled = runs.flatMap((run, number) => {
      const end = runs[number + 1]?.rows.pathAt(0);
      const first = next;
      while (next < paths.length && (end === undefined || (paths[next] ?? '') < end)) next++;
      return next === first ? (run ?? []) : cut(this.merged(run, paths.slice(first, next)));
    });
    this.runs = settled.length > mostShort(settled) ? cut(settled.flatMap(({ rows }) => rows.all())) : settled;
    this.changed.clear();
    this.changedSlots.clear();
    this.numbered = undefined;
    this.run = 0;
    this.row = -1;
  }

  /** Bytes of the store that articles need. */
  live(): number {
    let live = 0;
    for (const { rows } of this.runs) live += rows.stored();
    return live;
  }

  /** Writes what was settled, whole or not at all. `end` is the length of the store. */
  save(folder: string, key: string, end: number): void {
    const file = join(folder, 'articles.rows');
    const needed = this.runs.reduce((sum, run) => sum + lengthOf(run), 0);
    const added = this.runs.reduce((sum, run) => sum + (run.at === undefined ? lengthOf(run) : 0), 0);
    const isWaste = this.size + added > 2 * needed + smallWaste;
    // Before the file is written anew, all of it is read.
    if (isWaste) for (const { rows } of this.runs) rows.shownBytes();
    // Without a head what lies in the file counts for nothing.
    if (isWaste || this.size === 0) rmSync(join(folder, 'articles.index'), { force: true });
    let at = isWaste ? 0 : this.size;
    const handle = openSync(file, at === 0 ? 'w' : 'r+');
    try {
      this.runs = this.runs.map((run): Run => {
        if (run.at !== undefined && !isWaste) return run;
        writeWhole(handle, run.bytes, at);
        writeWhole(handle, run.rows.shownBytes(), at + run.bytes.length);
        at += lengthOf(run);
        return { ...run, at: at - lengthOf(run) };
      });
    } catch (error) {
      ftruncateSync(handle, isWaste ? 0 : this.size);
      throw error;
    } finally {
      closeSync(handle);
    }
    this.size = at;
    this.isUnsaved = false;
    this.numbered = undefined;
    const head: Head = { form, key, end, size: at, runs: this.runs.map((run) => [run.at ?? 0, run.bytes.length, run.crc, run.shownCrc]) };
    const body = JSON.stringify(head);
    replaceFile(join(folder, 'articles.index'), `${crc32(body)}\n${body}`);
  }

  /** The rows among which this path is, at the row `row` from then on. */
  private find(path: string): ArticleRows | undefined {
    const isLast = this.row + 1 >= (this.runs[this.run]?.rows.count ?? 0);
    const [run, row] = isLast ? [this.run + 1, 0] : [this.run, this.row + 1];
    const rows = this.runs[run]?.rows;
    if (rows?.pathAt(row) === path) {
      this.run = run;
      this.row = row;
      return rows;
    }
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.rows.pathAt(0) ?? '') <= path) low = middle + 1;
      else high = middle;
    }
    const found = this.runs[low - 1]?.rows;
    const place = found?.search(path) ?? -1;
    if (found === undefined || place < 0) return undefined;
    this.run = low - 1;
    this.row = place;
    return found;
  }

  private forgetSlot(path: string): void {
    const before = this.get(path)?.outcome;
    if (before?.kind === 'article') this.changedSlots.set(before.entry.id, null);
  }

  /** The rows of a run with what changed in it, in order. */
  private merged(run: Run | undefined, paths: readonly string[]): readonly Remembered[] {
    const changed = new Set(paths);
    const kept = run?.rows.all().filter(({ path }) => !changed.has(path)) ?? [];
    const fresh = paths.flatMap((path) => this.changed.get(path) ?? []);
    return kept.length === 0 ? fresh : [...kept, ...fresh].sort((a, b) => byCodeUnit(a.path, b.path));
  }
}

/** How many runs are borne before they are joined: deleting files leaves short ones. */
function mostShort(runs: readonly Run[]): number {
  return 4 + (4 * runs.reduce((sum, { rows }) => sum + rows.count, 0)) / mostInARun;
}

/** Runs of equal length, none too long. */
function cut(rows: readonly Remembered[]): readonly Run[] {
  const count = Math.ceil(rows.length / mostInARun);
  const length = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, run): Run => {
    const { bytes, shown } = bytesOfRows(rows.slice(run * length, (run + 1) * length));
    return { rows: new ArticleRows(bytes, giving(shown)), bytes, crc: crc32(bytes), shownCrc: crc32(shown) };
  });
}

/** A function that holds these bytes and nothing else: one that is made where rows are cut would keep all that the rows were made of, 2 kB an article. */
function giving(bytes: Buffer): () => Buffer {
  return () => bytes;
}

function readRuns(file: string, { runs }: Head): readonly Run[] | undefined {
  const bytes = Buffer.allocUnsafeSlow(runs.reduce((sum, [, length]) => sum + length, 0));
  const handle = openSync(file, 'r');
  try {
    const found: Run[] = [];
    const { size } = fstatSync(handle);
    let start = 0;
    for (const [at, length, crc, shownCrc] of runs) {
      const own = bytes.subarray(start, start + length);
      start += length;
      if (readSync(handle, own, 0, length, at) !== length || crc32(own) !== crc) return undefined;
      const rows = new ArticleRows(own, (shown) => readShown(file, at + length, shown, shownCrc));
      if (at + length + rows.shownLength > size) return undefined;
      found.push({ rows, bytes: own, crc, shownCrc, at });
    }
    return found;
  } finally {
    closeSync(handle);
  }
}

/** What pages show of the articles of a run: half of what is remembered, and for most articles nobody asks. */
function readShown(file: string, at: number, length: number, crc: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, bytes, 0, length, at) !== length || crc32(bytes) !== crc) throw new StoreDamaged(`${file} is damaged`);
    return bytes;
  } finally {
    closeSync(handle);
  }
}

/** The room a run takes in the file. */
function lengthOf({ bytes, rows }: Run): number {
  return bytes.length + rows.shownLength;
}

function writeWhole(handle: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, at + done);
}
