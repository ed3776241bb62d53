import { byCodeUnit } from '../text/order.js';

/** What a ledger holds for a newer version of the program: its heading, and lines that mean nothing to this one, sorted. */
export type NewerLines = { readonly heading: string; readonly lines: readonly string[] };

/** The version of the form in which this program writes ledgers. */
const ours = 1;
const beginning = '# Backfile ledger, version ';

/** Stands before the lines that are kept for a newer version, so that they are not taken for the articles' own. */
export const keptNote = '# Lines of a newer version of Backfile, kept as they are:';

/** The heading of the newest version above ours that wrote in this ledger; absent when none did. Merged ledgers have several headings. */
export function newerHeading(text: string): string | undefined {
  const headings: string[] = [];
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    const end = text.indexOf('\n', at);
    if (at === 0 || text[at - 1] === '\n') headings.push(text.slice(at, end < 0 ? undefined : end).trimEnd());
  }
  const newer = headings.filter((heading) => versionOf(heading) > ours);
  return newer.sort((a, b) => versionOf(b) - versionOf(a) || byCodeUnit(a, b))[0];
}

/** The version a heading names; 0 when it names none. */
function versionOf(heading: string): number {
  return Number(/^[1-9][0-9]{0,5}(?![0-9])/.exec(heading.slice(beginning.length))?.[0] ?? 0);
}

/** True for a heading of a ledger, of whatever version. */
export function isHeading(line: string): boolean {
  return line.startsWith(beginning);
}

/** True for a line that a merge of two ledgers left between them. It is of no version. */
export function isConflictMark(line: string): boolean {
  return /^(?:<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(?: |$)/.test(line);
}

/** A line without the words that cannot be of our form: a newer version may say more of an article or a story than its addresses. */
export function inOurForm(line: string): string {
  return line
    .split(' ')
    .filter((word) => word === 'story' || /^[0-9a-f]{16}$/.test(word) || /^[1-9][0-9]{0,8}$/.test(word) || /^[a-z0-9_/.-]{1,160}\.html$/.test(word))
    .join(' ');
}
