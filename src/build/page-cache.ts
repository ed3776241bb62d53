import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Digest, SitePath } from '../model/ids.js';
import type { Page } from '../model/page.js';
import { isListed } from '../site/machine/sitemap.js';
import type { PlannedGroup } from '../site/plan-site.js';
import { replaceFile } from './replace-file.js';
import { StoreDamaged } from './store-damaged.js';

/** What a page was printed from and what came out. */
type Printed = { readonly fingerprint: string; readonly digest: Digest; readonly sort: Sort };
/** How the site shows a file: a page that search engines may find, one that they are not to find, or a file for machines. */
type Sort = 'page' | 'unlisted' | 'file';
/** A page as a group remembers it. */
export type KnownPage = Printed & { readonly path: SitePath };
/** A group of pages as it was written: what all of them were made from, how many they are, and their lines. */
type KnownGroup = { readonly key: string; readonly pages: number; readonly printed: number; readonly crc: number; readonly body: Buffer };

const signs: Readonly<Record<Sort, string>> = { page: 'p', unlisted: 'u', file: 'f' };
const sortOf: Readonly<Record<string, Sort>> = { p: 'page', u: 'unlisted', f: 'file' };
const fingerprintLength = 32;
const digestLength = 64;
const noFingerprint = '-'.repeat(fingerprintLength);

/**
 * Remembers for each page the fingerprint of what it was printed from and the digest of its bytes, so that a page whose view did not change
 * is not printed again (house style 2.4), and for each group of pages what all of them are made from, so that none of them is even planned.
 * A cache: it can be deleted at any time, and a damaged one counts as empty.
 * `key` holds what influences every page: templates, settings, program version.
 */
export class PageCache {
  /** Where it lies, with the other parts of the cache. */
  readonly folder: string;
  private readonly file: string;
  private readonly key: string;
  private groups: ReadonlyMap<string, KnownGroup>;
  /** Pages of groups that are not as they were. */
  private readonly before = new Map<SitePath, Printed>();
  private readonly now = new Map<SitePath, Printed>();
  /** Pages that were printed ahead of a build, and the groups they may be in. */
  private readonly ahead = new Map<SitePath, Printed>();
  private readonly unsure = new Set<string>();
  private changed = false;
  /** The digest of the list of the site's files that these groups are part of; empty when the site is to be looked at. */
  private siteDigest: Digest | '' = '';

  /** `earlier` is that of the build before in this process, when there was one. */
  constructor(folder: string, key: string, earlier?: PageCache) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.file = join(folder, 'pages.index');
    this.key = key;
    if (earlier?.key === key) {
      this.groups = earlier.groups;
      this.ahead = earlier.ahead;
      this.unsure = earlier.unsure;
      this.changed = earlier.changed;
      this.siteDigest = earlier.siteDigest;
    } else [this.groups, this.siteDigest] = read(this.file, key);
  }

  /** True when these groups and `otherFiles` are all that lies in a site whose list of files has this digest. */
  isOf(site: Digest | '' | undefined): boolean {
    return site !== '' && this.siteDigest === site;
  }

  /** Every page is to be printed: there was no build before, or it had other templates, settings or another program. */
  get isEmpty(): boolean {
    return this.groups.size === 0;
  }

  /** The names of all groups there were. */
  names(): Iterable<string> {
    return this.groups.keys();
  }

  /** Whether the pages of a group were made from the same before. */
  isSame(name: string, key: string): boolean {
    return key !== '' && this.groups.get(name)?.key === key && !this.unsure.has(name);
  }

  /** How many pages a group has, and how many of them a template prints. */
  countsOf(name: string): { readonly pages: number; readonly printed: number } {
    return this.groups.get(name) ?? { pages: 0, printed: 0 };
  }

  /** The pages of a group as they were. */
  pagesOf(name: string): readonly KnownPage[] {
    const group = this.groups.get(name);
    return group === undefined ? [] : readBody(group);
  }

  /** The pages of these groups will be asked for. */
  open(names: Iterable<string>): void {
    for (const name of names) for (const { path, ...printed } of this.pagesOf(name)) this.before.set(path, printed);
    for (const [path, printed] of this.ahead) this.before.set(path, printed);
  }

  /** The digest of the page's bytes, when it was printed from the same before and its group is open. */
  recall(path: SitePath, fingerprint: string): Digest | undefined {
    const known = this.before.get(path);
    return known?.fingerprint === fingerprint ? known.digest : undefined;
  }

  set(page: Page, fingerprint: string, digest: Digest): void {
    const sort = page.serialize !== undefined ? 'file' : isListed(page) ? 'page' : 'unlisted';
    this.now.set(page.path, { fingerprint, digest, sort });
  }

  /** What was set since it was asked the last time. */
  handOver(): readonly KnownPage[] {
    const pages = [...this.now].map(([path, printed]): KnownPage => ({ path, ...printed }));
    this.now.clear();
    return pages;
  }

  /** What another one came to know of pages of this build. */
  takeIn(pages: readonly KnownPage[]): void {
    for (const { path, ...printed } of pages) this.now.set(path, printed);
  }

  /** For pages that are printed ahead of the next build in this process. */
  next(): PageCache {
    return new PageCache(dirname(this.file), this.key, this);
  }

  /** Adds what another one came to know of pages that may be in these groups. */
  takeOver(other: PageCache, groups: Iterable<string>): void {
    for (const [path, printed] of other.now) this.ahead.set(path, printed);
    for (const name of groups) this.unsure.add(name);
    this.changed ||= other.now.size > 0;
  }

  /**
   * Keeps what is known of the `kept` groups and writes what these became, and of which other `files` the site is made. `site` is the digest of the list of
   * all of them; it is empty when a build must look at everything again, and then no group is passed over.
   */
  save(kept: Iterable<string>, groups: readonly PlannedGroup[], files: Iterable<readonly [SitePath, Digest]>, site: Digest | ''): void {
    const all = new Map<string, KnownGroup>();
    for (const name of kept) {
      const known = this.groups.get(name);
      if (known !== undefined) all.set(name, known);
    }
    for (const { name, key, paths } of groups) all.set(name, this.grouped(site === '' ? '' : key, paths));
    all.set(otherFiles, this.filesBesides(files));
    const isSame = !this.changed && this.siteDigest === site && isEqual(all, this.groups);
    this.siteDigest = site;
    if (!isSame) this.groups = all;
    this.before.clear();
    this.now.clear();
    this.ahead.clear();
    this.unsure.clear();
    this.changed = false;
    if (isSame) return;
    const head = JSON.stringify([...all].map(([name, { key, pages, printed, crc, body }]) => [name, key, pages, printed, crc, body.length]));
    const start = Buffer.from(`${this.key} ${crc32(head)} ${site}\n${head}\n`);
    replaceFile(this.file, start, ...[...all.values()].map(({ body }) => body));
  }

  private grouped(key: string, paths: readonly SitePath[]): KnownGroup {
    let [lines, count, printed] = ['', 0, 0];
    for (const path of paths) {
      const known = this.now.get(path);
      if (known === undefined) continue;
      count++;
      if (known.sort !== 'file') printed++;
      lines += lineOf(known, path);
    }
    const body = Buffer.from(lines);
    return { key, pages: count, printed, crc: crc32(body), body };
  }

  private filesBesides(files: Iterable<readonly [SitePath, Digest]>): KnownGroup {
    let lines = '';
    for (const [path, digest] of files) if (!this.now.has(path)) lines += lineOf({ fingerprint: noFingerprint, digest, sort: 'file' }, path);
    const body = Buffer.from(lines);
    return { key: '', pages: 0, printed: 0, crc: crc32(body), body };
  }
}

