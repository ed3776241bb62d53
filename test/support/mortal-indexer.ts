// An indexing thread for tests: it takes the blocks of a segment, and ends when it is to give what came of them.
import { parentPort } from 'node:worker_threads';
import { type IndexingRequest, SegmentIndexer } from '../../src/build/segment-indexer.js';

const indexer = new SegmentIndexer();

parentPort?.on('message', (request: IndexingRequest) => {
  if (request.kind === 'begin') indexer.begin(request.saved);
  else if (request.kind === 'add') parentPort?.postMessage(indexer.add(request.block));
  else process.exit(1);
});
