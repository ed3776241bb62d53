import type { PartialDate } from '../../model/ids.js';
import type { Crumb } from '../chrome.js';
import { monthName, partsOf } from '../date-words.js';
import { datePath, frontPath } from '../permalinks.js';
import type { Words } from '../words.js';

/** The way to a date: Dates / 2019 / December / 28. The last step has a path too when something lies below the date's own page. */
export function dateCrumbs(words: Words, date: PartialDate, last: 'is-page' | 'is-above' = 'is-page'): readonly Crumb[] {
  const { year, month, day } = partsOf(date);
  const labels = [year, ...(month === undefined ? [] : [monthName(words, month)]), ...(day === undefined ? [] : [String(day)])];
  const steps = labels.map((label, depth): Crumb => {
    const isPage = depth === labels.length - 1 && last === 'is-page';
    return isPage ? { label } : { label, path: datePath(date.slice(0, [4, 7, 10][depth]) as PartialDate) }; // the beginning of a date is a date
  });
  return [{ label: words.say('nav.dates'), path: frontPath, fragment: 'volumes' }, ...steps];
}