/** The files of the site that are no pages. */
export const otherFiles = 'other';

function lineOf({ fingerprint, digest, sort }: Printed, path: SitePath): string {
  return `${signs[sort]}${fingerprint}${digest}${path}\n`;
}

function readBody({ body, crc }: KnownGroup): readonly KnownPage[] {
  if (crc32(body) !== crc) throw new StoreDamaged('the list of pages in the cache is damaged');
  const lines = body.toString('utf8').split('\n');
  lines.pop();
  return lines.map((line): KnownPage => {
    const cut = 1 + fingerprintLength;
    // The checksum says that these are the lines we wrote.
    return {
      sort: sortOf[line.slice(0, 1)] ?? 'file',
      fingerprint: line.slice(1, cut),
      digest: line.slice(cut, cut + digestLength) as Digest,
      path: line.slice(cut + digestLength) as SitePath,
    };
  });
}

function isEqual(some: ReadonlyMap<string, KnownGroup>, others: ReadonlyMap<string, KnownGroup>): boolean {
  if (some.size !== others.size) return false;
  for (const [name, group] of some) {
    const other = others.get(name);
    if (other === group) continue;
    if (other === undefined || other.key !== group.key || !other.body.equals(group.body)) return false;
  }
  return true;
}

type Head = readonly (readonly [name: string, key: string, pages: number, printed: number, crc: number, bytes: number])[];

function read(file: string, key: string): readonly [ReadonlyMap<string, KnownGroup>, Digest | ''] {
  const groups = new Map<string, KnownGroup>();
  try {
    const bytes = readFileSync(file);
    const first = bytes.indexOf(10);
    const second = bytes.indexOf(10, first + 1);
    const head = bytes.subarray(first + 1, second);
    const [own, crc, site = ''] = bytes.toString('utf8', 0, first).split(' ');
    if (second === -1 || own !== key || crc !== String(crc32(head))) return [groups, ''];
    let at = second + 1;
    // The checksum says that this is the list we wrote.
    for (const [name, groupKey, pages, printed, crc, length] of JSON.parse(head.toString('utf8')) as Head) {
      if (at + length > bytes.length) return [new Map(), ''];
      groups.set(name, { key: groupKey, pages, printed, crc, body: bytes.subarray(at, at + length) });
      at += length;
    }
    return [groups, site as Digest | '']; // as `save` wrote it
  } catch {
    // No cache yet: everything is printed.
    return [new Map(), ''];
  }
}
