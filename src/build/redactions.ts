import { redactionIncomplete, redactionNoSuchFile, redactionsApplied, type Diagnostic, type Place } from '../model/diagnostic.js';
import type { Digest } from '../model/ids.js';
import type { Ledger } from '../site/ledger.js';
import { articleIdOf, digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';
import { slugOf } from '../text/slug.js';
import { type KeeperTable, readKeeperTable } from './keeper-table.js';
import { terminalLine } from './terminal-text.js';
import { pathsBelow } from './withdrawals.js';
import { redactionsName } from './keeper-files.js';

/** Reads `redactions.csv` in the folder of the ledger. Throws in a sentence when it cannot be used. */
export function readRedactions(folder: string, root: string): KeeperTable {
  return readKeeperTable(folder, redactionsName, root, ['file', 'words']);
}

/**
 * Which words are withheld of which file: by its name, or by the bytes the ledger saw last under that name, so that a renamed file does not bring them back.
 */
export class Redactions {
  private readonly table: KeeperTable;
  private readonly folders: readonly string[];
  private readonly byPath = new Map<string, Row[]>();
  private readonly byMark = new Map<string, Row[]>();
  private readonly remarks: Diagnostic[] = [];
  private readonly used = new Set<Row>();
  private readonly rows: Row[] = [];

  constructor(table: KeeperTable, folders: readonly string[], ledger: Ledger) {
    this.table = table;
    this.folders = folders;
    for (const row of table.rows) {
      const file = row.cell('file');
      const words = row.cell('words');
      if (file === undefined || words === undefined || !/[\p{L}\p{N}]/u.test(words)) {
        this.remarks.push(redactionIncomplete(table.file, row.place));
        continue;
      }
      const read: Row = { file, words, place: row.place };
      this.rows.push(read);
      for (const path of pathsBelow(file, folders)) {
        add(this.byPath, path, read);
        const mark = ledger.get(articleIdOf(path))?.digest;
        if (mark !== undefined) add(this.byMark, mark, read);
      }
    }
  }

  /** True when no row withholds anything. */
  get isEmpty(): boolean {
    return this.byPath.size === 0;
  }

  /** Every phrase that is withheld of some file. */
  get phrases(): readonly string[] {
    return [...new Set(this.rows.map(({ words }) => words))].sort(byCodeUnit);
  }

  /** The phrases withheld of a file of these bytes; absent when there are none. */
  for(path: string, digest: Digest): readonly string[] | undefined {
    const rows = [...(this.byPath.get(path.normalize('NFC')) ?? []), ...(this.byMark.get(digest.slice(0, 16)) ?? [])];
    if (rows.length === 0) return undefined;
    for (const row of rows) this.used.add(row);
    return [...new Set(rows.map(({ words }) => words))].sort(byCodeUnit);
  }

  /** The same for a file as the user knows it. */
  forFile(file: string, digest: Digest): readonly string[] {
    return [...new Set(pathsBelow(file, this.folders).flatMap((path) => this.for(path, digest) ?? []))];
  }

  /** Remarks on the rows, once every file was asked for; `redacted` counts the articles with something withheld. */
  diagnostics(redacted: number): readonly Diagnostic[] {
    const lost = this.rows.filter((row) => !this.used.has(row));
    const remarks = lost.map((row) => redactionNoSuchFile(this.table.file, row.place, terminalLine(row.file)));
    return [...this.remarks, ...remarks, ...(redacted > 0 ? [redactionsApplied(this.table.file, redacted)] : [])];
  }
}

type Row = { readonly file: string; readonly words: string; readonly place: Place };

/**
 * True for an address in which withheld words, or the file's name where it is not told, can be read as a slug, were it only their beginning where the slug
 * was cut. Slugs have no apostrophes, so that a word may have letters of its neighbours at its ends: `lind` in `linds-trial` and `dlind`.
 */
export function tellsWithheld(path: string, hidden: readonly string[]): boolean {
  const slug = `-${path.slice(path.lastIndexOf('/') + 1).replace(/\.html$/, '')}-`;
  return hidden.some((words) => {
    const sought = slugOf(words);
    const glued = [`-${sought}-`, `-${sought}s-`, ...[...'cdjlmnstz'].map((letter) => `-${letter}${sought}-`)];
    return glued.some((form) => slug.includes(form)) || (slug.length >= cutFrom && endsInside(slug, `-${sought}-`));
  });
}

/** Shorter slugs were not cut at the end: they are at most 80 long, cut at a word, and less long under a source with a long name. */
const cutFrom = 40;

/** True when the slug's last words are the first of these. */
function endsInside(slug: string, words: string): boolean {
  for (let end = words.indexOf('-', 1); end > 0; end = words.indexOf('-', end + 1)) if (slug.endsWith(words.slice(0, end + 1))) return true;
  return false;
}

/** What tells one set of withheld phrases from another in the cache. Empty for none. */
export function redactionKey(phrases: readonly string[] | undefined): string {
  return phrases === undefined ? '' : digestOf(JSON.stringify(phrases)).slice(0, 16);
}

function add(map: Map<string, Row[]>, key: string, row: Row): void {
  const before = map.get(key);
  if (before === undefined) map.set(key, [row]);
  else before.push(row);
}
