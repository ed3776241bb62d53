import type { NamedGroup } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { FieldName, Standing } from '../../model/facts.js';
import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { standingMarks } from '../fact-rows.js';
import { contactLink } from '../contact.js';
import { groupName } from '../parts/group-name.js';
import { hasFeeds, hasSitemap } from '../machine/addresses.js';
import { apiIndexPath, apiSchemaPath, dataIndexPath, dataPackagePath, opmlPath, sitemapPath } from '../machine/machine-paths.js';
import { leavesOut } from '../left-out.js';
import { pagePlanner } from '../parts/page-of.js';
import { aboutPath, frontPath, groupsPath, linkFrom, sourcesPath, titlesPath, undatedPath } from '../permalinks.js';
import type { PageKind } from '../page-kind.js';
import type { Site } from '../site.js';
import { standingOf } from '../standing-of.js';
import type { Words } from '../words.js';

/** How the archive is made, how much it holds, what each word of standing means, and whom to write to. */
export const aboutKind: PageKind = {
  name: 'about',
  *plan(site) {
    yield pagePlanner('about')(aboutPath, () => aboutView(site));
  },
};

const folders = ['authors', 'languages', 'tags'] as const;
const languagesAtMost = 12;

const standings: readonly Standing[] = ['stated', 'read', 'inferred', 'keeper', 'unknown'];

function aboutView(site: Site): View {
  const { archive, words } = site;
  const { say } = words;
  const title = say('about.title');
  return {
    chrome: chromeView(site, {
      path: aboutPath,
      title,
      description: say('about.description', { archive: site.settings.title }),
      section: 'about',
      crumbs: [{ label: say('nav.front'), path: frontPath }, { label: say('nav.about') }],
      sample: archive.samplesOnly && archive.entries.length > 0,
    }),
    title,
    method: {
      title: say('about.method'),
      how: say('about.how'),
      unchecked: say('about.unchecked'),
      record: say('file.record'),
      unchanged: say('file.unchanged'),
      marks: standings.map((standing) => ({
        mark: standingMarks[standing],
        word: say(`standing.${standing}`),
        means: say(standing === 'keeper' ? 'about.keeper-sets' : `about.${standing}`),
      })),
    },
    ...(site.stories.on ? { stories: { title: say('about.stories'), text: say('about.stories-text') } } : {}),
    ...(archive.entries.length === 0 ? {} : { facts: factsTable(site) }),
    report: { title: say('facts.report'), ...reportView(site) },
    notices: [
      { id: 'rights', title: say('about.rights'), paragraphs: paragraphsOf(site.settings.rights ?? say('about.no-rights')) },
      { id: 'legal', title: say('about.legal'), paragraphs: paragraphsOf(site.settings.legalNotice ?? say('about.no-legal')) },
      { id: 'privacy', title: say('about.privacy'), paragraphs: [say('about.privacy-text')] },
    ],
    browsers: { title: say('about.browsers'), text: say('about.browsers-text') },
    data: dataView(site),
    card: { title: say('about.card'), label: say('about.card-label'), rows: cardRows(site) },
  };
}

/** What there is for programs: tables, JSON, citations, feeds. */
function dataView({ archive, settings, words }: Site): View {
  const { say } = words;
  const title = say('about.data');
  if (archive.entries.length === 0) return { title, text: say('about.data-none'), list: [] };
  const item = (key: string, path: SitePath, file: string): View => ({ text: say(key), href: linkFrom(aboutPath, path), file });
  const forReaders = [
    ...(settings.publish?.files === true ? [{ text: say('about.data-files') }] : []),
    ...(hasFeeds(settings) ? [item('about.data-feeds', opmlPath, 'feeds.opml')] : [{ text: say('about.data-no-feeds') }]),
    ...(hasSitemap(settings) ? [item('about.data-sitemap', sitemapPath, 'sitemap.xml')] : []),
  ];
  if (leavesOut(settings, 'data')) return { title, text: say('about.data-left-out'), list: settings.portable === true ? [] : forReaders };
  return {
    title,
    text: say('about.data-text'),
    list: [
      item('about.data-table', dataIndexPath, 'data/index.json'),
      item('about.data-package', dataPackagePath, 'data/datapackage.json'),
      ...(settings.portable === true
        ? []
        : [
            item('about.data-api', apiIndexPath, 'api/index.json'),
            item('about.data-schema', apiSchemaPath, 'api/schema.json'),
            { text: say('about.data-citations') },
            ...forReaders,
          ]),
      ...(settings.publish?.text === undefined || settings.publish.text === 'full' ? [] : [{ text: say(`about.text-${settings.publish.text}`) }]),
    ],
  };
}

