import { LedgerText } from '../site/ledger-text.js';
import type { LedgerPatch } from '../site/patch-ledger.js';
import { type LinePlaces, movedPlaces } from './known-addresses.js';
import type { LedgerMemory } from './ledger-memory.js';

/**
 * A ledger as this process wrote or read it last: as long as its file looks the same, nobody needs to read it again, and what is remembered of its lines
 * counts for the next build, as what the cache remembers would. `looks` are those of the file, `key` is what influences every article alike.
 */
export type WrittenLedger = { readonly text: string; readonly looks: string; readonly key: string; readonly memory: LedgerMemory };

/** The ledger with a patch in it, and what is remembered of it then: lines that were written are looked up again. */
export function patchedLedger(
  { text, memory }: Pick<WrittenLedger, 'text' | 'memory'>,
  patch: LedgerPatch,
): { readonly text: string; readonly memory: LedgerMemory } {
  const before = new LedgerText(text, memory);
  const { ledger, moves } = before.patched(patch);
  const written = new Set([...patch.came.map(({ id }) => id), ...patch.gone].flatMap((id) => before.startOf(id) ?? []));
  const places: LinePlaces = new Map([...memory.places].map(([mark, run]) => [mark, movedPlaces(run, moves, written)]));
  return { text: ledger.text, memory: { size: ledger.size, lastArrival: ledger.lastArrival, places } };
}
