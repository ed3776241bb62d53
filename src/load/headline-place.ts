import { datesIn } from './dates-in.js';
import { furnitureOf } from './furniture.js';
import type { Glance, GlanceLine } from './glance.js';
import { contentWords, headlineScore, noHeadline, sharedWith, surroundingsOf, wordCount, type Surroundings } from './headline-signs.js';
import { isByline, isCapitals, isCredit, isDateLike, isSigned } from './line-looks.js';
import { isSectionName } from './section-words.js';

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
/** Lines looked at below the start of the running text: a cookie notice above the article may pass for it. */
const belowBody = 15;

/**
 * Finds the headline. A Markdown `#` heading wins even when text stands before it. Otherwise every short line that is no furniture, date or
 * byline is weighed by what stands around it (see `headline-signs.ts`). A text whose first line is a paragraph most often has no headline,
 * and none is made up.
 */
export function findHeadlinePlace(glance: Glance): HeadlinePlace {
  const { lines } = glance;
  const bodyAt = findBody(lines);
  const heading = findHeading(lines, bodyAt);
  if (heading !== undefined) return { from: heading, to: heading + 1, how: 'first-heading', bodyAt: Math.max(bodyAt, heading + 1) };
  const plain = plainFirstLine(glance, bodyAt);
  if (plain !== undefined) return plain;
  const around = surroundingsOf(glance, bodyAt, () => wordsOfBody(lines, bodyAt));
  const scores = new Map<number, number>();
  let best = noHeadline;
  let from: number | undefined;
  const last = Math.min(lines.length, longestSearch, bodyAt + belowBody);
  for (let at = 0; at < last; at++) {
    const line = lines[at];
    if (line === undefined || (glance.wrapped && line.block !== at) || !couldBeHeadline(line, lines[at - 1], around, at)) continue;
    const end = endOfHeadline(glance, at);
    if (end > at + 1 && runsOn(joined(lines.slice(at, end)))) continue;
    const score = headlineScore(at, end, around);
    if (score === undefined) continue;
    scores.set(at, score);
    if (score > best) {
      best = score;
      from = at;
    }
  }
  if (from === undefined) return { bodyAt };
  from = aboveSubtitle(lines, from, scores, around);
  const to = endOfHeadline(glance, from);
  const how = glance.wrapped && isCapitals(lines[from]?.text ?? '') ? 'capitals' : from === 0 ? 'first-line' : 'after-menus';
  return { from, to, how, bodyAt: Math.max(bodyAt, to) };
}

