import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Digest } from '../model/ids.js';
import { replaceFile } from './replace-file.js';

/** What was found in a file that a text shows as a picture. */
export type SeenPicture =
  | { readonly kind: 'picture'; readonly ending: string; readonly width: number; readonly height: number; readonly digest: Digest; readonly original: Digest }
  | { readonly kind: 'too-large' | 'no-picture' };

/** How a file looked when it was read. */
export type Looks = { readonly size: number; readonly mtimeMs: number; readonly ino: number };

type Remembered = Looks & { readonly settled: boolean; readonly seen: SeenPicture };

/**
 * Remembers what pictures are, so that a build does not read each of them again. A cache: deleting it is safe, and a damaged one counts as empty.
 * `key` holds what influences the copies besides the files: the program and the setting about what pictures say.
 */
export class PictureCache {
  private readonly file: string;
  private readonly key: string;
  private readonly before: ReadonlyMap<string, Remembered>;
  private readonly now = new Map<string, Remembered>();

  constructor(folder: string, key: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, 'pictures.index');
    this.key = key;
    this.before = read(this.file, key);
  }

  /** What the file was found to be, when it looks as it did and was not too young then. */
  recall(name: string, looks: Looks): SeenPicture | undefined {
    const known = this.before.get(name);
    const same = known?.settled && known.size === looks.size && known.mtimeMs === looks.mtimeMs && known.ino === looks.ino;
    if (!same) return undefined;
    this.now.set(name, known);
    return known.seen;
  }

  set(name: string, looks: Looks, settled: boolean, seen: SeenPicture): void {
    this.now.set(name, { size: looks.size, mtimeMs: looks.mtimeMs, ino: looks.ino, settled, seen });
  }

  save(): void {
    const body = JSON.stringify([...this.now]);
    if (body === JSON.stringify([...this.before])) return;
    replaceFile(this.file, `${this.key} ${crc32(body)}\n${body}`);
  }
}

function read(file: string, key: string): Map<string, Remembered> {
  try {
    const text = readFileSync(file, 'utf8');
    const cut = text.indexOf('\n');
    const body = text.slice(cut + 1);
    // The checksum over the whole says that this is what was saved.
    if (text.slice(0, cut) === `${key} ${crc32(body)}`) return new Map(JSON.parse(body) as [string, Remembered][]);
  } catch {
    // No cache yet: every picture is read.
  }
  return new Map();
}
