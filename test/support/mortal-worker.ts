// A reading thread for tests: it ends at a file that says so, and reads no other.
import { parentPort } from 'node:worker_threads';
import type { ToRead, Understood } from '../../src/build/understand-article.js';

parentPort?.on('message', (batch: readonly (readonly [number, ToRead])[]) => {
  if (batch.some(([, { file }]) => Buffer.from(file.bytes).toString().startsWith('this ends'))) process.exit(1);
  parentPort?.postMessage(batch.map(([place]): readonly [number, Understood] => [place, { kind: 'left-out', reason: 'empty', diagnostics: [] }]));
});
