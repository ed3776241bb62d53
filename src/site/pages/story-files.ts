import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import type { Relation } from '../../model/story.js';
import { citationMaker, citationPages } from '../machine/citation-pages.js';
import { articleList, machinePage } from '../machine/machine-page.js';
import { storiesDataPath, storyCitationsPath, storyDataPath, storyFeedPath } from '../machine/machine-paths.js';
import { leavesOut } from '../left-out.js';
import { isRelated } from '../parts/compared-pairs.js';
import { storyKey } from '../parts/story-key.js';
import { storyTitle } from '../parts/story-words.js';
import { comparePath } from '../permalinks.js';
import { kindInGroups, type PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';
import { countedOnce, type StoryWithPage } from '../site-stories.js';
import { feedPages } from './feeds.js';

/** What machines read of stories: of each its articles and relations as JSON, its citations and its feeds; and a list of all of them. */
export const storyFilesKind = kindInGroups('story-files', plan);

/** Data files carry their schema's words in English in every archive. */
const unchecked = 'grouped by a program, not checked';

function* plan(site: Site, keys: SiteKeys): Iterable<PageGroup | Page> {
  if (!site.stories.on || site.settings.portable === true) return;
  const { all } = site.stories;
  const hasData = !leavesOut(site.settings, 'data');
  for (const { month, stories, key } of keys.storyMonths()) yield { name: `story-files ${month}`, key, pages: () => filesOf(site, stories, hasData) };
  if (!hasData) return;
  const list = (): readonly object[] => all.map((story) => listed(story));
  yield machinePage(
    'story-files',
    storiesDataPath,
    keys.stories,
    () =>
      `{"kind":"stories","stories":[\n${list()
        .map((one) => JSON.stringify(one))
        .join(',\n')}\n]}\n`,
  );
}

/** The files of some stories. */
function* filesOf(site: Site, stories: readonly StoryWithPage[], hasData: boolean): Iterable<Page> {
  const { entry } = site.stories;
  const piecesOf = citationMaker(site);
  for (const story of stories) {
    const entries = story.members.map(entry);
    const list = articleList(site, entries);
    const head = (): object => storyHead(site, story);
    if (hasData)
      yield machinePage(
        'story-files',
        storyDataPath(story.path),
        () => storyKey(site, story),
        () => storyText(head(), site, story),
      );
    yield* feedPages(
      site,
      {
        title: site.words.say('feed.story', { story: storyTitle(site, story), archive: site.settings.title }),
        home: story.path,
        entries: [...entries].reverse(),
      },
      (format) => storyFeedPath(story.path, format),
    );
    if (hasData) yield* citationPages(list, (format) => storyCitationsPath(story.path, format), piecesOf);
  }
}

function listed(story: StoryWithPage): object {
  return {
    id: story.id,
    name: story.name,
    page: story.path,
    articles: countedOnce(story).length,
    first: story.span?.[0] ?? null,
    last: story.span?.[1] ?? null,
    file: storyDataPath(story.path),
  };
}

function storyHead({ stories }: Site, story: StoryWithPage): object {
  const compared = new Set(stories.compared(story));
  return {
    kind: 'story',
    id: story.id,
    name: story.name,
    page: story.path,
    standing: story.standing === 'keeper' ? 'put together by the keeper' : unchecked,
    checked: story.checked ?? [],
    languages: story.languages,
    not_compared: 'Articles in other scripts are not compared; their absence here means nothing.',
    versions: story.versions,
    relations: story.relations.filter(isRelated).map((relation) => relationOf(story, relation, compared.has(relation))),
    thread: (story.thread?.stories ?? []).flatMap((id) => (id === story.id ? [] : [stories.byId(id)?.path ?? id])),
  };
}

function relationOf(story: StoryWithPage, { a, b, kind, shared, versions, checked }: Relation, hasPage: boolean): object {
  return {
    a,
    b,
    kind,
    ...(versions === true ? { versions } : {}),
    standing: checked === true ? 'checked by the keeper' : unchecked,
    shared,
    ...(hasPage ? { page: comparePath(story.path, a, b) } : {}),
  };
}

/** The story with its articles, one a line: identity and page; the rest stands in the data of the articles. */
function storyText(head: object, { stories, addressOf }: Site, { members }: StoryWithPage): string {
  return `${JSON.stringify(head).slice(0, -1)},"articles":[\n${members.map((id) => JSON.stringify(articleOf(stories.entry(id), addressOf(id)))).join(',\n')}\n]}\n`;
}

function articleOf({ id, headline, source, date, dateStanding, sourceStanding }: Entry, page: SitePath): object {
  return {
    id,
    page,
    headline,
    ...(source === undefined ? {} : { source, source_standing: sourceStanding }),
    ...(date === undefined ? {} : { date, date_standing: dateStanding }),
  };
}
