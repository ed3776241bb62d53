/** A template that cannot be read or printed, with its file as the keeper knows it, and the line and column where it stopped. */
export class TemplateError extends Error {
  /** `templates/article.hbs`, or `article.hbs` in the keeper's own folder. */
  readonly file: string;
  readonly line: number | undefined;
  /** From 1. */
  readonly column: number | undefined;

  constructor(file: string, cause: unknown) {
    const found = whereIn(cause);
    super(`${file}${found.line === undefined ? '' : `:${found.line}:${found.column ?? 1}`}: ${found.message}`, { cause });
    this.name = 'TemplateError';
    this.file = file;
    this.line = found.line;
    this.column = found.column;
  }
}

/** Handlebars says where in three ways: as properties, at the end of the message, or in its first words. */
function whereIn(cause: unknown): { readonly message: string; readonly line?: number; readonly column?: number } {
  const message = (cause instanceof Error ? cause.message : String(cause)).replace(
    /^("[^"]{1,200}") not defined in \S[^\n]{0,200}?(?= - |$)/,
    'the page has no $1',
  );
  const end = / - (\d{1,7}):(\d{1,7})$/.exec(message);
  if (end !== null) return { message: message.slice(0, end.index), line: Number(end[1]), column: Number(end[2]) + 1 };
  const start = /^(?:Parse|Lexical) error on line (\d{1,7})[:.]\s*/.exec(message);
  if (start !== null) return { message: message.slice(start[0].length), line: Number(start[1]), column: 1 };
  return { message };
}
