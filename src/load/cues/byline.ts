import { agencyOf } from '../agencies.js';
import { afterBylineMark } from '../byline-mark.js';
import type { GlanceLine } from '../glance.js';
import { isCredit, isDateLike } from '../line-looks.js';
import { startsWithGivenName } from '../given-names.js';
import { readDateline } from '../read-dateline.js';
import { looksLikeName, namesIn, type BylineNames } from '../names.js';
import type { Finding } from '../../model/facts.js';
import type { Cue, CueResult, Reading } from '../reading.js';
import { datesIn } from '../dates-in.js';
import { isSectionName } from '../section-words.js';
import { shownText } from '../shown-text.js';
import { quoteOf } from './quote.js';

const nothing: CueResult = { findings: [], claims: [] };
const longest = 220;

type Byline = BylineNames & { readonly value: string; readonly lines: readonly GlanceLine[]; readonly how: string; readonly weight: number };

/**
 * Who wrote it, near the headline: with `By` in any language, on the line of the date, or a name alone beside the date.
 *
 *     By [Travis Andersen](#) and Adam Sennott Globe Staff
 *     ^^  ^^^^^^^^^^^^^^^         ^^^^^^^^^^^^
 */
export const byline: Cue = { name: 'byline', find: findByline };

function findByline(reading: Reading): CueResult {
  const found = nearHeadline(reading) ?? atEnd(reading);
  if (found === undefined) return nothing;
  const [first] = found.lines;
  if (first === undefined) return nothing;
  const evidence = { standing: 'read', how: found.how, weight: found.weight, ...quoteOf(first) } as const;
  const findings: Finding[] = [];
  // When the header states other authors, the line is one more candidate for them and stays in the text: one page never shows two bylines.
  const stated = reading.header.findings.flatMap((finding) => (finding.field === 'authors' ? finding.value : []));
  const contradicts = stated.length > 0 && !found.authors.some((name) => stated.includes(name));
  if (!contradicts) findings.push({ field: 'byline', value: found.value, ...evidence });
  if (found.authors.length > 0) findings.push({ field: 'authors', value: found.authors, ...evidence });
  const [agency] = found.agencies;
  if (agency !== undefined) findings.push({ field: 'agency', value: agency, ...evidence });
  return { findings, claims: contradicts ? [] : found.lines.map((line) => ({ line: line.line, role: 'byline' })) };
}

function nearHeadline({ glance, place }: Reading): Byline | undefined {
  const { lines } = glance;
  const from = place.from ?? 0;
  const start = place.to ?? 0;
  let best: Byline | undefined;
  const consider = (at: number, distance: number): void => {
    const line = lines[at];
    if (line === undefined || line.text.length > longest) return;
    const byline = bylineAt(lines, at, place.from === undefined ? 'no headline' : at < from ? 'above' : 'below');
    if (byline === undefined) return;
    const weight = byline.weight - distance * 0.01;
    if (best === undefined || weight > best.weight) best = { ...byline, weight };
  };
  const end = Math.min(lines.length, Math.max(start + 14, Math.min(place.bodyAt + 3, start + 24)));
  let prose = 0;
  for (let at = start; at < end; at++) {
    const line = lines[at];
    if (line?.prose === true && line.block === at && at > start + 1) prose++;
    if (prose > 3) break;
    if (line !== undefined && !(line.prose && line.text.length > 120 && glance.wrapped)) consider(at, at - start);
  }
  if (place.from !== undefined) {
    for (let at = from - 1; at >= Math.max(0, from - 6); at--) consider(at, from - at);
    // Pictures, summaries and buttons may stand between the headline and the byline: what stands just above the text is looked at too.
    for (let at = Math.max(end, place.bodyAt - 10); at < Math.min(lines.length, place.bodyAt + 3); at++) consider(at, 14);
  }
  return best === undefined ? undefined : withOthers(best, lines);
}

