// The thread that reads article files beside the first one (reading-crew.ts): batches in, what they gave out.
import { parentPort, workerData } from 'node:worker_threads';
import { type Reading, type ToRead, type Understood, understanding } from './understand-article.js';

// Given by reading-crew.ts and by nobody else.
const understand = understanding(workerData as Reading);
let before: Promise<void> = Promise.resolve();

parentPort?.on('message', (batch: readonly (readonly [number, ToRead])[]) => {
  before = before.then(async () => {
    const answers: (readonly [number, Understood])[] = [];
    for (const [place, file] of batch) answers.push([place, await understand(file)]);
    parentPort?.postMessage(answers);
  });
});
