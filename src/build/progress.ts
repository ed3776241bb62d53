/** One live line on a terminal. `show` is cheap and may be called for every article; `clear` removes the line before anything else is printed. */
export type Progress = { readonly show: (stage: string, done: number, all: number) => void; readonly clear: () => void };

/** What progress needs of a stream; `process.stderr` is one. */
export type ProgressStream = { readonly write: (text: string) => unknown; readonly isTTY?: boolean; readonly columns?: number };

/** A line is drawn at most ten times a second. */
const betweenDrawings = 100;

/**
 * A line with stage, count, rate and time left: `Reading articles  12,000 of 100,000  8,100 a second  11 s left`.
 * Silent unless `enabled` and the stream is a terminal. `now` gives milliseconds; it is an input so that tests need no clock.
 */
export function makeProgress(stream: ProgressStream, enabled: boolean, now: () => number = () => performance.now()): Progress {
  if (!enabled || stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  let stage = '';
  let started = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  let width = 0;
  const clear = (): void => {
    if (width > 0) stream.write(`\r${' '.repeat(width)}\r`);
    width = 0;
  };
  const show = (name: string, done: number, all: number): void => {
    const time = now();
    if (name !== stage) {
      stage = name;
      started = time;
    } else if (time - drawn < betweenDrawings) return;
    drawn = time;
    const line = lineFor(name, done, all, (time - started) / 1000).slice(0, Math.max(10, (stream.columns || 80) - 1));
    stream.write(`\r${line.padEnd(width)}`);
    width = Math.max(width, line.length);
  };
  return { show, clear };
}

/** What the stages of a build are called on the line. */
const stageNames: Readonly<Record<string, string>> = { reading: 'Reading articles', writing: 'Writing pages' };

function lineFor(name: string, done: number, all: number, seconds: number): string {
  const stage = stageNames[name] ?? name;
  const count = all > 0 ? `${number(done)} of ${number(all)}` : number(done);
  if (seconds < 1 || done === 0) return `${stage}  ${count}`;
  const rate = done / seconds;
  const left = all > done ? `  ${timeLeft((all - done) / rate)} left` : '';
  return `${stage}  ${count}  ${number(rate)} a second${left}`;
}

function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

function number(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
