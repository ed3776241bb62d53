import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Digest, SitePath } from '../model/ids.js';

/** What a page was printed from and what came out. */
type Printed = { readonly fingerprint: string; readonly digest: Digest };

/**
 * Remembers for each page the fingerprint of what it was printed from and the digest of its bytes, so that a page whose view did not change
 * is not printed again (house style 2.4). A cache: it can be deleted at any time, and a damaged one counts as empty.
 * `key` holds what influences every page: templates, settings, program version.
 */
export class PageCache {
  private readonly file: string;
  private readonly key: string;
  private readonly before: Map<string, Printed>;
  private readonly now = new Map<SitePath, Printed>();
  private changed = false;

  constructor(folder: string, key: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, 'pages.index');
    this.key = key;
    this.before = read(this.file, key);
  }

  /** The digest of the page's bytes, when it was printed from the same before. */
  recall(path: SitePath, fingerprint: string): Digest | undefined {
    const known = this.before.get(path);
    return known?.fingerprint === fingerprint ? known.digest : undefined;
  }

  set(path: SitePath, fingerprint: string, digest: Digest): void {
    this.now.set(path, { fingerprint, digest });
    this.changed ||= this.recall(path, fingerprint) !== digest;
  }

  save(): void {
    if (!this.changed && this.now.size === this.before.size) return;
    const body = Buffer.from([...this.now].map(([path, { fingerprint, digest }]) => `${fingerprint} ${digest} ${path}`).join('\n'));
    const draft = `${this.file}.${process.pid}.new`;
    writeFileSync(draft, Buffer.concat([Buffer.from(`${this.key} ${crc32(body)}\n`), body]));
    renameSync(draft, this.file);
  }
}

function read(file: string, key: string): Map<string, Printed> {
  const pages = new Map<string, Printed>();
  try {
    const bytes = readFileSync(file);
    const cut = bytes.indexOf(10);
    const body = bytes.subarray(cut + 1);
    if (bytes.toString('utf8', 0, cut) !== `${key} ${crc32(body)}`) return pages;
    for (const line of body.toString('utf8').split('\n')) {
      const [fingerprint, digest, path] = line.split(' ');
      // The checksum over the whole says that these are the digests we wrote.
      if (fingerprint !== undefined && digest !== undefined && path !== undefined) pages.set(path, { fingerprint, digest: digest as Digest });
    }
  } catch {
    // No cache yet: everything is printed.
  }
  return pages;
}
