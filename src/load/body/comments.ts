import type { NumberedLine } from '../reading.js';

/**
 * The lines with HTML comments and Obsidian `%%comments%%` taken out, also those over several lines; line numbers stay.
 * Notes to oneself reach no page (frame 9). A comment that is never closed is text, and so is one shown as code.
 *
 *     one <!-- two --> three   becomes   one  three
 *         ^^^^^^^^^^^^
 */
export function blankComments(lines: readonly NumberedLine[]): NumberedLine[] {
  if (!lines.some(({ text }) => text.includes('<!--') || text.includes('%%'))) return [...lines];
  const shown = fencedLines(lines);
  const out: NumberedLine[] = [];
  // A mark whose end was looked for in vain has none further down either: looking again would cost the square of the text.
  const hopeless = new Set<string>();
  for (let i = 0, column = 0; i < lines.length; i++) {
    const { line, text } = lines[i] ?? { line: 0, text: '' };
    let kept = '';
    while (column < text.length && !shown.has(i)) {
      const opening = nextOpening(text, column, hopeless);
      if (!opening) break;
      const end = findClose(lines, i, opening, shown);
      if (!end) {
        hopeless.add(opening.open);
        continue;
      }
      kept += text.slice(column, opening.at);
      if (end.index === i) {
        column = end.column;
        continue;
      }
      out.push({ line, text: kept });
      for (let j = i + 1; j < end.index; j++) out.push({ line: lines[j]?.line ?? 0, text: shown.has(j) ? (lines[j]?.text ?? '') : '' });
      i = end.index - 1;
      column = end.column;
      kept = '';
      break;
    }
    if (out.length > i) continue;
    out.push({ line, text: kept + text.slice(column) });
    column = 0;
  }
  return out;
}

type Opening = { readonly at: number; readonly open: '<!--' | '%%' };
type End = { readonly index: number; readonly column: number };

function nextOpening(text: string, from: number, hopeless: ReadonlySet<string>): Opening | undefined {
  const mark = /<!--|%%/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const open = found[0] === '%%' ? '%%' : '<!--';
    // `5%%` is a slip of the keyboard, and a mark between back-ticks is shown, not meant.
    const glued = open === '%%' && /[\p{L}\p{N}%]/u.test(text.charAt(found.index - 1));
    if (!glued && !hopeless.has(open) && !insideBackticks(text, found.index)) return { at: found.index, open };
  }
  return undefined;
}

/** Whether an odd number of back-ticks stands in the 200 characters before, and another one after. */
function insideBackticks(text: string, at: number): boolean {
  const ticks = text.slice(Math.max(0, at - 200), at).split('`').length - 1;
  return ticks % 2 === 1 && text.slice(at, at + 200).includes('`');
}

function findClose(lines: readonly NumberedLine[], index: number, opening: Opening, shown: ReadonlySet<number>): End | undefined {
  const close = opening.open === '%%' ? '%%' : '-->';
  for (let i = index, from = opening.at + opening.open.length; i < lines.length; i++, from = 0) {
    if (shown.has(i)) continue;
    const at = lines[i]?.text.indexOf(close, from) ?? -1;
    if (at >= 0) return { index: i, column: at + close.length };
  }
  return undefined;
}

/** Indexes of the lines in fenced code that is closed. */
function fencedLines(lines: readonly NumberedLine[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let i = 0, start = -1, mark = ''; i < lines.length; i++) {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[i]?.text ?? '');
    if (!fence) continue;
    const run = fence[1] ?? '';
    if (start < 0) {
      start = i;
      mark = run;
    } else if (run.startsWith(mark) && (lines[i]?.text ?? '').trim() === run) {
      for (let j = start; j <= i; j++) inside.add(j);
      start = -1;
    }
  }
  return inside;
}
