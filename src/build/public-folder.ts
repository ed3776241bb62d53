import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { foreignFile, outputLink } from '../model/diagnostic.js';
import type { Digest, SitePath } from '../model/ids.js';
import { isTombstone } from '../site/withdrawn.js';
import { digestOf } from '../text/digest.js';
import { once } from '../text/once.js';
import { byCodeUnit } from '../text/order.js';
import { lockName } from './folder-lock.js';
import { FreshSite, freshFolder } from './fresh-site.js';
import { type ManifestLine, isInside, manifestFile, manifestFolder, readLines, readManifestParts } from './manifest.js';
import { ListedSite, type SiteBefore, unlistedMark, WalkedSite } from './site-before.js';
import { SiteList } from './site-list.js';

/** Has the next build read the bytes of every file of a site before it trusts the site's manifest, as after a build that was killed. */
export function distrustSite(root: string): void {
  if (existsSync(join(root, manifestFile)) && !existsSync(join(root, journalFile))) writeFileSync(join(root, journalFile), '\n');
}

/** Names the files a build is about to create; there only while a build writes, or after one was killed. */
const journalFile = '.backfile-building';
const draftEnding = freshFolder;
const frontPage = 'index.html';
/** Stands for the digest of a file that is ours but not as the manifest says. No file has it. */
const notAsListed = '' as Digest;

