// The thread that indexes texts for the search while pages are written (segment-indexer.ts): blocks of a segment's texts in, its files out.
import { parentPort } from 'node:worker_threads';
import { type IndexingRequest, SegmentIndexer } from './segment-indexer.js';

const indexer = new SegmentIndexer();

parentPort?.on('message', (request: IndexingRequest) => {
  if (request.kind === 'begin') indexer.begin(request.saved);
  else parentPort?.postMessage(request.kind === 'add' ? indexer.add(request.block) : indexer.finish(request.name));
});