/** More bylines directly below, one person a line: `By Ana Ruiz` / `and Tom Weber`. */
function withOthers(byline: Byline, lines: readonly GlanceLine[]): Byline {
  const [first] = byline.lines;
  if (byline.lines.length !== 1 || first === undefined || byline.authors.length === 0 || byline.how === 'about-the-author') return byline;
  const authors = [...byline.authors];
  const used = [first];
  let { value } = byline;
  const at = lines.indexOf(first);
  for (let next = at + 1; next <= at + 4; next++) {
    const line = lines[next];
    if (line === undefined || line.prose || line.text.length > 60) break;
    const goesOn = /(?:,|&|\s(?:and|und|et|y|e|og|och))$/u.test(lines[next - 1]?.text ?? '');
    const marked = afterBylineMark(goesOn ? `By ${line.text}` : line.text.replace(/^(?:and|und|et|y|e|og|och)\s+/u, 'By '));
    const piece = withoutTail(marked ?? line.text);
    const names = namesIn(piece, { single: false });
    const whole = names.authors.join(' ').length >= piece.length - 6;
    if (names.authors.length === 0 || !whole || (marked === undefined && (byline.how !== 'name-alone' || !names.authors.every(startsWithGivenName)))) break;
    if (names.authors.some((name) => authors.includes(name))) break;
    authors.push(...names.authors);
    value += `, ${piece}`;
    used.push(line);
  }
  return used.length === 1 ? byline : { ...byline, authors, value, lines: used };
}

/** Where a line stands to the headline. */
type Side = 'above' | 'below' | 'no headline';

function bylineAt(lines: readonly GlanceLine[], at: number, side: Side): Byline | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const text = linkedNames(line) ?? line.text;
  const marked = afterBylineMark(text);
  if (marked !== undefined) {
    // In the middle of a wrapped paragraph `by` is a word like others.
    if (line.block !== at && line.prose) return undefined;
    if (marked === '') return namesBelow(lines, at);
    const value = withoutTail(marked);
    const handle = handleIn(marked);
    const named = namesIn(value, { single: true, loose: true });
    const names = named.authors.length + named.agencies.length === 0 && handle !== undefined ? { authors: [handle], agencies: [] } : named;
    if (isLoneWord(names) && handle === undefined && !vouched(lines, at, names)) return undefined;
    if (names.authors.length + names.agencies.length === 0 || (line.prose && !/^by\b/i.test(text))) return undefined;
    if (line.prose && text.length > 150) return undefined;
    return { ...names, value: namedPart(value, names), lines: [line], how: 'byline-line', weight: 0.9 };
  }
  if (line.prose || line.level === 1 || line.raw.startsWith('>') || isCredit(text) || attribution.test(text) || readDateline(text) !== undefined)
    return undefined;
  return besideDate(line, lines) ?? (side === 'no headline' ? undefined : (nameAlone(lines, at, side) ?? nameBehindWords(lines, at)));
}

/** `[Ana Ruiz](/a)[Tom Weber](/b)`: links side by side with nothing between them are several names. */
function linkedNames(line: GlanceLine): string | undefined {
  if (line.raw.length > 600 || !line.raw.includes('](') || !/\]\([^()\s]*\)\s?\[/.test(line.raw)) return undefined;
  const text = shownText(line.raw.replace(/(\]\([^()\s]*\))\s?(?=\[)/g, '$1, '));
  return text.length <= 120 && namesIn(text.replace(/^[Bb]y\s/, ''), { single: false }).authors.length >= 2 ? text : undefined;
}

/** A name by which people sign blogs, with the day behind it: `by mquist on March 3, 2021`. */
function handleIn(marked: string): string | undefined {
  const found = /^([\p{L}][\p{L}\p{N}_-]{2,19})(?:\s(?:on|am|le|el)|\s?[|·•,–-])?\s/u.exec(marked);
  const [whole = '', handle = ''] = found ?? [];
  if (found === null || !looksLikeName(`X ${handle.charAt(0).toUpperCase()}${handle.slice(1).replace(/[\d_]/g, '')}`, { single: false })) return undefined;
  const [first] = datesIn(marked);
  return first !== undefined && first.index <= whole.length + 12 && /^\P{Lu}*$|[\d_]|\p{Ll}\p{Lu}/u.test(handle) ? handle : undefined;
}

