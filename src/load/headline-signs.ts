import { furnitureOf } from './furniture.js';
import type { Glance, GlanceLine } from './glance.js';
import { isByline, isCapitals, isCredit, isDateLike, isSigned } from './line-looks.js';

/**
 * How much each sign counts for a line being the headline. Fitted on two thirds of the sites of a corpus of scraped articles
 * (a softmax over the lines of a file and "no headline", rounded to tenths). `onlyText` and `aloneOverText` were not fitted: they were set by hand afterwards.
 * They fit the sites they were made on better than others: on the third held aside titles score some 0.08 lower.
 */
const weights = {
  byClose: 1.6,
  byNear: 0.6,
  dateClose: 2.2,
  dateNear: 1.1,
  dateAbove: 0.3,
  shortLinesBelow: -0.3,
  sharedShare: 1,
  sharedWords: 1.3,
  textClose: 0.7,
  textNear: 0.4,
  first: 1.2,
  early: 0.8,
  oneWord: -0.9,
  twoWords: -0.5,
  threeWords: -0.2,
  fewWords: 0.2,
  goodLength: 1.7,
  fullStop: -1,
  fullStopNearByline: -0.7,
  smallLetter: -0.2,
  bullet: -0.2,
  capitalsInWrapped: 1.8,
  afterBody: -1.7,
  afterBodyBare: -1.8,
  kicker: -0.4,
  gapBelow: 0.9,
  onlyText: -1.5,
  aloneOverText: 0.3,
  repeated: -0.3,
  longerLineBelow: 0.5,
  headlineAbove: -1.4,
  textAbove: -1,
} as const;
type Sign = keyof typeof weights;

/** Below this the text has no headline: the weight that was fitted for "none of these lines". */
export const noHeadline = 3.3;

/** What is known of the whole text while its lines are weighed. Looks at each line's kind once. */
export type Surroundings = {
  readonly glance: Glance;
  /** Position of the first line of running text. */
  readonly bodyAt: number;
  /** The longer words of the running text, in small letters; gathered when they are asked for first. */
  readonly vocabulary: () => ReadonlySet<string>;
  readonly isByline: (at: number) => boolean;
  /** A byline, or a name that stands as one. */
  readonly isSigned: (at: number) => boolean;
  readonly isDate: (at: number) => boolean;
};

export function surroundingsOf(glance: Glance, bodyAt: number, wordsOfBody: () => ReadonlySet<string>): Surroundings {
  let words: ReadonlySet<string> | undefined;
  const once = (look: (line: GlanceLine) => boolean): ((at: number) => boolean) => {
    const seen: (boolean | undefined)[] = [];
    return (at) => {
      const line = glance.lines[at];
      if (line === undefined) return false;
      const known = seen[at] ?? look(line);
      seen[at] = known;
      return known;
    };
  };
  return {
    glance,
    bodyAt,
    vocabulary: () => (words ??= wordsOfBody()),
    isByline: once((line) => isByline(line.text)),
    isSigned: once((line) => isByline(line.text) || (!line.prose && isSigned(line.text))),
    isDate: once((line) => isDateLike(line) || (line.text.length < 160 && /\d{2}/.test(line.text) && isByline(line.text) && line.dates().length > 0)),
  };
}

/** The most that the words a line shares with the running text may add to its score. */
const mostShared = weights.sharedShare + weights.sharedWords;
/** No line with a lower score is the headline, or stands above a subtitle as one (`aboveSubtitle`); the last digit is for what adding in another order changes. */
const hopeless = noHeadline - 1.6 - 0.001;

/**
 * How sure the lines from `at` to before `end` are the headline; compare with `noHeadline`. Undefined when they are not even with all their words in the
 * running text: most lines of most texts, whose words then need not be gathered. Signs are added in one order, so that equal lines have equal scores to the last bit.
 */
