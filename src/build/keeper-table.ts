import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Place } from '../model/diagnostic.js';
import { type CsvCell, readCsv } from '../text/csv.js';
import { decodeBytes } from '../text/decode.js';
import { reasonOf } from './articles-folder.js';

/** One row: the cell of a column by its name, absent when it is empty. `place` is where the row stands, for remarks. */
export type KeeperRow = { readonly cell: (column: string) => string | undefined; readonly place: Place };

/** A table the keeper writes. `file` is its name for remarks; `columns` are those of its first row, in their order, none while there is no such file. */
export type KeeperTable = {
  readonly file: string;
  readonly columns: readonly string[];
  readonly separator: ',' | ';' | '\t';
  readonly encoding: string;
  readonly rows: readonly KeeperRow[];
};

/**
 * Reads a table that takes something out of the site (`withdrawn.csv`, `redactions.csv`) from the folder of the ledger; no file means no rows.
 * Throws in a sentence when it cannot be read or lacks one of `columns`: a build that passed it over would publish what is to stay out.
 */
export function readKeeperTable(folder: string, name: string, root: string, columns: readonly string[]): KeeperTable {
  const file = relative(root, join(folder, name)).split(sep).join('/');
  const bytes = bytesOf(join(folder, name), file);
  const decoded = bytes === undefined ? undefined : decodeBytes(bytes);
  if (decoded === undefined || decoded.kind === 'empty') return { file, columns: [], separator: ',', encoding: 'utf-8', rows: [] };
  if (decoded.kind === 'not-text') throw new Error(refusal(file, `it is ${decoded.what}`));
  const { lines, encoding } = decoded.manuscript;
  const table = readCsv(lines);
  const head = (table.rows[0] ?? []).map((cell) => cell.text.trim().toLowerCase());
  const lacking = columns.find((column) => !head.includes(column));
  if (lacking !== undefined) throw new Error(refusal(file, `its first row must name the columns ${columns.join(', ')}, and none is named ${lacking}`));
  if (table.unclosed !== undefined) throw new Error(refusal(file, `a quotation mark opens a cell on line ${table.unclosed.line} and none closes it`));
  return { file, columns: head, separator: table.separator, encoding, rows: table.rows.slice(1).flatMap((cells) => rowOf(cells, head, lines)) };
}

function rowOf(cells: readonly CsvCell[], head: readonly string[], lines: readonly string[]): readonly KeeperRow[] {
  if (cells.every((cell) => cell.text.trim() === '')) return [];
  const line = cells[0]?.line ?? 1;
  const text = (lines[line - 1] ?? '').slice(0, 500);
  const cell = (column: string): string | undefined => cells[head.indexOf(column)]?.text.trim() || undefined;
  return [{ cell, place: { line, column: 1, length: Math.max(1, Math.min(text.length, 200)), text } }];
}

function bytesOf(path: string, file: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ENOENT') return undefined;
      throw new Error(refusal(file, reasonOf(error)));
    }
    throw error;
  }
}

function refusal(file: string, why: string): string {
  return `${file} cannot be used: ${why}. It says what is to stay out of the site, so nothing was built. Correct it, or remove it if nothing is to stay out`;
}
