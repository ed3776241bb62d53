// A thread that takes the first group of pages it is offered, prints none of it, and ends by itself.
import { parentPort } from 'node:worker_threads';
import { type Shared, take } from '../../src/build/second-printer.js';

parentPort?.once('message', ({ takers }: Shared) => {
  take(takers, 0, 'there');
  throw new Error('the disk is full');
});
