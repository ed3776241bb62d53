import type { PartialDate } from '../../model/ids.js';
import type { Finding } from '../../model/facts.js';
import { isDay } from '../../text/calendar.js';
import { afterBylineMark } from '../byline-mark.js';
import { dateOrder } from '../date-order.js';
import { datesIn } from '../dates-in.js';
import { furnitureOf } from '../furniture.js';
import type { GlanceLine } from '../glance.js';
import { addressDate } from '../address-date.js';
import type { Cue, CueResult, Doubt, LineClaim, Reading } from '../reading.js';
import { quoteOf } from './quote.js';

/**
 * The day printed near the headline, and the day of an update told from it by its label.
 *
 *     Updated Dec. 23, 2023 4:04AM EST / Published Dec. 22, 2023 12:16PM EST
 *             ^^^^^^^^^^^^^ updated                 ^^^^^^^^^^^^^ date
 */
export const printedDate: Cue = { name: 'printed-date', find: findDates };

type Printed = {
  readonly date: PartialDate;
  readonly text: string;
  readonly line: GlanceLine;
  readonly label: 'published' | 'updated' | undefined;
  readonly weight: number;
};

const longest = 180;
const updatedLabel =
  /(?:updated?|modified|revised|amended|last edited|actualizada|editado em|modificato|aggiornamento|actualización|atualização|uppdatering|aktualisierung|ostatnia zmiana|poslední úprava|ažurirano|izmenjeno|frissítve|módosítva|actualizat|güncelle(?:me|ndi)|ενημέρωση|оновлено|актуализ|diperbarui|cập nhật|päivitetty|muokattu|редактир|עודכן|به‌روز|อัปเดต|업데이트|수정|actualizado|aktualisiert|geändert|mis(?:e)? à jour|modifié|aggiornat[oa]|uppdatera[dt]|oppdatert|opdateret|atualizad[oa]|обновлен[оа]?|изменено|aktualizac(?:ja|e)|aktualizováno|bijgewerkt|gewijzigd|更新(?:日)?|تحديث)/giu;
const publishedLabel =
  /(?:published|posted|first published|originally published|publi[ée]e?|publicado|ver[öo]ffentlicht|erschienen|erstellt|publicera[dt]|publisert|udgivet|pubblicato|(?<!up)\bdate\b|datum|fecha|\bdata\b|\bstand\b|objavljeno|közzétéve|megjelent|publicat|yayın(?:lan)?|δημοσιε[υύ]|опубліковано|публикувано|diterbitkan|xuất bản|julkaistu|uitgegeven|פורסם|منتشر|เผยแพร่|입력|등록|발행|发布|發布|опубликован[оа]?|дата|opublikowano|publikováno|geplaatst|gepubliceerd|公開|掲載|配信|نشر)/giu;
/** What stands on lines whose date is another article's, an event's or a person's. */
const otherDate = /(?:comments? on|copyright|©|\(c\)|born|died|expires?|deadline|until|bis zum|valid|accessed|retrieved|abgerufen|\bmin\b.{0,3}$.*\bvideo\b)/iu;

function findDates(reading: Reading): CueResult {
  const { glance, place } = reading;
  const places = around(glance.lines, place.from, place.to, place.bodyAt);
  const printed = collect(reading, places);
  const published = best(printed.filter((one) => one.label !== 'updated'));
  const updated = best(printed.filter((one) => one.label === 'updated' && one.date !== undefined));
  const late = published === undefined ? (best(labelledElsewhere(reading)) ?? best(overLines(reading, places))) : undefined;
  const findings: Finding[] = [];
  const claims: LineClaim[] = [];
  const day = published ?? late;
  if (day !== undefined) {
    findings.push({ field: 'date', value: day.date, standing: 'read', how: 'printed-date', weight: day.weight, text: day.text, ...quoteOf(day.line) });
    claims.push({ line: day.line.line, role: 'date' });
  }
  // Dates that say otherwise are kept as considered; the nearest few are enough.
  for (const other of printed.filter((one) => one.label !== 'updated' && one !== day && one.date !== day?.date).slice(0, 3)) {
    findings.push({
      field: 'date',
      value: other.date,
      standing: 'read',
      how: 'printed-date',
      weight: Math.min(other.weight, 0.3),
      text: other.text,
      ...quoteOf(other.line),
    });
  }
  if (updated !== undefined) {
    findings.push({
      field: 'updated',
      value: updated.date,
      standing: 'read',
      how: 'printed-date',
      weight: updated.weight,
      text: updated.text,
      ...quoteOf(updated.line),
    });
    claims.push({ line: updated.line.line, role: 'date' });
  }
  const doubts = day === undefined ? doubtsAt(reading, places) : [];
  return { findings, claims, ...(doubts.length === 0 ? {} : { doubts }) };
}