/** Who said or sent something: `—Joe L., age 10`, `– Ana Ruiz, Leserin`. Such a line follows a quotation and names no author of the text. */
const attribution = /^(?:[—–―]|--)\s?\p{Lu}|,\s(?:aged?\s)?\d{1,2}(?:\sJahre)?$/u;

/** One word in Latin, Greek or Cyrillic letters: `By Design`, `Por Favor`. */
function isLoneWord({ authors, agencies }: BylineNames): boolean {
  return authors.length === 1 && agencies.length === 0 && /^[\p{L}\p{M}'’.-]+$/u.test(authors[0] ?? '') && /\p{Lu}/u.test(authors[0] ?? '');
}

/** A single word is a name when a colon or a date stands with it, or when it is a given name. */
function vouched(lines: readonly GlanceLine[], at: number, { authors }: BylineNames): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (startsWithGivenName(authors[0] ?? '') || /^[^\s:]{2,20}\s?:/.test(line.text)) return true;
  return line.dates().length > 0 || isDate(lines[at - 1]) || isDate(lines[at + 1]) || authorLink.test(line.raw);
}

/** `By` alone, and the names on the lines below, often one a line. */
function namesBelow(lines: readonly GlanceLine[], at: number): Byline | undefined {
  const mark = lines[at];
  if (mark === undefined) return undefined;
  const authors: string[] = [];
  const agencies: string[] = [];
  const used = [mark];
  const values: string[] = [];
  for (let next = at + 1; next < at + 9; next++) {
    const line = lines[next];
    if (line === undefined || line.text.length > 120 || line.prose) break;
    const piece = line.text.replace(/[\d]+,?$|[,&]+$|\s+(?:and|und|&)$/giu, '').trim();
    if (/^(?:and|und|et|y|&)$/i.test(piece) || piece === '…' || piece === '...' || piece === '' || piece === '-') continue;
    const names = namesIn(withoutTail(piece), { single: authors.length === 0 && agencies.length === 0 });
    if (names.authors.length + names.agencies.length === 0) break;
    if (names.authors.some((name) => authors.includes(name))) break;
    // Below the first name only a list goes on: a name that is not set off as one of several is something else.
    if (authors.length > 0 && !/^[*•\d-]/.test(line.raw) && !/(?:,|&|\band)$/.test(lines[next - 1]?.text ?? '')) break;
    authors.push(...names.authors);
    agencies.push(...names.agencies);
    values.push(namedPart(withoutTail(piece), names));
    used.push(line);
  }
  if (values.length === 0) return undefined;
  const [, first] = used;
  return { authors, agencies, value: values.join(', '), lines: first === undefined ? used : [first, mark, ...used.slice(2)], how: 'byline-line', weight: 0.88 };
}

/** A name on the line of the date: `Ken YuAug 17, 2023`, `May 30, 2023 / Amy Gallo`, `Dec 22, 2023 by Enrico de Lazaro`. */
function besideDate(line: GlanceLine, lines: readonly GlanceLine[]): Byline | undefined {
  const { text } = line;
  if (text.length > 160 || !/\d/.test(text)) return undefined;
  const date = line.dates()[0];
  const relative = date === undefined ? /\b\d{1,2} (?:hours?|days?|weeks?|months?|years?|mins?|minutes?)\b|\|?\s*(?:Published|Updated) \d/i.exec(text) : null;
  const index = date?.index ?? relative?.index;
  if (index === undefined) return undefined;
  const blogger = betweenBars.exec(text)?.[1];
  if (blogger !== undefined && looksLikeName(`X ${blogger.charAt(0).toUpperCase()}${blogger.slice(1).replace(/[\d_]/g, '')}`, { single: false }))
    return { authors: [blogger], agencies: [], value: blogger, lines: [line], how: 'beside-date', weight: 0.7 };
  const before = trimmed(withoutLabels(text.slice(0, index)));
  const after = trimmed(text.slice(index + (date?.text.length ?? relative?.[0].length ?? 0)).replace(timeOfDay, ''));
  const byMark =
    /\b(?:by|von|par|por|av|di)[\s:_]*(\p{Lu}.*)$/u.exec(before) ?? /(?:^|[\s|/·•-])(?:by|von|par|por|av|di|author|autor):?[\s_]*([\p{Lu}].*)$/iu.exec(after);
  const farEastern = afterBylineMark(after.replace(/^\d{1,2}:\d\d\s?/, ''));
  const last = before.split(/\s?[|•·]\s?/).at(-1) ?? before;
  const marked = byMark?.[1] ?? farEastern;
  for (const piece of [marked, last, after.split(/\s[|•·/]|\s{2}|\d{1,2}:\d\d/)[0]]) {
    if (piece === undefined || piece === '') continue;
    const value = withoutTail(piece);
    const names = namesIn(value, { single: piece === marked, loose: piece === marked || startsWithGivenName(value) });
    if (names.authors.length + names.agencies.length === 0) continue;
    if (piece !== marked && wordCount(namedPart(value, names)) + 4 < wordCount(value)) continue;
    if (piece !== marked && !startsWithGivenName(value) && (isSectionName(value) || !isStranger(names.authors, lines, 3))) continue;
    return { ...names, value: namedPart(value, names), lines: [line], how: 'beside-date', weight: piece === marked ? 0.88 : 0.75 };
  }
  return undefined;
}

