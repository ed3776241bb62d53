import type { Finding } from '../../model/facts.js';
import type { PartialDate } from '../../model/ids.js';
import { makeDate } from '../../text/calendar.js';

/** A date as it stands in a path: `2019-12-28-title.md`, `2019/12/28/title.md`, `posts/2019-12-28/index.md`. Only days that exist, of the years 1600 to 2199. */
export function pathDate(path: string): { readonly date: PartialDate; readonly text: string } | undefined {
  // The part nearest to the file says it: a dated file in a dated folder.
  for (const match of [...path.slice(-400).matchAll(daysInPath)].reverse()) {
    const [text, year, month, day] = [match[0], match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
    const date = makeDate(Number(year), Number(month), Number(day));
    if (date !== undefined) return { date, text };
  }
  return undefined;
}

const year = '(?<!\\d)((?:1[6-9]|20|21)\\d\\d)';
const daysInPath = new RegExp(`${year}[-_/.](\\d\\d)[-_/.](\\d\\d)(?!\\d)|${year}(\\d\\d)(\\d\\d)(?=[-_./ T]|$)`, 'g');

/**
 * What a file's own path says about its date: an inference, since whoever named the file may have meant the day it was saved.
 * Only a whole day counts. A month's folder says how somebody sorts files, and nothing about an article.
 */
export function fileNameDate(path: string): Finding<'date'> | undefined {
  const found = pathDate(path);
  return found === undefined ? undefined : { field: 'date', value: found.date, standing: 'inferred', how: 'file-name', weight: 0.5, text: found.text };
}
