import type { Entry } from '../model/article.js';
import type { ArticleId, Digest } from '../model/ids.js';
import type { FoundFile } from './articles-folder.js';
import type { Remembered, Slot } from './article-store.js';
import { once } from '../text/once.js';
import {
  headSize,
  type Kind,
  marksWidth,
  numbersARow,
  placeColumns,
  placesARow,
  digestWidth,
  type RareFields,
  recordWidth,
  type Tables,
} from './article-rows-layout.js';
import { recalledEntry, type ShownPart } from './recalled-entry.js';

const none: Remembered['diagnostics'] = [];

/** A run of remembered files in the order of their paths, as it lies in the index: numbers in columns, texts in one piece. What is read of it is what is asked for. */
export class ArticleRows {
  readonly count: number;
  /** How many bytes of what pages show stand behind the rows. */
  readonly shownLength: number;
  private readonly numbers: Float64Array;
  private readonly places: Uint32Array;
  private readonly marks: Buffer;
  private readonly lists: Uint32Array;
  private readonly files: string;
  private readonly words: () => string;
  private readonly tables: Tables;
  private readonly readShown: (length: number) => Buffer;
  private shown: Buffer | undefined;
  private readonly entries: (Entry | undefined)[] = [];

  /** `bytes` are those of `bytesOfRows`, and begin at a place divisible by eight; `readShown` gives so many bytes of what pages show. */
  constructor(bytes: Buffer, readShown: (length: number) => Buffer) {
    const { buffer } = bytes;
    let at = bytes.byteOffset;
    const take = (length: number): number => {
      const start = at;
      at += length;
      return start;
    };
    const [count = 0, lists = 0, marks = 0, files = 0, words = 0, tables = 0, shown = 0, wide = 0] = new Uint32Array(buffer, take(headSize * 4), headSize);
    const textOf = (length: number, isWide = false): (() => string) => {
      const start = take(length) - bytes.byteOffset;
      return () => bytes.toString(isWide ? 'utf16le' : 'utf8', start, start + length);
    };
    this.count = count;
    this.numbers = new Float64Array(buffer, take(count * numbersARow * 8), count * numbersARow);
    this.places = new Uint32Array(buffer, take(count * placesARow * 4), count * placesARow);
    this.lists = new Uint32Array(buffer, take(lists * 4), lists);
    const start = take(marks) - bytes.byteOffset;
    this.marks = bytes.subarray(start, start + marks);
    this.files = textOf(files, (wide & 1) !== 0)();
    this.words = once(textOf(words, (wide & 2) !== 0));
    // What was written there, as the checksum over it says.
    this.tables = JSON.parse(textOf(tables)()) as Tables;
    this.shownLength = shown;
    this.readShown = readShown;
  }

  pathAt(at: number): string {
    const start = this.place(at, placeColumns.file) + this.place(at, placeColumns.path);
    return this.files.slice(start, start + this.place(at, placeColumns.pathLength));
  }

