import type { Entry } from '../model/article.js';
import type { ArticleId, SitePath } from '../model/ids.js';
import { type Addresses, isRecorded, type Redirect } from '../site/addresses.js';
import { assignNewcomers, type NewAddresses } from '../site/assign-newcomers.js';
import { type LedgerLine, readLedgerLine, writeLedgerLine } from '../site/ledger.js';
import type { LedgerText, Move } from '../site/ledger-text.js';
import { byCodeUnit } from '../text/order.js';
import type { NumberedRows } from './numbered-rows.js';

/**
 * Where in a ledger's text the line begins that says all there is to say of the article in a row: twice the place, and one more when the article had other
 * addresses; 0 for an article that must be looked up. By the mark of a run of rows.
 */
export type LinePlaces = ReadonlyMap<string, Uint32Array>;

/** Addresses of which most were known, and what they came from. */
export type KnownAddresses = Addresses & {
  readonly ledger: LedgerText;
  readonly arrivalOf: (id: ArticleId) => number;
  /** When each article arrived, in the order of the rows. */
  readonly arrivals: readonly number[];
  readonly places: LinePlaces;
  readonly moves: readonly Move[];
};

/** So many articles that are looked up one by one cost about as much as reading the ledger whole. */
const lookedUpAtMost = 200;

/**
 * The addresses that `assignAddresses` gives the articles of these rows, when it is known of most of them where their line stands in the ledger.
 * `isThere` tells an article that is in the archive from a sample that left it. Returns nothing when too many would have to be looked up.
 */
export function knownAddresses(rows: NumberedRows, ledger: LedgerText, before: LinePlaces, isThere: (entry: Entry) => boolean): KnownAddresses | undefined {
  const { places, unknown } = placesOfRows(rows, ledger, before);
  const came = unknown.filter(isThere);
  if (came.length > lookedUpAtMost) return undefined;
  const present = (id: ArticleId): Entry | undefined => {
    const entry = rows.entryAt(rows.numberOf(id) ?? -1);
    return entry !== undefined && isThere(entry) ? entry : undefined;
  };
  const own = assignNewcomers(came, { ledger }, present);
  const after = own === undefined ? undefined : ledgerAfter(ledger, came, own);
  if (own === undefined || after === undefined) return undefined;
  const theirs = new Set(came.map(({ id }) => own.addressOf.get(id)));
  const paths: (SitePath | undefined)[] = [];
  const pathOf = (id: ArticleId): SitePath | undefined => {
    const number = rows.numberOf(id) ?? -1;
    const place = places[number] ?? 0;
    if (place === 0) return own.addressOf.get(id);
    const known = paths[number] ?? ledger.pathAt(place >>> 1);
    paths[number] = known;
    return known;
  };
  return {
    addressOf: { get: pathOf, has: (id) => pathOf(id) !== undefined },
    redirects: [...formerAddresses(ledger, places), ...own.redirects.filter(({ to }) => theirs.has(to))].sort((a, b) => byCodeUnit(a.from, b.from)),
    diagnostics: own.diagnostics,
    arrivalOf: (id) => {
      const place = places[rows.numberOf(id) ?? -1] ?? 0;
      return place === 0 ? (own.ledger.get(id)?.arrival ?? 0) : ledger.arrivalAt(place >>> 1);
    },
    arrivals: arrivalsOf(rows, places, ledger, (entry) => (isThere(entry) ? (own.ledger.get(entry.id)?.arrival ?? 0) : undefined)),
    places: before,
    ...after,
  };
}

/** Where the lines of all rows stand in a ledger as it was written, for the next build. `known` is what this build knew of the text before. */
export function linePlaces(rows: NumberedRows, written: LedgerText, known?: KnownAddresses): LinePlaces {
  const places = new Map<string, Uint32Array>();
  for (const { rows: run, mark, first } of rows.runs) {
    const before = known?.places.get(mark);
    const own = before === undefined ? new Uint32Array(run.count) : movedPlaces(before, known?.moves ?? []);
    for (let row = 0; row < own.length; row++) if (own[row] === 0) own[row] = placeOf(written, rows.entryAt(first + row));
    if (mark !== '') places.set(mark, own);
  }
  return places;
}

