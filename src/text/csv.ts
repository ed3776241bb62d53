/** One cell of a table with the place where it begins: line and column from 1, column in UTF-16 units. */
export type CsvCell = { readonly text: string; readonly line: number; readonly column: number };
/** A table as it was read. `unclosed` is the first cell whose quotation mark is never closed; its line was taken as it stands. */
export type CsvTable = { readonly separator: ',' | ';' | '\t'; readonly rows: readonly (readonly CsvCell[])[]; readonly unclosed?: CsvCell };

/**
 * Reads a table as spreadsheets save them (RFC 4180): cells between commas, semicolons or tabs, as the first line shows; quotation marks around a cell that
 * holds such a sign or a line end, doubled inside. Blank lines are passed over, and so is the `sep=;` that Excel writes. Undoes what `writeCsv` does to formulas.
 * Never throws; linear in the length of the text.
 *
 *     readCsv(['file;note', 'a.txt;"one; two"']).rows[1] // cells `a.txt` and `one; two`
 */
export function readCsv(lines: readonly string[]): CsvTable {
  const declared = /^sep=([,;\t])$/i.exec(lines[0] ?? '')?.[1];
  const first = declared === undefined ? lines.findIndex((line) => line.trim() !== '') : 1;
  const separator = separatorNamed(declared) ?? commonest(lines[first] ?? '');
  const rows: (readonly CsvCell[])[] = [];
  let unclosed: CsvCell | undefined;
  for (let at = Math.max(0, first); at < lines.length; ) {
    if ((lines[at] ?? '').trim() === '') {
      at += 1;
      continue;
    }
    // After one mark that never closes, no cell may go on over a line end: else each row would be looked through to the end of the file.
    const row = readRow(lines, at, separator, unclosed === undefined);
    rows.push(row.cells);
    unclosed ??= row.unclosed;
    at = row.next;
  }
  return { separator, rows, ...(unclosed === undefined ? {} : { unclosed }) };
}

/**
 * Writes a table with commas (or another separator) and CRLF, the way every spreadsheet reads it. A cell that a spreadsheet would run as a formula gets an apostrophe before it:
 * a headline such as `=HYPERLINK(...)` comes from a stranger.
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: CsvTable['separator'] = ','): string {
  return rows.map((row) => `${row.length === 1 && row[0] === '' ? '""' : row.map(writeCell).join(separator)}\r\n`).join('');
}

/** What spreadsheets take for the beginning of a formula, but a hyphen alone; behind apostrophes it is one of ours or of a writer who meant the apostrophe. */
const formula = /^(?:'*[=+@\t\r\uff1d\uff0b\uff0d\uff20]|'+-|-.)/s;

function writeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function meant(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

type Row = { readonly cells: readonly CsvCell[]; readonly next: number; readonly unclosed?: CsvCell };

function readRow(lines: readonly string[], start: number, separator: string, overLines: boolean): Row {
  const cells: CsvCell[] = [];
  let unclosed: CsvCell | undefined;
  let at = start;
  let line = lines[at] ?? '';
  let from = 0;
  for (;;) {
    const place = { line: at + 1, column: from + 1 };
    const quoted = line[from] === '"' ? readQuoted(lines, at, from, overLines && unclosed === undefined) : undefined;
    let text = '';
    let end = from;
    if (quoted?.closed === true) {
      text = quoted.text;
      at = quoted.line;
      line = lines[at] ?? '';
      end = quoted.end;
    } else if (quoted !== undefined) unclosed ??= { text: line.slice(from), ...place };
    const cut = line.indexOf(separator, end);
    text += line.slice(end, cut < 0 ? undefined : cut);
    cells.push({ text: meant(text), ...place });
    if (cut < 0) return { cells, next: at + 1, ...(unclosed === undefined ? {} : { unclosed }) };
    from = cut + 1;
  }
}

type Quoted = { readonly closed: true; readonly text: string; readonly line: number; readonly end: number } | { readonly closed: false };

/** The text from the mark at `from` to the one that closes it, and the place behind that. */
function readQuoted(lines: readonly string[], start: number, from: number, overLines: boolean): Quoted {
  const parts: string[] = [];
  let at = from + 1;
  for (let number = start; number < lines.length; number += 1) {
    const line = lines[number] ?? '';
    for (;;) {
      const mark = line.indexOf('"', at);
      if (mark < 0) break;
      parts.push(line.slice(at, mark));
      if (line[mark + 1] !== '"') return { closed: true, text: parts.join(''), line: number, end: mark + 1 };
      parts.push('"');
      at = mark + 2;
    }
    if (!overLines) return { closed: false };
    parts.push(line.slice(at), '\n');
    at = 0;
  }
  return { closed: false };
}

function separatorNamed(sign: string | undefined): CsvTable['separator'] | undefined {
  return sign === ',' || sign === ';' || sign === '\t' ? sign : undefined;
}

/** The sign that stands most often in the first line outside quotation marks; a comma where none does. */
function commonest(line: string): CsvTable['separator'] {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === ';' || sign === '\t')) counts[sign] += 1;
  }
  if (counts['\t'] > counts[','] && counts['\t'] > counts[';']) return '\t';
  return counts[';'] > counts[','] ? ';' : ',';
}