/** `26 Mai, 2008 | painter_7 | Kommentare 34`: the line under a blog's headline. */
const betweenBars = /\|\s?(\p{L}[\p{L}\p{N}_-]{2,24})\s?\|\s?(?:\d{1,4} )?(?:kommentare?|comments?|commentaires?|comentarios?|commenti)\b/iu;

/** The time behind a day: `, 10:15 Uhr`, ` at 10.30 am`. */
const timeOfDay = /^,?\s?(?:(?:at|um|kl\.?|à|a las|às|ore|o|v|om|[–-])\s)?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?(?:Uhr|[ap]\.?m\.?|h|[A-Z]{2,4}))?(?![\p{L}\d])/iu;

const role =
  /^(?:(?:senior|chief|deputy|managing|associate|assistant|general|staff|contributing|featured|news|political)\s){0,4}(?:editor|reporter|writer|correspondent|contributor|journalist|columnist|publisher|staff|author|redaktion.{0,30}|redakteur(?:in)?|journalistin?|periodista|redactora?|journaliste|giornalista|skrifar.{0,30}|and others|.{2,40} (?:staff|editor|reporter|contributor|historian))$/iu;
const jobStart =
  /^(?:senior|chief|deputy|managing|associate|assistant|general|staff|contributing|featured|news|political|politics|parliamentary|editor|reporter|writer|correspondent|contributor|journalist|columnist|FOX)\b/iu;
const authorLink =
  /\]\(\S{0,200}\/(?:authors?|autore?n?|auteur|autor|redaktion|contributors?|people|staff|profiles?|by|writers?|journalist\w*|sites)\/\S{0,200}\)/i;

