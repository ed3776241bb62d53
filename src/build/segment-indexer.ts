import { Worker } from 'node:worker_threads';
import { type Card, writeCards } from '../search/card.js';
import { type IndexedSegment, indexRows } from '../search/index-segment.js';
import { type IndexedText, TokenRows } from '../search/invert.js';
import { Lexicon } from '../search/lexicon.js';
import { packRows, type SavedRow, unpackRows } from '../search/saved-rows.js';
import type { StartRequest } from './search-start.js';

/** Where an article lies among those that were read for an earlier segment: which of the saved rows, and which row of them. */
export type SavedPlace = { readonly saved: number; readonly row: number };
/** An article to index: its texts, or where it lies among those that were read before. */
export type SegmentArticle = IndexedText | SavedPlace;
/** A card on its way: without a text of its own it has the one that is indexed. */
export type SentCard = Omit<Card, 'text'> & { readonly text?: string };
/** Neighbouring articles of a segment; `cards` when a file of their texts is to be made, as many as articles. */
export type SegmentBlock = { readonly articles: readonly SegmentArticle[]; readonly cards?: readonly SentCard[] };
/** What came of a segment: its files by their names, what of it goes into the start of the index, and its articles as they were read. */
export type SegmentFiles = {
  readonly indexed: IndexedSegment;
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[];
  readonly rows: Uint8Array;
};

/** Indexes one segment after the other, each block by block, so that only few texts are in memory at a time. */
export type Indexer = {
  /** `saved` are rows of earlier segments (search/saved-rows.ts) in which articles of this one lie. */
  readonly begin: (saved: readonly Uint8Array[]) => void;
  /** Gives the file of the block's texts when it has cards. */
  readonly add: (block: SegmentBlock) => Promise<Uint8Array | undefined>;
  readonly finish: (name: string) => Promise<SegmentFiles>;
};

/** What is asked of the thread that indexes. */
export type IndexingRequest =
  | { readonly kind: 'begin'; readonly saved: readonly Uint8Array[] }
  | { readonly kind: 'add'; readonly block: SegmentBlock }
  | { readonly kind: 'finish'; readonly name: string }
  | { readonly kind: 'start'; readonly request: StartRequest };

/** The thread ended by itself: the segment that was begun is to be begun again elsewhere. */
export class IndexingEnded extends Error {}

/** Words whose forms are remembered while segments are indexed one after the other: beyond this many, memory is worth more. */
const mostRemembered = 150_000;

/** Indexes here, and remembers the forms of words from one segment to the next, which changes nothing but the time. */
export class SegmentIndexer {
  private lexicon = new Lexicon();
  private rows = new TokenRows(this.lexicon);
  private before: readonly { readonly own: readonly SavedRow[]; readonly entries: Uint32Array }[] = [];

  begin(saved: readonly Uint8Array[]): void {
    if (this.lexicon.tokens.length > mostRemembered) this.lexicon = new Lexicon();
    this.rows = new TokenRows(this.lexicon);
    this.before = saved.map(unpackRows).map(({ tokens, rows: own }) => ({ own, entries: this.lexicon.addTokens(tokens) }));
  }

  add({ articles, cards }: SegmentBlock): Uint8Array | undefined {
    for (const article of articles) this.addOne(article);
    return cards === undefined ? undefined : writeCards(cards.map((card, at) => ({ ...card, text: card.text ?? textOf(articles[at]) })));
  }

  finish(name: string): SegmentFiles {
    const files: [string, Uint8Array][] = [];
    const { rows } = this;
    const indexed = indexRows(name, rows, this.lexicon, (shard, bytes) => files.push([shard, bytes]));
    const saved = packRows(rows.saved());
    this.rows = new TokenRows(this.lexicon);
    this.before = [];
    return { indexed, files, rows: saved };
  }

  private addOne(article: SegmentArticle): void {
    if (!('saved' in article)) {
      this.rows.add(article);
      return;
    }
    const known = this.before[article.saved];
    const row = known?.own[article.row];
    if (known === undefined || row === undefined) throw new Error(`there is no row ${article.row} in the saved rows ${article.saved}`);
    this.rows.addSaved(row, known.entries);
  }
}

function textOf(article: SegmentArticle | undefined): string {
  return article !== undefined && 'text' in article ? article.text : '';
}

/** Indexes on this thread. */
export function indexerHere(): Indexer {
  const indexer = new SegmentIndexer();
  return { begin: (saved) => indexer.begin(saved), add: async (block) => indexer.add(block), finish: async (name) => indexer.finish(name) };
}

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: unknown) => void };

/** Indexes on a thread of its own, so that pages are printed meanwhile. When that thread ends by itself, all that was asked of it fails with `IndexingEnded`. */
export class IndexingThread implements Indexer {
  private readonly thread: Worker;
  private readonly waiting: Waiting[] = [];
  private lost = false;

  constructor(script = new URL('./indexing-worker.js', import.meta.url)) {
    this.thread = new Worker(script);
    // The thread answers in the order in which it was asked.
    this.thread.on('message', (answer: unknown) => this.waiting.shift()?.resolve(answer));
    this.thread.on('error', () => this.lose());
    this.thread.on('exit', () => this.lose());
  }

  begin(saved: readonly Uint8Array[]): void {
    this.post({ kind: 'begin', saved });
  }

  add(block: SegmentBlock): Promise<Uint8Array | undefined> {
    return this.ask({ kind: 'add', block });
  }

  finish(name: string): Promise<SegmentFiles> {
    return this.ask({ kind: 'finish', name });
  }

  /** The start of the index, once the segments are indexed that were asked for before; undefined when the cache lacks one of the others. */
  start(request: StartRequest): Promise<Uint8Array | undefined> {
    return this.ask({ kind: 'start', request });
  }

  /** What is still being indexed never comes. */
  async end(): Promise<void> {
    this.waiting.length = 0;
    await this.thread.terminate();
  }

  private ask<T>(request: IndexingRequest): Promise<T> {
    if (this.lost) return Promise.reject(new IndexingEnded());
    return new Promise<T>((resolve, reject) => {
      // The worker answers each request with what `SegmentIndexer` or `startFromCache` gives for it.
      this.waiting.push({ resolve: (answer) => resolve(answer as T), reject });
      this.post(request);
    });
  }

  private post(request: IndexingRequest): void {
    if (!this.lost) this.thread.postMessage(request);
  }

  private lose(): void {
    this.lost = true;
    for (const { reject } of this.waiting.splice(0)) reject(new IndexingEnded());
  }
}
