/** Where in an article file: line and column from 1, column and length in UTF-16 units. `text` is the line itself, for the report. */
export type Place = { readonly line: number; readonly column: number; readonly length: number; readonly text?: string };

/**
 * A remark about an article, a setting or the output, as a value.
 * Codes are permanent: `room/what`. The catalogue below is the only place where one is made.
 */
export type Diagnostic = {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  /** As the user knows it, from the project folder; empty when no file is concerned. */
  readonly file: string;
  readonly place?: Place;
  /** What happened and why, one or two plain sentences. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
};

/** Orders diagnostics by file, line, column and code, by code units: the same on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// The catalogue: one small function per code, sorted by code, no logic inside. Never rename or reuse a code.

export const sameAddress = (file: string, other: string, path: string): Diagnostic => ({
  severity: 'note',
  code: 'address/shared',
  file,
  message: `This article and ${other} have the same date, source and headline, so they would share the address ${path}. Each got six characters of its own at the end.`,
  hint: 'If they are the same article twice, remove one of the files.',
});

export const samePath = (file: string, other: string): Diagnostic => ({
  severity: 'error',
  code: 'address/same-path',
  file,
  message: `${other} has the same path below its articles folder, and a file's path is its identity, so this file was left out.`,
  hint: 'Rename one of the two files.',
});
