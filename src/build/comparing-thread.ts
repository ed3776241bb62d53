import { Worker } from 'node:worker_threads';
import type { ComparedText, Comparison } from '../model/comparison.js';

/** Pairs of texts on their way to the thread that compares them. A text that stands in several pairs is one object. */
export type TextPairs = readonly (readonly [a: ComparedText, b: ComparedText])[];

/** No comparison takes more; a thread that does ends by itself. Megabytes. */
const mostMemory = 512;

/** Compares texts on a thread of its own. When that ends by itself, whoever waits is told nothing and compares the texts himself. */
export class ComparingThread {
  private readonly thread: Worker;
  private ended = false;
  private readonly waiting: ((comparisons: readonly Comparison[] | undefined) => void)[] = [];

  constructor(script = new URL('./comparing-worker.js', import.meta.url)) {
    this.thread = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
    // What `comparing-worker.ts` sends is what it made of our pairs.
    this.thread.on('message', (text: string) => this.waiting.shift()?.(JSON.parse(text) as Comparison[]));
    this.thread.on('error', () => this.giveUp());
    this.thread.on('exit', () => this.giveUp());
  }

  /** The comparisons of these pairs; undefined when the thread ended before. `told` is called once. */
  compare(pairs: TextPairs, told: (comparisons: readonly Comparison[] | undefined) => void): void {
    this.waiting.push(told);
    if (this.ended) this.giveUp();
    else this.thread.postMessage(pairs);
  }

  async end(): Promise<void> {
    this.ended = true;
    this.waiting.length = 0;
    await this.thread.terminate();
  }

  private giveUp(): void {
    this.ended = true;
    for (const told of this.waiting.splice(0)) told(undefined);
  }
}
