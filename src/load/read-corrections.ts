import { type Correctable, type Correction, correctable, correctionColumns, emptied } from '../model/correction.js';
import { correctionBadValue, correctionsNoFileColumn, correctionsUnclosedQuote, type Diagnostic, type Place } from '../model/diagnostic.js';
import type { FieldValues } from '../model/facts.js';
import { type KeeperDayName, keeperDayNames, unreadableDay } from '../model/keeper-days.js';
import { type CsvCell, readCsv } from '../text/csv.js';
import { readKeeperValue } from './keeper-value.js';

/**
 * The rows of a `corrections.csv` in their order, with remarks about what could not be read in it.
 * `written` are the cells of every row as they stand there, in the order of `correctionColumns`; a correction names its own by `row`.
 */
export type ReadCorrections = {
  readonly rows: readonly Correction[];
  readonly written: readonly (readonly string[])[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads the lines of `corrections.csv`; `file` is its name for remarks. The first row names the columns, in any order; of one named twice the first counts.
 * A value that is none (a date that no calendar has, an address that is not one) is a remark and is not applied; the rest of its row is. Never throws.
 */
export function readCorrections(lines: readonly string[], file: string): ReadCorrections {
  const table = readCsv(lines);
  const [head, ...rows] = table.rows;
  const diagnostics: Diagnostic[] = [];
  if (head === undefined) return { rows: [], written: [], diagnostics };
  const placeOf = ({ line, column }: CsvCell, length: number): Place => {
    const text = (lines[line - 1] ?? '').slice(0, 500);
    return { line, column, length: Math.max(1, Math.min(length, text.length - column + 1)), text };
  };
  if (table.unclosed !== undefined) diagnostics.push(correctionsUnclosedQuote(file, placeOf(table.unclosed, 1)));
  const columns = head.map((cell) => cell.text.trim().toLowerCase());
  if (!columns.includes('file')) {
    diagnostics.push(correctionsNoFileColumn(file, placeOf(head[0] ?? { text: '', line: 1, column: 1 }, 500), correctionColumns.join(',')));
    return { rows: [], written: [], diagnostics };
  }
  const written: string[][] = [];
  const read = rows.flatMap((cells) => {
    const cellOf = (column: string): CsvCell | undefined => {
      const cell = cells[columns.indexOf(column)];
      return cell === undefined || cell.text.trim() === '' ? undefined : cell;
    };
    const refuse = (cell: CsvCell, column: string, why: string): void => {
      diagnostics.push(correctionBadValue(file, placeOf(cell, cell.text.length), column, cell.text.slice(0, 80), why));
    };
    const texts = correctionColumns.map((column) => cellOf(column)?.text ?? '');
    if (texts.every((text) => text === '')) return [];
    return rowOf(written.push(texts) - 1, cellOf, refuse);
  });
  return { rows: read, written, diagnostics };
}

type CellOf = (column: string) => CsvCell | undefined;
type Refuse = (cell: CsvCell, column: string, why: string) => void;

function rowOf(row: number, cellOf: CellOf, refuse: Refuse): readonly Correction[] {
  const file = cellOf('file');
  if (file === undefined) return rowWithoutFile(cellOf, refuse);
  const sha256 = cellOf('sha256');
  const digest = sha256?.text.trim().toLowerCase();
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(digest ?? '')) {
    // Whether the row is meant for these bytes cannot be known, so it is not applied at all.
    refuse(sha256, 'sha256', 'it is no SHA-256 of 64 digits and letters a to f; the whole row was passed over');
    return [];
  }
  const facts: { [K in Correctable]?: { value?: FieldValues[K] } } = {};
  const set = <K extends Correctable>(field: K): void => {
    const cell = cellOf(field);
    if (cell === undefined) return;
    const read: { readonly value?: unknown; readonly why?: string | undefined } = cell.text.trim() === emptied ? {} : readKeeperValue(field, cell.text);
    if (read.why !== undefined) refuse(cell, field, read.why);
    // The value is that of the field by the signature; TypeScript cannot tie the two together through an index.
    else facts[field] = read as (typeof facts)[K];
  };
  correctable.forEach(set);
  const text = (column: 'story' | 'note'): { readonly [name: string]: string } => {
    const cell = cellOf(column);
    if (cell === undefined || (column === 'note' && cell.text.trim() === emptied)) return {};
    const read = readKeeperValue('title', cell.text);
    if (read.why === undefined) return { [column]: read.value };
    refuse(cell, column, read.why);
    return {};
  };
  return [
    {
      file: file.text.trim(),
      row,
      line: file.line,
      ...(digest === undefined ? {} : { sha256: digest }),
      facts,
      ...text('story'),
      ...text('note'),
      ...filesOf('apart', cellOf('not-same-story-as')),
      ...filesOf('checked', cellOf('checked')),
      ...daysOf(cellOf, refuse),
    },
  ];
}

/** Names of files, parted by semicolons. */
function filesOf(name: 'apart' | 'checked', cell: CsvCell | undefined): { readonly [key in typeof name]?: readonly string[] } {
  const names = (cell?.text ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== emptied);
  return names.length === 0 ? {} : { [name]: names };
}

/** A day that cannot be read is a remark; one until which an article is to stay out counts all the same, and then has no end. */
function daysOf(cellOf: CellOf, refuse: Refuse): Pick<Correction, 'days'> {
  const days: Partial<Record<KeeperDayName, string>> = {};
  for (const name of keeperDayNames) {
    const cell = cellOf(name);
    const written = cell?.text.trim();
    if (cell === undefined || written === undefined) continue;
    const read = written === emptied ? undefined : readKeeperValue('date', written);
    const why = read === undefined ? undefined : (read.why ?? (read.value.length === 10 ? undefined : 'it is no whole day'));
    if (why !== undefined) refuse(cell, name, why);
    days[name] = why === undefined ? (read?.value ?? emptied) : unreadableDay;
  }
  return Object.keys(days).length === 0 ? {} : { days };
}

/** Spreadsheets save rows of nothing; a row with something in it and no file is a slip. */
function rowWithoutFile(cellOf: CellOf, refuse: Refuse): readonly [] {
  const filled = correctionColumns.map((column) => ({ column, cell: cellOf(column) })).find(({ cell }) => cell !== undefined);
  if (filled?.cell !== undefined) refuse(filled.cell, filled.column, 'the row names no file');
  return [];
}