/** Dates near the headline that state no day: day and month either way round, or another calendar. */
function doubtsAt(reading: Reading, places: readonly (readonly [number, number])[]): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const [at] of places) {
    const line = reading.glance.lines[at];
    if (!mayHoldDate(line, at) || line.text.length > 90) continue;
    for (const { date, ambiguous, calendar, text, index } of datesIn(line.text, hintsOf(reading))) {
      if (date !== undefined || doubts.length >= 4 || labelIn(line.text.slice(0, index)) === 'updated') continue;
      const values = ambiguous ?? (calendar === undefined ? [] : [text]);
      const why = ambiguous === undefined ? 'other-calendar' : 'two-readings';
      doubts.push(...values.map((value): Doubt => ({ field: 'date', value, how: 'printed-date', why, ...quoteOf(line) })));
    }
  }
  return doubts;
}

/** Positions around the headline, with how far they lie from it; before the text when there is no headline. */
function around(
  lines: readonly GlanceLine[],
  from: number | undefined,
  to: number | undefined,
  bodyAt: number,
): readonly (readonly [at: number, far: number])[] {
  const places: [number, number][] = [];
  if (from === undefined || to === undefined) {
    for (let at = 0; at < Math.min(3, bodyAt); at++) places.push([at, at]);
    for (let at = Math.max(3, bodyAt - 10); at < bodyAt; at++) places.push([at, 8]);
    return places;
  }
  let prose = 0;
  for (let at = Math.max(to + 24, bodyAt - 8); at < bodyAt + 2; at++) places.push([at, 16]);
  for (let at = to; at < Math.min(lines.length, to + 24); at++) {
    const line = lines[at];
    if (line?.prose === true && line.block === at && at > to + 1) prose++;
    if (prose > 2) break;
    places.push([at, at - to]);
  }
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) places.push([at, (from - at) * 2]);
  return places;
}

/** What is known of the language of numeric dates: the header's word, the letters, for English what the file itself shows. */
function hintsOf({ glance, header, lettersLang }: Reading): { readonly lang?: string } {
  const stated = header.findings.find((finding) => finding.field === 'lang')?.value;
  const lang = typeof stated === 'string' ? stated : lettersLang;
  const order = lang === undefined || lang.slice(0, 2) === 'en' ? dateOrder(glance.lines) : undefined;
  return order !== undefined ? { lang: order } : lang === undefined ? {} : { lang };
}

function mayHoldDate(line: GlanceLine | undefined, at: number): line is GlanceLine {
  if (line === undefined || line.text.length > longest || line.level === 1 || !/\p{Nd}/u.test(line.text)) return false;
  if (line.prose && (line.block !== at || line.text.length > 120)) return false;
  return !otherDate.test(line.text) && furnitureOf(line.text) !== 'copyright';
}

/** The day in the article's own address, where it stands at the top, at the end or in the header: it decides between two readings of a numeric date. */
function dayOfAddress({ glance, header }: Reading): PartialDate | undefined {
  const stated = header.findings.find((finding) => finding.field === 'url')?.value;
  const lines = [...glance.lines.slice(0, 4), ...glance.lines.slice(-5)].filter(({ raw }) => raw.length < 2100 && raw.includes('://'));
  const [address] = typeof stated === 'string' ? [stated] : lines.map(({ raw }) => raw);
  return address === undefined ? undefined : addressDate(address)?.date;
}

function collect(reading: Reading, places: readonly (readonly [number, number])[]): Printed[] {
  const { glance } = reading;
  const printed: Printed[] = [];
  const hints = hintsOf(reading);
  for (const [at, far] of places) {
    const line = glance.lines[at];
    if (!mayHoldDate(line, at)) continue;
    // An address on the line is not printed text: its day is another cue's.
    const shown = apart(line.text.includes('://') ? line.text.replace(/\S{0,200}:\/\/\S{0,2000}/g, blank) : line.text);
    const readings = datesIn(shown, hints);
    let end = 0;
    let last: Printed['label'];
    for (const read of readings) {
      // What is quoted is what stands there.
      const found = { ...read, text: line.text.slice(read.index, read.index + read.text.length) };
      const between = line.text.slice(end, found.index);
      end = found.index + found.text.length;
      const date = found.date ?? found.ambiguous?.find((one) => one === dayOfAddress(reading));
      if (date === undefined || !isDay(date)) continue;
      // `28.09.1912:44` is a day and a time that grew together: neither can be told.
      if (/^:\d/.test(line.text.slice(end)) && /\d{4}$/.test(found.text) && !/\s\d{4}$/.test(found.text)) continue;
      const label =
        labelIn(between) ??
        (readings.length === 1 && line.text.length < 60 ? publishedAfter(line.text.slice(end)) : undefined) ??
        (printed.length === 0 || readings.length === 1 ? labelAbove(glance.lines[at - 1]) : undefined);
      const repeated = readings.find((other) => other.date === date && other !== read) !== undefined;
      const letters = line.text.length - found.text.length;
      let weight = 0.62 - far * 0.012;
      if (label === 'published') weight += 0.25;
      if (letters <= 30) weight += 0.1;
      else if (letters > 90 && !repeated) weight -= 0.15;
      if (label === undefined && isSentence(line.text, found.index)) weight -= 0.4;
      if (afterBylineMark(line.text) !== undefined || /\b(?:by|von|par|por)\s\p{Lu}/u.test(line.text)) weight += 0.1;
      if (line.prose) weight -= 0.35;
      if (/^[—–-]|\(@/.test(line.text) || /@\w+\)/.test(between)) weight -= 0.5;
      // Two dates without labels on one line: the second of them is the change.
      const second = label === undefined && last !== undefined && printed.at(-1)?.line === line;
      if (weight > 0.25) printed.push({ date, text: found.text, line, label: second ? last : label, weight: second ? weight - 0.05 : weight });
      last = label;
    }
  }
  return printed;
}

