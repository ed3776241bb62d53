import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';
import { findArticleFiles } from './articles-folder.js';
import { unsafeFolders } from './folder-safety.js';
import { manifestFile } from './manifest.js';
import type { Project } from './project.js';
import { filesBelow } from './verify-site.js';
import { correctionsName, ledgerFileOf, redactionsName, withdrawnName } from './keeper-files.js';

/** What was written: how many payload files and bytes, and the seal, the SHA-256 of the list that decides all others. */
export type Bag = { readonly folder: string; readonly files: number; readonly bytes: number; readonly seal: string };

/**
 * Writes everything an archive is made of as a BagIt 1.0 bag (RFC 8493): article files, keeper's tables, ledger, settings, templates of the keeper's own,
 * the program's version, and the site. Article files are whole, also those of which the site withholds words: the bag is for keeping, not for publishing.
 * The same archive makes the same bag; no day stands in it. Throws in a sentence when the folder cannot be used.
 */
export function exportBag(project: Project, dir: string, program: string): Bag {
  const folder = resolve(dir);
  const why = whyNot(project, folder);
  if (why !== undefined) throw new Error(why);
  mkdirSync(join(folder, 'data'), { recursive: true });
  const lines: string[] = [];
  let bytes = 0;
  const note = (path: string, hash: string, size: number): void => {
    lines.push(`${hash}  data/${encoded(path)}`);
    bytes += size;
  };
  const wanted = [...payloadOf(project)].sort((a, b) => byCodeUnit(a.path, b.path));
  for (const { path, from } of wanted) {
    const { hash, size } = copy(from, join(folder, 'data', path));
    note(path, hash, size);
  }
  const version = Buffer.from(`${program}\n`);
  writeFileSync(join(folder, 'data', 'program-version.txt'), version, { flag: 'wx' });
  note('program-version.txt', digestOf(version), version.length);
  const tags: readonly (readonly [string, string])[] = [
    ['bag-info.txt', `Bag-Software-Agent: ${program}\nExternal-Description: ${project.settings.title}\nPayload-Oxum: ${bytes}.${lines.length}\n`],
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['manifest-sha256.txt', `${lines.sort((a, b) => byCodeUnit(a.slice(66), b.slice(66))).join('\n')}\n`],
  ];
  for (const [name, text] of tags) writeFileSync(join(folder, name), text);
  const tagManifest = tags.map(([name, text]) => `${digestOf(text)}  ${name}\n`).join('');
  writeFileSync(join(folder, 'tagmanifest-sha256.txt'), tagManifest);
  return { folder, files: lines.length, bytes, seal: digestOf(tagManifest) };
}

function whyNot(project: Project, folder: string): string | undefined {
  if (!existsSync(join(project.out, manifestFile))) return `There is no built site in ${project.out}. Run backfile build first, then export`;
  if (existsSync(folder) && readdirSync(folder).length > 0) return `${folder} is not empty. Name a new folder for the export`;
  const [unsafe] = unsafeFolders({ ...project, out: folder });
  const inSite = unsafeFolders({ ...project, cache: folder }).find((one) => one.folder === folder);
  const reason = unsafe?.folder === folder ? unsafe.why : inSite?.why;
  return reason === undefined ? undefined : `${folder} cannot be used: ${reason}. Name another folder for the export`;
}

/** A file of the payload: where it lies in `data/`, and where it is now. */
type Payload = { readonly path: string; readonly from: string };

function* payloadOf(project: Project): Iterable<Payload> {
  const found = findArticleFiles(project, () => false);
  const one = found.folders.length === 1 ? (found.folders[0] ?? '') : '';
  for (const { file, absolute } of [...found.files, ...found.other])
    yield { path: `articles/${one !== '' && file.startsWith(`${one}/`) ? file.slice(one.length + 1) : file}`, from: absolute };
  for (const path of filesBelow(project.out)) yield { path: `site/${path}`, from: join(project.out, path) };
  const beside = dirname(ledgerFileOf(project));
  const inputs = [
    ledgerFileOf(project),
    ...[correctionsName, withdrawnName, redactionsName, '.backfileignore'].map((name) => join(beside, name)),
    project.settingsFile,
  ];
  for (const from of new Set(inputs)) if (existsSync(from)) yield { path: basename(from), from };
  // The last folder of templates is ours, and the program's version stands for it.
  for (const templates of project.templates.slice(0, -1))
    for (const path of filesBelow(templates)) yield { path: `templates/${path}`, from: join(templates, path) };
}

/** RFC 8493, 2.1.3: a line end in a path, and the sign that begins an encoding, are written as %XX. */
function encoded(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

const blockSize = 1024 * 1024;

/** Copies a file and digests what was copied, a block at a time, so that the list speaks of the bytes in the bag. Never overwrites. */
function copy(from: string, to: string): { readonly hash: string; readonly size: number } {
  mkdirSync(dirname(to), { recursive: true });
  const [source, target] = [openSync(from, 'r'), openSync(to, 'wx')];
  const hash = createHash('sha256');
  const block = Buffer.allocUnsafe(blockSize);
  let size = 0;
  try {
    for (let got = readSync(source, block); got > 0; got = readSync(source, block)) {
      writeSync(target, block, 0, got);
      hash.update(block.subarray(0, got));
      size += got;
    }
  } finally {
    closeSync(source);
    closeSync(target);
  }
  return { hash: hash.digest('hex'), size };
}
