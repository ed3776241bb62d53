import type { Entry } from '../model/article.js';
import type { ArticleId } from '../model/ids.js';
import { type Addresses, assignAddresses, beginningOfPath } from './addresses.js';
import type { Ledger, LedgerLine } from './ledger.js';
import { lastArrivalIn, LedgerText } from './ledger-text.js';

/** Addresses for a few articles, with the part of the ledger that was looked at. */
export type NewAddresses = Omit<Addresses, 'ledger'> & { readonly ledger: ReadonlyMap<ArticleId, LedgerLine>; readonly before: Ledger };

/**
 * The addresses that `assignAddresses` gives some articles among all the others, found by looking only at the lines of the ledger that can matter: their own,
 * those of the same address, and those of vanished files with the same bytes. `present` are the articles that are there, by identity;
 * undefined for one that is kept out. Returns nothing when an article that is kept out has a say.
 */
export function assignNewcomers(
  came: readonly Entry[],
  { ledger }: Pick<Addresses, 'ledger'>,
  present: (id: ArticleId) => Entry | 'kept out' | undefined,
): NewAddresses | undefined {
  const own = new Set(came.map(({ id }) => id));
  const before = new Map<ArticleId, LedgerLine>();
  for (const line of linesOf(came, own, ledger, present)) before.set(line.id, line);
  const others: Entry[] = [];
  for (const { id } of before.values()) {
    const entry = own.has(id) ? undefined : present(id);
    if (entry === 'kept out') return undefined;
    if (entry !== undefined) others.push(entry);
  }
  return { ...assignAddresses([...came, ...others], before, undefined, lastArrivalIn(ledger)), before };
}

/** The lines that can matter. */
function linesOf(
  came: readonly Entry[],
  own: ReadonlySet<ArticleId>,
  ledger: Ledger,
  present: (id: ArticleId) => Entry | 'kept out' | undefined,
): readonly LedgerLine[] {
  const beginnings = [...new Set(came.map(beginningOfPath))];
  const digests = new Set(came.map(({ digest }) => digest.slice(0, 16)));
  const isOfOne = ({ id, digest, paths }: LedgerLine): boolean =>
    own.has(id) || paths.some((path) => beginnings.some((beginning) => path.startsWith(beginning))) || (digests.has(digest) && present(id) === undefined);
  if (!(ledger instanceof LedgerText)) return [...ledger.values()].filter(isOfOne);
  const words = [...beginnings, ...[...digests].map((digest) => `${digest} `)];
  return [...came.flatMap(({ id }) => ledger.get(id) ?? []), ...words.flatMap((one) => ledger.linesWith(one))].filter(isOfOne);
}
