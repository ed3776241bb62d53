import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readKeeperValue } from '../load/keeper-value.js';
import type { Entry } from '../model/article.js';
import { isDay } from '../text/calendar.js';
import { writeCsv } from '../text/csv.js';
import { openArchive } from './open-archive.js';
import { keepFile } from './replace-file.js';
import type { Project } from './project.js';
import { terminalLine } from './terminal-text.js';
import { readWithdrawals, withdrawnColumns } from './withdrawals.js';
import { ledgerFileOf, withdrawnName } from './keeper-files.js';

/** What came of it, as sentences for the keeper. */
export type Withdrawing = { readonly ok: boolean; readonly message: string };

/**
 * Writes the row of `withdrawn.csv` that takes an article out of the site. The article file stays as it is, and nothing is built.
 * `file` as it is typed: from the current folder, or as `backfile list` shows it.
 */
export async function withdrawArticle(project: Project, file: string, said: { readonly reason?: unknown; readonly date?: unknown }): Promise<Withdrawing> {
  const reason = said.reason === undefined ? undefined : readKeeperValue('title', String(said.reason));
  if (reason?.value === undefined) return refuse('Say why with --reason "a few words": readers who follow an old link see them.');
  const date = said.date === undefined ? undefined : readKeeperValue('date', String(said.date));
  if (date?.value === undefined || !isDay(date.value)) return refuse('Say the day with --date 2026-11-22. The program never looks at the clock.');
  const folder = dirname(ledgerFileOf(project));
  const table = readWithdrawals(folder, project.root);
  const open = await openArchive(project);
  open.store.close();
  const entry = open.archive.entries.find((one) => isMeant(one, project, file));
  if (entry === undefined) {
    const line = table.rows.find((row) => row.cell('file') === file)?.place.line;
    const known = line === undefined ? 'backfile list shows them all.' : `Line ${line} of ${table.file} withdraws it already.`;
    return refuse(`${terminalLine(file)} is no article of this archive. ${known}`);
  }
  if (table.encoding !== 'utf-8')
    return refuse(`${table.file} is not UTF-8, so no row was added. Save it from the spreadsheet as "CSV UTF-8", then try again.`);
  const cells = { file: entry.file, sha256: entry.digest, date: date.value, reason: reason.value };
  const columns = table.columns.length === 0 ? withdrawnColumns : table.columns;
  const rows = [...(table.columns.length === 0 ? [[...columns]] : []), columns.map((column) => new Map(Object.entries(cells)).get(column) ?? '')];
  append(join(folder, withdrawnName), writeCsv(rows, table.separator));
  const message =
    `${terminalLine(entry.file)} is withdrawn: it has a row in ${table.file}. The file itself was not touched.\n` +
    'Build again to take it out of the site. To bring it back, remove the row.';
  return { ok: true, message };
}

function refuse(message: string): Withdrawing {
  return { ok: false, message };
}

function isMeant(entry: Entry, project: Project, typed: string): boolean {
  return entry.file === typed.replaceAll('\\', '/') || realPath(resolve(project.root, entry.file)) === realPath(resolve(typed));
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Adds rows without changing a byte of those that are there. */
function append(file: string, rows: string): void {
  const before = existsSync(file) ? readFileSync(file) : Buffer.from('');
  const end = before.length === 0 || before.at(-1) === 10 ? '' : '\r\n';
  keepFile(file, before, `${end}${rows}`);
}
