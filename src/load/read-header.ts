import type { Manuscript } from '../model/article.js';
import { type Diagnostic, headerBroken, headerCode, headerDateUnread, headerDuplicateKey, headerNotClosed, headerReservedKey } from '../model/diagnostic.js';
import { headerFormats } from './formats/index.js';
import { clipLines } from './header/clip-lines.js';
import { findingsOf, type DateTrouble } from './header/findings-of.js';
import type { HeaderBlock, HeaderEntry, HeaderTrouble } from './header/header-block.js';
import { isMark, marksOf } from './header/marks-of.js';
import { fileNameDate } from './header/path-date.js';
import { reservedLines, withoutReserved } from './header/reserved-keys.js';
import type { HeaderReading, NumberedLine } from './reading.js';

/** What a file's header says, with remarks about what could not be read in it. */
export type ReadHeader = { readonly header: HeaderReading; readonly diagnostics: readonly Diagnostic[] };

/**
 * Finds and reads the header of a manuscript in whichever dialect it is written (see `formats/index.ts`), and the date its file name states.
 * `file` is the file as the user knows it, for remarks; `path` its place below the articles folder. Never throws; code is never run;
 * every word of the header is in a finding or among `rest`, but for keys that are meant to change other programs.
 */
export function readHeader(manuscript: Manuscript, { file, path }: { readonly file: string; readonly path: string }): ReadHeader {
  const fromName = fileNameDate(path);
  const named = fromName === undefined ? [] : [fromName];
  const found = firstBlock(manuscript.lines);
  if (found === undefined) return { header: { ...noHeader, findings: named }, diagnostics: [] };
  const { format } = found;
  const reserved = reservedLines(manuscript.lines, found.block);
  const block = withoutReserved(found.block, reserved);
  const marks = marksOf(block);
  const { findings, used, dates } = findingsOf(block, marks.clip === true, path);
  const below = marks.clip === true ? clipLines(manuscript.lines, Math.max(...block.lines)) : { lines: [], findings: [] };
  const header: HeaderReading = {
    findings: [...findings, ...below.findings, ...named],
    rest: unusedLines(manuscript.lines, block, used).filter(({ line }) => !reserved.hidden.has(line)),
    marks,
    lines: new Set([...block.lines, ...below.lines]),
    format,
    markdown: block.markdown || marks.clip === true || block.entries.some(({ key }) => markdownKeys.has(key.toLowerCase())),
  };
  const nothing = block.troubles.length === 0 && dates.length === 0 && reserved.named.length === 0;
  return { header, diagnostics: nothing ? [] : remarksOn(manuscript.lines, file, { troubles: block.troubles, dates, named: reserved.named }) };
}

const noHeader: HeaderReading = { findings: [], rest: [], marks: {}, lines: new Set(), format: 'none', markdown: false };

/** Keys that only programs whose texts are Markdown write: Jekyll, Hugo, Hexo, Eleventy, WordPress exports. */
const markdownKeys = new Set(
  'layout permalink aliases redirect_from wordpress_id weight linktitle taxonomies coverimage featured_image eleventyexcludefromcollections kicker expirydate'.split(
    ' ',
  ),
);

function firstBlock(lines: readonly string[]): { readonly block: HeaderBlock; readonly format: string } | undefined {
  for (const { name, read } of headerFormats) {
    const block = read(lines);
    if (block !== undefined) return { block, format: name };
  }
  return undefined;
}

/** The lines of a header that became no fact and no mark. Signs and blank lines hold no words; a map may hold more than the name taken from it. */
function unusedLines(lines: readonly string[], block: HeaderBlock, used: ReadonlySet<HeaderEntry>): readonly NumberedLine[] {
  const said = new Set<number>(block.signs);
  for (const entry of block.entries) {
    if ((!used.has(entry) && !isMark(entry)) || entry.shape === 'map') continue;
    for (let line = entry.line; line <= entry.lastLine; line += 1) {
      if (line === entry.line || !(lines[line - 1] ?? '').startsWith('#')) said.add(line);
    }
  }
  return block.lines.flatMap((line) => {
    const text = lines[line - 1] ?? '';
    return said.has(line) || text.trim() === '' ? [] : [{ line, text }];
  });
}

function remarksOn(
  lines: readonly string[],
  file: string,
  { troubles, dates, named }: { readonly troubles: readonly HeaderTrouble[]; readonly dates: readonly DateTrouble[]; readonly named: readonly number[] },
): readonly Diagnostic[] {
  const place = (line: number, words?: string): NonNullable<Diagnostic['place']> => {
    const text = lines[line - 1] ?? '';
    const at = words === undefined ? -1 : text.indexOf(words);
    const start = at < 0 ? text.length - text.trimStart().length : at;
    const length = at < 0 || words === undefined ? text.trim().length : words.length;
    return { line, column: start + 1, length: Math.max(1, Math.min(length, 200)), text: text.slice(0, 500) };
  };
  const ofTrouble = (trouble: HeaderTrouble): Diagnostic => {
    switch (trouble.kind) {
      case 'broken':
        return headerBroken(file, place(trouble.line), trouble.what);
      case 'duplicate-key':
        return headerDuplicateKey(file, place(trouble.line), trouble.what);
      case 'not-closed':
        return headerNotClosed(file, place(trouble.line));
      case 'code':
        return headerCode(file, place(trouble.line), trouble.what);
    }
  };
  const ofDate = ({ value, stated }: DateTrouble): Diagnostic => {
    const reasons = {
      'two-readings': 'day and month can stand either way round',
      'other-calendar': 'it belongs to another calendar, and dates are not converted',
      'no-such-day': 'there is no such day in the calendar',
      'implausible-year': 'its year is implausible',
      none: 'it is no date we can read',
      date: '',
    } as const;
    return headerDateUnread(file, place(value.line, value.quote), value.text.slice(0, 80), reasons[stated.kind]);
  };
  return [...troubles.map(ofTrouble), ...dates.map(ofDate), ...named.map((line) => headerReservedKey(file, place(line)))];
}
