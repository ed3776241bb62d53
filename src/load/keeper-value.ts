import type { Correctable } from '../model/correction.js';
import type { FieldValues } from '../model/facts.js';
import { makeDate, readDate } from '../text/calendar.js';
import { cleanName, splitAuthors } from './header/authors.js';
import { languageTag } from './header/languages.js';

/** A cell's value, or why it has none: a clause that completes a remark. */
export type KeeperValue<K extends Correctable> =
  | { readonly value: FieldValues[K]; readonly why?: undefined }
  | { readonly value?: undefined; readonly why: string };

/**
 * Reads a cell of `corrections.csv` as the value of a fact. White space is folded, and marks that no one sees are taken out.
 *
 *     readKeeperValue('date', '2019-12')               // { value: '2019-12' }
 *     readKeeperValue('date', '11/08/2020')            // { why: 'day and month can stand either way round; …' }
 *     readKeeperValue('authors', 'Jane Doe; Ana Ruiz') // { value: ['Jane Doe', 'Ana Ruiz'] }
 */
export function readKeeperValue<K extends Correctable>(field: K, written: string): KeeperValue<K>;
export function readKeeperValue(field: Correctable, written: string): KeeperValue<Correctable> {
  const text = written.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  if (text.length > (field === 'url' ? 2000 : longest)) return { why: `it is longer than ${longest} characters` };
  if (text === '') return { why: 'it holds no words' };
  switch (field) {
    case 'title':
      return { value: text };
    case 'source':
      return { value: cleanName(text) || text };
    case 'authors': {
      const names = [...new Set(splitAuthors(text))];
      return names.length > 0 ? { value: names } : { why: 'it holds no name' };
    }
    case 'date':
      return readKeeperDate(text);
    case 'url':
      return isAddress(text) ? { value: text } : { why: 'it is no address that begins with http:// or https://' };
    case 'lang': {
      const tag = languageTag(text);
      return tag === undefined ? { why: 'it is no language; write "en", "pt-br" or "German"' } : { value: tag };
    }
  }
}

const longest = 1000;
/** Control characters, and marks that turn the text around them or cannot be seen. */
const unseen = /[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** `2019`, `2019-12`, `2019-12-28`, or the same in words or figures that can be read in one way only: spreadsheets change dates as they save them. */
function readKeeperDate(text: string): KeeperValue<'date'> {
  const numbers = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (numbers !== null) {
    const [year, month, day] = numbers.slice(1).map((digits: string | undefined) => (digits === undefined ? undefined : Number(digits)));
    if (year === undefined || year < 1400 || year > 2199) return { why: 'its year is implausible' };
    const date = makeDate(year, month, day);
    return date === undefined ? { why: 'there is no such day in the calendar' } : { value: date };
  }
  const reading = readDate(text);
  if (reading?.ambiguous !== undefined) return { why: 'day and month can stand either way round; write year, month, day: 2020-08-11' };
  if (reading?.calendar !== undefined) return { why: 'it belongs to another calendar, and dates are not converted; write 2019-12-28' };
  const rest = reading === undefined ? text : `${text.slice(0, reading.index)}${text.slice(reading.index + reading.text.length)}`;
  const alone = /^(?:\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(rest.replace(/^T/, '').trim());
  if (reading?.date === undefined || !alone) return { why: 'it is no date of the calendar; write 2019, 2019-12 or 2019-12-28' };
  return { value: reading.date };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"']{3,2000}$/i.test(text) && URL.canParse(text);
}
