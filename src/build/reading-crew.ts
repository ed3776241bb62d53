import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { LettersElsewhere } from './lazy-loader.js';
import { type Reading, type ToRead, type Understand, type Understood, understanding } from './understand-article.js';

/** Files read at once by one thread before the other is looked after. */
const batchSize = 32;
/**
 * Fewer files than these are read sooner without a second thread, which warms up anew: on two cores the compilers of the first one need the other core meanwhile
 * (3,000 files take 1.9 s on one thread and 2.2 on two, and 5,000 the same). With more cores they have theirs.
 */
const worthAThread = (cores: number): number => (cores > 2 ? 1500 : 6000);
const workerScript = new URL('./reading-worker.js', import.meta.url);
/** What a worker may keep in memory, in megabytes; one that needs more ends, and the process does not. */
const mostMemory = 512;
/**
 * So many texts whose language is to be seen from their letters are left to a worker, which ends after reading: their reader takes 110 MB, and on this thread it would
 * stay until the build ends. In English archives one text of ten thousand needs it; where most do, this thread reads them too.
 */
const mostPassedOn = 100;
/** More threads wait for the one that hands out the files. */
const mostThreads = 4;

/** Readers by what they were made for: a process that builds again and again makes its tables and loads remark once. */
const readers = new WeakMap<Reading, Understand>();

/**
 * Reads files, on several threads when there are many of them: this one and `threads - 1` workers. `next` brings the next file into memory, or says
 * that there is none; `done` gets what reading gave, in any order. What is made of a file is the same on whichever thread. A file that ends its
 * worker, by its memory or otherwise, is tried once more alone and then costs itself.
 */
export async function readAll(
  files: { readonly count: number; readonly next: () => readonly [number, ToRead] | undefined; readonly done: (place: number, understood: Understood) => void },
  reading: Reading,
  threads: number | undefined,
  script = workerScript,
): Promise<void> {
  const cores = availableParallelism();
  const wanted = threads ?? (files.count < worthAThread(cores) ? 1 : Math.min(cores, mostThreads));
  const batch = (): Batch => {
    const taken: (readonly [number, ToRead])[] = [];
    while (taken.length < batchSize) {
      const one = files.next();
      if (one === undefined) break;
      taken.push(one);
    }
    return taken;
  };
  const workers = Array.from({ length: wanted - 1 }, () => new ReadingWorker(reading, script));
  if (files.count === 0) return;
  const understand = readers.get(reading) ?? understanding(reading);
  readers.set(reading, understand);
  const tell = (answer: Answer): void => {
    for (const [place, understood] of answer) files.done(place, understood);
  };
  const passedOn: Promise<void>[] = [];
  const readHere = async (place: number, file: ToRead): Promise<void> => {
    const [worker] = workers;
    const mayPass = worker !== undefined && passedOn.length < mostPassedOn;
    try {
      files.done(place, await understand(file, mayPass));
    } catch (error) {
      if (!mayPass || !(error instanceof LettersElsewhere)) throw error;
      passedOn.push(worker.read([[place, file]]).then((answer) => tell(answer)));
    }
  };
  const here = async (): Promise<void> => {
    for (let taken = batch(); taken.length > 0; taken = batch()) {
      for (const [place, file] of taken) await readHere(place, file);
      // Answers of workers, and Ctrl-C, are heard in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(passedOn);
  };
  // Two batches on the way to each worker, so that it never waits for this thread to finish its own.
  const there = async (worker: ReadingWorker): Promise<void> => {
    for (let taken = batch(); taken.length > 0; taken = batch()) tell(await worker.read(taken));
  };
  try {
    await Promise.all([...workers.flatMap((worker) => [there(worker), there(worker)]), here()]);
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

type Batch = readonly (readonly [number, ToRead])[];
type Answer = readonly (readonly [number, Understood])[];
type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void };

/** A thread that reads batches of files in the order they are given. */
class ReadingWorker {
  private readonly reading: Reading;
  private readonly script: URL;
  private thread: Worker | undefined;
  private waiting: Waiting[] = [];

  constructor(reading: Reading, script: URL) {
    this.reading = reading;
    this.script = script;
  }

  /** What reading gave. When the thread dies the files are read again one by one, and those that it dies of are told apart. */
  async read(batch: Batch): Promise<Answer> {
    try {
      return await this.ask(batch);
    } catch {
      // On a thread of their own, so that no other batch suffers.
      const alone = new ReadingWorker(this.reading, this.script);
      const answers: (readonly [number, Understood])[] = [];
      for (const one of batch) answers.push(...(await alone.ask([one]).catch((error: unknown): Answer => [[one[0], crashed(error)]])));
      await alone.end();
      return answers;
    }
  }

  async end(): Promise<void> {
    await this.thread?.terminate();
  }

  private ask(batch: Batch): Promise<Answer> {
    const thread = this.thread ?? this.start();
    this.thread = thread;
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      thread.postMessage(batch);
    });
  }

  private start(): Worker {
    const thread = new Worker(this.script, {
      workerData: this.reading,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    });
    thread.on('message', (answer: Answer) => this.waiting.shift()?.resolve(answer));
    thread.on('error', (error) => this.lose(thread, error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', () => this.lose(thread, new Error('the thread that read it ended')));
    return thread;
  }

  private lose(thread: Worker, error: Error): void {
    if (this.thread !== thread) return;
    this.thread = undefined;
    const lost = this.waiting;
    this.waiting = [];
    for (const one of lost) one.reject(error);
  }
}

function crashed(error: unknown): Understood {
  return { kind: 'crashed', message: error instanceof Error ? error.message : String(error) };
}
