import type { ArticleId } from '../model/ids.js';
import { type LedgerLine, writeLedgerLine } from '../site/ledger.js';
import { LedgerText } from '../site/ledger-text.js';
import { patchLedger } from '../site/patch-ledger.js';
import { type LinePlaces, movedPlaces, type Move } from './known-addresses.js';
import type { LedgerMemory } from './ledger-memory.js';

/**
 * A ledger as this process wrote or read it last: as long as its file looks the same, nobody needs to read it again, and what is remembered of its lines
 * counts for the next build, as what the cache remembers would. `looks` are those of the file, `key` is what influences every article alike.
 */
export type WrittenLedger = { readonly text: string; readonly looks: string; readonly key: string; readonly memory: LedgerMemory };

/** Some lines that are put into a ledger, in the place of those of the same articles, and articles whose lines are taken out. */
export type LedgerPatch = { readonly came: readonly LedgerLine[]; readonly gone: readonly ArticleId[] };

/** The ledger with a patch in it, as `patchLedger` makes its text, and what is remembered of it then: lines that were written are looked up again. */
export function patchedLedger(
  { text, memory }: Pick<WrittenLedger, 'text' | 'memory'>,
  { came, gone }: LedgerPatch,
): { readonly text: string; readonly memory: LedgerMemory } {
  const before = new LedgerText(text, memory);
  const moves: Move[] = [];
  const written = new Set<number>();
  let { size, lastArrival } = memory;
  const note = (id: ArticleId, line: LedgerLine | undefined): void => {
    const from = before.placeOf(id);
    const other = before.get(id);
    const length = (one: LedgerLine | undefined): number => (one === undefined ? 0 : writeLedgerLine(one).length + 1);
    moves.push({ from, by: length(line) - length(other) });
    if (other !== undefined) written.add(from);
    size += Number(line !== undefined) - Number(other !== undefined);
    lastArrival = Math.max(lastArrival, line?.arrival ?? 0);
  };
  for (const line of came) note(line.id, line);
  for (const id of gone) note(id, undefined);
  const places: LinePlaces = new Map([...memory.places].map(([mark, run]) => [mark, movedPlaces(run, moves, written)]));
  return { text: patchLedger(text, { came, gone }), memory: { size, lastArrival, places } };
}
