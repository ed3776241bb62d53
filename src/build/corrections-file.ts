import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readCorrections, type ReadCorrections } from '../load/read-corrections.js';
import type { Correction } from '../model/correction.js';
import {
  correctionDuplicateRow,
  correctionNoSuchFile,
  correctionOtherBytes,
  correctionsGuessedEncoding,
  correctionsUnreadable,
  type Diagnostic,
  type Place,
} from '../model/diagnostic.js';
import type { Digest } from '../model/ids.js';
import { decodeBytes } from '../text/decode.js';
import { digestOf } from '../text/digest.js';
import { reasonOf } from './articles-folder.js';
import { terminalLine } from './terminal-text.js';
import { correctionsName } from './keeper-files.js';

/** The keeper's corrections as they lie on disk. `file` is their name for remarks; `lines` are those of the file. */
export type CorrectionsFile = ReadCorrections & { readonly file: string; readonly lines: readonly string[] };

/** Reads `corrections.csv` in a folder, which is that of the ledger; nothing there means nothing corrected. `root` is the project folder, from which remarks name the file. */
export function readCorrectionsFile(folder: string, root: string): CorrectionsFile {
  const file = relative(root, join(folder, correctionsName)).split(sep).join('/');
  const none = { file, lines: [], rows: [], written: [], diagnostics: [] };
  try {
    const decoded = decodeBytes(readFileSync(join(folder, correctionsName)));
    if (decoded.kind === 'empty') return none;
    if (decoded.kind === 'not-text') return { ...none, diagnostics: [correctionsUnreadable(file, `the file is ${decoded.what}`)] };
    const { lines, guessed, encoding } = decoded.manuscript;
    const read = readCorrections(lines, file);
    return { ...read, file, lines, diagnostics: guessed ? [correctionsGuessedEncoding(file, encoding), ...read.diagnostics] : read.diagnostics };
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return error.code === 'ENOENT' ? none : { ...none, diagnostics: [correctionsUnreadable(file, reasonOf(error))] };
    throw error;
  }
}

/** Which row speaks of which file, for the files found. Rows are matched by the name `backfile list` shows, or by the path below the articles folder. */
export class Corrections {
  private readonly source: CorrectionsFile;
  private readonly byPath = new Map<string, Correction>();
  private readonly unmatched: Correction[] = [];
  private readonly remarks: Diagnostic[] = [];

  constructor(source: CorrectionsFile, files: readonly { readonly file: string; readonly path: string }[]) {
    this.source = source;
    if (source.rows.length === 0) return;
    const paths = new Map<string, string>();
    for (const { path } of files) paths.set(nameKey(path), path);
    for (const { file, path } of files) paths.set(nameKey(file), path);
    for (const row of source.rows) {
      const path = paths.get(nameKey(row.file)) ?? paths.get(nameKey(row.file.replaceAll('\\', '/')).replace(/^(?:\.\/)+/, ''));
      const before = path === undefined ? undefined : this.byPath.get(path);
      if (path === undefined) this.unmatched.push(row);
      else if (before !== undefined) this.remarks.push(correctionDuplicateRow(source.file, this.placeOf(row), terminalLine(row.file), before.line));
      else this.byPath.set(path, row);
    }
  }

  /** The row that holds for a file of these bytes. */
  for(path: string, digest: Digest): Correction | undefined {
    const row = this.byPath.get(path);
    return row === undefined || (row.sha256 !== undefined && row.sha256 !== digest) ? undefined : row;
  }

  /** Every row as it is written, those that could not be applied too, in the order of `correctionColumns`; `path` is that of the file it names. */
  written(): readonly { readonly cells: readonly string[]; readonly path?: string }[] {
    const paths = new Map([...this.byPath].map(([path, { row }]): [number, string] => [row, path]));
    return this.source.written.map((cells, row) => {
      const path = paths.get(row);
      return path === undefined ? { cells } : { cells, path };
    });
  }

  /** The row that names a file, whether or not it holds for its bytes. */
  rowOf(path: string): Correction | undefined {
    return this.byPath.get(path);
  }

  /** Remarks on rows that could not be applied. `digests` are those of the files that are there, by path. */
  diagnostics(digests: ReadonlyMap<string, Digest>): readonly Diagnostic[] {
    const { file } = this.source;
    const moved = this.unmatched.length === 0 ? undefined : new Map([...digests].map(([path, digest]): [string, string] => [digest, path]));
    const other = [...this.byPath].flatMap(([path, row]): readonly Diagnostic[] => {
      const digest = digests.get(path);
      return row.sha256 === undefined || digest === undefined || row.sha256 === digest
        ? []
        : [correctionOtherBytes(file, this.placeOf(row), terminalLine(row.file), digest)];
    });
    const lost = this.unmatched.map((row) =>
      correctionNoSuchFile(file, this.placeOf(row), terminalLine(row.file), row.sha256 === undefined ? undefined : moved?.get(row.sha256)),
    );
    return [...this.source.diagnostics, ...this.remarks, ...other, ...lost];
  }

  private placeOf({ line }: Correction): Place {
    const text = (this.source.lines[line - 1] ?? '').slice(0, 500);
    return { line, column: 1, length: Math.max(1, Math.min(text.length, 200)), text };
  }
}

/** What tells one correction from another in the cache: all it sets, but not on which line it stands. Empty for none. */
export function correctionKey(correction: Correction | undefined): string {
  return correction === undefined
    ? ''
    : digestOf(
        JSON.stringify([
          correction.facts,
          correction.story ?? '',
          correction.note ?? '',
          correction.days ?? {},
          correction.apart ?? [],
          correction.checked ?? [],
        ]),
      ).slice(0, 16);
}

/** Names are compared as they are printed: composed letters, and one sign for every character that no terminal shows. */
function nameKey(name: string): string {
  return terminalLine(name.normalize('NFC'));
}
