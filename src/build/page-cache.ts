import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Digest, SitePath } from '../model/ids.js';
import { replaceFile } from './replace-file.js';

/** What a page was printed from and what came out. */
type Printed = { readonly fingerprint: string; readonly digest: Digest };

/**
 * Remembers for each page the fingerprint of what it was printed from and the digest of its bytes, so that a page whose view did not change
 * is not printed again (house style 2.4). A cache: it can be deleted at any time, and a damaged one counts as empty.
 * `key` holds what influences every page: templates, settings, program version.
 */
export class PageCache {
  /** Where it lies, with the other parts of the cache. */
  readonly folder: string;
  private readonly file: string;
  private readonly key: string;
  private readonly before: Map<SitePath, Printed>;
  private readonly now = new Map<SitePath, Printed>();
  private changed = false;

  /** `earlier` is that of the build before in this process, when there was one. */
  constructor(folder: string, key: string, earlier?: PageCache) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.file = join(folder, 'pages.index');
    this.key = key;
    const known = earlier?.key === key;
    this.before = known ? earlier.now : read(this.file, key);
    this.changed = known && earlier.changed;
  }

  /** The digest of the page's bytes, when it was printed from the same before. */
  recall(path: SitePath, fingerprint: string): Digest | undefined {
    const known = this.before.get(path);
    return known?.fingerprint === fingerprint ? known.digest : undefined;
  }

  set(path: SitePath, fingerprint: string, digest: Digest): void {
    const known = this.before.get(path);
    const isKnown = known?.fingerprint === fingerprint && known.digest === digest;
    // What is known is not kept twice, and a part of a text does not keep the whole of it.
    this.now.set(path, isKnown ? known : { fingerprint: Buffer.from(fingerprint, 'latin1').toString('latin1'), digest });
    this.changed ||= !isKnown;
  }

  /** For the next build in this process. */
  next(): PageCache {
    return new PageCache(dirname(this.file), this.key, this);
  }

  /** Adds what another one came to know. */
  takeOver(other: PageCache): void {
    for (const [path, printed] of other.now) this.now.set(path, printed);
    this.changed ||= other.now.size > 0;
  }

  save(): void {
    if (!this.changed && this.now.size === this.before.size) return;
    const body = Buffer.from([...this.now].map(([path, { fingerprint, digest }]) => `${fingerprint} ${digest} ${path}`).join('\n'));
    replaceFile(this.file, Buffer.concat([Buffer.from(`${this.key} ${crc32(body)}\n`), body]));
    this.changed = false;
  }
}

function read(file: string, key: string): Map<SitePath, Printed> {
  const pages = new Map<SitePath, Printed>();
  try {
    const bytes = readFileSync(file);
    const cut = bytes.indexOf(10);
    const body = bytes.subarray(cut + 1);
    if (bytes.toString('utf8', 0, cut) !== `${key} ${crc32(body)}`) return pages;
    for (const line of body.toString('utf8').split('\n')) {
      const [fingerprint, digest, path] = line.split(' ');
      // The checksum over the whole says that these are the digests we wrote.
      if (fingerprint !== undefined && digest !== undefined && path !== undefined) pages.set(path as SitePath, { fingerprint, digest: digest as Digest });
    }
  } catch {
    // No cache yet: everything is printed.
  }
  return pages;
}