/** A name alone on its line, with the date, a job or the author's page to vouch for it. */
function nameAlone(lines: readonly GlanceLine[], at: number, side: Side): Byline | undefined {
  const line = lines[at];
  if (line === undefined || line.text.length > 90 || (line.level >= 1 && line.level <= 2)) return undefined;
  const value = trimmed(withoutTail(linkedNames(line) ?? line.text));
  const names = namesIn(value, { single: false });
  if (/\/\s?\p{L}/u.test(line.text) && !authorLink.test(line.raw) && !(startsWithGivenName(value) && isDate(lines[at + 1]))) return undefined;
  if (/\s\p{Lu}\.?$/u.test(value) || (line.block !== at && line.prose)) return undefined;
  if ((isShouted(value) || isSectionName(value)) && !startsWithGivenName(value)) return undefined;
  if (names.authors.length === 0 || wordCount(value) > wordCount(names.authors.join(' ')) + 8) return undefined;
  const before = lines[at - 1];
  // Names one below another above the headline are the paper's columnists in a menu.
  if (side === 'above' && namesInARow(lines, at) >= 3) return undefined;
  const after = lines[at + 1];
  const third = lines[at + 2];
  let weight = 0;
  if (authorLink.test(line.raw)) weight = 0.72;
  else if (isDate(after) || isDate(before)) {
    // A matter beside the date is a word of the text, a person who writes it is not.
    if (isTopic(names.authors, lines) || (!startsWithGivenName(value) && !isStranger(names.authors, lines, 3))) return undefined;
    weight = (isDate(after) ? 0.7 : 0.68) - (startsWithGivenName(value) ? 0 : 0.08);
  } else if (after !== undefined && role.test(after.text)) weight = 0.68;
  else if (value !== names.authors.join(' ') && jobStart.test(value.slice(names.authors[0]?.length ?? 0).trim())) weight = 0.66;
  // Above the headline such words are the part of the paper: `Christmas Specials`.
  else if (!startsWithGivenName(value) && (side === 'above' || !isStranger(names.authors, lines))) return undefined;
  else if (isNamed(names.authors, lines)) return undefined;
  else if (isDate(third) && after?.prose === false) weight = 0.6;
  else if (/^\[[^\]]{3,60}\]\([^)]*\)(?:\s.{0,30})?$/.test(line.raw)) weight = 0.55;
  // Without capitals any short word of a page looks like a name: a day, a job or a page of its own must stand with it.
  else if (holdsOnly(value, names.authors) && before?.level !== 2 && /\p{Lu}/u.test(value)) weight = 0.5;
  else if (startsWithGivenName(value) && withOrganisation.test(value.slice(names.authors[0]?.length ?? 0))) weight = 0.5;
  return weight === 0 ? undefined : { ...names, value: namedPart(value, names), lines: [line], how: 'name-alone', weight };
}

/** How many lines that are a person's name and no more stand one below another around a position. */
function namesInARow(lines: readonly GlanceLine[], at: number): number {
  const isName = (position: number): boolean => {
    const text = lines[position]?.text ?? '';
    return text.length <= 40 && startsWithGivenName(text) && looksLikeName(text, { single: false });
  };
  let first = at;
  let last = at;
  while (first > at - 4 && isName(first - 1)) first--;
  while (last < at + 4 && isName(last + 1)) last++;
  return last - first + 1;
}

/** A few words that lead to a name: `Ein Beitrag von Ana Ruiz`, `Guest post by Ana Ruiz`, `Redakteurin Ana Ruiz`, `Text Ana Ruiz`. */
const leading =
  /^(?:[\p{L}-]{2,20} ){1,3}(?:by|von|par|por|door|av|af|di) (?=\p{Lu})|^(?:redakteur|redakteurin|autor|autorin|author|text|tekst|reporter|reporterin|journalist|journalistin|editor|writer|opinion|column|kolumne|kommentar) (?=\p{Lu})/iu;
/** Words that lead to people who did something else than write. */
const otherWork =
  /photo|foto|bild|image|picture|video|illustra|grafik|graphic|review(?:ed|s)|edited|checked|translat|übersetz|presented|sponsor|powered|produced|credit|source|quelle|host|read|narrat|direct|comment|starring|screenshot|grab|artwork|map|chart|captur|design/i;

function nameBehindWords(lines: readonly GlanceLine[], at: number): Byline | undefined {
  const line = lines[at];
  if (line === undefined || line.text.length > 60 || line.level > 0) return undefined;
  const lead = leading.exec(line.text);
  if (lead === null || otherWork.test(lead[0])) return undefined;
  const value = trimmed(withoutTail(line.text.slice(lead[0].length)));
  const names = namesIn(value, { single: false });
  if (names.authors.length === 0 || !startsWithGivenName(value) || isNamed(names.authors, lines)) return undefined;
  return { ...names, value: namedPart(value, names), lines: [line], how: 'byline-line', weight: 0.6 };
}

/** Nothing stands beside the names but what joins them. */
function holdsOnly(value: string, authors: readonly string[]): boolean {
  let rest = value;
  for (const author of authors) rest = rest.replace(author, ' ');
  return rest.split(/[\s,;&]+/).every((word) => /^(?:and|und|et|y|e|og|och|en|и|with|mit)?$/iu.test(word));
}