/** What is known of a finished site: its files, the marks of those that are in no list, and the addresses articles had. */
type EarlierSite = { readonly list: SiteList | undefined; readonly marks: readonly string[]; readonly given?: () => ReadonlySet<SitePath> };
const noAddresses = (): ReadonlySet<SitePath> => new Set();

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
  /** What an earlier build wrote, and what lies there. */
  private before: SiteBefore;
  /** Paths this build or a killed one may have created. */
  private readonly begun: Set<string>;
  /** The build before was killed: a file may hold newer bytes than the manifest says, so bytes are read before they are trusted. */
  private readonly wasKilled: boolean;
  private readonly links: string[] = [];
  /** Every file that the earlier build wrote is known to be there as it wrote it. */
  readonly isTrusted: boolean;
  /** Addresses that may hold a page in place of a withdrawn article, which the manifest does not name. */
  given: () => ReadonlySet<SitePath>;
  /** Folders that are there, as far as it is known. */
  private readonly folders = new Set<string>();
  private readonly unlisted = new Set<string>();
  private now = new Map<SitePath, Digest>();
  /** Files that were kept with others of their group. */
  private inGroups = new Map<SitePath, Digest>();
  /** Writes a first site; absent when anything but our lock lies in the folder. */
  private fresh: FreshSite | undefined;
  /** Files that were written and are not in their place yet; true for those whose place was empty. */
  private readonly drafts = new Map<string, boolean>();
  private moved = false;
  /** Pages of this build that were written ahead of the others. */
  private readonly early = new Set<SitePath>();
  /** Those of them where no earlier build wrote a file. */
  private readonly earlyNew = new Set<SitePath>();
  /** Files of the build before that may be no more. */
  private former: readonly SitePath[] = [];
  /** Files of a site that is trusted which are as its list says. */
  private readonly confirmed = new Set<SitePath>();
  private touchedFiles: readonly string[] = [];
  /** What `finish` made of it. */
  private finished: SiteList | undefined;

  /**
   * `given` are the addresses articles had: pages at them that stand for a withdrawn article are ours too. `earlier` is the finished folder of the build
   * before in this process, when no other process wrote there since, or what is known of its files, when the folder looks as that build left it: then
   * nothing is looked at again. `recovered` are files of ours that a damaged manifest may not name.
   */
  constructor(root: string, given?: () => Iterable<SitePath>, earlier?: EarlierSite, recovered: readonly ManifestLine[] = []) {
    this.root = root;
    this.given = given === undefined ? (earlier?.given ?? noAddresses) : once(() => new Set(given()));
    this.isTrusted = earlier?.list !== undefined;
    if (earlier?.list !== undefined) {
      this.before = new ListedSite(root, earlier.list, earlier.marks);
      this.begun = new Set();
      this.wasKilled = false;
      return;
    }
    mkdirSync(root, { recursive: true });
    const listed = [...readManifestParts(root), { lines: recovered }];
    const walked = new WalkedSite(listed.flatMap(({ lines }) => lines.map(({ path, digest }): [SitePath, Digest] => [path as SitePath, digest])));
    this.before = walked;
    this.begun = new Set(readLines(join(root, journalFile)).filter(isInside));
    this.wasKilled = wasKilled(root);
    this.walk('', walked);
    if (walked.isEmpty && this.links.length === 0 && this.folders.size === 0) this.fresh = new FreshSite(root);
  }

  /** True when the next build may take the list of files for what lies there, as long as the folders look as they do. */
  get isPlain(): boolean {
    return this.links.length === 0 && this.diagnostics.length === 0;
  }

  /** A first site is being written: nothing of it is in its place yet, and nothing of anybody else's lies there. */
  get isFresh(): boolean {
    return this.fresh !== undefined;
  }

  /** The marks of files that the list does not name. */
  get marks(): readonly string[] {
    return [...this.unlisted].map(unlistedMark);
  }

  /** The files of the finished site. */
  get list(): SiteList | undefined {
    return this.finished;
  }

  /** True when the file is there as the earlier build wrote it, by the manifest; its bytes are read only when a build was killed since. */
  has(path: SitePath, digest: Digest | undefined): boolean {
    if (digest === undefined || this.before.get(path) !== digest || !this.before.isPresent(path)) return false;
    if (this.wasKilled && !this.isBehindLink(path) && digestOf(readFileSync(join(this.root, path))) !== digest) this.before.set(path, notAsListed);
    return this.before.get(path) === digest;
  }

  /** The same for a page and the digest that the cache of pages has of it: of a site that is trusted, the list says the same and need not be read. */
  hasPage(path: SitePath, digest: Digest): boolean {
    return (this.isTrusted && this.early.size === 0) || this.has(path, digest);
  }

  /** True when an earlier build wrote a file at that path, by the manifest. */
  had(path: SitePath): boolean {
    return this.before.get(path) !== undefined;
  }

  /** The same, of builds that were finished: what this one wrote ahead does not count. */
  hadBefore(path: SitePath): boolean {
    return this.had(path) && !this.earlyNew.has(path);
  }

  /** True when the site has that file now. */
  isThere(path: string): boolean {
    if (this.unlisted.has(path)) return true;
    // A path that nobody inside the site could have is in no site.
    return this.finished === undefined ? this.isNow(path) : this.finished.get(path as SitePath) !== undefined;
  }

  /** Every file of the finished site; of one that was trusted, those that this build wrote or deleted. */
  touched(): Iterable<string> {
    return this.touchedFiles;
  }

  /**
   * Says which files this build will write or keep, before the first is written: from then on they count as ours even if the build is killed. `former` are
   * those of the build before that are among them or are no more, which only a site that is trusted needs to be told.
   */
  begin(paths: readonly SitePath[], former: readonly SitePath[] = []): void {
    this.former = former;
    // To ask the list is to read it, and most of these are known without.
    const known = new Set(former);
    for (const path of paths) if (!known.has(path) && !this.had(path) && !this.before.isPresent(path)) this.begun.add(path);
    this.replace(journalFile, Buffer.from(`${[...this.begun].sort(byCodeUnit).join('\n')}\n`));
  }

  /** What was published until now went ahead of the others: each of its pages is asked for again, and may turn out otherwise. `given` as when the folder was opened. */
  beginAgain(given: () => Iterable<SitePath>): void {
    this.given = once(() => new Set(given()));
    for (const [path, digest] of this.now) {
      if (!this.had(path)) this.earlyNew.add(path);
      this.before.set(path, digest);
      this.early.add(path);
    }
    this.now.clear();
    this.confirmed.clear();
    this.unchanged = 0;
  }

  /**
   * Puts what was written so far into its place: new files, then those that take another's place, the front page last, so that no page of the site
   * leads to one that is not there yet.
   */
  publish(): void {
    this.moved ||= this.fresh !== undefined || this.drafts.size > 0;
    if (this.fresh !== undefined) this.moveFreshSite();
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
    if (this.isTrusted && !this.early.has(path)) this.confirmed.add(path);
    if (!this.early.has(path)) this.unchanged++;
  }

  /** Keeps the files of a group, which `has` confirmed; of a site that is trusted, `count` of them without their names. */
  keepGroup(count: number, files: () => Iterable<{ readonly path: SitePath; readonly digest: Digest }>): void {
    this.unchanged += count;
    if (!this.isTrusted) for (const { path, digest } of files()) this.inGroups.set(path, digest);
  }

  /** The files that were written or kept one by one. */
  files(): Iterable<readonly [SitePath, Digest]> {
    return this.now;
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
    this.count(path, digest);
    return digest;
  }

  /** Counts a file that was written with this one's `FreshSite` or one like it. */
  count(path: SitePath, digest: Digest): void {
    this.before.setPresent(path, true);
    this.now.set(path, digest);
    if (!this.early.has(path)) this.written.push(path);
  }

  /** Writes the page that stands for a withdrawn article. The manifest does not name it: its address was made of the headline. */
  writeUnlisted(path: SitePath, bytes: Uint8Array): void {
    if (this.before.isPresent(path) && readFileSync(join(this.root, path)).equals(bytes)) this.unchanged++;
    else if (this.isOurs(path, bytes)) {
      this.writeDraft(path, bytes);
      this.before.setPresent(path, true);
      this.written.push(path);
    }
    this.unlisted.add(path);
  }

  /** Publishes; deletes what earlier builds wrote and this one did not, and the folders that leaves empty; then writes the manifest, its list last. */
  finish(): void {
    this.publish();
    const ours = new Set<string>([...(this.before.paths() ?? this.former), ...this.begun]);
    for (const path of this.before.strangers(this.given)) if (!this.isNow(path) && !ours.has(path) && this.isOldTombstone(path)) ours.add(path);
    for (const path of ours) {
      // A killed build may have made a folder for a file that never came.
      if (this.wasKilled && !this.before.isPresent(path)) this.pruneAbove(path);
      if (this.isNow(path) || this.unlisted.has(path) || !this.before.isPresent(path) || this.isBehindLink(path)) continue;
      rmSync(join(this.root, path), { force: true });
      this.before.setPresent(path, false);
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
    if (!this.before.isPresent(path) || this.had(path) || this.begun.has(path) || this.isOldTombstone(path)) return true;
    if (readFileSync(join(this.root, path)).equals(bytes)) return true;
    this.diagnostics.push(foreignFile(path));
    return false;
  }

  private isNow(path: string): boolean {
    return this.now.has(path as SitePath) || this.inGroups.has(path as SitePath);
  }

  private isOldTombstone(path: string): boolean {
    return this.given().has(path as SitePath) && isTombstone(readFileSync(join(this.root, path), 'utf8'));
  }

  private isBehindLink(path: string): boolean {
    if (this.links.some((link) => path === link || path.startsWith(`${link}/`))) return true;
    return this.before instanceof ListedSite && this.before.isBehindLink(path);
  }

  private writeDraft(path: string, bytes: Uint8Array): void {
    if (this.fresh !== undefined) {
      this.fresh.write(path, bytes);
      return;
    }
    this.makeFolder(dirname(path));
    this.drafts.set(path, !this.before.isPresent(path));
    writeFileSync(join(this.root, path + draftEnding), bytes);
  }

  private putInPlace(path: string): void {
    renameSync(join(this.root, path + draftEnding), join(this.root, path));
  }

  /** A first site is moved by the folders at its top, which takes a moment. What is written from here on is written as to any site. */
  private moveFreshSite(): void {
    this.fresh = undefined;
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
  private walk(folder: string, into: WalkedSite): void {
    for (const entry of readdirSync(join(this.root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path === freshFolder || path.endsWith(draftEnding)) rmSync(join(this.root, path), { recursive: true, force: true });
      else if (entry.isDirectory()) {
        this.folders.add(path);
        this.walk(path, into);
      } else if (entry.isSymbolicLink()) this.links.push(path);
      else if (path !== lockName && path !== journalFile) into.setPresent(path, true);
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

  /** Parts first, their list last. */
  private writeManifest(): void {
    const { list, files } =
      this.before instanceof ListedSite ? this.before.listed(this.now, this.confirmed, this.former) : SiteList.empty().with([...this.now, ...this.inGroups]);
    const kept = new Set<string>();
    for (const [name, bytes] of files) {
      if (bytes === undefined) rmSync(join(this.root, name), { force: true });
      else this.replaceChanged(name, bytes);
      kept.add(name);
    }
    if (!this.isTrusted) for (const path of partsIn(this.root)) if (!kept.has(path)) rmSync(join(this.root, path), { force: true });
    this.touchedFiles = this.isTrusted ? [...this.written, ...this.early, ...this.removed] : [...this.now.keys(), ...this.inGroups.keys(), ...this.unlisted];
    // Nobody asks for these again, and the next build in this process begins with the list.
    this.before = new ListedSite(this.root, list, this.marks);
    this.now = new Map();
    this.inGroups = new Map();
    this.former = [];
    this.confirmed.clear();
    this.finished = list;
  }

  private replaceChanged(path: string, bytes: Uint8Array): void {
    if (existsSync(join(this.root, path)) && readFileSync(join(this.root, path)).equals(bytes)) return;
    this.replace(path, bytes);
  }
}

/** True when a build of this site was killed while it wrote. */
export function wasKilled(root: string): boolean {
  return existsSync(join(root, journalFile));
}

function partsIn(root: string): readonly string[] {
  const folder = join(root, manifestFolder);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ name }) => `${manifestFolder}/${name}`);
}
