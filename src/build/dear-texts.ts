import { Worker } from 'node:worker_threads';
import type { Backstop } from '../load/body/limits.js';
import type { LoadResult } from '../load/load-article.js';
import type { LoadRequest, LoaderSetup } from './loader-setup.js';

/** When reading one text is ended: a clock and the memory of its thread, in seconds and megabytes. */
export type EndLimits = { readonly seconds: number; readonly megabytes: number };

/** What is under the counted limits takes about a second and 300 MB on a machine that does nothing else, so these end what the counts did not foresee. */
const endLimits: EndLimits = { seconds: 120, megabytes: 512 };

/** Loads a file whose text is dear, or says what ended it. */
export type LoadDear = (request: LoadRequest) => Promise<LoadResult | Backstop>;

/**
 * A loader in a thread of its own, which starts with the first dear text and can be ended: what is endless, or takes all memory, costs that article
 * and neither the build nor the articles after it, which get a new thread. One text at a time.
 */
export function dearTexts(setup: LoaderSetup, limits: EndLimits = endLimits): LoadDear {
  let thread: Worker | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const start = (): Worker => {
    const started = new Worker(new URL('./dear-texts-thread.js', import.meta.url), {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    // A thread that waits for the next text does not keep the program from ending; the clock below does while a text is read.
    started.unref();
    return started;
  };
  const load = async (request: LoadRequest): Promise<LoadResult | Backstop> => {
    thread ??= start();
    const answer = await answerOf(thread, request, limits.seconds);
    if (typeof answer === 'string') {
      await thread.terminate();
      thread = undefined;
    }
    return answer;
  };
  return (request) => {
    const mine = before.then(() => load(request));
    before = mine.catch(() => {});
    return mine;
  };
}

function answerOf(thread: Worker, request: LoadRequest, seconds: number): Promise<LoadResult | Backstop> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      clearTimeout(clock);
      thread.off('message', answered).off('error', broke);
      settle();
    };
    const answered = (result: LoadResult): void => done(() => resolve(result));
    const broke = (error: unknown): void => done(() => (isOutOfMemory(error) ? resolve('too-much-memory') : reject(error)));
    const clock = setTimeout(() => done(() => resolve('too-slow')), seconds * 1000);
    thread.on('message', answered).on('error', broke);
    thread.postMessage(request);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