/** What may follow a name on its line: `, USA TODAY`, ` for CNN`, ` | Opinion contributor`. */
const withOrganisation = /^(?:\s?[,|•·/–—-]\s?|\s(?:for|of|at|from)\s)(?:the )?[\p{Lu}\p{L}][\p{L}\d.&’' -]{1,40}$/u;

/** The running text speaks of this person, so the line is more likely a tag or a caption than a byline. */
function isNamed(authors: readonly string[], lines: readonly GlanceLine[]): boolean {
  const surname = authors[0]?.split(' ').at(-1) ?? '';
  return surname.length > 2 && lines.some((line) => line.prose && !bio.test(line.text.slice(0, 200)) && line.raw.slice(0, 2000).includes(surname));
}

/** No word of the name is a word of the running text: `Sipho Masondo` passes, `Champions League` in a report about it does not. */
function isStranger(authors: readonly string[], lines: readonly GlanceLine[], most = 1): boolean {
  const [name = ''] = authors;
  if (/^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,4}$/.test(name)) return !lines.some((line) => line.prose && line.raw.slice(0, 2000).includes(name));
  const words = name.split(/[\s-]+/).filter((word) => word.length > 2);
  return (
    authors.length <= most &&
    words.length >= 2 &&
    words.length <= 3 &&
    !lines.some((line) => line.prose && !isAbout(line, name) && words.some((word) => holdsWord(line.raw.slice(0, 2000).toLowerCase(), word.toLowerCase())))
  );
}

/** A paragraph that opens with the name and says what work the person does: it tells of the author, not of a matter. */
function isAbout(line: GlanceLine, name: string): boolean {
  return line.text.startsWith(`${name} `) && authorsWork.test(line.text.slice(name.length, name.length + 120));
}

const authorsWork =
  /\b(?:writer|reporter|editor|journalist|blogger|columnist|correspondent|contributor|redakteur(?:in)?|journalistin|journaliste|periodista|giornalista)\b/iu;

/** Two paragraphs or more speak of this person: the line is a tag. */
function isTopic(authors: readonly string[], lines: readonly GlanceLine[]): boolean {
  const surname = authors[0]?.split(' ').at(-1)?.toLowerCase() ?? '';
  if (surname.length < 3) return false;
  let told = 0;
  for (const line of lines) {
    if (!line.prose || bio.test(line.text.slice(0, 200))) continue;
    const text = line.raw.slice(0, 2000).toLowerCase();
    if (holdsWord(text, surname)) told++;
  }
  return told >= 2;
}

/** The word stands in the text by itself; both in small letters. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + word.length] ?? '')) return true;
  }
  return false;
}

function isDate(line: GlanceLine | undefined): boolean {
  return line !== undefined && line.text.length < 110 && !line.prose && (isDateLike(line) || (/\d/.test(line.text) && line.dates().length > 0));
}

const bio =
  /^(.{3,50}?)\s(?:is (?:an?|the)\s(?:.{0,60}\s)?(?:reporter|writer|journalist|editor|correspondent|columnist|producer|contributor|author|blogger|critic|fellow)\b|writes (?:about|for)\b|covers\b|(?:ist|arbeitet als) .{0,40}(?:redakteur|journalist|autor|korrespondent)|can be reached at)/iu;

/** At the end of the text: a line about the author, or a name alone right after the last paragraph. */
function atEnd({ glance }: Reading): Byline | undefined {
  const { lines } = glance;
  const signed = afterLastParagraph(lines);
  if (signed !== undefined) return signed;
  for (let at = lines.length - 1; at >= Math.max(1, lines.length - 14); at--) {
    const line = lines[at];
    if (line === undefined || line.text.length > 600) continue;
    const about = /^\p{Lu}/u.test(line.text) ? bio.exec(line.text.slice(0, 200))?.[1] : undefined;
    const above = lines[at - 1];
    if (about !== undefined && looksLikeName(about, { single: false })) {
      return { authors: [about], agencies: [], value: about, lines: [line], how: 'about-the-author', weight: 0.5 };
    }
    if (line.text.length > 40 && above !== undefined && above.text.length < 40 && looksLikeName(above.text, { single: false })) {
      const [given] = above.text.split(' ');
      if (
        given !== undefined &&
        line.text.startsWith(`${given} `) &&
        /\b(?:writer|editor|reporter|journalist|author|writes|covers)\b/i.test(line.text.slice(0, 300))
      ) {
        return { authors: [above.text], agencies: [], value: above.text, lines: [above], how: 'about-the-author', weight: 0.5 };
      }
    }
  }
  return undefined;
}

