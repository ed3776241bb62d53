import type { Diagnostic } from '../model/diagnostic.js';
import type { SitePath } from '../model/ids.js';
import type { AttentionReport } from './attention-report.js';

/** What a build did, for the terminal, `--report-json` and the browser overlay. */
export type BuildReport = {
  /** Absolute path of the site's front page. */
  readonly frontPage: string;
  /** The local report of what needs attention, and how many files it names; absent when none was written. */
  readonly attention?: AttentionReport;
  readonly articles: number;
  /** Files that are no article although they lie in the folder, by reason (`draft`, `sample`, `withheld`, `note`, `ignored`, `withdrawn`, `embargoed`, `expired`). */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Files that could not become an article, as the user knows them. */
  readonly rejected: readonly string[];
  readonly pages: number;
  /** Files of the site that are no pages: style sheet, scripts, pictures and what hosts ask for. Pages and these are written or unchanged. */
  readonly otherFiles: number;
  readonly written: readonly SitePath[];
  readonly removed: readonly SitePath[];
  readonly unchanged: number;
  readonly seconds: number;
  /** Processor time of the whole process, threads included. */
  readonly cpuSeconds: number;
  readonly peakMemoryMB: number;
  /** Sorted by file, line, column, code. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Told how far a build is: the stage (`reading`, `writing`), how many are done and how many there are. */
export type OnProgress = (stage: 'reading' | 'writing', done: number, all: number) => void;
