import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { FoundStory } from '../model/story.js';
import { replaceFile } from './replace-file.js';

/** What is to be known of the file to read it: how much of it counts, the checksum over that, and where lines begin that count no more. */
export type LinesHead = { readonly length: number; readonly crc: number; readonly dead: readonly number[] };

type Line = { readonly at: number; readonly end: number };

const name = 'stories.found';
/** A signature and a space. */
const before = 33;
/** Waste that nobody minds. */
const smallWaste = 256 * 1024;

/** The stories of components by their signatures, a line each; a line is read when it is asked for. New ones are appended until as much again counts no more. */
export class FoundLines {
  private readonly folder: string;
  private readonly head: LinesHead;
  private readonly bytes: Buffer;
  /** Where the line of a signature begins and how long it is. */
  private readonly lines = new Map<string, Line>();
  private readonly asked = new Set<string>();

  /** `head` as it was given; absent for a file that counts for nothing. Throws when the file is not what was written. */
  constructor(folder: string, head?: LinesHead) {
    this.folder = folder;
    this.head = head ?? { length: 0, crc: 0, dead: [] };
    this.bytes = head === undefined ? Buffer.alloc(0) : readFileSync(join(folder, name)).subarray(0, head.length);
    if (this.bytes.length !== this.head.length || crc32(this.bytes) !== this.head.crc) throw new Error(`${name} is damaged`);
    const dead = new Set(this.head.dead);
    for (let at = 0; at < this.bytes.length; ) {
      const end = this.bytes.indexOf(10, at);
      if (!dead.has(at)) this.lines.set(this.bytes.toString('latin1', at, at + before - 1), { at, end });
      at = end + 1;
    }
  }

  get(signature: string): readonly FoundStory[] | undefined {
    const line = this.lines.get(signature);
    if (line === undefined) return undefined;
    this.asked.add(signature);
    return this.read(line);
  }

  /** The stories of the components that nobody asked for yet. */
  *unasked(): Iterable<readonly FoundStory[]> {
    for (const [signature, line] of this.lines) if (!this.asked.has(signature)) yield this.read(line);
  }

  /** Whether these are the components that are known. */
  isSame(found: ReadonlyMap<string, unknown>): boolean {
    return found.size === this.lines.size && [...found.keys()].every((signature) => this.lines.has(signature));
  }

  /** Keeps the stories of all components, and gives what is to be known to read them. `isNew`: nothing points to what the file holds. */
  keep(found: ReadonlyMap<string, readonly FoundStory[]>, isNew: boolean): LinesHead {
    const fresh = [...found]
      .filter(([signature]) => isNew || !this.lines.has(signature))
      .map(([signature, stories]) => `${signature} ${JSON.stringify(stories)}\n`);
    const bytes = Buffer.from(fresh.join(''));
    if (isNew) {
      replaceFile(join(this.folder, name), bytes);
      return { length: bytes.length, crc: crc32(bytes), dead: [] };
    }
    const { length, crc, dead } = this.head;
    const file = openSync(join(this.folder, name), 'r+');
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, length + done);
    } finally {
      closeSync(file);
    }
    const gone: number[] = [];
    for (const [signature, { at }] of this.lines) if (!found.has(signature)) gone.push(at);
    return { length: length + bytes.length, crc: bytes.length === 0 ? crc : crc32(bytes, crc), dead: [...dead, ...gone] };
  }

  /** Whether half of the file would count no more, so that all is better written anew. */
  isWaste(found: ReadonlyMap<string, unknown>): boolean {
    let needed = 0;
    for (const [signature, { at, end }] of this.lines) if (found.has(signature)) needed += end - at;
    return this.head.length > 2 * needed + smallWaste;
  }

  private read({ at, end }: Line): readonly FoundStory[] {
    // The checksum over the whole says that these are the stories that were written.
    return JSON.parse(this.bytes.toString('utf8', at + before, end)) as readonly FoundStory[];
  }
}
