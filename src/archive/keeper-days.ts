import type { ArticleRecord } from '../model/article.js';
import { type KeeperDayName, type KeeperDays, keeperDayNames, unreadableDay } from '../model/keeper-days.js';
import { isDay, makeDate } from '../text/calendar.js';

const keyed = new RegExp(`^[\\s>*"'-]{0,8}(${keeperDayNames.join('|')})["'*]{0,3}\\s?[:=]\\s?["']?([^"'\\n]{0,80})`, 'i');

const named = new RegExp(keeperDayNames.join('|'), 'i');

/** The days that the keeper set for an article: in `corrections.csv`, or in a line of the file's header (`embargo: 2026-12-01`). A row wins over the header; `-` in it takes a day away. */
export function keeperDays({ header, keeper }: Pick<ArticleRecord, 'header' | 'keeper'>): KeeperDays {
  const days: Partial<Record<KeeperDayName, string>> = {};
  for (const { text } of header) {
    if (!named.test(text.slice(0, 20))) continue;
    const match = keyed.exec(text.slice(0, 160));
    const name = keeperDayNames.find((one) => one === match?.[1]?.toLowerCase());
    if (name !== undefined) days[name] ??= match?.[2]?.trim() ?? '';
  }
  Object.assign(days, keeper?.days);
  return Object.fromEntries(keeperDayNames.flatMap((name) => (days[name] === undefined || days[name] === '-' ? [] : [[name, wholeDay(days[name])]])));
}

function wholeDay(written: string): KeeperDays[KeeperDayName] {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ][\d:.+Z-]{0,30})?$/.exec(written);
  const date = match === null ? undefined : makeDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date !== undefined && isDay(date) ? date : unreadableDay;
}
