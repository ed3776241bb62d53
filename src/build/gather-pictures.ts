import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import type { Entry } from '../model/article.js';
import { imageMissing, imageNotPicture, imageOutside, imageTooLarge, type Diagnostic } from '../model/diagnostic.js';
import type { ArticleId, SitePath } from '../model/ids.js';
import type { PicturesOf, SitePicture } from '../model/picture.js';
import { picturePath } from '../site/permalinks.js';
import { publishingPolicy } from '../site/publishing.js';
import { digestOf } from '../text/digest.js';
import { readPicture } from '../text/picture/read-picture.js';
import { slugOf } from '../text/slug.js';
import type { CopiedFile } from './article-copies.js';
import type { OtherFile } from './articles-folder.js';
import type { OpenArchive } from './open-archive.js';
import { PictureCache, type SeenPicture } from './picture-cache.js';
import { programVersion } from './program-version.js';

/** The pictures that articles show, what of them belongs into the site, and how many files that takes. */
export type GatheredPictures = {
  readonly picturesOf: PicturesOf;
  readonly files: readonly CopiedFile[];
  /** Files of the articles folders that are shown as pictures. */
  readonly shown: number;
  readonly diagnostics: readonly Diagnostic[];
};

type Wanted = {
  /** Articles whose text is published. */
  readonly entries: readonly Entry[];
  readonly other: readonly OtherFile[];
  /** The articles folders, as the names of their files begin. */
  readonly folders: readonly string[];
  readonly addressOf: (id: ArticleId) => SitePath;
  /** Copies keep what the files say about camera, place and people. */
  readonly keepMetadata: boolean;
  /** The site must not tell how files are called. */
  readonly hidesNames?: boolean;
};

/** The pictures of an open archive. `leftOut` is its count of files that are no article, without those that are shown as pictures. */
export function picturesOf(open: OpenArchive): GatheredPictures & { readonly leftOut: Readonly<Record<string, number>> } {
  const keepMetadata = open.project.settings.imageMetadata;
  const cache = new PictureCache(open.project.cache, digestOf(JSON.stringify([programVersion(), keepMetadata])));
  const policyOf = publishingPolicy(open.project.settings);
  const entries = open.archive.entries.filter((entry) => policyOf(entry) === 'full');
  const addressOf = (id: ArticleId): SitePath => open.addresses.addressOf.get(id) ?? picturePath('' as SitePath, '');
  const { other: files, folders } = open.gathered;
  const gathered = gatherPictures(
    { entries, other: files, folders, addressOf, keepMetadata, hidesNames: open.project.settings.publish?.fileNames === false },
    cache,
  );
  cache.save();
  const { other = 0, ...leftOut } = open.gathered.leftOut;
  return { ...gathered, leftOut: other > gathered.shown ? { ...leftOut, other: other - gathered.shown } : leftOut };
}

const largest = 20 * 1024 * 1024;
/** A file younger than this when it was read may change again without a new time stamp. Milliseconds. */
const settlingTime = 2000;

/**
 * Finds the files that texts show as pictures, among the files the walk through the articles folders met: so none outside, none behind a link
 * that leads out, none hidden or ignored. What is no picture by its bytes, or too large, is named in a diagnostic and stays words.
 */
export function gatherPictures(wanted: Wanted, cache: PictureCache): GatheredPictures {
  const showing = wanted.entries.filter((entry) => entry.pictures !== undefined);
  const find = showing.length === 0 ? () => undefined : finder(wanted);
  const pictures = new Map<ArticleId, readonly (SitePicture | undefined)[]>();
  const files = new Map<SitePath, CopiedFile>();
  const shown = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of showing) {
    const found = (entry.pictures ?? []).map(({ target }) => ({ target, place: find(entry, target) }));
    const names = namesFor(
      found.flatMap(({ place }) => (typeof place === 'object' ? [place.file] : [])),
      wanted.hidesNames === true,
    );
    const remarks = new Map<string, Diagnostic>();
    const list = found.map(({ target, place }): SitePicture | undefined => {
      const seen = typeof place === 'object' ? look(place, wanted.keepMetadata, cache) : place;
      if (typeof place !== 'object' || typeof seen !== 'object' || seen.kind !== 'picture') {
        remarks.set(target, remarkFor(entry.file, target, seen));
        return undefined;
      }
      const path = picturePath(wanted.addressOf(entry.id), `${names.get(place.file) ?? 'picture'}.${seen.ending}`);
      files.set(path, { path, digest: seen.digest, bytes: () => copyOf(place.absolute, wanted.keepMetadata) });
      shown.add(place.file);
      const { width, height, digest, original } = seen;
      return { path, width, height, digest, file: place.file.slice(rootOf(place.file, wanted.folders).length), original, bared: digest !== original };
    });
    diagnostics.push(...remarks.values());
    pictures.set(entry.id, list);
  }
  return { picturesOf: (id) => pictures.get(id) ?? [], files: [...files.values()], shown: shown.size, diagnostics };
}

