import { relative } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { codeFrame } from './code-frame.js';
import type { BuildReport } from './report.js';
import { terminalLine } from './terminal-text.js';

/** Where a report is printed: stderr, or a list of texts in a test. */
export type Terminal = {
  readonly write: (text: string) => void;
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** Say only what went wrong. */
  readonly quiet: boolean;
};

/** `shown`: how many diagnostics of one code are printed in full (3). `from`: the folder the front page is named from (the current one), so that the name can be pasted. */
export type PrintOptions = { readonly shown?: number; readonly from?: string };

/** Prints what a build did: remarks grouped by code, numbers, and last the one file to open. */
export function printReport(report: BuildReport, terminal: Terminal, options: PrintOptions = {}): void {
  printDiagnostics(report.diagnostics, terminal, options);
  if (!terminal.quiet) {
    for (const line of summaryLines(report)) terminal.write(`${line}\n`);
  }
  if (report.rejected.length > 0) terminal.write(`${rejectedLine(report)}\n`);
  // `check` writes no pages.
  if (terminal.quiet || report.pages === 0) return;
  if (report.attention !== undefined && report.attention.files > 0)
    terminal.write(
      `${counted(report.attention.files, 'file leaves', 'files leave')} something open; what to do about each: ${shownFrom(report.attention.file, options)}\n`,
    );
  terminal.write(`Open ${shownFrom(report.frontPage, options)}\n`);
}

/** A path that can be pasted where the command was given. */
function shownFrom(path: string, options: PrintOptions): string {
  const from = relative(options.from ?? process.cwd(), path);
  return terminalLine(from.startsWith('..') ? path : from);
}

/** Prints remarks grouped by code, the gravest first; of each code the first few in full. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal, options: PrintOptions = {}): void {
  const shown = options.shown ?? 3;
  for (const group of grouped(diagnostics, terminal.quiet)) {
    for (const diagnostic of group.slice(0, shown)) terminal.write(`${paragraph(diagnostic, terminal).join('\n')}\n\n`);
    const more = group.length - shown;
    if (more > 0) terminal.write(`${painted(terminal, 'dim', `... and ${more} more of ${group[0]?.code ?? ''}; all of them: --report-json FILE`)}\n\n`);
  }
}

/** The report as JSON, for `--report-json`: fields as in `BuildReport`, the number of remarks of each severity beside them. */
export function reportJson(report: BuildReport): string {
  const count = (severity: Diagnostic['severity']) => report.diagnostics.filter((one) => one.severity === severity).length;
  const { diagnostics, ...rest } = report;
  return `${JSON.stringify({ ...rest, errors: count('error'), warnings: count('warning'), notes: count('note'), diagnostics }, null, 2)}\n`;
}

function summaryLines(report: BuildReport): readonly string[] {
  const left = Object.entries(report.leftOut).filter(([, count]) => count > 0);
  const unread = report.rejected.length;
  const leftOut = left.reduce((sum, [, count]) => sum + count, unread);
  const reasons = [...left.map(([reason, count]) => leftOutFor(reason, count)), ...(unread > 0 ? [`${number(unread)} could not be read`] : [])];
  const why = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
  const look = new Set(report.diagnostics.filter((one) => one.severity !== 'note' && one.file !== '').map((one) => one.file)).size;
  const articles = `${counted(report.articles, 'file is an article', 'files are articles')}, ${counted(look, 'needs', 'need')} a look, ${counted(leftOut, 'was left out', 'were left out')}${why}.`;
  const spent = `${report.seconds.toFixed(1)} s, ${number(report.peakMemoryMB)} MB.`;
  if (report.pages === 0) return [articles, spent];
  const changes = `${number(report.written.length)} written, ${number(report.unchanged)} unchanged, ${number(report.removed.length)} removed`;
  const others = report.otherFiles === 0 ? '' : ` and ${counted(report.otherFiles, 'other file', 'other files')}`;
  return [articles, `${counted(report.pages, 'page', 'pages')}${others}: ${changes}. ${spent}`];
}

function rejectedLine(report: BuildReport): string {
  const names = report.rejected.slice(0, 3).map(terminalLine).join(', ');
  const more = report.rejected.length > 3 ? ` and ${report.rejected.length - 3} more` : '';
  return `Could not be read as articles: ${names}${more}.`;
}

function leftOutFor(reason: string, count: number): string {
  const [one, many] = (Object.hasOwn(leftOutWords, reason) ? leftOutWords[reason] : undefined) ?? [terminalLine(reason), terminalLine(reason)];
  return counted(count, one, many);
}

/** Reasons for which a file in the folder is no article, after a number: one, several. */
const leftOutWords: Readonly<Record<string, readonly [string, string]>> = {
  draft: ['draft', 'drafts'],
  sample: ['sample', 'samples'],
  withheld: ['withheld by its header', 'withheld by their headers'],
  withdrawn: ['withdrawn', 'withdrawn'],
  embargoed: ['under embargo', 'under embargo'],
  expired: ['expired', 'expired'],
  note: ['note of a vault, which "allNotes": true takes', 'notes of a vault, which "allNotes": true takes'],
  ignored: ['ignored', 'ignored'],
  other: ['file that is no text', 'files that are no text'],
};

const order: Readonly<Record<Diagnostic['severity'], number>> = { error: 0, warning: 1, note: 2 };

function grouped(diagnostics: readonly Diagnostic[], quiet: boolean): readonly (readonly Diagnostic[])[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (quiet && diagnostic.severity === 'note') continue;
    const group = groups.get(diagnostic.code);
    if (group === undefined) groups.set(diagnostic.code, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()].sort((a, b) => gravity(a) - gravity(b));
}

function gravity(group: readonly Diagnostic[]): number {
  return Math.min(...group.slice(0, 1000).map((one) => order[one.severity]));
}

function paragraph(diagnostic: Diagnostic, terminal: Terminal): readonly string[] {
  const { place } = diagnostic;
  const where = place === undefined ? diagnostic.file : `${diagnostic.file}:${place.line}:${place.column}`;
  const color = diagnostic.severity === 'error' ? 'red' : diagnostic.severity === 'warning' ? 'yellow' : 'cyan';
  const title = `${painted(terminal, color, diagnostic.severity)} ${painted(terminal, 'bold', terminalLine(where))}${where === '' ? '' : ' '}${painted(terminal, 'dim', diagnostic.code)}`;
  const frame = place === undefined ? [] : codeFrame(place, terminal.width - 4);
  const lines = [title, ...indented(diagnostic.message, terminal), ...frame.map((line) => `    ${line}`)];
  return diagnostic.hint === undefined ? lines : [...lines, ...indented(`→ ${diagnostic.hint}`, terminal)];
}

function indented(text: string, terminal: Terminal): readonly string[] {
  const lines: string[] = [];
  let line = ' ';
  for (const word of terminalLine(text).split(' ')) {
    if (line.length > 2 && line.length + 1 + word.length > terminal.width) {
      lines.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

/** Escape sequences are written here, and nowhere else in a report. */
const paints = { red: 31, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;

function painted(terminal: Terminal, paint: keyof typeof paints, text: string): string {
  return terminal.color && text !== '' ? `\u001B[${paints[paint]}m${text}\u001B[0m` : text;
}

function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

function number(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
