import type { DateReading } from '../text/calendar.js';
import { datesIn } from './dates-in.js';
import type { NumberedLine } from './reading.js';
import { shownText } from './shown-text.js';

/** A line that is not blank, as the cues look at it. */
export type GlanceLine = {
  /** Number in the file, from 1. */
  readonly line: number;
  /** As written, trimmed. */
  readonly raw: string;
  /** Without Markdown's marks. */
  readonly text: string;
  /** 1 to 6 for a Markdown heading, 0 for anything else. */
  readonly level: number;
  /** Blank lines directly before it. */
  readonly gap: number;
  /** Part of running text: a paragraph that is long and has an end of a sentence. */
  readonly prose: boolean;
  /** The full days in the line (`datesIn`, without hints); read when they are asked for first, and once. */
  readonly dates: () => readonly DateReading[];
  /** Position in `lines` of the first line of its block, where hard-wrapped lines make one block; its own position otherwise. */
  readonly block: number;
};

/** The lines of a text that are not blank, each looked at once. `wrapped`: its paragraphs are broken into short lines. */
export type Glance = { readonly lines: readonly GlanceLine[]; readonly wrapped: boolean };

const endOfSentence = /[.!?…][”’"'»)]?(?:\s|$)|[。！？؟।]/;
const farEastern = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const bullet = /^(?:[*+•·]|-(?=\s))\s*/;

/** Looks at every line once. Long lines are not cleaned of marks: they are running text, and no cue reads them word by word. */
export function glanceAt(lines: readonly NumberedLine[]): Glance {
  const wrapped = isWrapped(lines);
  const seen: { line: number; raw: string; gap: number; block: number }[] = [];
  let gap = 0;
  for (const { line, text } of lines) {
    const raw = text.trim();
    if (raw === '') {
      gap++;
      continue;
    }
    const at = seen.length;
    const before = seen[at - 1];
    // A wrapped paragraph's lines are nearly full: after a short one a new block begins.
    const joins = wrapped && gap === 0 && before !== undefined && before.raw.length >= 45 && !bullet.test(raw) && !raw.startsWith('#') && !raw.startsWith('--');
    seen.push({ line, raw, gap, block: joins ? before.block : at });
    gap = 0;
  }
  const prose = wrapped ? proseBlocks(seen) : undefined;
  const glanced = seen.map(({ line, raw, gap, block }): GlanceLine => {
    const level = levelOf(raw);
    const text = shownText(raw);
    return { line, raw, text, level, gap, block, dates: datesOnce(text), prose: level === 0 && (prose === undefined ? isProse(raw) : prose.has(block)) };
  });
  return { lines: glanced, wrapped };
}

const noDates = (): readonly DateReading[] => [];

function datesOnce(text: string): () => readonly DateReading[] {
  if (!/\p{Nd}/u.test(text)) return noDates;
  let dates: readonly DateReading[] | undefined;
  return () => (dates ??= datesIn(text));
}

/** Hard-wrapped text: most of its longer lines end near the same column, and almost none goes on beyond it. */
function isWrapped(lines: readonly NumberedLine[]): boolean {
  let full = 0;
  let over = 0;
  let filled = 0;
  let followed = 0;
  for (let i = 0; i < lines.length && i < 2000; i++) {
    const length = lines[i]?.text.length ?? 0;
    if (length === 0) continue;
    filled++;
    if (length > 100) over++;
    else if (length >= 55) {
      full++;
      if ((lines[i + 1]?.text.length ?? 0) > 0) followed++;
    }
  }
  return full >= 3 && followed * 2 >= full && over * 20 <= filled;
}

function proseBlocks(seen: readonly { raw: string; block: number }[]): Set<number> {
  const prose = new Set<number>();
  for (let at = 0; at < seen.length; ) {
    let end = at + 1;
    while (end < seen.length && seen[end]?.block === at) end++;
    const text = seen
      .slice(at, Math.min(end, at + 12))
      .map((line) => line.raw)
      .join(' ');
    if (isProse(text)) prose.add(at);
    at = end;
  }
  return prose;
}

function isProse(text: string): boolean {
  if (text.length < 100 && !(text.length >= 40 && farEastern.test(text))) return false;
  return endOfSentence.test(text.slice(-600));
}

function levelOf(raw: string): number {
  if (!raw.startsWith('#')) return 0;
  const marks = /^#{1,6}(?=\s|$)/.exec(raw);
  return marks === null ? 0 : marks[0].length;
}
