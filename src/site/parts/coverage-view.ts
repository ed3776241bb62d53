import type { MonthEdition, YearEdition } from '../../model/archive.js';
import type { PartialDate, SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { coverage } from '../charts/coverage.js';
import { longDate, monthName, partsOf, shortMonthName } from '../date-words.js';
import { datePath, linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';
import { around } from './around.js';

const yearsAtMost = 20;

/** How many articles each month of the latest volumes has: a picture, and the same figures as a table. The sum of a year holds articles known to the year only. */
export function coverageView(site: Site, from: SitePath): View {
  const { words, archive } = site;
  const years = archive.years.slice(-yearsAtMost);
  const editions = years.map(monthsOf);
  const counts = editions.map((months, row) => ({ months: months.map((month) => month?.count ?? 0), total: years[row]?.count ?? 0 }));
  const drawing = coverage(counts);
  const rows = years.map(({ year, count }, row) => {
    const { textY, bar, months } = drawing.rows[row] ?? { textY: 0, bar: { y: 0, width: 0 }, months: [] };
    return {
      year,
      href: linkFrom(from, datePath(year)),
      total: words.number(count),
      textY,
      bar,
      cells: months.map((mark, column) => ({ ...mark, ...cellWords(site, from, editions[row]?.[column]) })),
    };
  });
  return {
    title: words.say('front.coverage'),
    note: words.say('front.coverage-note'),
    ...fullestMonth(site, from, editions.flat()),
    ...(archive.years.length > yearsAtMost ? { earlier: words.say('front.coverage-latest', { n: yearsAtMost }) } : {}),
    summary: words.say('front.coverage-table'),
    region: words.say('front.coverage-region'),
    caption: words.say('front.coverage-caption'),
    head: { year: words.say('column.year'), total: words.say('column.total'), sum: words.say('front.coverage-year') },
    height: drawing.height,
    columns: drawing.columns.map((x, index) => ({
      x,
      letter: [...shortMonthName(words, index + 1)][0] ?? '',
      short: shortMonthName(words, index + 1),
      long: monthName(words, index + 1),
    })),
    rows,
  };
}

/** A year's twelve months, absent ones left empty. */
function monthsOf({ months }: YearEdition): readonly (MonthEdition | undefined)[] {
  const byMonth = new Map(months.map((edition) => [partsOf(edition.month).month, edition]));
  return Array.from({ length: 12 }, (_, index) => byMonth.get(index + 1));
}

function cellWords({ words }: Site, from: SitePath, edition: MonthEdition | undefined): View {
  if (edition === undefined) return { count: words.number(0) };
  return {
    count: words.number(edition.count),
    href: linkFrom(from, datePath(edition.month)),
    said: words.say('punch.mark', { when: longDate(words, edition.month), n: edition.count }),
  };
}

/** The month with the most articles, the first of several; said only where months can be compared. */
function fullestMonth({ words }: Site, from: SitePath, editions: readonly (MonthEdition | undefined)[]): View {
  const months = editions.filter((edition) => edition !== undefined);
  const [firstMonth, ...rest] = months;
  if (firstMonth === undefined || rest.length === 0) return {};
  const { month }: { month: PartialDate } = rest.reduce((most, edition) => (edition.count > most.count ? edition : most), firstMonth);
  return { fullest: { ...around(words, 'front.fullest'), href: linkFrom(from, datePath(month)), text: longDate(words, month) } };
}
