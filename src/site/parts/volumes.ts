import type { YearEdition } from '../../model/archive.js';
import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { shelf } from '../charts/shelf.js';
import { datePath, linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';

const singleYearsUpTo = 60;
const fewUpTo = 8;

/**
 * The volumes of the archive as a shelf of spines. Every year between the first and the last has its place; one without articles is a gap with its name.
 * Above sixty years the shelf shows decades, and a list under it leads to the years of each.
 */
export function volumesView(site: Site, from: SitePath): View {
  const { years } = site.archive;
  const first = Number(years[0]?.year);
  const last = Number(years.at(-1)?.year);
  return last - first < singleYearsUpTo
    ? { volumes: yearSpines(site, from, first, last), ...(last - first < fewUpTo ? { few: true } : {}) }
    : decadeSpines(site, from);
}

function yearSpines(site: Site, from: SitePath, first: number, last: number): readonly View[] {
  const { words } = site;
  const byYear = new Map(site.archive.years.map((edition) => [Number(edition.year), edition]));
  const editions = Array.from({ length: last - first + 1 }, (_, index) => byYear.get(first + index));
  const spines = shelf(editions.map((edition) => edition?.count ?? 0));
  return editions.map((edition, index) =>
    edition === undefined
      ? { label: String(first + index), said: words.say('shelf.none') }
      : { label: edition.year, href: linkFrom(from, datePath(edition.year)), spine: spines[index], said: words.say('shelf.articles', { n: edition.count }) },
  );
}

/** Decades that hold articles. */
function decadeSpines(site: Site, from: SitePath): View {
  const { words } = site;
  const decades = new Map<string, YearEdition[]>();
  for (const edition of site.archive.years) {
    const decade = `${edition.year.slice(0, 3)}0`;
    decades.set(decade, [...(decades.get(decade) ?? []), edition]);
  }
  const counted = [...decades].map(([decade, editions]) => ({ decade, editions, count: editions.reduce((sum, edition) => sum + edition.count, 0) }));
  const spines = shelf(counted.map(({ count }) => count));
  const name = (decade: string): string => words.say('date.decade', { decade });
  return {
    volumes: counted.map(({ decade, count }, index) => ({
      label: name(decade),
      href: `#d${decade}`,
      spine: spines[index],
      said: words.say('shelf.articles', { n: count }),
    })),
    decades: {
      label: words.say('front.by-decade'),
      list: counted.map(({ decade, editions }) => ({
        anchor: `d${decade}`,
        name: name(decade),
        years: editions.map(({ year, count }) => ({ text: year, href: linkFrom(from, datePath(year)), said: words.say('shelf.articles', { n: count }) })),
      })),
    },
  };
}
