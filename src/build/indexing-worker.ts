// The thread that indexes texts for the search while pages are written (segment-indexer.ts): a segment's texts in, its files out.
import { parentPort } from 'node:worker_threads';
import { segmentIndexer, type SegmentTexts } from './segment-indexer.js';

const index = segmentIndexer();

parentPort?.on('message', (texts: SegmentTexts) => parentPort?.postMessage(index(texts)));