export function headlineScore(at: number, end: number, around: Surroundings): number | undefined {
  const { lines, wrapped } = around.glance;
  const line = lines[at];
  if (line === undefined) return 0;
  const text =
    end === at + 1
      ? line.text
      : lines
          .slice(at, end)
          .map((part) => part.text)
          .join(' ');
  const words = wordCount(text);
  const below = metaBelow(end, around);
  const meta = below.by !== undefined || below.date !== undefined;
  let score = 0;
  if (below.by !== undefined) score += weights[below.by <= 2 ? 'byClose' : 'byNear'];
  if (below.date !== undefined) score += weights[below.date <= 2 ? 'dateClose' : 'dateNear'];
  if (below.short >= 3) score += weights.shortLinesBelow;
  for (let above = at - 1; above >= Math.max(0, at - 4); above--) {
    if (!around.isDate(above) && !around.isByline(above)) continue;
    score += weights.dateAbove;
    break;
  }
  const next = lines[end];
  const gapBelow = next !== undefined && next.gap >= 2 && line.gap <= 1;
  const quiet = around.bodyAt <= 4 && !meta && !gapBelow && !lines.slice(0, 12).some((_, other) => around.isDate(other) || around.isByline(other));
  const signs: number[] = [];
  if (!hasProse(lines, end, 2)) {
    if (hasProse(lines, end, 5)) signs.push(weights.textClose);
    else if (hasProse(lines, end, 10)) signs.push(weights.textNear);
  }
  if (at === 0) signs.push(weights.first);
  else if (at < 3) signs.push(weights.early);
  const length = lengthSign(words, text);
  if (length !== undefined) signs.push(weights[length]);
  if (/[.]["”’]?$/.test(text)) signs.push(weights[meta ? 'fullStopNearByline' : 'fullStop']);
  if (/^\p{Ll}/u.test(text)) signs.push(weights.smallLetter);
  if (/^[*•·+-]\s/.test(line.raw)) signs.push(weights.bullet);
  if (wrapped && words >= 2 && isCapitals(text)) signs.push(weights.capitalsInWrapped);
  if (at > around.bodyAt) {
    signs.push(weights.afterBody * Math.min(1, 0.5 + 0.05 * (at - around.bodyAt)));
    if (below.by === undefined || below.date === undefined) signs.push(weights.afterBodyBare);
  }
  if (text.includes('|') && words <= 8) signs.push(weights.kicker);
  if (gapBelow) signs.push(weights.gapBelow);
  const rest: number[] = [];
  if (isRepeated(lines, at, text)) rest.push(weights.repeated);
  if (next !== undefined && wordCount(next.text) >= 8 && wordCount(next.text) > words && !around.isDate(end) && !around.isByline(end))
    rest.push(weights.longerLineBelow);
  const above = lines[at - 1];
  if (above?.prose === true) rest.push(weights.textAbove);
  // Only the first line may be alone over its text.
  if (at > 0 && sum(sum(score, signs), rest) + mostShared + (quiet ? weights.onlyText : 0) < hopeless) return undefined;

  const content = contentWords(text);
  const vocabulary = around.vocabulary();
  const shared = content.filter((word) => vocabulary.has(word)).length;
  if (content.length > 0) score += weights.sharedShare * (shared / content.length);
  score += weights.sharedWords * (Math.min(4, shared) / 4);
  score = sum(score, signs);
  // The only short line, first over paragraphs that speak of the same: the way people type or paste a text under its headline.
  const alone = at === 0 && !meta && (shared >= 2 || words >= 6) && !/[.:…]$/.test(text) && isOnlyShortLine(lines, end);
  if (alone && words >= 4 && shared * 5 >= content.length * 3) score += weights.aloneOverText;
  // A file that is nothing but text: any other short line in it is a caption, a kicker or a subheading.
  if (quiet && !alone) score += weights.onlyText;
  score = sum(score, rest);
  return above !== undefined && !above.prose && couldStandAbove(above.text, vocabulary) ? score + weights.headlineAbove : score;
}

function sum(score: number, signs: readonly number[]): number {
  for (const sign of signs) score += sign;
  return score;
}

/** Below a first line there are paragraphs and nothing else, at least two of them. */
function isOnlyShortLine(lines: readonly GlanceLine[], end: number): boolean {
  return (
    lines.length >= end + 2 &&
    (lines[end]?.gap ?? 0) > 0 &&
    lines.slice(end, end + 200).every((line) => line.prose || /[.!?…]["”’»)]?$/.test(line.text) || isCredit(line.text))
  );
}

/** How far below a byline and a date stand, and how many very short lines come before them. */
function metaBelow(end: number, around: Surroundings): { readonly by?: number; readonly date?: number; readonly short: number } {
  const { lines } = around.glance;
  let by: number | undefined;
  let date: number | undefined;
  let short = 0;
  for (let at = end; at < end + 8; at++) {
    const line = lines[at];
    if (line === undefined || (line.prose && at > end + 3 && !isCredit(line.text))) break;
    // Below the text starts, lists of other articles print their authors too.
    if (by === undefined && (end <= around.bodyAt ? around.isSigned(at) : around.isByline(at))) by = at - end;
    if (date === undefined && around.isDate(at)) date = at - end;
    if (at < end + 6 && line.text.length < 22 && by === undefined && date === undefined) short++;
  }
  return { short, ...(by === undefined ? {} : { by }), ...(date === undefined ? {} : { date }) };
}

function lengthSign(words: number, text: string): Sign | undefined {
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(text) || (words >= 6 && words <= 20)) return 'goodLength';
  if (words === 1) return 'oneWord';
  if (words === 2) return 'twoWords';
  if (words === 3) return 'threeWords';
  return words <= 5 ? 'fewWords' : undefined;
}

function hasProse(lines: readonly GlanceLine[], from: number, within: number): boolean {
  for (let at = from; at < from + within; at++) if (lines[at]?.prose === true) return true;
  return false;
}

/** The same line again just below, or as the end of a longer one just above: pages print teasers and paths of menus like that. */
function isRepeated(lines: readonly GlanceLine[], at: number, text: string): boolean {
  for (let below = at + 1; below < at + 6; below++) if (lines[below]?.text === text) return true;
  for (let above = Math.max(0, at - 6); above < at; above++) {
    const other = lines[above]?.text ?? '';
    if (other.length < 200 && other !== text && other.endsWith(text)) return true;
  }
  return false;
}

/** The line above could be the headline itself, so this one is more likely its subtitle. */
function couldStandAbove(text: string, vocabulary: ReadonlySet<string>): boolean {
  return text.length < 200 && wordCount(text) >= 4 && sharedWith(text, vocabulary) >= 0.3 && !isCredit(text) && furnitureOf(text) === undefined;
}

/** The share of a line's longer words that the running text uses too. */
export function sharedWith(text: string, vocabulary: ReadonlySet<string>): number {
  const content = contentWords(text);
  return content.length === 0 ? 0 : content.filter((word) => vocabulary.has(word)).length / content.length;
}

const farEastern = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}/g;

/** Words of five letters or more, in small letters; of Chinese, Japanese and Korean, which part or count words otherwise, every two signs in a row. */
export function contentWords(text: string): readonly string[] {
  const runs = text.match(farEastern);
  if (runs === null) return text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? [];
  const pairs: string[] = [];
  for (const run of runs) for (let at = 0; at + 1 < run.length; at++) pairs.push(run.slice(at, at + 2));
  return pairs;
}

/** How many pieces `text.split(/\s+/)` gives, told for the usual line without a pattern. */
export function wordCount(text: string): number {
  let count = 1;
  let inGap = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // White space outside ASCII is rare, and other characters there are not.
    if (code >= 0x80 && /\s/.test(text.charAt(at))) return text.split(/\s+/).length;
    const gap = code === 32 || (code >= 9 && code <= 13);
    if (gap && !inGap) count++;
    inGap = gap;
  }
  return count;
}
