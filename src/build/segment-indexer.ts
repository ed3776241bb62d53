import { Worker } from 'node:worker_threads';
import { type IndexedSegment, indexRows } from '../search/index-segment.js';
import { type IndexedText, TokenRows } from '../search/invert.js';
import { Lexicon } from '../search/lexicon.js';
import { packRows, unpackRows } from '../search/saved-rows.js';

/** An article to index: its texts, or where it lies among those that were read before. */
export type SegmentArticle = IndexedText | { readonly saved: number; readonly row: number };
/** A segment's articles on their way to the thread that indexes them; `saved` are rows of earlier segments (search/saved-rows.ts). */
export type SegmentTexts = { readonly name: string; readonly articles: readonly SegmentArticle[]; readonly saved: readonly Uint8Array[] };
/** What came of a segment: its files by their names, what of it goes into the start of the index, and its articles as they were read. */
export type SegmentFiles = {
  readonly indexed: IndexedSegment;
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[];
  readonly rows: Uint8Array;
};

/** Words whose forms are remembered while segments are indexed one after the other: beyond this many, memory is worth more. */
const mostRemembered = 150_000;

/** Indexes segments one after the other and remembers the forms of words from one to the next, which changes nothing but the time. */
export function segmentIndexer(): (texts: SegmentTexts) => SegmentFiles {
  let lexicon = new Lexicon();
  return (texts) => {
    if (lexicon.tokens.length > mostRemembered) lexicon = new Lexicon();
    const files: [string, Uint8Array][] = [];
    const rows = collected(texts, lexicon);
    const indexed = indexRows(texts.name, rows, lexicon, (shard, bytes) => files.push([shard, bytes]));
    return { indexed, files, rows: packRows(rows.saved()) };
  };
}

function collected({ articles, saved }: SegmentTexts, lexicon: Lexicon): TokenRows {
  const rows = new TokenRows(lexicon);
  const before = saved.map(unpackRows).map(({ tokens, rows: own }) => ({ own, entries: lexicon.addTokens(tokens) }));
  for (const article of articles) {
    if (!('saved' in article)) {
      rows.add(article);
      continue;
    }
    const known = before[article.saved];
    const row = known?.own[article.row];
    if (known === undefined || row === undefined) throw new Error(`there is no row ${article.row} in the saved rows ${article.saved}`);
    rows.addSaved(row, known.entries);
  }
  return rows;
}

/** The same on a thread of its own, so that pages are printed meanwhile. When that thread ends by itself, this one takes over. */
export class IndexingThread {
  private readonly thread: Worker;
  private readonly here = segmentIndexer();
  private ended = false;
  private waiting: { readonly texts: SegmentTexts; readonly resolve: (files: SegmentFiles) => void; readonly reject: (error: unknown) => void } | undefined;

  constructor(script = new URL('./indexing-worker.js', import.meta.url)) {
    this.thread = new Worker(script);
    this.thread.on('message', (files: SegmentFiles) => {
      this.waiting?.resolve(files);
      this.waiting = undefined;
    });
    this.thread.on('error', () => this.takeOver());
    this.thread.on('exit', () => this.takeOver());
  }

  /** One segment at a time. */
  index(texts: SegmentTexts): Promise<SegmentFiles> {
    if (this.ended) return Promise.resolve().then(() => this.here(texts));
    return new Promise((resolve, reject) => {
      this.waiting = { texts, resolve, reject };
      this.thread.postMessage(texts);
    });
  }

  /** What is still being indexed never comes. */
  async end(): Promise<void> {
    this.ended = true;
    this.waiting = undefined;
    await this.thread.terminate();
  }

  private takeOver(): void {
    this.ended = true;
    const lost = this.waiting;
    this.waiting = undefined;
    if (lost === undefined) return;
    try {
      lost.resolve(this.here(lost.texts));
    } catch (error) {
      lost.reject(error);
    }
  }
}
