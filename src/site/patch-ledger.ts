import type { ArticleId } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import type { LedgerLine } from './ledger.js';
import { writeLedgerLine } from './ledger.js';
import { keptNote } from './newer-ledger.js';

/**
 * A ledger's text with some lines put in and others taken out: what `writeLedger` would write, without writing every line anew.
 * The text must be one that `writeLedger` made, so its articles' lines are sorted and stand behind the heading and before the stories' lines and what is kept for a newer version.
 */
export function patchLedger(text: string, { came, gone }: { readonly came: readonly LedgerLine[]; readonly gone: readonly ArticleId[] }): string {
  const lines = text.split('\n');
  for (const id of [...gone, ...came.map((line) => line.id)]) {
    const at = placeOf(lines, `${id} `);
    if (lines[at]?.startsWith(`${id} `) === true) lines.splice(at, 1);
  }
  for (const line of came) {
    const written = writeLedgerLine(line);
    lines.splice(placeOf(lines, written), 0, written);
  }
  return lines.join('\n');
}

/** The first line, behind the heading, that is not before this one. */
function placeOf(lines: readonly string[], line: string): number {
  const kept = lines.indexOf(keptNote);
  let [low, high] = [1, lines.findLastIndex((other, at) => (kept < 0 || at < kept) && /^[0-9a-f]{16} /.test(other)) + 1];
  if (high < low) return 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodeUnit(lines[middle] ?? '', line) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