/** How many articles have each fact, by standing; and the facts whose standing lists do not carry, counted alone. */
function factsTable({ archive, words }: Site): View {
  const { say, number } = words;
  const { entries } = archive;
  const dates = new Map<Standing, number>();
  const sources = new Map<Standing, number>();
  const row = (label: string, counts: ReadonlyMap<Standing, number>): View => ({ label, counts: standings.map((one) => number(counts.get(one) ?? 0)) });
  const n = { headline: 0, byline: 0, agency: 0, address: 0, language: 0 };
  // Once through all articles; whether a fact is known its standing says, for which nothing else of the entry need be read.
  for (const entry of entries) {
    const { dateStanding, sourceStanding } = entry;
    dates.set(dateStanding, (dates.get(dateStanding) ?? 0) + 1);
    sources.set(sourceStanding, (sources.get(sourceStanding) ?? 0) + 1);
    if (entry.headlineFrom === 'title') n.headline++;
    if (entry.authors.length > 0 || isKnown(entry, 'byline')) n.byline++;
    if (isKnown(entry, 'agency')) n.agency++;
    if (isKnown(entry, 'url')) n.address++;
    if (isKnown(entry, 'lang')) n.language++;
  }
  return {
    title: say('about.facts'),
    region: say('about.facts-region'),
    caption: say('about.facts-caption', { n: entries.length }),
    fact: say('about.fact'),
    heads: standings.map((standing) => ({ mark: standingMarks[standing], word: say(`standing.${standing}`) })),
    rows: [row(say('field.date'), dates), row(say('field.source'), sources)],
    others: Object.entries(n).map(([name, count]) => say(`about.with-${name}`, { n: count })),
  };
}

function isKnown(entry: Entry, field: FieldName): boolean {
  return standingOf(entry, field) !== 'unknown';
}

function reportView({ settings, words }: Site): View {
  const { contact } = settings;
  if (contact === undefined) return { text: words.say('about.no-contact') };
  return { before: words.say('about.write'), contact: contactLink(contact), text: words.say('about.report-text') };
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function cardRows({ archive, settings, words }: Site): readonly View[] {
  const { say, number } = words;
  const named = archive.sources.filter((source) => source.name !== undefined).length;
  const link = (to: SitePath): { readonly href: string } => ({ href: linkFrom(aboutPath, to) });
  return [
    { label: say('about.keeper'), text: settings.keeper ?? say('about.no-keeper') },
    { label: say('about.contact'), ...(settings.contact === undefined ? { text: say('about.none-given') } : contactLink(settings.contact)) },
    { label: say('about.copies'), text: copies(settings.keeper, words) },
    { label: say('about.made-with'), text: 'Backfile' },
    { label: say('about.articles'), text: number(archive.entries.length) },
    { label: say('nav.undated'), text: number(archive.undated.length), ...link(undatedPath) },
    { label: say('nav.sources'), text: say('about.named', { n: named }), ...(archive.entries.length === 0 ? {} : link(sourcesPath)) },
    ...folders.flatMap((folder) => {
      const known = archive[folder].filter((group) => group.name !== undefined);
      return known.length === 0
        ? []
        : [{ label: say(`nav.${folder}`), text: folder === 'languages' ? languagesSaid(words, known) : number(known.length), ...link(groupsPath(folder)) }];
    }),
    ...(archive.entries.length === 0 ? [] : [{ label: say('nav.titles'), text: say('titles.title'), ...link(titlesPath) }]),
  ];
}

/** The largest languages by name, and how many more there are. */
function languagesSaid(words: Words, groups: readonly NamedGroup[]): string {
  const largest = [...groups].sort((a, b) => b.entries.length - a.entries.length).slice(0, languagesAtMost);
  const languages = largest.map((group) => groupName(words, 'languages', group)).join(', ');
  return groups.length > languagesAtMost ? words.say('sources.languages-more', { languages, n: groups.length - languagesAtMost }) : languages;
}

function copies(keeper: string | undefined, { say }: Words): string {
  return keeper === undefined ? say('about.copies-text') : say('about.copies-kept', { keeper });
}
