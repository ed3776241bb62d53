import { afterBylineMark } from '../byline-mark.js';
import { furnitureOf } from '../furniture.js';
import type { GlanceLine } from '../glance.js';
import { isCredit, isDateLike } from '../line-looks.js';
import type { Cue, CueResult, Reading } from '../reading.js';
import { quoteOf } from './quote.js';

const nothing: CueResult = { findings: [], claims: [] };

/**
 * The subtitle: one sentence between the headline and what sets it off from the text: a byline, a date, a credit, or a heading's marks.
 *
 *     'Almost empty': More than 235,000 flee southern Idlib
 *     Russian-backed offensive prompts more civilians to flee
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const subtitle: Cue = { name: 'subtitle', find: findSubtitle };

function findSubtitle({ glance, place }: Reading): CueResult {
  if (place.from === undefined || place.to === undefined) return nothing;
  const title = glance.lines[place.from];
  const line = glance.lines[place.to];
  if (title === undefined || line === undefined || glance.wrapped || !isSentence(line, title)) return nothing;
  const next = glance.lines[place.to + 1];
  const after = glance.lines[place.to + 2];
  const headings = title.level === 1 && line.level >= 2 && (next?.prose === true || (next !== undefined && setsOff(next)));
  const setOff = line.level === 0 && next !== undefined && (setsOff(next) || (setsOff(after) && !next.prose)) && !isText(line, glance.lines, place.to);
  if (!headings && !setOff) return nothing;
  return {
    findings: [{ field: 'subtitle', value: line.text, standing: 'read', how: 'after-headline', weight: 0.7, ...quoteOf(line, line.text) }],
    claims: [{ line: line.line, role: 'subtitle' }],
  };
}

function isSentence(line: GlanceLine, title: GlanceLine): boolean {
  const { text } = line;
  if (text.length < 25 || text.length > 320 || text === title.text || text.split(/\s+/).length < 4) return false;
  return !isDateLike(line) && !isCredit(text) && furnitureOf(text) === undefined && afterBylineMark(text) === undefined && !/^(?:https?:|[|•*])/i.test(text);
}

/** A byline, a date or a credit: what stands between the head of an article and its text. */
function setsOff(line: GlanceLine | undefined): boolean {
  if (line === undefined || line.text.length > 160) return false;
  return (
    isDateLike(line) ||
    afterBylineMark(line.text) !== undefined ||
    (isCredit(line.text) && !line.prose) ||
    (line.text.length < 140 && /\([^()]{2,40}\/[^()]{2,40}\)$/.test(line.text))
  );
}

/** The first paragraph of the text, repeated or followed by one of its kind, is no subtitle. */
function isText(line: GlanceLine, lines: readonly GlanceLine[], at: number): boolean {
  for (let next = at + 1; next < at + 8; next++) if (lines[next]?.text.startsWith(line.text) === true) return true;
  return line.prose && lines[at + 1]?.prose === true;
}
