import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Digest } from '../model/ids.js';
import { findArticleFiles, type FoundFiles } from './articles-folder.js';
import { ignoreFor } from './ignore.js';
import { programVersion } from './program-version.js';
import type { Project } from './project.js';
import { readTemplates } from './templates-folder.js';
import { correctionsName, ledgerFileOf, redactionsName, removedName, withdrawnName } from './keeper-files.js';

/** The looks of all that a build reads before it writes. */
export type BuildInputs = {
  readonly found: FoundFiles;
  /** With what the keeper's tables and the ledger say at the moment of asking, because a build itself writes some of them. */
  readonly digest: () => Digest;
  /** False when a file is so young that it may change again without a new time stamp. */
  readonly settled: boolean;
};

/** As for remembered articles: a younger file may change again without a new time stamp. Milliseconds. */
const settlingTime = 2000;

/** Three of each file. */
const numbersAPiece = 3 * 1024;

/**
 * Looks at everything a build depends on: program, settings, templates, the keeper's tables, the ledger, and name, size and time of every file
 * in the articles folders. Article files are not opened. Equal digests: a build would do nothing but find that out.
 */
export function buildInputs(project: Project): BuildInputs {
  const began = Date.now();
  const found = findArticleFiles(project, ignoreFor(project));
  const hash = createHash('sha256');
  const { diagnostics, settings, articles, out, root, asOf } = project;
  hash.update(JSON.stringify([programVersion(), settings, articles, out, root, asOf, diagnostics, found.ignored, found.folders, found.diagnostics]));
  hash.update(readTemplates(project.templates).digest);
  let youngest = 0;
  // In pieces: a call for each of a hundred thousand files takes longer than what it does, and so does writing out their numbers.
  let noted = '';
  let told = 0;
  const numbers = new Float64Array(numbersAPiece);
  const tell = (): void => {
    hash.update(noted).update(new Uint8Array(numbers.buffer, 0, told * numbers.BYTES_PER_ELEMENT));
    noted = '';
    told = 0;
  };
  const note = (file: string, { size, mtimeMs, ino }: { size: number; mtimeMs: number; ino: number }, marks: string): void => {
    youngest = Math.max(youngest, mtimeMs);
    // No name of a file holds a NUL.
    noted += `${file}\0${marks}\0`;
    numbers[told++] = size;
    numbers[told++] = mtimeMs;
    numbers[told++] = ino;
    if (told === numbersAPiece) tell();
  };
  for (const one of found.files) note(one.file, one, `${one.path.length}${one.sample ? 's' : ''}${one.inVault ? 'v' : ''}`);
  for (const { file, absolute } of found.other) {
    const looks = statSync(absolute, { throwIfNoEntry: false });
    note(file, looks ?? { size: -1, mtimeMs: 0, ino: 0 }, '');
  }
  tell();
  const ledger = ledgerFileOf(project);
  const tables = [ledger, ...[correctionsName, withdrawnName, redactionsName, removedName].map((name) => join(dirname(ledger), name))];
  return {
    found,
    digest: () => {
      const whole = hash.copy();
      for (const table of tables) whole.update(bytesOf(table) ?? '\0absent');
      return whole.digest('hex') as Digest;
    },
    settled: began - youngest > settlingTime,
  };
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
