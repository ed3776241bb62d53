import { afterBylineMark } from './byline-mark.js';
import { furnitureOf } from './furniture.js';
import type { Glance, GlanceLine } from './glance.js';

/** Where the headline stands, as positions in `Glance.lines`, and where the running text begins. */
export type HeadlinePlace = {
  /** Position of the headline's first line; absent when the text has no headline. */
  readonly from?: number;
  /** Position after its last line. */
  readonly to?: number;
  readonly how?: 'first-heading' | 'first-line' | 'after-menus' | 'capitals';
  /** Position of the first line of running text; the number of lines when there is none. */
  readonly bodyAt: number;
};

const longestSearch = 1200;
const enough = 3;

/**
 * Finds the headline. A Markdown `#` heading wins even when text stands before it. Otherwise every short line that is no furniture, date or
 * byline is weighed by what stands around it: a date or a byline near, running text after it that uses the same words, its place in the file.
 * A text whose first line is a paragraph has no headline, and none is made up.
 */
export function findHeadlinePlace(glance: Glance): HeadlinePlace {
  const { lines } = glance;
  const bodyAt = findBody(lines);
  const heading = findHeading(lines);
  if (heading !== undefined) return { from: heading, to: heading + 1, how: 'first-heading', bodyAt: Math.max(bodyAt, heading + 1) };
  const vocabulary = wordsOfBody(lines, bodyAt);
  let best = enough;
  let from: number | undefined;
  const scores = new Map<number, number>();
  const last = Math.min(lines.length, longestSearch, bodyAt + 40);
  for (let at = 0; at < last; at++) {
    const line = lines[at];
    if (line === undefined || (glance.wrapped && line.block !== at) || !couldBeHeadline(line, lines[at - 1])) continue;
    const score = weigh(glance, at, bodyAt, vocabulary);
    scores.set(at, score);
    if (score > best) {
      best = score;
      from = at;
    }
  }
  if (from === undefined) return { bodyAt };
  from = aboveSubtitle(lines, from, scores, vocabulary);
  const to = endOfHeadline(glance, from);
  const how = isCapitals(lines[from]?.text ?? '') && glance.wrapped ? 'capitals' : from === 0 ? 'first-line' : 'after-menus';
  return { from, to, how, bodyAt: Math.max(bodyAt, to) };
}

/** A subtitle uses the words of the text as much as the headline above it does: a line just above a longer one that shares words with the text too is the headline. */
function aboveSubtitle(lines: readonly GlanceLine[], from: number, scores: ReadonlyMap<number, number>, vocabulary: ReadonlySet<string>): number {
  const best = scores.get(from) ?? 0;
  const length = wordCount(lines[from]?.text ?? '');
  if (length < 6) return from;
  for (let at = Math.max(0, from - 2); at < from; at++) {
    const score = scores.get(at);
    const text = lines[at]?.text ?? '';
    if (score === undefined || score < best - 1.6 || wordCount(text) < 4 || lines.slice(at, from).some((line) => line.prose)) continue;
    if (sharedWith(text, vocabulary) >= 0.3) return at;
  }
  return from;
}

