import type { Diagnostic } from '../../model/diagnostic.js';
import type { BuildReport } from '../report.js';

/** What the overlay shows: what went wrong, where, and what to do. No items: nothing is wrong, and the overlay goes away. */
export type Problems = {
  readonly title: string;
  readonly items: readonly { readonly place?: string; readonly line?: string; readonly message: string; readonly hint?: string }[];
  /** How many more there are. */
  readonly more: number;
};

const mostShown = 20;

/** The errors of a build. Warnings are for the terminal and the report: a page is not covered for something that can wait. */
export function problemsOf(report: BuildReport | undefined): Problems {
  const errors = (report?.diagnostics ?? []).filter((one) => one.severity === 'error');
  const title = errors.length === 1 ? '1 file or setting needs a look' : `${errors.length} remarks need a look`;
  return { title, items: errors.slice(0, mostShown).map(itemFor), more: Math.max(0, errors.length - mostShown) };
}

function itemFor(diagnostic: Diagnostic): Problems['items'][number] {
  const { file, place, message, hint } = diagnostic;
  return {
    ...(file === '' ? {} : { place: place === undefined ? file : `${file}:${place.line}:${place.column}` }),
    ...(place?.text === undefined ? {} : { line: place.text.slice(0, 500) }),
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}