/** `10/ 5/11` with its blank as a nought, and `Ruiz2014-01-26` with the letter that touches the day blanked: as long as before. */
function apart(text: string): string {
  return text.replace(/(?<=\d)\/ (?=\d\/)/g, '/0').replace(/\p{Ll}(?=(?:19|20)\d\d-\d\d-\d\d)/gu, ' ');
}

/** As many spaces as there were characters. */
function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** A date inside a sentence: six words or more before it, and a stop at the end, or `on` before the date, as in the points of a summary. */
function isSentence(text: string, index: number): boolean {
  const before = text.slice(0, index);
  if (!/[.!?]$/.test(text) && (!/\s(?:on|in|since|until|am|vom|seit|le|el)\s$/iu.test(before) || afterBylineMark(text) !== undefined)) return false;
  return before.trim().split(/\s+/).length >= 6;
}

function labelIn(text: string): Printed['label'] {
  const updated = lastIndex(text, updatedLabel);
  const published = lastIndex(text, publishedLabel);
  if (updated < 0 && published < 0) return undefined;
  return updated >= published ? 'updated' : 'published';
}

/** A label behind the only day of a line says "published"; "updated" there most often comes with a time of the same day. */
function publishedAfter(text: string): Printed['label'] {
  return labelIn(text) === 'published' ? 'published' : undefined;
}

function lastIndex(text: string, label: RegExp): number {
  let index = -1;
  for (const match of text.matchAll(label)) index = match.index;
  return index;
}

/** `Date:` alone on the line above. */
function labelAbove(line: GlanceLine | undefined): Printed['label'] {
  return line === undefined || line.text.length > 24 || /\d/.test(line.text) ? undefined : labelIn(line.text);
}

/** Anywhere in the file, a short line that opens with a word for "published" and holds a day. */
function labelledElsewhere(reading: Reading): Printed[] {
  const { lines } = reading.glance;
  const places: [number, number][] = [];
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (
      text.length <= 90 &&
      /^\s*(?:first |originally )?(?:published|posted|publi[ée]|publicado|ver[öo]ffentlicht|erschienen|erstellt|publicera[dt]|publisert|pubblicato|опубликован|opublikowano|publikováno)/iu.test(
        text,
      )
    )
      places.push([at, 12]);
    if (places.length === 4) break;
  }
  return collect(reading, places).filter((one) => one.label === 'published');
}

/** `22`, `Dec`, `2023` on lines of their own, as blogs set the day beside the headline: two or three very short lines that make one date. */
function overLines({ glance }: Reading, places: readonly (readonly [number, number])[]): Printed[] {
  const printed: Printed[] = [];
  for (const [at, far] of places) {
    const parts = glance.lines.slice(at, at + 3);
    const [line] = parts;
    if (line === undefined || line.text.length > 14 || printed.length > 0) continue;
    for (const count of [3, 2]) {
      const some = parts.slice(0, count);
      if (some.length < count || some.some(({ text, prose }) => prose || text.length > 14)) continue;
      const whole = some.map(({ text }) => text).join(' ');
      const [found] = datesIn(whole);
      if (found?.date === undefined || !isDay(found.date) || found.text.length < whole.length) continue;
      printed.push({ date: found.date, text: whole, line, label: undefined, weight: 0.5 - far * 0.01 });
      break;
    }
  }
  return printed;
}

function best(printed: readonly Printed[]): Printed | undefined {
  let winner: Printed | undefined;
  for (const one of printed) if (winner === undefined || one.weight > winner.weight) winner = one;
  return winner;
}
