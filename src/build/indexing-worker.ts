// The thread that indexes texts for the search while pages are written (segment-indexer.ts): blocks of a segment's texts in, its files out.
import { parentPort } from 'node:worker_threads';
import type { IndexedSegment } from '../search/index-segment.js';
import { startFromCache } from './search-start.js';
import { type IndexingRequest, SegmentIndexer } from './segment-indexer.js';

const indexer = new SegmentIndexer();
/** The last two, which is as many as a start is asked for (`aheadAtMost` in write-search.ts): a first build has many. */
let made: readonly IndexedSegment[] = [];

parentPort?.on('message', (request: IndexingRequest) => {
  if (request.kind === 'begin') indexer.begin(request.saved);
  else parentPort?.postMessage(answer(request));
});

function answer(request: Exclude<IndexingRequest, { kind: 'begin' }>): unknown {
  if (request.kind === 'add') return indexer.add(request.block);
  if (request.kind === 'start') return startFromCache(request.request, made);
  const files = indexer.finish(request.name);
  made = [files.indexed, ...made].slice(0, 2);
  return files;
}
