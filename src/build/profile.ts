import { writeFileSync } from 'node:fs';

/** Something that took time: its name, its group, and when it began and how long it took, in milliseconds of `performance.now()`; of a stage also the processor's. */
type Span = {
  readonly name: string;
  readonly group: 'stage' | 'pages' | 'slow page';
  readonly from: number;
  readonly took: number;
  readonly cpu?: number;
  readonly counts?: object;
};

/** What the pages of one kind cost, in milliseconds. */
type KindCost = { pages: number; printed: number; asking: number; making: number; writing: number };

/** Memory at one moment, in bytes. */
type MemoryMark = { readonly at: number; readonly resident: number; readonly heap: number };

/** A page that takes longer has a line of its own in the trace. Milliseconds. */
const slowPage = 8;
/** Between two looks at the memory while pages are written. Milliseconds. */
const betweenLooks = 50;

/**
 * Takes down where a build's time and memory go, by stage and by kind of page, for `build --profile`. Nothing of it reaches a page.
 * A stage lasts until the next one begins. The clock is looked at four times a page, which is less than a thousandth of a page's time.
 */
export class BuildProfile {
  private readonly spans: Span[] = [];
  private readonly kinds = new Map<string, KindCost>();
  private readonly memory: MemoryMark[] = [];
  private readonly now: () => number;
  private readonly started: number;
  private open: { readonly name: string; readonly from: number; readonly cpu: number } | undefined;
  private run: { readonly kind: string; readonly from: number; pages: number } | undefined;
  private lookAfter = 0;

  /** `now` gives milliseconds; it is an input so that tests need no clock. */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
    this.started = now();
  }

  /** A stage begins, and the one before it has ended. */
  stage(name: string): void {
    const at = this.now();
    this.endStage(at);
    this.open = { name, from: at, cpu: processorTime() };
    this.look(at);
  }

  /** The moment, to be given back to `page`. */
  moment(): number {
    return this.now();
  }

  /** One page is done: when it was asked whether it changed, when its view began (absent: it did not change), and when its bytes began to be written. */
  page(kind: string, path: string, asked: number, made?: number, writing?: number): void {
    const at = this.now();
    const cost = this.kinds.get(kind) ?? { pages: 0, printed: 0, asking: 0, making: 0, writing: 0 };
    this.kinds.set(kind, cost);
    cost.pages++;
    cost.asking += (made ?? at) - asked;
    if (made !== undefined && writing !== undefined) {
      cost.printed++;
      cost.making += writing - made;
      cost.writing += at - writing;
    }
    if (this.run?.kind !== kind) {
      this.endRun(asked);
      this.run = { kind, from: asked, pages: 0 };
    }
    this.run.pages++;
    if (at - asked > slowPage) this.spans.push({ name: path, group: 'slow page', from: asked, took: at - asked, counts: { kind } });
    if (at > this.lookAfter) this.look(at);
  }

  /** So many pages were printed by another thread, which is not looked at. */
  elsewhere(pages: number): void {
    const kind = '(another thread)';
    const cost = this.kinds.get(kind) ?? { pages: 0, printed: 0, asking: 0, making: 0, writing: 0 };
    this.kinds.set(kind, { ...cost, pages: cost.pages + pages, printed: cost.printed + pages });
  }

  /** The build has ended. */
  end(): void {
    const at = this.now();
    this.endStage(at);
    this.look(at);
  }

  /** Lines for a terminal: stages in their order, then kinds of pages, the dearest first. */
  lines(): readonly string[] {
    const stages = this.spans.filter(({ group }) => group === 'stage');
    const all = stages.reduce((sum, { took }) => sum + took, 0);
    const share = (part: number): string => `${((100 * part) / Math.max(all, 0.001)).toFixed(1)} %`;
    const kinds = [...this.kinds].sort((a, b) => sumOf(b[1]) - sumOf(a[1]));
    const heading = ['Stage', 'ms', 'share', 'processor ms', 'MB after'];
    const rows = stages.map(({ name, from, took, cpu = 0 }) => [name, took.toFixed(0), share(took), cpu.toFixed(0), megabytes(this.memoryAt(from + took))]);
    const kindRows = kinds.map(([kind, cost]) => [
      kind,
      String(cost.pages),
      String(cost.printed),
      ...[cost.asking, cost.making, cost.writing].map((part) => part.toFixed(0)),
      share(sumOf(cost)),
    ]);
    return [
      ...table([heading, ...rows]),
      '',
      ...table([['Kind of page', 'pages', 'printed', 'key ms', 'view and print ms', 'write ms', 'share'], ...kindRows]),
    ];
  }

  /** Chrome's trace event format (JSON object form), as `chrome://tracing`, Perfetto and the performance panel of a browser open it. */
  traceJson(): string {
    const micros = (at: number): number => Math.round((at - this.started) * 1000);
    const lanes = { stage: 1, pages: 2, 'slow page': 3 } as const;
    const events: object[] = Object.entries(lanes).map(([name, tid]) => ({ ph: 'M', name: 'thread_name', pid: 1, tid, args: { name } }));
    for (const { name, group, from, took, counts } of this.spans)
      events.push({ ph: 'X', name, cat: group, pid: 1, tid: lanes[group], ts: micros(from), dur: Math.round(took * 1000), args: counts ?? {} });
    for (const { at, resident, heap } of this.memory) events.push({ ph: 'C', name: 'memory', pid: 1, tid: 1, ts: micros(at), args: { resident, heap } });
    return `{"traceEvents":[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n],"displayTimeUnit":"ms"}\n`;
  }

  /** Writes the trace into a file. */
  writeTrace(file: string): void {
    writeFileSync(file, this.traceJson());
  }

  private endStage(at: number): void {
    this.endRun(at);
    if (this.open !== undefined) {
      const { name, from, cpu } = this.open;
      this.spans.push({ name, group: 'stage', from, took: at - from, cpu: processorTime() - cpu });
    }
    this.open = undefined;
  }

  private endRun(at: number): void {
    if (this.run === undefined) return;
    const { kind, from, pages } = this.run;
    this.spans.push({ name: kind, group: 'pages', from, took: at - from, counts: { pages } });
    this.run = undefined;
  }

  private look(at: number): void {
    const { rss, heapUsed } = process.memoryUsage();
    this.memory.push({ at, resident: rss, heap: heapUsed });
    this.lookAfter = at + betweenLooks;
  }

  /** The latest look up to that moment. */
  private memoryAt(moment: number): number {
    return this.memory.filter(({ at }) => at <= moment).at(-1)?.resident ?? 0;
  }
}

/** Of all threads, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function sumOf({ asking, making, writing }: KindCost): number {
  return asking + making + writing;
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1024 / 1024));
}

/** Columns as wide as their widest cell: the first set to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
}
