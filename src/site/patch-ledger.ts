import type { ArticleId } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import type { LedgerLine } from './ledger.js';
import { writeLedgerLine } from './ledger.js';
import { keptNote } from './newer-ledger.js';

/** Some lines that are put into a ledger, in the place of those of the same articles, and articles whose lines are taken out. */
export type LedgerPatch = { readonly came: readonly LedgerLine[]; readonly gone: readonly ArticleId[] };

/**
 * A ledger's text with some lines put in and others taken out: what `writeLedger` would write, without writing every line anew.
 * The text must be one that `writeLedger` made, so its articles' lines are sorted and stand behind the heading and before the stories' lines and what is kept for a newer version.
 */
export function patchLedger(text: string, { came, gone }: LedgerPatch): string {
  let patched = text;
  for (const id of [...gone, ...came.map((line) => line.id)]) {
    const at = placeOf(patched, `${id} `);
    if (patched.startsWith(`${id} `, at)) patched = patched.slice(0, at) + patched.slice(patched.indexOf('\n', at) + 1);
  }
  for (const line of came) {
    const written = writeLedgerLine(line);
    const at = placeOf(patched, written);
    patched = `${patched.slice(0, at)}${written}\n${patched.slice(at)}`;
  }
  return patched;
}

/** Where the first line of an article begins that is not before this one. The text of a large ledger is not cut into its lines for it: that takes 40 ms. */
function placeOf(text: string, line: string): number {
  const note = text.indexOf(`\n${keptNote}`);
  let low = text.indexOf('\n') + 1;
  let high = note < 0 ? text.length : note + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = text.lastIndexOf('\n', middle - 1) + 1;
    const end = text.indexOf('\n', middle);
    const other = text.slice(start, end < 0 ? undefined : end);
    // Behind the articles' lines stand those of the stories, whatever their words.
    if (/^[0-9a-f]{16} /.test(other) && byCodeUnit(other, line) < 0) low = end < 0 ? text.length : end + 1;
    else high = start;
  }
  return low;
}
