/** A sentence in its paragraph, in UTF-16 units. */
export type SentenceSpan = readonly [from: number, to: number];

/**
 * Cuts a paragraph into sentences. No dictionary and no ICU segmenter: the same on every machine.
 *
 * A sentence ends at a stop with what closes around it, before white space; in Chinese and Japanese also without.
 * It does not end after an initial, a title or another abbreviation (unless a word follows that opens sentences: "in the U.S. The …"),
 * before a small letter, after a German ordinal ("12. Dezember"), or at a quoted question or cry that the sentence goes on from
 * (`"Don't do it!" he said`).
 */
export function sentencesOf(paragraph: string, lang = ''): readonly SentenceSpan[] {
  const found: SentenceSpan[] = [];
  let from = 0;
  for (let at = 0; at < paragraph.length; at++) {
    if (!isStop(paragraph.charCodeAt(at))) continue;
    const end = endOfSentence(paragraph, from, at, lang);
    if (end < 0) continue;
    add(found, paragraph, from, end);
    from = end;
    at = end - 1;
  }
  add(found, paragraph, from, paragraph.length);
  return found;
}

function add(found: SentenceSpan[], text: string, from: number, to: number): void {
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (to > from) found.push([from, to]);
}

/** Where the sentence with a stop at `at` ends; -1 when it goes on. */
function endOfSentence(text: string, from: number, at: number, lang: string): number {
  const stop = text.charCodeAt(at);
  const full = stop >= 0x3000;
  let end = at + 1;
  let quoted = false;
  for (; end < text.length && end < at + longestClose; end++) {
    const code = text.charCodeAt(end);
    // French sets a blank before the closing mark: « Non ! » dit-il.
    if (isBlank(code) && closesFrench(text, end)) continue;
    if (!isStop(code) && !isCloser(code)) break;
    quoted ||= isCloser(code) && code !== 41 && code !== 93;
  }
  if (end >= text.length) return end;
  if (!full && !isBlank(text.charCodeAt(end)) && !glued(text, end)) return -1;
  let next = end;
  while (next < text.length && (isBlank(text.charCodeAt(next)) || isOpener(text.charCodeAt(next)))) next++;
  const following = text.slice(next, next + 1);
  if (/\p{Ll}/u.test(following) && (stop === point || stop === ellipsis || quoted)) return -1;
  if (stop !== point || end > at + 1) return quoted && isDash(text.charCodeAt(next)) ? -1 : end;
  return pointGoesOn(text, from, at, next, lang) ? -1 : end;
}

/** True for a point that ends no sentence: after an initial, an abbreviation, or a German ordinal. */
function pointGoesOn(text: string, from: number, at: number, next: number, lang: string): boolean {
  let start = at;
  while (start > from && isWordPart(text.charCodeAt(start - 1)) && at - start < 14) start--;
  const word = text.slice(start, at).replace(/^[.'’]+/, '');
  if (word === '') return false;
  if (/^\d{1,2}$/.test(word)) return lang.startsWith('de') || lang.startsWith('da') || lang.startsWith('no') ? !opensSentence(text, next) : start === from;
  if (titles.has(word.toLowerCase())) return true;
  const short = /^\p{L}$/u.test(word) || word.includes('.') || abbreviations.has(word.toLowerCase());
  return short && !opensSentence(text, next);
}

function opensSentence(text: string, at: number): boolean {
  const word = /^[\p{L}\p{M}]+/u.exec(text.slice(at, at + 16))?.[0] ?? '';
  return openers.has(word.toLowerCase()) && /^\p{Lu}/u.test(word);
}

/** Stops and closing marks are looked at so far, in UTF-16 units: of a longer row of points its last ones decide, and no row costs the square of its length. */
const longestClose = 64;
const point = 46;
const ellipsis = 0x2026;
const stops: ReadonlySet<number> = new Set([33, 63, ellipsis, 0x61f, 0x6d4, 0x964, 0x589, 0x3002, 0xff01, 0xff0e, 0xff1f, point]);
const closers: ReadonlySet<number> = new Set([34, 39, 41, 93, 0x201d, 0x2019, 0x201c, 0xbb, 0x203a, 0x300d, 0x300f, 0xff09]);
const openingMarks: ReadonlySet<number> = new Set([34, 39, 40, 91, 0x201c, 0x2018, 0x201e, 0x201a, 0xab, 0x2039, 0x300c, 0x300e, 0xff08, 0xbf, 0xa1]);

const isStop = (code: number): boolean => (code < 128 ? code === point || code === 33 || code === 63 : stops.has(code));
const isCloser = (code: number): boolean => closers.has(code);
const isOpener = (code: number): boolean => openingMarks.has(code);
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x3000;
const isDash = (code: number): boolean => code === 0x2013 || code === 0x2014;
const isWordPart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === point || code > 0xbf;

function closesFrench(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === 0xbb || next === 0x203a;
}

/** A closing mark that stands directly before a capital letter, as badly set text has it: `carnage.”Trump said`. */
function glued(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (before === 0x201d || before === 0xbb) && /\p{Lu}/u.test(text.charAt(at));
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Titles: a name follows, so no sentence ends here. */
const titles = list(
  'mr mrs ms dr prof gen col lt sgt capt cpl maj sen rep gov hon rev st messrs mme mlle mgr hr fr frl dipl ing pfc adm cmdr supt insp det vs',
);
/** Abbreviations that may end a sentence too; the next word decides. */
const abbreviations = list(
  'jr sr no nos inc co corp ltd jan feb febr mar apr jun jul aug sep sept oct nov dec e.g i.e z.b u.a d.h bzw ca etc approx est ave blvd rd dept univ assn bros vol fig ed eds pp op cit al bd abs nr str tel usw evtl ggf inkl mio mrd okt dez janv févr avr juil déc art env av m mm esq ph.d a.m p.m u.s u.n u.k',
);
/** Words that open sentences: written with a capital behind an abbreviation, they begin a new one. */
const openers = list(
  'the a an he she it they we i in on at but and this that these those his her their its there however after before when while as if for from by to since so what who why how der die das er sie es wir ein eine im in am aber und doch auch le la les il elle ils elles un une en dans mais et el los las',
);
