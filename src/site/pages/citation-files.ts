import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import { type Cited, citationFiles } from '../citation-formats.js';
import { citedFrom } from '../citations.js';
import { keyOf, machinePage } from '../machine/machine-page.js';
import { type CitationFormat, citationEndings, dayCitationsPath, sourceCitationsPath } from '../machine/machine-paths.js';
import { partsByYear } from '../machine/parts.js';
import type { PageKind, Site } from '../site.js';

/** The citations of a day and of a source in one file of each format. Above so many articles a source has a file for each year. */
export const citationsKind: PageKind = { name: 'citations', plan };

/** A source of more articles has its citations by year. */
export const citationsAtMost = 1000;

function* plan(site: Site): Iterable<Page> {
  for (const { months } of site.archive.years)
    for (const { days } of months) for (const { day, entries } of days) yield* files(site, entries, (format) => dayCitationsPath(day, format));
  for (const { id, entries } of site.archive.sources) {
    if (entries.length <= citationsAtMost) yield* files(site, entries, (format) => sourceCitationsPath(id, undefined, format));
    else for (const part of partsByYear(entries, citationsAtMost)) yield* files(site, part.entries, (format) => sourceCitationsPath(id, part.name, format));
  }
}

/** The formats there are. */
export const citationFormats = Object.keys(citationEndings) as CitationFormat[]; // its keys are exactly these

function* files(site: Site, entries: readonly Entry[], pathOf: (format: CitationFormat) => SitePath): Iterable<Page> {
  const key = keyOf(site, entries);
  // The formats of one list are written one after the other: the last one lets go of what all are made from.
  let all: readonly Cited[] | undefined;
  for (const format of citationFormats) {
    yield machinePage('citations', pathOf(format), key, () => {
      const cited = all ?? entries.map((entry) => citedFrom(site, entry));
      all = format === citationFormats.at(-1) ? undefined : cited;
      return citationFiles[format](cited);
    });
  }
}