/** A whole short line in emphasis: `**_Ana Ruiz_**`. */
const signature = /^(?:\*{1,3}_?|_{1,3})\p{Lu}[\p{L} .'’-]{4,40}(?:_?\*{1,3}|_{1,3})$/u;

/** A name alone after a paragraph with no other paragraph below it signs the text. */
function afterLastParagraph(lines: readonly GlanceLine[]): Byline | undefined {
  const emphasised = lines.findIndex((line, at) => at > 1 && signature.test(line.raw) && lines[at - 1]?.prose === true && lines[at + 1]?.prose !== true);
  const named = lines[emphasised];
  if (named !== undefined && startsWithGivenName(named.text) && looksLikeName(named.text, { single: false }))
    return { authors: [named.text], agencies: [], value: named.text, lines: [named], how: 'name-alone', weight: 0.45 };
  let last = lines.length - 1;
  while (last >= 0 && lines[last]?.prose !== true) last--;
  for (let at = Math.max(1, last - 12); at <= last + 1; at++) {
    const line = lines[at];
    if (line === undefined || line.prose || line.text.length > 50 || line.level > 0 || lines[at - 1]?.prose !== true || lines[at + 1]?.prose === true) continue;
    if (!startsWithGivenName(line.text) || !looksLikeName(line.text, { single: false })) continue;
    return { authors: [line.text], agencies: [], value: line.text, lines: [line], how: 'name-alone', weight: 0.45 };
  }
  return undefined;
}

/** Cuts what follows the names: a date, a mail address, a publication behind a bar, `Published ...`, `on December 21`. */
function withoutTail(text: string): string {
  const end = text.search(
    /\s(?:Leave a|Post a|Add a|No Comments?|\d{1,4} Comments?|Kommentare?\b|Share|Lesezeit|Reading time)|\s?[|•·/]\s?|\s[–—-]{1,2}\s|\s?(?:Published|Updated|Posted|Last updated|Publisert|Oppdatert|PUBLISHED|UPDATED)\b|\s(?:on|am|le|el|den)\s(?=\p{L}{0,9},?\s?\p{L}{3,9}\.?\s\d|\d)|\s\(|,?\s?\d{1,2}[.:/]|\s\S{1,40}@|@/u,
  );
  const cut = end < 0 ? text : text.slice(0, end);
  const date = /\d/.test(cut) ? datesIn(cut)[0] : undefined;
  // `Ana Ruiz2014-01-26`: a day that grew onto the name.
  return (date === undefined ? cut.replace(/(?<=\p{Ll})\d{4}-\d\d-\d\d.*$/u, '') : cut.slice(0, date.index)).replace(/[\s,:;–—-]+$/, '').trim();
}

/** The part of the byline up to its last name, so that jobs and publications do not become part of it. */
function namedPart(value: string, names: BylineNames): string {
  let end = 0;
  for (const name of names.authors) end = Math.max(end, value.indexOf(name) + name.length);
  for (const piece of value.split(/\s*(?:,|;|&|\sand\s|\sund\s)\s*/)) {
    if (agencyOf(piece) !== undefined) end = Math.max(end, value.indexOf(piece) + piece.length);
  }
  return value.slice(0, end === 0 ? undefined : end);
}

function withoutLabels(text: string): string {
  return text.replace(/(?:posted|published|updated|last updated|datum|date|erstellt|am|on|at|le|el|den|veröffentlicht am|\bsince)\s?:?\s?$/iu, '');
}

function trimmed(text: string): string {
  return text.replace(/^[\s|•·/,:;–—-]+|[\s|•·/,:;–—-]+$/g, '');
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
