// The thread that sets texts side by side while pages are written (compare-ahead.ts): pairs of texts in, comparisons out.
import { parentPort } from 'node:worker_threads';
import { textComparer } from '../archive/compare/compare-texts.js';
import type { TextPairs } from './comparing-thread.js';

const compare = textComparer();

// As JSON: many small objects cross from thread to thread in several times the time of one string.
parentPort?.on('message', (pairs: TextPairs) => parentPort?.postMessage(JSON.stringify(pairs.map(([a, b]) => compare(a, b)))));
