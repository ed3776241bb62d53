import type { Entry } from '../model/article.js';
import type { ArticleId } from '../model/ids.js';
import { type Addresses, assignAddresses, naturalPath } from './addresses.js';
import type { Ledger, LedgerLine } from './ledger.js';

/** Addresses for a few articles, with the part of the ledger that was looked at. */
export type NewAddresses = Addresses & { readonly before: Ledger };

/**
 * The addresses that `assignAddresses` gives some articles among all the others, found by looking only at the lines of the ledger that can matter: their own,
 * those of the same address, those of vanished files with the same bytes, and the last to arrive. `present` are the articles that are there, by identity;
 * undefined for one that is kept out. Returns nothing when an article that is kept out has a say.
 */
export function assignNewcomers(
  came: readonly Entry[],
  { ledger }: Pick<Addresses, 'ledger'>,
  present: (id: ArticleId) => Entry | 'kept out' | undefined,
): NewAddresses | undefined {
  const own = new Map(came.map((entry) => [entry.id, entry]));
  const stems = came.map((entry) => naturalPath(entry).replace(/\.html$/, ''));
  const digests = new Set(came.map(({ digest }) => digest.slice(0, 16)));
  const before = new Map<ArticleId, LedgerLine>();
  let last: LedgerLine | undefined;
  for (const line of ledger.values()) {
    if (last === undefined || line.arrival > last.arrival) last = line;
    const isRenamed = digests.has(line.digest) && present(line.id) === undefined;
    if (own.has(line.id) || isRenamed || line.paths.some((path) => stems.some((stem) => path.startsWith(stem)))) before.set(line.id, line);
  }
  if (last !== undefined) before.set(last.id, last);
  const others: Entry[] = [];
  for (const { id } of before.values()) {
    const entry = own.has(id) ? undefined : present(id);
    if (entry === 'kept out') return undefined;
    if (entry !== undefined) others.push(entry);
  }
  return { ...assignAddresses([...came, ...others], before), before };
}
