import type { Entry } from '../model/article.js';
import { type Diagnostic, withdrawnCount, withdrawnNoSuchFile, withdrawnOddDay } from '../model/diagnostic.js';
import type { ArticleId } from '../model/ids.js';
import { unreadableDay } from '../model/keeper-days.js';
import type { Ledger } from '../site/ledger.js';
import type { Withdrawal, Withdrawn } from '../site/withdrawn.js';
import { readKeeperValue } from '../load/keeper-value.js';
import { articleIdOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';
import { type KeeperRow, type KeeperTable, readKeeperTable } from './keeper-table.js';
import { terminalLine } from './terminal-text.js';
import { withdrawnName } from './keeper-files.js';

/** Its columns; any other is passed over. */
export const withdrawnColumns = ['file', 'sha256', 'date', 'reason'] as const;

/** Reads `withdrawn.csv` in the folder of the ledger. Throws in a sentence when it cannot be used. */
export function readWithdrawals(folder: string, root: string): KeeperTable {
  return readKeeperTable(folder, withdrawnName, root, ['file']);
}

/** What remains of the entries, and what the keeper says about those that do not. */
export type Parted = {
  readonly kept: readonly Entry[];
  readonly isWithdrawn: (id: ArticleId, digest: string) => Withdrawal | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Parts the articles that were withdrawn from the others. A row holds for the file it names, whatever bytes it has by now,
 * and for every file with the bytes it names: a copy under another name says the same words.
 */
export function withoutWithdrawn(entries: readonly Entry[], table: KeeperTable, folders: readonly string[], ledger: Ledger): Parted {
  if (table.rows.length === 0) return { kept: entries, isWithdrawn: () => undefined, diagnostics: [] };
  const byId = new Map<string, Withdrawal>();
  const byDigest = new Map<string, Withdrawal>();
  const diagnostics: Diagnostic[] = [];
  const present = new Set(entries.map((entry) => entry.id));
  const digests = new Set(entries.map((entry) => entry.digest.slice(0, 16)));
  for (const row of table.rows) {
    const file = row.cell('file') ?? '';
    const sha256 = row.cell('sha256')?.toLowerCase();
    const withdrawal = wordsOf(row, table, diagnostics);
    const ids = file === '' ? [] : pathsBelow(file, folders).map(articleIdOf);
    for (const id of ids) if (!byId.has(id)) byId.set(id, withdrawal);
    // The bytes the ledger saw last under that name are meant too: a renamed file does not come back.
    const marks = [sha256, ...ids.map((id) => ledger.get(id)?.digest)].filter((mark) => mark !== undefined && /^[0-9a-f]{16,64}$/.test(mark));
    for (const mark of marks) if (mark !== undefined && !byDigest.has(mark.slice(0, 16))) byDigest.set(mark.slice(0, 16), withdrawal);
    const isKnown = ids.some((id) => present.has(id) || ledger.has(id)) || marks.some((mark) => digests.has(mark?.slice(0, 16) ?? ''));
    if (!isKnown) diagnostics.push(withdrawnNoSuchFile(table.file, row.place, terminalLine(file)));
  }
  const isWithdrawn = (id: ArticleId, digest: string): Withdrawal | undefined => byId.get(id) ?? byDigest.get(digest.slice(0, 16));
  const kept = entries.filter((entry) => isWithdrawn(entry.id, entry.digest) === undefined);
  if (kept.length < entries.length) diagnostics.push(withdrawnCount(table.file, entries.length - kept.length));
  return { kept, isWithdrawn, diagnostics };
}

/** Whether an address of an article may be told: no words that are withheld stand in it. */
type MayBeTold = (id: ArticleId, path: string) => boolean;

/** Every address that was given to an article that is withdrawn now and may be told, for the page that answers a link to it. */
export function withdrawnAddresses(ledger: Ledger, isWithdrawn: Parted['isWithdrawn'], mayBeTold: MayBeTold): readonly Withdrawn[] {
  const found: Withdrawn[] = [];
  for (const line of ledger.values()) {
    const withdrawal = isWithdrawn(line.id, line.digest);
    if (withdrawal !== undefined) for (const path of line.paths) if (mayBeTold(line.id, path)) found.push({ path, withdrawal });
  }
  return found.sort((a, b) => byCodeUnit(a.path, b.path));
}

/** The same for articles that have expired: the day is that of their expiry. */
export function expiredAddresses(ledger: Ledger, expired: readonly Entry[], mayBeTold: MayBeTold): readonly Withdrawn[] {
  return expired.flatMap(({ id, days }) => {
    const date = days?.expires;
    const withdrawal = date === undefined || date === unreadableDay ? {} : { date };
    return (ledger.get(id)?.paths ?? []).filter((path) => mayBeTold(id, path)).map((path) => ({ path, withdrawal }));
  });
}

/** What the tombstone says. A day that is none is left out with a remark; the article stays out all the same. */
function wordsOf(row: KeeperRow, table: KeeperTable, diagnostics: Diagnostic[]): Withdrawal {
  const written = row.cell('date');
  const date = written === undefined ? undefined : readKeeperValue('date', written);
  if (date?.why !== undefined) diagnostics.push(withdrawnOddDay(table.file, row.place, terminalLine(written ?? ''), date.why));
  const reason = readKeeperValue('title', row.cell('reason') ?? '');
  return { ...(date?.value === undefined ? {} : { date: date.value }), ...(reason.value === undefined ? {} : { reason: reason.value }) };
}

/** A file as the keeper may have written it, as paths below its articles folder. `folders` are the articles folders as the user knows them. */
export function pathsBelow(file: string, folders: readonly string[]): readonly string[] {
  const plain = file
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .normalize('NFC');
  const below = folders.flatMap((folder) =>
    folder === '.' || plain.startsWith(`${folder}/`) ? [folder === '.' ? plain : plain.slice(folder.length + 1)] : [],
  );
  return below.length > 0 ? below : [plain];
}
