import type { SitePath } from '../model/ids.js';
import type { View } from '../model/page.js';
import { hasSearch } from './has-search.js';
import { aboutPath, frontPath, linkFrom, notFoundPath, searchPath, sourcesPath, storiesPath, titlesPath, undatedPath } from './permalinks.js';
import type { Site } from './site.js';
import type { Words } from './words.js';

/** The part of the site a page belongs to, marked in the navigation. */
export type Section = 'front' | 'dates' | 'sources' | 'stories' | 'undated' | 'about' | 'none';

/** A step of the way to a page; the last one is the page itself and has no path. `lang` and `dir` when its words are not the interface's. */
export type Crumb = { readonly label: string; readonly path?: SitePath; readonly fragment?: string; readonly lang?: string; readonly dir?: 'rtl' | 'ltr' };

/** A file that says what a page says, for machines. */
export type OtherForm = { readonly path: SitePath; readonly type: string; readonly name: string };

/** What a page says about itself to its frame. */
export type ChromeSpec = {
  readonly path: SitePath;
  /** The page's title without the archive's name. */
  readonly title: string;
  readonly description?: string;
  readonly section: Section;
  readonly crumbs: readonly Crumb[];
  /** Neighbours, for the browser. */
  readonly prev?: SitePath;
  readonly next?: SitePath;
  /** Everything on the page is a sample; says so first thing in `main`. */
  readonly sample: boolean;
  /** Print the line that says whose copy this is: article pages only. */
  readonly keeperLine?: boolean;
  readonly mainClass?: string;
  /** Facts for the head of the page (`citation_title` …). */
  readonly metas?: readonly { readonly name: string; readonly content: string }[];
  /** Open Graph (`og:title` …). */
  readonly properties?: readonly { readonly property: string; readonly content: string }[];
  /** A description for search engines, printed as a JSON-LD block. */
  readonly jsonLd?: object;
  /** Absolute address of the page that is to be found for this one. */
  readonly canonical?: string;
  /** The same in other forms: feeds, data, citations. */
  readonly others?: readonly OtherForm[];
  /** Keep the page out of search engines although the archive is public. */
  readonly noindex?: boolean;
};

/** Makes links as one page needs them. */
export type Linker = (to: SitePath | string, fragment?: string) => string;

/**
 * Links from a page: relative, so that the site works from a disk and under any folder.
 * The page for addresses that do not exist is shown at any depth, so its links start from `baseUrl` when there is one.
 */
export function linkerFor(site: Site, from: SitePath): Linker {
  const { baseUrl } = site.settings;
  if (from !== notFoundPath || baseUrl === undefined) return (to, fragment) => linkFrom(from, to, fragment);
  return (to, fragment) => new URL(linkFrom(frontPath, to, fragment), baseUrl).href;
}

/**
 * The frame around a page's own view: pages hand it to their template as `chrome`, and `layout.hbs` prints it.
 * It holds nothing that depends on other articles, so that a page stays what it is when one arrives.
 */
export function chromeView(site: Site, spec: ChromeSpec): View {
  const { settings, words } = site;
  const link = linkerFor(site, spec.path);
  const { say } = words;
  const fixed = fixedParts(site, spec, link);
  return {
    lang: words.lang,
    dir: words.dir,
    archive: settings.title,
    title: spec.title === settings.title ? spec.title : say('frame.title', { title: spec.title, archive: settings.title }),
    ...(spec.description === undefined ? {} : { description: spec.description }),
    ...(settings.visibility === 'private' || spec.noindex === true ? { robots: 'noindex' } : {}),
    metas: spec.metas ?? [],
    properties: spec.properties ?? [],
    ...(spec.jsonLd === undefined ? {} : { jsonLd: spec.jsonLd }),
    ...(spec.canonical === undefined ? {} : { canonical: spec.canonical }),
    others: (spec.others ?? []).map(({ path, type, name }) => ({ href: link(path), type, name })),
    assets: fixed.assets,
    ...(spec.prev === undefined ? {} : { prev: link(spec.prev) }),
    ...(spec.next === undefined ? {} : { next: link(spec.next) }),
    ...(spec.section === 'front' ? {} : { front: link(frontPath) }),
    nav: fixed.nav,
    ...(fixed.search === undefined ? {} : { search: fixed.search }),
    crumbs: spec.crumbs.map(({ path, fragment, ...crumb }) => ({ ...crumb, ...(path === undefined ? {} : { href: link(path, fragment) }) })),
    ...(spec.sample ? { sample: say(spec.keeperLine === true ? 'sample.article' : 'sample.page') } : {}),
    ...(spec.mainClass === undefined ? {} : { mainClass: spec.mainClass }),
    ...(spec.keeperLine === true ? { keeperLine: keeperLine(settings.keeper, words) } : {}),
    foot: fixed.foot,
    says: words.once('frame words', () => frameWords(words)),
  };
}

/** What the frames of pages have alike: the ways to the parts of the site. `search` is absent where there is none. */
type FixedParts = { readonly assets: View; readonly nav: readonly View[]; readonly search?: View; readonly foot: readonly View[] };

/** From a page of a date these ways lead up to the top first, so they are the same for all such pages of one depth, and made once. */
function fixedParts(site: Site, spec: ChromeSpec, link: Linker): FixedParts {
  if (!/^\d{4}\//.test(spec.path)) return madeParts(site, spec, link);
  const name = ['frame', spec.path.split('/').length, spec.section, site.archive.entries.length > 0, site.stories.on, hasSearch(site)].join(' ');
  return site.words.once(name, () => madeParts(site, spec, link));
}

function madeParts(site: Site, spec: ChromeSpec, link: Linker): FixedParts {
  const { say } = site.words;
  return {
    assets: { style: link('assets/archive.css'), theme: link('assets/theme.js'), script: link('assets/archive.js'), icon: link('assets/favicon.svg') },
    nav: navigation(site, spec, link),
    // The page to search on has a larger box of its own.
    ...(hasSearch(site) && spec.path !== searchPath ? { search: { href: link(searchPath), label: say('search.label'), button: say('search.button') } } : {}),
    foot: [
      { label: say('foot.about'), href: link(aboutPath) },
      { label: say('foot.data'), href: link(aboutPath, 'data') },
      ...(site.archive.entries.length === 0 ? [] : [{ label: say('titles.title'), href: link(titlesPath) }]),
      { label: say('foot.front'), href: link(frontPath) },
    ],
  };
}

/** Places in the site that exist in every archive with articles; an archive without any has no dates and no sources to go to. */
function navigation(site: Site, spec: ChromeSpec, link: Linker): readonly View[] {
  const place = (section: Section, href: string): View => ({
    label: site.words.say(`nav.${section}`),
    href,
    ...(section === spec.section ? { current: true } : {}),
  });
  const always = [place('undated', link(undatedPath)), place('about', link(aboutPath))];
  return site.archive.entries.length === 0
    ? always
    : [
        place('dates', link(frontPath, 'volumes')),
        place('sources', link(sourcesPath)),
        ...(site.stories.on ? [place('stories', link(storiesPath))] : []),
        ...always,
      ];
}

function keeperLine(keeper: string | undefined, words: Words): string {
  return keeper === undefined ? words.say('foot.copy') : words.say('foot.copy-kept', { keeper });
}

function frameWords({ say }: Words): View {
  return {
    skip: say('frame.skip'),
    others: say('foot.others'),
    main: say('frame.main'),
    here: say('frame.here'),
    sampleTag: say('sample.tag'),
    themeAuto: say('theme.auto'),
    themeLight: say('theme.light'),
    themeDark: say('theme.dark'),
  };
}
