import type { Entry } from '../../model/article.js';
import type { PartialDate } from '../../model/ids.js';
import { partsOf } from '../date-words.js';
import type { Words } from '../words.js';

/** One year of a source; `year` is absent for the articles without a date. */
export type Volume = { readonly year?: PartialDate; readonly entries: readonly Entry[] };

/** A source's articles by year: the entries come by date, undated ones last. */
export function volumesOf(entries: readonly Entry[]): readonly Volume[] {
  const volumes: { year?: PartialDate; entries: Entry[] }[] = [];
  let last: (typeof volumes)[number] | undefined;
  let before: Entry['date'];
  for (const entry of entries) {
    const { date } = entry;
    // Most articles have the date of the one before them.
    if (last === undefined || date !== before) {
      const year = date?.slice(0, 4) as PartialDate | undefined; // the beginning of a date is a date
      if (last === undefined || last.year !== year) {
        last = { ...(year === undefined ? {} : { year }), entries: [] };
        volumes.push(last);
      }
      before = date;
    }
    last.entries.push(entry);
  }
  return volumes;
}

/** What is said of the volumes before and after one, for its page's key. */
export function yearsBeside({ before, after }: { readonly before: Volume | undefined; readonly after: Volume | undefined }): readonly unknown[] {
  return [before, after].map((volume) => volume && [volume.year]);
}

/** What a volume is called: its year, or the words for articles without a date. */
export function volumeName(words: Words, { year }: Volume): string {
  return year === undefined ? words.say('source.undated') : partsOf(year).year;
}
