import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { foreignFile, outputLink } from '../model/diagnostic.js';
import type { Digest, SitePath } from '../model/ids.js';
import { isTombstone } from '../site/withdrawn.js';
import { digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';
import { lockName } from './folder-lock.js';
import { isInside, manifestFile, manifestFolder, readLines, readManifestParts } from './manifest.js';

/** Has the next build read the bytes of every file of a site before it trusts the site's manifest, as after a build that was killed. */
export function distrustSite(root: string): void {
  if (existsSync(join(root, manifestFile)) && !existsSync(join(root, journalFile))) writeFileSync(join(root, journalFile), '\n');
}

/** Names the files a build is about to create; there only while a build writes, or after one was killed. */
const journalFile = '.backfile-building';
const draftEnding = '.backfile-new';
/** Where a first site is written before it is moved into its place; its name ends as drafts do. */
const freshFolder = draftEnding;
const frontPage = 'index.html';
/** Stands for the digest of a file that is ours but not as the manifest says. No file has it. */
const notAsListed = '' as Digest;

/**
 * The generated site on disk. It changes and deletes only what an earlier build of ours wrote, as the manifest in the folder says,
 * and writes each file whole or not at all. What a build writes lies beside the site until `publish`, so that a build that is killed while it
 * prints leaves the site as it was: a first site in a folder of its own, which is moved as a whole; later on each file as a draft with its own name.
 */
export class PublicFolder {
  readonly diagnostics: Diagnostic[] = [];
  readonly written: SitePath[] = [];
  readonly removed: SitePath[] = [];
  unchanged = 0;
  private readonly root: string;
  /** What an earlier build wrote, by path. */
  private readonly before: Map<SitePath, Digest>;
  /** Paths this build or a killed one may have created. */
  private readonly begun: Set<string>;
  /** The build before was killed: a file may hold newer bytes than the manifest says, so bytes are read before they are trusted. */
  private readonly wasKilled: boolean;
  private readonly present: Set<string>;
  private readonly links: string[];
  /** Addresses that may hold a page in place of a withdrawn article, which the manifest does not name. */
  private given: ReadonlySet<SitePath>;
  private readonly folders: Set<string>;
  private readonly unlisted = new Set<string>();
  private readonly now = new Map<SitePath, Digest>();
  /** Nothing but our lock lies in the folder. */
  private fresh: boolean;
  /** Files that were written and are not in their place yet; true for those whose place was empty. */
  private readonly drafts = new Map<string, boolean>();
  private moved = false;
  /** Pages of this build that were written ahead of the others. */
  private readonly early = new Set<SitePath>();

  /**
   * `given` are the addresses articles had: pages at them that stand for a withdrawn article are ours too. `earlier` is the finished folder of the build
   * before in this process, when no other process wrote there since: then nothing is looked at again.
   */
  constructor(root: string, given?: Iterable<SitePath>, earlier?: PublicFolder) {
    this.root = root;
    this.given = given === undefined ? (earlier?.given ?? new Set()) : new Set(given);
    this.present = earlier?.present ?? new Set();
    this.links = earlier?.links ?? [];
    this.folders = earlier?.folders ?? new Set();
    if (earlier !== undefined) {
      this.before = earlier.now;
      this.begun = new Set();
      this.wasKilled = false;
      this.fresh = false;
      return;
    }
    mkdirSync(root, { recursive: true });
    this.before = new Map(readManifestParts(root).flatMap(({ lines }) => lines.map(({ path, digest }): [SitePath, Digest] => [path as SitePath, digest])));
    this.begun = new Set(readLines(join(root, journalFile)).filter(isInside));
    this.wasKilled = existsSync(join(root, journalFile));
    this.walk('');
    this.fresh = this.before.size === 0 && this.present.size === 0 && this.links.length === 0 && this.folders.size === 0;
  }

  /** True when the file is there as the earlier build wrote it, by the manifest; its bytes are read only when a build was killed since. */
  has(path: SitePath, digest: Digest | undefined): boolean {
    if (digest === undefined || this.before.get(path) !== digest || !this.present.has(path)) return false;
    if (this.wasKilled && !this.isBehindLink(path) && digestOf(readFileSync(join(this.root, path))) !== digest) this.before.set(path, notAsListed);
    return this.before.get(path) === digest;
  }

  /** True when an earlier build wrote a file at that path, by the manifest. */
  had(path: SitePath): boolean {
    return this.before.has(path);
  }

  /** True when the site has that file now. */
  isThere(path: string): boolean {
    return this.now.has(path as SitePath) || this.unlisted.has(path);
  }

  /** Every file of the site as this build leaves it. */
  paths(): Iterable<string> {
    return [...this.now.keys(), ...this.unlisted];
  }

  /** Says which files this build will write or keep, before the first is written: from then on they count as ours even if the build is killed. */
  begin(paths: readonly SitePath[]): void {
    for (const path of paths) if (!this.before.has(path) && !this.present.has(path)) this.begun.add(path);
    this.replace(journalFile, Buffer.from(`${[...this.begun].sort(byCodeUnit).join('\n')}\n`));
  }

  /** What was published until now went ahead of the others: each of its pages is asked for again, and may turn out otherwise. `given` as when the folder was opened. */
  beginAgain(given: Iterable<SitePath>): void {
    this.given = new Set(given);
    for (const [path, digest] of this.now) {
      this.before.set(path, digest);
      this.early.add(path);
    }
    this.now.clear();
    this.unchanged = 0;
  }

  /**
   * Puts what was written so far into its place: new files, then those that take another's place, the front page last, so that no page of the site
   * leads to one that is not there yet.
   */
  publish(): void {
    this.moved ||= this.fresh || this.drafts.size > 0;
    if (this.fresh) this.moveFreshSite();
    for (const isNew of [true, false]) for (const [path, wasEmpty] of this.drafts) if (wasEmpty === isNew && path !== frontPage) this.putInPlace(path);
    if (this.drafts.has(frontPage)) this.putInPlace(frontPage);
    this.drafts.clear();
  }

  /** Takes back what was written and not published: the site stays as the build before left it. */
  abandon(): void {
    rmSync(join(this.root, freshFolder), { recursive: true, force: true });
    for (const [path, wasEmpty] of this.drafts) {
      rmSync(join(this.root, path + draftEnding), { force: true });
      if (wasEmpty) this.pruneAbove(path);
    }
    this.drafts.clear();
    if (!this.moved && !this.wasKilled) rmSync(join(this.root, journalFile), { force: true });
  }

  /** Keeps a file that `has` confirmed. */
  keep(path: SitePath, digest: Digest): void {
    this.now.set(path, digest);
    if (!this.early.has(path)) this.unchanged++;
  }

  /** Writes a file unless it is there with the same bytes. A file of that name that is not ours stays, and a diagnostic says so. */
  write(path: SitePath, bytes: Uint8Array): Digest {
    const digest = digestOf(bytes);
    if (this.has(path, digest)) {
      this.keep(path, digest);
      return digest;
    }
    if (!this.isOurs(path, bytes)) return digest;
    this.writeDraft(path, bytes);
    this.present.add(path);
    this.now.set(path, digest);
    if (!this.early.has(path)) this.written.push(path);
    return digest;
  }

  /** Writes the page that stands for a withdrawn article. The manifest does not name it: its address was made of the headline. */
  writeUnlisted(path: SitePath, bytes: Uint8Array): void {
    if (this.present.has(path) && readFileSync(join(this.root, path)).equals(bytes)) this.unchanged++;
    else if (this.isOurs(path, bytes)) {
      this.writeDraft(path, bytes);
      this.present.add(path);
      this.written.push(path);
    }
    this.unlisted.add(path);
  }

  /** Publishes; deletes what earlier builds wrote and this one did not, and the folders that leaves empty; then writes the manifest, its list last. */
  finish(): void {
    this.publish();
    const ours = new Set([...this.before.keys(), ...this.begun]);
    for (const path of this.given) if (this.present.has(path) && !this.now.has(path) && !ours.has(path) && this.isOldTombstone(path)) ours.add(path);
    for (const path of ours) {
      // A killed build may have made a folder for a file that never came.
      if (this.wasKilled && !this.present.has(path)) this.pruneAbove(path);
      if (this.now.has(path as SitePath) || this.unlisted.has(path) || !this.present.has(path) || this.isBehindLink(path)) continue;
      rmSync(join(this.root, path), { force: true });
      this.present.delete(path);
      this.removed.push(path as SitePath);
      this.pruneAbove(path);
    }
    this.writeManifest();
    rmSync(join(this.root, journalFile), { force: true });
  }

  private isOurs(path: SitePath, bytes: Uint8Array): boolean {
    if (this.isBehindLink(path)) {
      this.diagnostics.push(outputLink(path));
      return false;
    }
    if (!this.present.has(path) || this.before.has(path) || this.begun.has(path) || this.isOldTombstone(path)) return true;
    if (readFileSync(join(this.root, path)).equals(bytes)) return true;
    this.diagnostics.push(foreignFile(path));
    return false;
  }

  private isOldTombstone(path: string): boolean {
    return this.given.has(path as SitePath) && isTombstone(readFileSync(join(this.root, path), 'utf8'));
  }

  private isBehindLink(path: string): boolean {
    return this.links.some((link) => path === link || path.startsWith(`${link}/`));
  }

  private writeDraft(path: string, bytes: Uint8Array): void {
    if (this.fresh) {
      this.makeFolder(dirname(`${freshFolder}/${path}`));
      writeFileSync(join(this.root, freshFolder, path), bytes);
      return;
    }
    this.makeFolder(dirname(path));
    this.drafts.set(path, !this.present.has(path));
    writeFileSync(join(this.root, path + draftEnding), bytes);
  }

  private putInPlace(path: string): void {
    renameSync(join(this.root, path + draftEnding), join(this.root, path));
  }

  /** A first site is moved by the folders at its top, which takes a moment. What is written from here on is written as to any site. */
  private moveFreshSite(): void {
    this.fresh = false;
    this.folders.clear();
    const from = join(this.root, freshFolder);
    if (!existsSync(from)) return;
    const names = readdirSync(from).filter((name) => name !== frontPage);
    for (const name of existsSync(join(from, frontPage)) ? [...names, frontPage] : names) renameSync(join(from, name), join(this.root, name));
    rmdirSync(from);
  }

  private replace(path: string, bytes: Uint8Array): void {
    this.makeFolder(dirname(path));
    writeFileSync(join(this.root, path + draftEnding), bytes);
    this.putInPlace(path);
  }

  private makeFolder(folder: string): void {
    if (this.folders.has(folder)) return;
    mkdirSync(join(this.root, folder), { recursive: true });
    this.folders.add(folder);
  }

  /** Takes down what is there. Drafts of a killed build go. */
  private walk(folder: string): void {
    for (const entry of readdirSync(join(this.root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path === freshFolder || path.endsWith(draftEnding)) rmSync(join(this.root, path), { recursive: true, force: true });
      else if (entry.isDirectory()) {
        this.folders.add(path);
        this.walk(path);
      } else if (entry.isSymbolicLink()) this.links.push(path);
      else if (path !== lockName && path !== journalFile) this.present.add(path);
    }
  }

  private pruneAbove(path: string): void {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(this.root, folder));
        this.folders.delete(folder);
      } catch {
        // Not empty: something else still lies there.
        return;
      }
    }
  }

  private writeManifest(): void {
    const parts = new Map<string, string[]>();
    for (const [path, digest] of this.now) {
      const name = partOf(path);
      const line = `${digest}  ${path}`;
      const part = parts.get(name);
      if (part === undefined) parts.set(name, [line]);
      else part.push(line);
    }
    const list: string[] = [];
    for (const [name, lines] of [...parts].sort((a, b) => byCodeUnit(a[0], b[0]))) {
      const bytes = Buffer.from(`${lines.sort((a, b) => byCodeUnit(a.slice(66), b.slice(66))).join('\n')}\n`);
      list.push(`${digestOf(bytes)}  ${name}`);
      this.replaceChanged(name, bytes);
    }
    for (const path of this.present) {
      if (!path.startsWith(`${manifestFolder}/`) || parts.has(path)) continue;
      rmSync(join(this.root, path), { force: true });
      this.present.delete(path);
    }
    this.replaceChanged(manifestFile, Buffer.from(`${list.join('\n')}\n`));
  }

  private replaceChanged(path: string, bytes: Uint8Array): void {
    if (this.present.has(path) && readFileSync(join(this.root, path)).equals(bytes)) return;
    this.replace(path, bytes);
    this.present.add(path);
  }
}

function partOf(path: string): string {
  const year = /^(\d{4})\//.exec(path)?.[1];
  return `${manifestFolder}/${year ?? 'site'}.txt`;
}
