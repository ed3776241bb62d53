import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Digest } from '../model/ids.js';
import type { LedgerCounts } from '../site/ledger-text.js';
import { digestOf } from '../text/digest.js';
import type { LinePlaces } from './known-addresses.js';
import { replaceFile } from './replace-file.js';

/** What is remembered of a ledger's text of which nothing is to be said, and no two of its lines name one address. */
export type LedgerMemory = LedgerCounts & { readonly places: LinePlaces };

type Head = LedgerCounts & {
  readonly form: number;
  readonly key: string;
  readonly digest: Digest;
  readonly runs: readonly (readonly [mark: string, rows: number])[];
};

const form = 1;
const fileName = 'ledger.index';

/** What is remembered of these bytes; nothing when they are not those of before, or for another `key`, which holds what influences every article alike. */
export function readLedgerMemory(folder: string, key: string, bytes: Uint8Array): LedgerMemory | undefined {
  try {
    const kept = readFileSync(join(folder, fileName));
    const cut = kept.indexOf(10);
    const rest = kept.subarray(cut + 1);
    if (Number(kept.toString('latin1', 0, cut)) !== crc32(rest)) return undefined;
    const end = rest.indexOf(10);
    // The checksum says that this is the head that was written.
    const head = JSON.parse(rest.toString('utf8', 0, end)) as Head;
    if (head.form !== form || head.key !== key || head.digest !== digestOf(bytes)) return undefined;
    const numbers = new Uint32Array(new Uint8Array(rest.subarray(end + 1)).buffer);
    const places = new Map<string, Uint32Array>();
    let first = 0;
    for (const [mark, rows] of head.runs) {
      places.set(mark, numbers.subarray(first, first + rows));
      first += rows;
    }
    return { size: head.size, lastArrival: head.lastArrival, places };
  } catch {
    // Nothing, or what cannot be read: the ledger is read line by line.
    return undefined;
  }
}

/** Part of the cache: deleting it is always safe, and a damaged one counts as none. `ledger` is the text as it lies on disk. */
export function writeLedgerMemory(folder: string, key: string, ledger: string, { size, lastArrival, places }: LedgerMemory): void {
  const runs = [...places].map(([mark, rows]) => [mark, rows.length] as const);
  const head: Head = { form, key, digest: digestOf(ledger), size, lastArrival, runs };
  const rows = [...places.values()].map((one) => new Uint8Array(one.buffer, one.byteOffset, one.byteLength));
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...rows]);
  replaceFile(join(folder, fileName), `${crc32(rest)}\n`, rest);
}