/** The commonest shape needs no weighing: a first line of four words or more, a byline or a date on the next line, and the text right below. */
function plainFirstLine(glance: Glance, bodyAt: number): HeadlinePlace | undefined {
  const { lines } = glance;
  const first = lines[0];
  if (first === undefined || first.prose || wordCount(first.text) < 4 || first.text.length > 160) return undefined;
  const to = endOfHeadline(glance, 0);
  const next = lines[to];
  if (next === undefined || next.prose || bodyAt <= to || bodyAt > to + 3 || !(isDateLike(next) || isByline(next.text) || isSigned(next.text)))
    return undefined;
  if (!/^[\p{L}\p{N}"'“„«‘<(]/u.test(first.text) || /[.:,]$/.test(first.text) || first.text.includes('|')) return undefined;
  if (isDateLike(first) || isByline(first.text) || isCredit(first.text) || furnitureOf(first.text) !== undefined) return undefined;
  return { from: 0, to, how: glance.wrapped && isCapitals(first.text) ? 'capitals' : 'first-line', bodyAt };
}

function joined(lines: readonly GlanceLine[]): string {
  return lines.map((line) => line.text).join(' ');
}

/** Lines that hold a sentence and the start or the end of another are text, whatever their first line looks like. */
function runsOn(text: string): boolean {
  return text.length > 260 || isCaption(text) || /\p{Ll}[.] \p{Lu}\p{Ll}|\p{Ll}\.$|\s(?:--?|–)\s\p{Lu}\p{Ll}.*\p{Ll}{3},? \p{Ll}{3}/u.test(text);
}

/** The first `#` heading with words in it; where that is the name of the page, the heading over the text. */
function findHeading(lines: readonly GlanceLine[], bodyAt: number): number | undefined {
  for (let at = 0; at < lines.length && at < longestSearch; at++) {
    const line = lines[at];
    if (line?.level === 1 && /\p{L}/u.test(line.text) && line.text.length <= 300 && furnitureOf(line.text) === undefined && !isSectionName(line.text)) {
      if (isPlainHost(line.text)) continue;
      return headingBelow(lines, at, bodyAt) ?? at;
    }
  }
  return undefined;
}

/** `marketplace.org` over a page. */
function isPlainHost(text: string): boolean {
  return /^[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{2,40}){1,2}$/u.test(text) && /\.(?:com|org|net|[a-z]{2})$/i.test(text);
}

/**
 * Pages set their own name or the name of a column as the first heading and the headline one step below: a name of three words at most, with
 * neither byline nor date, menus under it, and then a heading of four words or more that a byline or a date follows. A subtitle follows its
 * headline at once and is never taken.
 */
function headingBelow(lines: readonly GlanceLine[], first: number, bodyAt: number): number | undefined {
  if (wordCount(lines[first]?.text ?? '') > 3 || metaFollows(lines, first)) return undefined;
  for (let at = first + 4; at <= bodyAt && at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.level < 1 || line.level > 3 || wordCount(line.text) < 4 || line.text.length > 200) continue;
    if (furnitureOf(line.text) === undefined && metaFollows(lines, at)) return at;
  }
  return undefined;
}

/** A byline or a date on one of the next two lines. */
function metaFollows(lines: readonly GlanceLine[], at: number): boolean {
  return lines.slice(at + 1, at + 3).some((line) => !line.prose && (isDateLike(line) || isByline(line.text)));
}

/** The first paragraph of running text with more of it close behind: two of the next four, else two of the next nine; failing that, the first paragraph at all. */
function findBody(lines: readonly GlanceLine[]): number {
  let first: number | undefined;
  let loose: number | undefined;
  for (let at = 0; at < lines.length && at < longestSearch; at++) {
    const line = lines[at];
    if (line?.prose !== true || line.block !== at || furnitureOf(line.text) !== undefined || isCredit(line.text)) continue;
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

function wordsOfBody(lines: readonly GlanceLine[], bodyAt: number): ReadonlySet<string> {
  const words = new Set<string>();
  let letters = 0;
  for (let at = bodyAt; at < lines.length && letters < 4000; at++) {
    const line = lines[at];
    if (line?.prose !== true) continue;
    const text = line.raw.slice(0, 1000);
    letters += text.length;
    for (const word of contentWords(text)) words.add(word);
  }
  return words;
}

/** Heads of the points a page puts before its text: what stands below is the first of them. */
const summaryHead =
  /^(?:(?:story |article )?highlights|key (?:points|takeaways|facts)|at a glance|in brief|in short|the gist|das wichtigste in kürze|auf einen blick|l[’']essentiel|en bref|en resumen|claves|in sintesi|i punti chiave|em resumo|kort om|in het kort|w skrócie|главное|коротко)\s?:?$/iu;

/** `Sport | Volleyball`: the part of a paper and the matter. `Home | News | Harbour | Sport`: a menu. */
function isKicker(text: string): boolean {
  if (!text.includes(' | ')) return false;
  const parts = text.split(' | ');
  return wordCount(text) <= 6 || (parts.length >= 3 && parts.every((part) => wordCount(part) <= 3));
}

/** `Crack, damage, nation, Washington DC`: tags in a row, four or more, none longer than three words. */
function isList(text: string): boolean {
  const parts = text.split(/, ?/);
  return parts.length >= 4 && parts.every((part) => wordCount(part) <= 3) && !/\s(?:and|und|et|y|e|og|och|en|i|и) /u.test(text) && !/[.?!]$/.test(text);
}

/** Buttons and labels that are made of as many words as a headline. */
const pageWords =
  /^(?:(?:follow|like|join) us (?:on|at)|back to (?:the )?(?:top|home|front|main|list|index|news|all|overview|previous)|zurück z|retour (?:à|au) |volver a )/iu;
/** `Tech More: Google Apps`: the parts of a page that the article stands in. */
const moreOf = /^(?:\S+ )?More: /;

/** Labels of what is no headline, words of captions, and a clip with its length. */
const captionWords =
  /^(?:tags?|file|pictured|image|photo|schlagworte|themen|categories|keywords|topics|mots-clés|etiquetas|up next)\s?(?::|$)|\bfile (?:photo|image|picture)\b|\(pictured\)|\bpictured (?:in|at|with|here|on)\b|\b(?:symbol|archiv)(?:bild|foto)\b|\s\(?\d{1,2}:\d{2}\)?$/iu;
/** A credit that grew onto a sentence: `near a storage business.Ana Ruiz/Globe Staff`. */
const gluedCredit = /\p{Ll}{2}\.\p{Lu}\p{Ll}+ \p{Lu}/u;

/** A line under a picture: its words, a whole date in a long sentence, or the last words of a sentence that was cut. */
function isCaption(text: string, signed = false): boolean {
  if (captionWords.test(text) || gluedCredit.test(text)) return true;
  const words = wordCount(text);
  // Two sentences, the second with its stop: a summary.
  if (words > 13 && /[.?!]\s+\p{Lu}.{8,}[.?!]$/u.test(text)) return true;
  return (words <= 4 && /\p{Ll}\.$/u.test(text) && !signed) || (words > 12 && /\d/.test(text) && datesIn(text).length > 0);
}

/** The caption of a clip: the same words again just below, with how long it lasts. */
function isClip(text: string, lines: readonly GlanceLine[], at: number): boolean {
  for (let below = at + 1; below <= at + 2; below++) {
    const other = lines[below]?.text ?? '';
    if (other.length <= text.length + 10 && other.startsWith(text) && /\s\(?\d{1,2}:\d{2}\)?$/.test(other.slice(text.length))) return true;
  }
  return false;
}

function couldBeHeadline(line: GlanceLine, before: GlanceLine | undefined, around: Surroundings, at: number): boolean {
  const { text } = line;
  if (text.length < 4 || text.length > 260 || (line.prose && (text.length > 160 || /[.]["”’]?$/.test(text)))) return false;
  if (!/\p{L}{2}/u.test(text) || /^(?:https?:|www\.|[|©*•]|\([^()]*\)$)/i.test(text) || /[:,]$/.test(text)) return false;
  const signed = around.isByline(at + 1) || around.isDate(at + 1);
  // Below a line that ends with a comma stands the rest of it, unless that line is a row of tags: then a byline or a date follows.
  if (before !== undefined && ((before.text.endsWith(',') && !(signed && wordCount(text) >= 6)) || summaryHead.test(before.text))) return false;
  if (isKicker(text) || isSectionName(text) || isCaption(text, signed) || isClip(text, around.glance.lines, at)) return false;
  if (isList(text) || pageWords.test(text) || moreOf.test(text)) return false;
  return furnitureOf(text) === undefined && !isCredit(text) && !around.isDate(at) && !around.isByline(at);
}

/** A subtitle uses the words of the text as much as the headline above it does: a line just above a longer one that shares words with the text too is the headline. */
function aboveSubtitle(lines: readonly GlanceLine[], from: number, scores: ReadonlyMap<number, number>, around: Surroundings): number {
  const best = scores.get(from) ?? 0;
  if (wordCount(lines[from]?.text ?? '') < 6) return from;
  let top = from;
  // A deck may be several such lines: each is left for the one above it.
  for (let climbs = 0; climbs < 3; climbs++) {
    const next = climb(lines, top, best, scores, around);
    if (next === top) break;
    top = next;
  }
  return top;
}

/** One step up from the line at `from`, or `from` itself. */
function climb(lines: readonly GlanceLine[], from: number, best: number, scores: ReadonlyMap<number, number>, around: Surroundings): number {
  for (let at = Math.max(0, from - 2); at < from; at++) {
    const score = scores.get(at);
    const text = lines[at]?.text ?? '';
    if (score === undefined || score < best - 1.6 || wordCount(text) < 4 || lines.slice(at, from).some((line) => line.prose)) continue;
    if (sharedWith(text, around.vocabulary()) >= 0.3) return at;
  }
  return from;
}

/** Capitals wrapped over lines are one headline: up to five lines without a blank between. */
function endOfHeadline(glance: Glance, from: number): number {
  const first = glance.lines[from];
  if (first === undefined || !glance.wrapped) return from + 1;
  const capitals = isCapitals(first.text);
  let end = from + 1;
  while (end < from + 5) {
    const before = glance.lines[end - 1];
    const next = glance.lines[end];
    if (next === undefined || before === undefined || next.gap > 0 || before.raw.length < 55 || /^[*•]/.test(next.raw) || isDateLike(next)) break;
    if (capitals !== isCapitals(next.text) && !(capitals && /^[\p{Lu}\d\P{L}]+$/u.test(next.text))) break;
    end++;
  }
  return end;
}
