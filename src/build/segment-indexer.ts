import { Worker } from 'node:worker_threads';
import { type IndexedSegment, indexSegment } from '../search/index-segment.js';
import type { IndexedText } from '../search/invert.js';
import { Lexicon } from '../search/lexicon.js';

/** A segment's texts on their way to the thread that indexes them. */
export type SegmentTexts = { readonly name: string; readonly articles: readonly IndexedText[] };
/** What came of a segment: its files by their names, and what of it goes into the start of the index. */
export type SegmentFiles = { readonly indexed: IndexedSegment; readonly files: readonly (readonly [name: string, bytes: Uint8Array])[] };

/** Words whose forms are remembered while segments are indexed one after the other: beyond this many, memory is worth more. */
const mostRemembered = 400_000;

/** Indexes segments one after the other and remembers the forms of words from one to the next, which changes nothing but the time. */
export function segmentIndexer(): (texts: SegmentTexts) => SegmentFiles {
  let lexicon = new Lexicon();
  return ({ name, articles }) => {
    if (lexicon.tokens.length > mostRemembered) lexicon = new Lexicon();
    const files: [string, Uint8Array][] = [];
    const indexed = indexSegment(name, articles, lexicon, (shard, bytes) => files.push([shard, bytes]));
    return { indexed, files };
  };
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