/** The places of all rows by their numbers, and the articles of which none is known. */
function placesOfRows(rows: NumberedRows, ledger: LedgerText, before: LinePlaces): { readonly places: Uint32Array; readonly unknown: readonly Entry[] } {
  const places = new Uint32Array(rows.count);
  const unknown: Entry[] = [];
  for (const { rows: run, mark, first } of rows.runs) {
    const known = before.get(mark);
    if (known?.length === run.count) places.set(known, first);
    for (let number = first; number < first + run.count; number++) {
      if (places[number] !== 0) continue;
      const entry = rows.entryAt(number);
      const place = placeOf(ledger, entry);
      if (place !== 0) places[number] = place;
      else if (entry !== undefined) unknown.push(entry);
    }
  }
  return { places, unknown };
}

/** When the articles arrived; `arrivalOf` is asked for those whose place is not known. */
function arrivalsOf(rows: NumberedRows, places: Uint32Array, ledger: LedgerText, arrivalOf: (entry: Entry) => number | undefined): readonly number[] {
  const arrivals: number[] = [];
  for (const [number, place] of places.entries()) {
    const entry = place === 0 ? rows.entryAt(number) : undefined;
    const arrival = place === 0 ? (entry === undefined ? undefined : arrivalOf(entry)) : ledger.arrivalAt(place >>> 1);
    if (arrival !== undefined) arrivals.push(arrival);
  }
  return arrivals;
}

/** The place of an article's line, when that says all there is to say. */
function placeOf(ledger: LedgerText, entry: Entry | undefined): number {
  const start = entry === undefined ? undefined : ledger.startOf(entry.id);
  if (entry === undefined || start === undefined) return 0;
  const line = ledger.lineAt(start);
  return isRecorded(line, entry) ? start * 2 + (line.paths.length > 1 ? 1 : 0) : 0;
}

/** The places after lines came and went. Lines that begin at the places in `written` were written anew and are to be looked up. */
export function movedPlaces(places: Uint32Array, moves: readonly Move[], written: ReadonlySet<number> = new Set()): Uint32Array {
  return places.map((place) => (place === 0 || written.has(place >>> 1) ? 0 : place + 2 * movedBy(moves, place >>> 1)));
}

function movedBy(moves: readonly Move[], start: number): number {
  let by = 0;
  for (const move of moves) if (move.from <= start) by += move.by;
  return by;
}

/** Where addresses lead that articles had before. */
function formerAddresses(ledger: LedgerText, places: Uint32Array): readonly Redirect[] {
  const redirects: Redirect[] = [];
  for (const place of places) {
    if (place % 2 === 0) continue;
    const [to, ...others] = ledger.lineAt(place >>> 1).paths;
    for (const from of others) if (from !== to) redirects.push({ from, to });
  }
  return redirects;
}

/** The ledger with the lines of those that came, and how far the others moved. */
function ledgerAfter(ledger: LedgerText, came: readonly Entry[], { before, ledger: own }: NewAddresses): Pick<KnownAddresses, 'ledger' | 'moves'> | undefined {
  const written = (line: LedgerLine | undefined): string => (line === undefined ? '' : writeLedgerLine(line));
  const lines = came.flatMap(({ id }) => own.get(id) ?? []).filter((line) => written(ledger.get(line.id)) !== written(line));
  // None is written that the next build would not read.
  if (lines.some((line) => readLedgerLine(writeLedgerLine(line)) === undefined)) return undefined;
  return ledger.patched({ came: lines, gone: [...before.keys()].filter((id) => !own.has(id)) });
}
