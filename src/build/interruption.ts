/** Thrown where a build was asked to end by Ctrl-C or by the system; whoever started it ends the process by the same signal. */
export class Interrupted extends Error {
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super('ended before it was done');
    this.signal = signal;
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How long a build may keep a person waiting who pressed Ctrl-C. Milliseconds. */
const longestBreath = 50;

/**
 * Listens for Ctrl-C while there is something to clear up. Signals are heard only when the build pauses: between this and `close` a build must call
 * `breathe` often, or wait for something else and `check`; both throw `Interrupted` when it was asked to end. Without a listener the system ends the process at once.
 */
export class Interruption {
  private asked: NodeJS.Signals | undefined;
  private last = performance.now();
  private readonly listen = (signal: NodeJS.Signals): void => {
    this.asked = signal;
  };

  constructor() {
    for (const signal of signals) process.on(signal, this.listen);
  }

  /** True when it is time to call `breathe`; a promise for each page would cost more than the page. */
  get isDue(): boolean {
    return performance.now() - this.last > longestBreath;
  }

  async breathe(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.last = performance.now();
    this.check();
  }

  /** Throws when the build was asked to end; for places that cannot wait and are come to again and again. */
  check(): void {
    if (this.asked !== undefined) throw new Interrupted(this.asked);
  }

  close(): void {
    for (const signal of signals) process.off(signal, this.listen);
  }
}
