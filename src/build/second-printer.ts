import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HandedSite } from './handed-site.js';
import type { KnownPage } from './page-cache.js';
import type { Project } from './project.js';

/** What the thread is told once the pages are planned: the names of the groups, and for each who prints it, if anybody does. */
export type Shared = { readonly groups: readonly string[]; readonly takers: Int32Array };
/** A group that the thread printed: its name, and its pages (`KnownPage`) as JSON. */
export type PrintedGroup = readonly [name: string, pages: string];

/** Fewer articles are printed as soon by one thread: of 5,000 two took 2.0 s where one took 1.9, because both have code that is not warm yet. */
const articlesAtLeast = 8000;
/** It opens the archive once more, which takes 2 kB an article. */
const articlesAtMost = 250_000;

const here = 1;
const there = 2;

/** Whether a first site of so many articles is worth a second thread that prints. */
export function isWorthASecondPrinter({ threads }: Pick<Project, 'threads'>, articles: number): boolean {
  if (threads !== undefined) return threads > 1;
  return availableParallelism() > 1 && articles >= articlesAtLeast && articles <= articlesAtMost;
}

/** Takes a group of pages for a thread; false when the other one has it. */
export function take(takers: Int32Array, at: number, taker: 'here' | 'there'): boolean {
  return Atomics.compareExchange(takers, at, 0, taker === 'here' ? here : there) === 0;
}

/**
 * Has a second thread print groups of pages of a first site, which it opens from the cache and writes beside this one: whoever is free takes the next group.
 * When that thread ends by itself, this one prints what it left, and finds out what was the matter.
 */
export class SecondPrinter {
  private readonly thread: Worker;
  private readonly ended: Promise<void>;
  private readonly places = new Map<string, number>();
  private takers: Int32Array = new Int32Array();
  /** Groups that the other thread may have begun. */
  private readonly awaited = new Set<string>();

  constructor(handed: HandedSite, script = new URL('./printing-worker.js', import.meta.url)) {
    this.thread = new Worker(script, { workerData: handed });
    this.ended = new Promise((resolve) => {
      this.thread.on('exit', () => resolve());
    });
    // It is over then, too.
    this.thread.on('error', () => {});
  }

  /** These groups are to be printed. `told` gets the pages of each that the other thread printed. */
  begin(groups: readonly string[], told: (pages: readonly KnownPage[]) => void): void {
    for (const [at, name] of groups.entries()) {
      this.places.set(name, at);
      this.awaited.add(name);
    }
    this.takers = new Int32Array(new SharedArrayBuffer(4 * groups.length));
    this.thread.on('message', ([name, pages]: PrintedGroup) => {
      this.awaited.delete(name);
      // As `printing-worker.ts` made it.
      told(JSON.parse(pages) as KnownPage[]);
    });
    const shared: Shared = { groups, takers: this.takers };
    this.thread.postMessage(shared);
  }

  /** True for a group that this thread is to print. */
  readonly isOurs = (group: string): boolean => {
    const at = this.places.get(group);
    if (at !== undefined && !take(this.takers, at, 'here')) return false;
    this.awaited.delete(group);
    return true;
  };

  /** Waits for the other thread, once every group was taken. Gives those it took and did not print. */
  async rest(): Promise<ReadonlySet<string>> {
    await this.ended;
    return this.awaited;
  }

  /** Ends the thread, whatever it is doing: afterwards it writes no more. */
  async end(): Promise<void> {
    await this.thread.terminate();
  }
}
