import type { GlanceLine } from './glance.js';

const looked = 400;
const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g;
const americanTime = /\d\s?(?:[ap]\.?m\.?\s)?\(?(?:[ECMP][SD]?T)\b/iu;
const dayFirstHost = /^<?https?:\/\/[a-z0-9.-]{1,60}\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|bd|lk|mt|sg|my|zm|zw|ug|tz)(?:[/:?]|>?$)/i;

/**
 * Which of day and month stands first in the English text of a file: a BCP 47 tag for the calendar, or nothing when the file does not show it.
 * Another numeric date of the file shows it (`25/12/2020`), a North American time zone behind a time does, and so does the ending of the
 * address on the first or the last line. Two signs that disagree show nothing.
 */
export function dateOrder(lines: readonly GlanceLine[]): 'en-gb' | 'en-us' | undefined {
  let day = false;
  let month = false;
  for (const { raw } of lines.slice(0, looked)) {
    if (raw.length > 200 || !/\d\/\d/.test(raw)) continue;
    const plain = raw.includes('://') ? raw.replace(/\S{0,200}:\/\/\S{0,200}/g, ' ') : raw;
    for (const [, first, second] of plain.matchAll(slashed)) {
      const [one, two] = [Number(first), Number(second)];
      if (one > 12 && one <= 31 && two >= 1 && two <= 12) day = true;
      if (two > 12 && two <= 31 && one >= 1 && one <= 12) month = true;
    }
    if (americanTime.test(plain)) month = true;
  }
  for (const line of [lines[0], lines.at(-1)]) {
    if (line === undefined || line.raw.length > 2000) continue;
    if (dayFirstHost.test(line.raw)) day = true;
  }
  return day === month ? undefined : day ? 'en-gb' : 'en-us';
}
