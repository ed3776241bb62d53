import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Digest, SitePath } from '../model/ids.js';
import { digestOf } from '../text/digest.js';
import type { SiteList } from './site-list.js';

/** What lies in a site's folder before a build writes there. */
export type SiteBefore = {
  /** The digest of a file that an earlier build wrote; absent for others. */
  readonly get: (path: SitePath) => Digest | undefined;
  /** From now on that build counts as having written this. */
  readonly set: (path: SitePath, digest: Digest) => void;
  readonly isPresent: (path: string) => boolean;
  readonly setPresent: (path: string, isThere: boolean) => void;
  /** Every file that the earlier build wrote; absent when they are too many to name. */
  readonly paths: () => Iterable<SitePath> | undefined;
  /** Those of some addresses at which something lies that no manifest names. */
  readonly strangers: (given: () => ReadonlySet<SitePath>) => Iterable<SitePath>;
};

/** Stands for a file that no list names: its address may be made of words that are not to be kept. */
export function unlistedMark(path: string): string {
  return digestOf(path).slice(0, 32);
}

/** A site whose folders were all looked into. */
export class WalkedSite implements SiteBefore {
  private readonly before: Map<SitePath, Digest>;
  private readonly present = new Set<string>();

  constructor(listed: Iterable<readonly [SitePath, Digest]>) {
    this.before = new Map(listed);
  }

  get isEmpty(): boolean {
    return this.before.size === 0 && this.present.size === 0;
  }

  get(path: SitePath): Digest | undefined {
    return this.before.get(path);
  }

  set(path: SitePath, digest: Digest): void {
    this.before.set(path, digest);
  }

  isPresent(path: string): boolean {
    return this.present.has(path);
  }

  setPresent(path: string, isThere: boolean): void {
    if (isThere) this.present.add(path);
    else this.present.delete(path);
  }

  paths(): Iterable<SitePath> {
    return this.before.keys();
  }

  *strangers(given: () => ReadonlySet<SitePath>): Iterable<SitePath> {
    for (const path of given()) if (this.present.has(path) && !this.before.has(path)) yield path;
  }
}

/**
 * A site whose folders look as the build before left them: it has the files that are in its list. What is in none is looked at when somebody asks, as a file or
 * a link of somebody else may lie there.
 */
export class ListedSite implements SiteBefore {
  private readonly root: string;
  private readonly list: SiteList;
  private readonly unlisted: ReadonlySet<string>;
  /** What was written since, or went. */
  private readonly later = new Map<SitePath, Digest>();
  private readonly present = new Map<string, boolean>();

  /** `unlisted` has the marks of files of ours that the list does not name. */
  constructor(root: string, list: SiteList, unlisted: Iterable<string>) {
    this.root = root;
    this.list = list;
    this.unlisted = new Set(unlisted);
  }

  get(path: SitePath): Digest | undefined {
    return this.later.get(path) ?? this.list.get(path);
  }

  set(path: SitePath, digest: Digest): void {
    this.later.set(path, digest);
  }

  isPresent(path: string): boolean {
    const known = this.present.get(path);
    if (known !== undefined) return known;
    return this.list.get(path as SitePath) !== undefined || lstatSync(join(this.root, path), { throwIfNoEntry: false }) !== undefined;
  }

  setPresent(path: string, isThere: boolean): void {
    this.present.set(path, isThere);
  }

  paths(): undefined {
    return undefined;
  }

  *strangers(given: () => ReadonlySet<SitePath>): Iterable<SitePath> {
    if (this.unlisted.size > 0) for (const path of given()) if (this.unlisted.has(unlistedMark(path))) yield path;
  }

  /** True when a file that is not in the list is a link, or lies in a folder that is one. */
  isBehindLink(path: string): boolean {
    if (this.get(path as SitePath) !== undefined) return false;
    for (let at = path; at !== '.'; at = dirname(at)) {
      if (lstatSync(join(this.root, at), { throwIfNoEntry: false })?.isSymbolicLink() === true) return true;
    }
    return false;
  }

  /** The list with what is there now, of which `same` are as it says, and without those of `others` that are not there. */
  listed(now: ReadonlyMap<SitePath, Digest>, same: ReadonlySet<SitePath>, others: Iterable<SitePath>): ReturnType<SiteList['with']> {
    const changes = new Map<SitePath, Digest | undefined>();
    for (const path of others) if (!now.has(path) && this.list.get(path) !== undefined) changes.set(path, undefined);
    for (const [path, digest] of now) if (!same.has(path) && this.list.get(path) !== digest) changes.set(path, digest);
    return this.list.with(changes);
  }
}
