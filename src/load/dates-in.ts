import { type DateHints, type DateReading, readDates } from '../text/calendar.js';

/** A capital glued to an English month's name: `ODec. 18`, `IVDecember 22`. */
const glued = /\p{Lu}(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)/gu;

/** A small letter glued to a numeric date: `Mallorca15.04.25`. */
const gluedToNumber = /\p{Ll}(?=\d{1,2}\.\d{1,2}\.\d{2})/gu;

/** A full day holds a year of four digits, three numbers in a row, or a month with a short year; most lines with digits hold none of these. */
const couldHoldDay = /\p{Nd}{4}|[和成]\p{Nd}{1,2}年|元年|\p{Nd}[./-]\p{Nd}{1,2}[./-]\p{Nd}|\p{L}{3}[. -]{1,2}['’]?\p{Nd}{2}/u;

/** The dates in a short line, converters' seams included; places are those of the text as given. */
export function datesIn(text: string, hints: DateHints = {}): readonly DateReading[] {
  if (!couldHoldDay.test(text)) return [];
  return readDates(/\d/.test(text) ? text.replace(glued, ' ').replace(gluedToNumber, ' ') : text, hints);
}
