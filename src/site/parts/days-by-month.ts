import type { Entry } from '../../model/article.js';
import type { PartialDate, SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { dayWithoutYear, monthName } from '../date-words.js';
import { datePath, linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';

/** The days on which some articles of one year lie, by month, each with how many there are and leading to the day's page (to one place of it, with `fragment`). */
export function daysByMonth({ words }: Site, from: SitePath, entries: readonly Entry[], fragment?: string): readonly View[] {
  const months = new Map<string, Map<PartialDate, number>>();
  for (const { date } of entries) {
    if (date?.length !== 10) continue;
    const days = months.get(date.slice(0, 7)) ?? new Map<PartialDate, number>();
    days.set(date, (days.get(date) ?? 0) + 1);
    months.set(date.slice(0, 7), days);
  }
  return [...months].map(([month, days]) => ({
    name: monthName(words, Number(month.slice(5))),
    count: words.say('count.articles', { n: [...days.values()].reduce((sum, n) => sum + n, 0) }),
    days: [...days].map(([day, n]) => ({
      text: dayWithoutYear(words, day),
      datetime: day,
      href: linkFrom(from, datePath(day), fragment),
      count: words.number(n),
    })),
  }));
}