/** The share of a line's longer words that the running text uses too. */
function sharedWith(text: string, vocabulary: ReadonlySet<string>): number {
  const content = text.toLowerCase().match(contentWord) ?? [];
  return content.length === 0 ? 0 : content.filter((word) => vocabulary.has(word)).length / content.length;
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** The first `#` heading with words in it, if no long text stands before it: a `#` far down in a page is a heading of something else. */
function findHeading(lines: readonly GlanceLine[]): number | undefined {
  for (let at = 0; at < lines.length && at < longestSearch; at++) {
    const line = lines[at];
    if (line !== undefined && line.level === 1 && /\p{L}/u.test(line.text) && line.text.length <= 300 && furnitureOf(line.text) === undefined) return at;
  }
  return undefined;
}

/** The first paragraph of running text with more of it close behind: two of the next four, else two of the next nine; failing that, the first paragraph at all. */
function findBody(lines: readonly GlanceLine[]): number {
  let first: number | undefined;
  let loose: number | undefined;
  for (let at = 0; at < lines.length && at < longestSearch; at++) {
    const line = lines[at];
    if (line === undefined || !line.prose || line.block !== at || furnitureOf(line.text) !== undefined) continue;
    first ??= at;
    let more = 0;
    let looked = 0;
    for (let next = at + 1; next < lines.length && looked < 9; next++) {
      const other = lines[next];
      if (other === undefined || other.block !== next) continue;
      looked++;
      if (other.prose) more++;
      if (more >= 2 && looked <= 4) return at;
    }
    if (more >= 2) loose ??= at;
    // A page whose paragraphs are far apart is read from the first of them, not from a dense list at its end.
    if (loose !== undefined && at > loose + 30) break;
  }
  return loose ?? first ?? lines.length;
}

const contentWord = /[\p{L}\p{N}]{5,}/gu;

function wordsOfBody(lines: readonly GlanceLine[], bodyAt: number): ReadonlySet<string> {
  const words = new Set<string>();
  let letters = 0;
  for (let at = bodyAt; at < lines.length && letters < 4000; at++) {
    const line = lines[at];
    if (line === undefined || !line.prose) continue;
    const text = line.raw.slice(0, 1000);
    letters += text.length;
    for (const word of text.toLowerCase().match(contentWord) ?? []) words.add(word);
  }
  return words;
}

function couldBeHeadline(line: GlanceLine, before: GlanceLine | undefined): boolean {
  const { text } = line;
  if (text.length < 6 || text.length > 260 || (line.prose && (text.length > 160 || /[.]["”’]?$/.test(text)))) return false;
  if (!/\p{L}{2}/u.test(text)) return false;
  if (/^(?:https?:|www\.|[|©*•]|\()/i.test(text) || /[:,]$/.test(text)) return false;
  if (before !== undefined && before.text.endsWith(',')) return false;
  return !isDateLike(text) && furnitureOf(text) === undefined && !isByline(text) && !isCredit(text);
}

const dateLike = /\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\d{4}年/;
const shortest = 70;

/** A short line that holds a year or a numeric date: enough to weigh what stands near, not to read a date from. */
export function isDateLike(text: string): boolean {
  if (text.length > shortest || !/\d{2}/.test(text) || !dateLike.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  return letters <= 34;
}

function isByline(text: string): boolean {
  if (text.length > 120) return false;
  const rest = afterBylineMark(text);
  return rest !== undefined && (rest === '' || /^[\p{Lu}\p{Lo}@]/u.test(rest)) && text.length < 90;
}

const credit =
  /(?:\bphotos?\b ?(?:by|:|\/)|\bfoto(?:s|credit)?\b ?(?::|von|\/)|\bimage(?: credit)?s?:|\bcredits?:|^courtesy of\b|\bpicture:|\bbild(?:quelle|rechte)?:|getty images|shutterstock|\bafp\b ?\/|ap photo|\/ ?(?:afp|reuters|ap|dpa)\b|hide caption|illustration:)/iu;

/** A line that names who took a picture. */
export function isCredit(text: string): boolean {
  return text.length <= 300 && credit.test(text);
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
}

function weigh(glance: Glance, at: number, bodyAt: number, vocabulary: ReadonlySet<string>): number {
  const { lines, wrapped } = glance;
  const line = lines[at];
  if (line === undefined) return 0;
  const end = endOfHeadline(glance, at);
  const text = lines
    .slice(at, end)
    .map((part) => part.text)
    .join(' ');
  const words = text.split(/\s+/).length;
  const farEast = /[\u3040-\u30ff\u3400-\u9fff]/.test(text);
  const next = lines[end];
  let score = 0;
  let by = false;
  let date = false;
  for (let below = end; below < end + 7 && below < lines.length; below++) {
    const other = lines[below];
    if (other === undefined || (other.prose && below > end + 3)) break;
    by ||= isByline(other.text);
    date ||= isDateLike(other.text) || (other.text.length < 160 && dateLike.test(other.text) && isByline(other.text));
  }
  if (by) score += 2.3;
  if (date) score += 2.3;
  for (let back = at - 1; back >= at - 4 && back >= 0; back--) {
    const other = lines[back];
    if (other !== undefined && (isDateLike(other.text) || isByline(other.text))) {
      score += 1;
      break;
    }
  }
  const content = text.toLowerCase().match(contentWord) ?? [];
  const shared = content.filter((word) => vocabulary.has(word)).length;
  if (content.length > 0) score += 3 * (shared / content.length) * Math.min(1, (shared + 1) / 4);
  if (farEast && text.length >= 12) score += 2;
  if (followedByProse(lines, end, 4)) score += 1;
  else if (followedByProse(lines, end, 9)) score += 0.5;
  if (at === 0) score += words >= 3 || farEast ? 1.5 : 0.5;
  else if (at < 3) score += 0.3;
  score += words >= 4 || farEast ? (words <= 18 ? 1 : words <= 25 ? 0.4 : -0.5) : words === 1 ? -2 : words === 2 ? -1.2 : -0.6;
  if (/[.](?:["”’])?$/.test(text)) score -= by || date ? 1.2 : (next?.gap ?? 0) >= 2 ? 1.5 : 5;
  if (/^\p{Ll}/u.test(text)) score -= 1.5;
  if (/^(?:[*•·+-])\s/.test(line.raw)) score -= 1.5;
  if (line.level >= 2) score += 0.7;
  if (wrapped && isCapitals(text) && words >= 2) score += 1.5;
  if (at > bodyAt) score -= 2 + 0.1 * (at - bodyAt);
  if (next !== undefined && next.gap >= 2 && line.gap <= 1) score += 1;
  if (repeats(lines, at, text)) score += 0.8;
  // A file that opens with a paragraph states no headline; only a date or byline close behind a later line speaks against it.
  if (at > bodyAt && !(by && date)) score -= by || date ? 2 : 4;
  // A kicker above the headline: `News | Bay Area`, `Volleyball | MTV Stuttgart`.
  if (text.includes('|') && words <= 8) score -= 1.5;
  return score;
}

function followedByProse(lines: readonly GlanceLine[], from: number, within: number): boolean {
  for (let at = from; at < from + within && at < lines.length; at++) if (lines[at]?.prose === true) return true;
  return false;
}

function repeats(lines: readonly GlanceLine[], at: number, text: string): boolean {
  for (let next = at + 1; next < at + 6 && next < lines.length; next++) if (lines[next]?.text === text) return true;
  for (let back = at - 1; back >= at - 6 && back >= 0; back--) {
    const other = lines[back]?.text ?? '';
    if (other.length < 200 && other !== text && other.endsWith(text)) return true;
  }
  return false;
}

/** Capitals wrapped over lines are one headline: up to four lines without a blank between. */
function endOfHeadline(glance: Glance, from: number): number {
  const first = glance.lines[from];
  if (first === undefined || !glance.wrapped) return from + 1;
  const capitals = isCapitals(first.text);
  let end = from + 1;
  while (end < from + 5) {
    const before = glance.lines[end - 1];
    const next = glance.lines[end];
    if (next === undefined || before === undefined || next.gap > 0 || before.raw.length < 55 || /^[*•]/.test(next.raw) || isDateLike(next.text)) break;
    if (capitals !== isCapitals(next.text) && !(capitals && /^[\p{Lu}\d\P{L}]+$/u.test(next.text))) break;
    end++;
  }
  return end;
}
