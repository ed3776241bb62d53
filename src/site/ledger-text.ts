import type { ArticleId, SitePath } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import { areDistinct, type Ledger, type LedgerLine, readLedgerLine, writeLedger, writeLedgerLine } from './ledger.js';
import type { NewerLines } from './newer-ledger.js';
import { type LedgerPatch, patchLedger } from './patch-ledger.js';
import { type StoryLine, writeStoryLine } from './story-ledger.js';

/** What is known of a ledger's text without reading its lines. */
export type LedgerCounts = { readonly size: number; readonly lastArrival: number };

/** From a place in the ledger's text on, all lines stand so many letters further. */
export type Move = { readonly from: number; readonly by: number };

/**
 * A ledger read where it is asked. Of 100,000 lines a build to which one article came needs a few, and to make all of them into objects took longer than
 * to read the article. The text is one that `writeLedger` made, without lines of a newer version, and no two of its lines name one address: the
 * lines of articles stand behind the heading, in the order of their identities.
 */
export class LedgerText implements Ledger {
  readonly text: string;
  readonly size: number;
  /** The latest arrival in it; 0 when it is empty. */
  readonly lastArrival: number;
  private readonly first: number;
  private readonly end: number;
  private all: ReadonlyMap<ArticleId, LedgerLine> | undefined;

  constructor(text: string, { size, lastArrival }: LedgerCounts) {
    this.text = text;
    this.size = size;
    this.lastArrival = lastArrival;
    this.first = text.indexOf('\n') + 1;
    this.end = endOfArticles(text, this.first);
  }

  get(id: ArticleId): LedgerLine | undefined {
    const start = this.startOf(id);
    return start === undefined ? undefined : this.lineAt(start);
  }

  has(id: ArticleId): boolean {
    return this.startOf(id) !== undefined;
  }

  /** Where an article's line begins; undefined when it has none. */
  startOf(id: ArticleId): number | undefined {
    const at = this.placeOf(id);
    return at < this.end && this.text.startsWith(id, at) ? at : undefined;
  }

  /** Where the line of an article begins or would stand: identities are digests, so their beginning says about where that is. */
  placeOf(id: ArticleId): number {
    const { text } = this;
    const wanted = numberAt(id, 0);
    let [low, high] = [this.first, this.end];
    let [below, above] = [0, 2 ** 32];
    for (let turn = 1; low < high; turn++) {
      // A ledger made by hand may have identities of any kind; halving now and then ends the search all the same.
      const share = turn % 4 === 0 ? 0.5 : (wanted - below) / (above - below);
      const guess = low + Math.min(high - low - 1, Math.max(0, Math.floor((high - low) * share)));
      const start = Math.max(low, text.lastIndexOf('\n', guess - 1) + 1);
      const number = numberAt(text, start);
      if (number < wanted || (number === wanted && text.slice(start, start + idLength) < id)) {
        low = text.indexOf('\n', start) + 1;
        below = number;
      } else {
        high = start;
        above = number + 1;
      }
    }
    return low;
  }

  /** The line that begins there. */
  lineAt(start: number): LedgerLine {
    const line = readLedgerLine(this.text.slice(start, this.text.indexOf('\n', start)));
    if (line === undefined) throw new Error('a line of the ledger that was read before cannot be read');
    return line;
  }

  /** The address that stands first in the line that begins there. */
  pathAt(start: number): SitePath {
    const { text } = this;
    const from = text.indexOf(' ', start + idLength + 1) + idLength + 2;
    const end = text.indexOf('\n', from);
    const space = text.indexOf(' ', from);
    // The line was read before, with an address there.
    return text.slice(from, space >= 0 && space < end ? space : end) as SitePath;
  }

  /** The arrival that the line names which begins there. */
  arrivalAt(start: number): number {
    let arrival = 0;
    for (let at = start + idLength + 1; ; at++) {
      const digit = this.text.charCodeAt(at) - 0x30;
      if (digit < 0 || digit > 9) return arrival;
      arrival = arrival * 10 + digit;
    }
  }

  /** The lines of articles in which these words stand behind a space: the beginning of a digest or of an address. */
  linesWith(words: string): readonly LedgerLine[] {
    const found: LedgerLine[] = [];
    for (let at = this.text.indexOf(` ${words}`, this.first); at >= 0 && at < this.end; ) {
      found.push(this.lineAt(this.text.lastIndexOf('\n', at) + 1));
      at = this.text.indexOf(` ${words}`, this.text.indexOf('\n', at));
    }
    return found;
  }

