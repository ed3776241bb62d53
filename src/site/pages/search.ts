import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { hasSearch } from '../has-search.js';
import { linkedWords, type Piece, type WordLink } from '../linked-words.js';
import { pagePlanner } from '../parts/page-of.js';
import { frontPath, linkFrom, searchPath, searchWordsPath, sourcesPath, storiesPath, titlesPath } from '../permalinks.js';
import type { PageKind } from '../page-kind.js';
import type { Site } from '../site.js';
import type { Words } from '../words.js';

/**
 * The page to search on, and the words its scripts say. As it is written it names the ways to browse; a script that has found the browser able
 * to search shows the rest. It depends on no article, so that one more leaves it as it is.
 */
export const searchKind: PageKind = {
  name: 'search',
  *plan(site) {
    if (!hasSearch(site)) return;
    yield pagePlanner('search')(searchPath, () => searchView(site));
    const { lang } = site.words;
    const messages = site.words.unfilled(said);
    yield {
      path: searchWordsPath,
      kind: 'search-words',
      key: { lang, messages },
      view: () => ({ lang, messages }),
      serialize: (view) => `self.backfileWords=${JSON.stringify(view)};\n`,
    };
  },
};

/** What the scripts say, by the beginnings of the keys. */
const said: readonly string[] = [
  'search.',
  'marks.',
  'number.',
  'date.',
  'month.short.',
  'language.',
  'language-inferred',
  'languages.unknown',
  'standing.inferred',
  'source.unknown',
  'entry.',
  'count.articles',
  'names.',
  'nav.undated',
  'sample.tag',
  'field.source',
  'field.lang',
  'column.year',
];

function searchView(site: Site): View {
  const { say } = site.words;
  const title = say('search.title');
  return {
    chrome: chromeView(site, {
      path: searchPath,
      title,
      description: title,
      section: 'none',
      crumbs: [{ label: say('nav.front'), path: frontPath }, { label: title }],
      sample: false,
      noindex: true,
    }),
    title,
    scripts: {
      start: linkFrom(searchPath, 'assets/search-start.js'),
      words: linkFrom(searchPath, searchWordsPath),
      page: linkFrom(searchPath, 'assets/search.js'),
    },
    cannot: waysToBrowse(site, 'search.cannot'),
    needs: say('search.needs'),
    box: { href: linkFrom(searchPath, searchPath), label: say('search.label'), button: say('search.button') },
    sent: say('search.sent'),
    browse: waysToBrowse(site, 'search.browse'),
    slow: waysToBrowse(site, 'search.slow'),
    failed: waysToBrowse(site, 'search.failed'),
    results: say('search.results'),
    narrow: { title: say('search.narrow'), form: say('search.narrow-form') },
    help: helpView(site.words),
  };
}

/** A sentence that names the ways to browse, each a link. */
function waysToBrowse({ stories, words: { say } }: Site, key: string): readonly Piece[] {
  const way = (name: string, path: SitePath, fragment?: string): WordLink => ({ text: say(`search.by-${name}`), href: linkFrom(searchPath, path, fragment) });
  const [dates, sources, titles] = [way('date', frontPath, 'volumes'), way('source', sourcesPath), way('titles', titlesPath)];
  const story = way('story', storiesPath);
  const named = stories.on ? say('search.sources-stories', { sources: sources.text, stories: story.text }) : sources.text;
  return linkedWords(say(key, { dates: dates.text, sources: named, titles: titles.text }), [dates, sources, ...(stories.on ? [story] : []), titles]);
}

/** What can be typed, each way with what it finds. */
function helpView({ say }: Words): View {
  const [one = '', two = ''] = say('search.sample-words').split(' ');
  const way = (key: string, ...typed: readonly string[]): View => ({ typed, finds: say(`search.help-${key}`) });
  return {
    title: say('search.help'),
    caption: say('search.help-caption'),
    type: say('search.help-type'),
    finds: say('search.help-finds'),
    ways: [
      way('words', `${one} ${two}`),
      way('phrase', `"${one} ${two}"`),
      way('without', `${one} -${two}`),
      way('title', `title:${one}`),
      way('source', 'source:reuters', 'author:marsh'),
      way('dates', 'after:2019-06', 'before:2020', 'on:2019-12-28'),
    ],
  };
}