  /** The place of a path, or below zero the place where it would stand: `-1` for the first. */
  search(path: string): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pathAt(middle) < path) low = middle + 1;
      else high = middle;
    }
    return low < this.count && this.pathAt(low) === path ? low : -1 - low;
  }

  /** The entry of an article that came from a file that looks like this one, of which nobody has anything to say; undefined: look closer. */
  plainAt(at: number, { file, size, mtimeMs, ino, sample, inVault }: FoundFile): Entry | undefined {
    const kind = this.kindAt(at);
    const first = at * numbersARow;
    const looksSame = this.numbers[first] === size && this.numbers[first + 1] === mtimeMs && this.numbers[first + 2] === ino;
    if (!looksSame || kind.outcome !== 'article' || !kind.settled || kind.sample !== sample || kind.inVault !== inVault) return undefined;
    if (kind.passing === true || kind.correction !== '' || this.remarksAt(at).length > 0 || this.fileAt(at) !== file) return undefined;
    return this.entryAt(at);
  }

  /** What is remembered in a row. */
  rememberedAt(at: number): Remembered {
    const { outcome, reason = '', shared: _, ...kind } = this.kindAt(at);
    const first = at * numbersARow;
    return {
      path: this.pathAt(at),
      file: this.fileAt(at),
      size: this.numbers[first] ?? 0,
      mtimeMs: this.numbers[first + 1] ?? 0,
      ino: this.numbers[first + 2] ?? 0,
      ...kind,
      digest: this.bytesDigestAt(at),
      outcome:
        outcome === 'article'
          ? { kind: outcome, entry: this.entryAt(at), slot: this.slotAt(at) }
          : outcome === 'rejected'
            ? { kind: outcome }
            : { kind: outcome, reason },
      diagnostics: this.remarksAt(at),
    };
  }

  /** What is remembered in all rows. */
  all(): readonly Remembered[] {
    return Array.from({ length: this.count }, (_, at) => this.rememberedAt(at));
  }

  /** The identity of the article in a row; undefined when the file is none. */
  idAt(at: number): ArticleId | undefined {
    return this.tables.ids[at] || undefined;
  }

  /** The article in a row; undefined when the file is none. */
  articleAt(at: number): Entry | undefined {
    return this.idAt(at) === undefined ? undefined : this.entryAt(at);
  }

  slotAt(at: number): Slot {
    const first = at * numbersARow + 3;
    const [start = 0, record = 0, html = 0, crc = 0, sketch = 0, sketchCrc = 0, restCrc = 0] = this.numbers.subarray(first, first + 7);
    return { at: start, record, html, crc, sketch, sketchCrc, restCrc };
  }

  /** Bytes of the store that the articles of these rows need. */
  stored(): number {
    let sum = 0;
    for (let first = 0; first < this.numbers.length; first += numbersARow)
      sum += (this.numbers[first + 4] ?? 0) + (this.numbers[first + 5] ?? 0) + (this.numbers[first + 7] ?? 0);
    return sum;
  }

  fileAt(at: number): string {
    const start = this.place(at, placeColumns.file);
    return this.files.slice(start, start + this.place(at, placeColumns.fileLength));
  }

  /** The digest of the bytes as the entry names it. */
  digestAt(at: number): Digest {
    return this.rareAt(at).digest ?? this.bytesDigestAt(at);
  }

  private bytesDigestAt(at: number): Digest {
    const start = at * marksWidth;
    return this.marks.toString('latin1', start, start + digestWidth) as Digest; // as it was given
  }

  recordDigestAt(at: number): string {
    const start = at * marksWidth + digestWidth;
    return this.rareAt(at).recordDigest ?? this.marks.toString('latin1', start, start + recordWidth);
  }

  headlineAt(at: number): string {
    const start = this.place(at, placeColumns.headline);
    return this.words().slice(start, start + this.place(at, placeColumns.headlineLength));
  }

  urlAt(at: number): Entry['url'] {
    const length = this.place(at, placeColumns.urlLength) - 1;
    const start = this.place(at, placeColumns.headline) + this.place(at, placeColumns.headlineLength);
    return length < 0 ? undefined : this.words().slice(start, start + length);
  }

  dateAt(at: number): Entry['date'] {
    return this.tables.date[this.place(at, placeColumns.date)] ?? undefined;
  }

  authorsAt(at: number): Entry['authors'] {
    return this.namesIn(this.place(at, placeColumns.authors));
  }

  tagsAt(at: number): Entry['tags'] {
    return this.namesIn(this.place(at, placeColumns.tags));
  }

  wordsAt(at: number): number {
    return this.numbers[at * numbersARow + numbersARow - 1] ?? 0;
  }

  rareAt(at: number): RareFields {
    return this.tables.rare[this.place(at, placeColumns.rare)] ?? {};
  }

  shownAt(at: number): ShownPart {
    // What was written there, as the checksum over it says.
    const start = this.place(at, placeColumns.shown);
    return JSON.parse(this.shownBytes().toString('utf8', start, start + this.place(at, placeColumns.shownLength))) as ShownPart;
  }

  /** What pages show of these articles. */
  shownBytes(): Buffer {
    this.shown ??= this.readShown(this.shownLength);
    return this.shown;
  }

  /** The entry of the article in a row, the same object each time. */
  private entryAt(at: number): Entry {
    const known = this.entries[at];
    if (known !== undefined) return known;
    const { shared } = this.kindAt(at);
    const id = this.idAt(at);
    if (shared === undefined || id === undefined) throw new Error('a row of the article index has no article');
    const entry = recalledEntry(id, this, at, shared);
    this.entries[at] = entry;
    return entry;
  }

  /** The names in the list that begins there. */
  private namesIn(list: number): readonly string[] {
    const names: string[] = [];
    const end = list + (this.lists[list] ?? 0);
    for (let at = list + 1; at <= end; at++) names.push(this.tables.names[this.lists[at] ?? 0] ?? '');
    return names;
  }

  private kindAt(at: number): Kind {
    const kind = this.tables.kind[this.place(at, placeColumns.kind)];
    if (kind === undefined) throw new Error('a row of the article index has no kind');
    return kind;
  }

  private remarksAt(at: number): Remembered['diagnostics'] {
    return this.tables.diagnostics[this.place(at, placeColumns.diagnostics)] ?? none;
  }

  private place(at: number, column: number): number {
    return this.places[at * placesARow + column] ?? 0;
  }
}