  /** The ledger with a patch in it, as `patchLedger` makes its text, and how far the other lines moved; the places are those of this text. */
  patched(patch: LedgerPatch): { readonly ledger: LedgerText; readonly moves: readonly Move[] } {
    const moves: Move[] = [];
    let { size, lastArrival } = this;
    const note = (id: ArticleId, line: LedgerLine | undefined): void => {
      const other = this.get(id);
      moves.push({ from: this.placeOf(id), by: lengthOf(line) - lengthOf(other) });
      size += Number(line !== undefined) - Number(other !== undefined);
      lastArrival = Math.max(lastArrival, line?.arrival ?? 0);
    };
    for (const line of patch.came) note(line.id, line);
    for (const id of patch.gone) note(id, undefined);
    return { ledger: moves.length === 0 ? this : new LedgerText(patchLedger(this.text, patch), { size, lastArrival }), moves };
  }

  /** The lines of stories as text. */
  storiesPart(): string {
    return this.text.slice(this.end);
  }

  /** The ledger with these lines of stories: what `writeLedger` makes of it. */
  withStories(stories: readonly StoryLine[]): string {
    return `${this.text.slice(0, this.end)}${stories
      .map((line) => `${writeStoryLine(line)}\n`)
      .sort(byCodeUnit)
      .join('')}`;
  }

  entries(): MapIterator<[ArticleId, LedgerLine]> {
    return this.whole().entries();
  }
  keys(): MapIterator<ArticleId> {
    return this.whole().keys();
  }
  values(): MapIterator<LedgerLine> {
    return this.whole().values();
  }
  [Symbol.iterator](): MapIterator<[ArticleId, LedgerLine]> {
    return this.whole()[Symbol.iterator]();
  }
  forEach(see: (line: LedgerLine, id: ArticleId, map: ReadonlyMap<ArticleId, LedgerLine>) => void): void {
    this.whole().forEach(see);
  }

  /** Every line, for whoever wants them all. */
  whole(): ReadonlyMap<ArticleId, LedgerLine> {
    if (this.all === undefined) {
      const all = new Map<ArticleId, LedgerLine>();
      for (let at = this.first; at < this.end; at = this.text.indexOf('\n', at) + 1) {
        const line = this.lineAt(at);
        all.set(line.id, line);
      }
      this.all = all;
    }
    return this.all;
  }

  /** True when every line can be read, stands in its order, and names addresses that no other names. */
  isSound(): boolean {
    const lines = new Map<ArticleId, LedgerLine>();
    let last = '';
    for (let at = this.first; at < this.end; at = this.text.indexOf('\n', at) + 1) {
      const line = readLedgerLine(this.text.slice(at, this.text.indexOf('\n', at)));
      if (line === undefined || line.id <= last) return false;
      lines.set(line.id, line);
      last = line.id;
    }
    return lines.size === this.size && areDistinct(lines);
  }
}

/** The ledger's text, with the lines of stories that are to be in it. */
export function ledgerAsText(ledger: Ledger, stories: readonly StoryLine[], newer?: NewerLines): string {
  return ledger instanceof LedgerText && newer === undefined ? ledger.withStories(stories) : writeLedger(ledger, stories, newer);
}

/** The latest arrival in a ledger; 0 when it is empty. */
export function lastArrivalIn(ledger: Ledger): number {
  if (ledger instanceof LedgerText) return ledger.lastArrival;
  let last = 0;
  for (const { arrival } of ledger.values()) last = Math.max(last, arrival);
  return last;
}

const idLength = 16;

/** The letters of a line and its end; none for no line. */
function lengthOf(line: LedgerLine | undefined): number {
  return line === undefined ? 0 : writeLedgerLine(line).length + 1;
}

/** Where the lines of stories begin, which stand behind all others: no line of an article begins with their word. */
function endOfArticles(text: string, first: number): number {
  let [low, high] = [first, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = Math.max(low, text.lastIndexOf('\n', middle - 1) + 1);
    if (text.startsWith('story ', start)) high = start;
    else low = text.indexOf('\n', start) + 1;
  }
  return low;
}

/** Eight hexadecimal digits as a number. */
function numberAt(text: string, at: number): number {
  let number = 0;
  for (let digit = at; digit < at + 8; digit++) {
    const code = text.charCodeAt(digit);
    number = number * 16 + (code < 0x3a ? code - 0x30 : code - 0x57);
  }
  return number;
}