type Place = OtherFile | 'outside' | undefined;

/** Looks from the article's folder, then from the articles folder; a bare name, as Obsidian writes it, may also be that of the only file called so. */
function finder({ other, folders }: Wanted): (entry: Entry, target: string) => Place {
  const byFile = new Map(other.map((one) => [one.file, one]));
  const byName = new Map<string, OtherFile[]>();
  for (const one of other) {
    const name = posix.basename(one.file);
    const others = byName.get(name);
    if (others === undefined) byName.set(name, [one]);
    else others.push(one);
  }
  return (entry, target) => {
    const root = rootOf(entry.file, folders);
    const beside = posix.join(posix.dirname(entry.file.slice(root.length)), target);
    const found = byFile.get(root + beside) ?? byFile.get(root + posix.normalize(target));
    if (found !== undefined) return found;
    if (beside.startsWith('..')) return 'outside';
    const named = target.includes('/') ? [] : (byName.get(target) ?? []).filter((one) => one.file.startsWith(root));
    return named.length === 1 ? named[0] : undefined;
  };
}

/** The articles folder a file lies in, with the slash: `articles/`. */
function rootOf(file: string, folders: readonly string[]): string {
  let root = '';
  for (const folder of folders) if (file.startsWith(`${folder}/`) && folder.length + 1 > root.length) root = `${folder}/`;
  return root;
}

/** A name for each file in the folder of one article: its own, short and plain; two that would be called alike both get six characters of their path. */
function namesFor(files: readonly string[], hidden: boolean): ReadonlyMap<string, string> {
  const plain = new Map(files.map((file) => [file, hidden ? 'picture' : shortName(file)]));
  const taken = new Map<string, number>();
  for (const name of plain.values()) taken.set(name, (taken.get(name) ?? 0) + 1);
  return new Map([...plain].map(([file, name]) => [file, taken.get(name) === 1 ? name : `${name}-${digestOf(file).slice(0, 6)}`]));
}

function shortName(file: string): string {
  return slugOf(posix.basename(file).replace(/\.[^.]*$/, ''))
    .slice(0, 32)
    .replace(/-$/, '');
}

function look(place: OtherFile, keepMetadata: boolean, cache: PictureCache): SeenPicture | undefined {
  try {
    const looks = statSync(place.absolute);
    const known = cache.recall(place.file, looks);
    if (known !== undefined) return known;
    const seen = looks.size > largest ? { kind: 'too-large' as const } : seenIn(readFileSync(place.absolute), keepMetadata);
    // The clock decides whether bytes are read again, never what a page says.
    cache.set(place.file, looks, Date.now() - looks.mtimeMs > settlingTime, seen);
    return seen;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function seenIn(bytes: Uint8Array, keepMetadata: boolean): SeenPicture {
  const picture = readPicture(bytes);
  if (picture === undefined) return { kind: 'no-picture' };
  const { ending, width, height, bare } = picture;
  const original = digestOf(bytes);
  return { kind: 'picture', ending, width, height, digest: keepMetadata ? original : digestOf(bare), original };
}

function copyOf(file: string, keepMetadata: boolean): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    return keepMetadata ? bytes : readPicture(bytes)?.bare;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function remarkFor(file: string, target: string, seen: SeenPicture | 'outside' | undefined): Diagnostic {
  if (seen === 'outside') return imageOutside(file, target);
  if (seen === undefined) return imageMissing(file, target);
  return seen.kind === 'too-large' ? imageTooLarge(file, target, '20 MB') : imageNotPicture(file, target);
}
