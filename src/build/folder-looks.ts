import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Digest } from '../model/ids.js';
import { digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';
import { lockName } from './folder-lock.js';
import { manifestFile, manifestFolder } from './manifest.js';
import { replaceFile } from './replace-file.js';

/** How a folder or file of the site looked: its time of change, and where that says too little the names in it or its size. */
type Look = { readonly mtimeMs: number; readonly more?: string };

/** The files of a site: the digest of their list, and the marks of those of ours that are not in it. */
type KnownFiles = { readonly site: Digest | ''; readonly unlisted: readonly string[] };

/**
 * How the folders of a site looked when a build had ended: a folder gets a new time when a file in it comes, goes or is put in another's place.
 * Part of the cache: deleting it is always safe, and a damaged one counts as absent.
 */
export class FolderLooks {
  /** The digest of the site's list of files (`SiteList`); empty when something else lies there that a build must look at. */
  readonly site: Digest | '';
  /** What stands for files of ours that the list does not name (`unlistedMark`). */
  readonly unlisted: readonly string[];
  private readonly root: string;
  private readonly looks: ReadonlyMap<string, Look>;

  private constructor(root: string, { site, unlisted }: KnownFiles, looks: ReadonlyMap<string, Look>) {
    this.root = root;
    this.site = site;
    this.unlisted = unlisted;
    this.looks = looks;
  }

  /** Takes down how the folders of these files look. */
  static of(root: string, files: KnownFiles, paths: Iterable<string>): FolderLooks {
    return new FolderLooks(root, files, lookedAt(root, [...foldersOf(paths), manifestFolder, ...manifests(root)]));
  }

  static read(root: string, cache: string): FolderLooks | undefined {
    try {
      const bytes = readFileSync(fileIn(cache));
      const cut = bytes.indexOf(10);
      const body = bytes.subarray(cut + 1);
      const [crc, site = '', ...unlisted] = bytes.toString('utf8', 0, cut).split(' ');
      if (crc !== String(crc32(body))) return undefined;
      const looks = new Map<string, Look>();
      for (const line of body.toString('utf8').split('\n')) {
        const first = line.indexOf(' ');
        const second = line.indexOf(' ', first + 1);
        const mtimeMs = Number(line.slice(0, first));
        looks.set(line.slice(second + 1), second === first + 1 ? { mtimeMs } : { mtimeMs, more: line.slice(first + 1, second) });
      }
      return new FolderLooks(root, { site: site as Digest | '', unlisted }, looks); // the checksum says that these are the bytes we wrote
    } catch {
      // None yet: everything is looked at.
      return undefined;
    }
  }

  save(cache: string): void {
    let lines = '';
    for (const [path, { mtimeMs, more = '' }] of this.looks) lines += `${lines === '' ? '' : '\n'}${mtimeMs} ${more} ${path}`;
    const body = Buffer.from(lines);
    mkdirSync(cache, { recursive: true });
    replaceFile(fileIn(cache), Buffer.concat([Buffer.from(`${[crc32(body), this.site, ...this.unlisted].join(' ')}\n`), body]));
  }

  /** Whether all of them look as they did. */
  isAsBefore(): boolean {
    for (const [path, { mtimeMs, more }] of this.looks) {
      const now = statSync(`${this.root}/${path}`, { throwIfNoEntry: false });
      if (now === undefined) return false;
      if (
        more === undefined
          ? now.mtimeMs !== mtimeMs
          : now.isFile()
            ? now.mtimeMs !== mtimeMs || String(now.size) !== more
            : namesIn(join(this.root, path)) !== more
      )
        return false;
    }
    return true;
  }

  /** The same after some files came, went or were replaced: their folders are looked at again, and those that were too young to be told by their time. */
  after(files: KnownFiles, paths: Iterable<string>): FolderLooks {
    const looks = new Map(this.looks);
    for (const path of this.looks.keys()) if (isManifest(path)) looks.delete(path);
    const again = new Set([...foldersOf(paths), manifestFolder, ...manifests(this.root)]);
    for (const [path, { more }] of looks) if (more !== undefined) again.add(path);
    for (const path of again) looks.delete(path);
    for (const [path, look] of lookedAt(this.root, again)) looks.set(path, look);
    return new FolderLooks(this.root, files, looks);
  }
}

function fileIn(cache: string): string {
  return join(cache, 'site.looks');
}

/** The folders above some files, the site's own included. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
      const folder = path.slice(0, cut);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

function isManifest(path: string): boolean {
  return path === manifestFile || path.startsWith(`${manifestFolder}/`);
}

function manifests(root: string): readonly string[] {
  return [manifestFile, ...readdirSync(join(root, manifestFolder)).map((name) => `${manifestFolder}/${name}`)];
}

/** Folders that are no more are passed over. */
function lookedAt(root: string, paths: Iterable<string>): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  const at = Date.now();
  for (const path of paths) {
    const now = statSync(`${root}/${path}`, { throwIfNoEntry: false });
    if (now === undefined) continue;
    const { mtimeMs, size } = now;
    // The lock comes and goes in the site's own folder.
    if (now.isFile()) looks.set(path, { mtimeMs, more: String(size) });
    else looks.set(path, path === '' || isYoung(mtimeMs, at) ? { mtimeMs: 0, more: namesIn(join(root, path)) } : { mtimeMs });
  }
  return looks;
}

/** A folder that changed a moment ago may change again without a new time: clocks of files go by 4 ms, on some file systems by two seconds. */
function isYoung(mtimeMs: number, at: number): boolean {
  return at - mtimeMs < (mtimeMs % 1000 === 0 ? 3000 : 60);
}

function namesIn(folder: string): string {
  return digestOf(
    readdirSync(folder)
      .filter((name) => name !== lockName)
      .sort(byCodeUnit)
      .join('\n'),
  );
}
