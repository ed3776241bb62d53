import type { SitePath } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import type { Relation } from '../../model/story.js';
import { chromeView } from '../chrome.js';
import { entryView } from '../entry-view.js';
import { languageName } from '../language-name.js';
import { storyForms } from '../machine/other-forms.js';
import { certainty } from '../parts/certainty.js';
import { comparer, type ComparePair } from '../parts/compare-pair.js';
import { pagePlanner } from '../parts/page-of.js';
import { countSources } from '../parts/source-counts.js';
import { sourceLabels, type LabelSource } from '../parts/source-label.js';
import { sourceTable } from '../parts/source-table.js';
import { differView } from '../parts/story-differ.js';
import { storyKey } from '../parts/story-key.js';
import { type Member, membersInOrder, pairInOrder, placesOf } from '../parts/story-members.js';
import { sharingView } from '../parts/story-sharing.js';
import { articlesTable } from '../parts/story-table.js';
import { threadView } from '../parts/story-thread.js';
import { spanWords, standingWords, storyName, storyTitle } from '../parts/story-words.js';
import { aboutPath, linkFrom, storiesPath, storyPartPath } from '../permalinks.js';
import { kindInGroups, type PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';
import { countedOnce, type StoryWithPage } from '../site-stories.js';
import { comparisonPages } from './compare.js';

/** A story with more articles has a list instead of a line and a table by source instead of one by article. */
const lineUpTo = 60;
/** And above this its list goes on on further pages. */
const listUpTo = 200;
/** The differences of so many pairs at most are told on the page itself. */
const pairsAtMost = 12;

/** A story: its articles in order, who shares text with whom, where the accounts differ, and the stories it is tied to. */
export const storyKind = kindInGroups('story', plan);

function* plan(site: Site, keys: SiteKeys): Iterable<PageGroup> {
  const page = pagePlanner('story');
  const label = sourceLabels(site);
  const compared = comparer(site);
  for (const { month, stories, key } of keys.storyMonths()) {
    yield {
      name: `story ${month}`,
      key,
      *pages() {
        for (const story of stories) {
          const { path } = story;
          yield* comparisonPages(site, story, compared);
          yield storyPage(site, story, label, compared);
          for (let part = 2; (part - 1) * listUpTo < story.members.length; part++) yield page(storyPartPath(path, part), () => partView(site, story, part));
        }
      },
    };
  }
}

/** The page of a story. Nothing is compared, and no view made, to find out that nothing changed. */
function storyPage(site: Site, story: StoryWithPage, label: LabelSource, compared: ComparePair): Page {
  const { path } = story;
  const pairs = pairsTold(site, story);
  const own = (): View => storyView(site, story, label);
  return {
    path,
    kind: 'story',
    get key() {
      return storyKey(site, story);
    },
    view: (read) => {
      const differ = differView(
        site,
        path,
        story,
        pairs.map((relation) => {
          const [a, b] = pairInOrder(site, relation);
          return { a, b, comparison: compared(a, b, read) };
        }),
      );
      return { ...own(), ...(differ === undefined ? {} : { differ }) };
    },
  };
}

/** The pairs whose differences the page tells: equal texts have none, and a large story has a list instead of a line beside which they could stand. */
function pairsTold({ stories }: Site, story: StoryWithPage): readonly Relation[] {
  return story.members.length > lineUpTo
    ? []
    : stories
        .compared(story)
        .filter(({ kind }) => kind !== 'duplicate')
        .slice(0, pairsAtMost);
}

function storyView(site: Site, story: StoryWithPage, label: LabelSource): View {
  const { words } = site;
  const { path } = story;
  const members = membersInOrder(site, story);
  const title = storyTitle(site, story);
  const small = members.length <= lineUpTo;
  const sharing = sharingView(site, path, story, members, { onLine: small });
  const thread = threadView(site, path, story);
  return {
    chrome: chromeView(site, {
      path,
      title,
      description: words.say('story.description', { story: title }),
      section: 'stories',
      crumbs: [{ label: words.say('nav.stories'), path: storiesPath }, { label: title }],
      sample: members.every(({ entry }) => entry.sample),
      others: storyForms(site, story),
    }),
    title: storyName(site, story),
    standing: standingWords(words, story),
    lede: ledeOf(site, story, members),
    named: words.say(members.some(({ entry }) => entry.story === story.name) ? 'story.named-by-keeper' : 'story.named'),
    ...(small ? { line: lineView(site, story, members) } : { list: listView(site, story, members, 1) }),
    ...(sharing === undefined ? {} : { sharing }),
    ...(thread === undefined ? {} : { thread }),
    ...(small ? { table: articlesTable(site, path, members) } : { sources: sourcesOf(site, path, members, label) }),
    languages: languagesWords(site, story),
    report: { text: words.say('story.report'), href: linkFrom(path, aboutPath, 'report') },
  };
}

function lineView(site: Site, story: StoryWithPage, members: readonly Member[]): View {
  const { words } = site;
  const undated = members.some(({ entry }) => entry.date === undefined);
  return {
    title: words.say('story.line'),
    places: placesOf(site, story.path, story, members),
    compare: words.say('story.compare'),
    ...(undated ? { note: words.say('story.undated-note') } : {}),
  };
}

/** One page of a large story's list, and the way to the others. */
function listView(site: Site, story: StoryWithPage, members: readonly Member[], part: number): View {
  const { words } = site;
  const from = part === 1 ? story.path : storyPartPath(story.path, part);
  const shown = members.slice((part - 1) * listUpTo, part * listUpTo).map(({ entry }) => entry);
  const parts = Math.ceil(members.length / listUpTo);
  const numbers = Array.from({ length: parts }, (_, index) => index + 1);
  return {
    title: words.say('story.line'),
    ...certainty(words, shown),
    entries: shown.map((entry) => entryView(site, entry, from, { date: 'start', source: true, notes: false })),
    ...(parts < 2
      ? {}
      : {
          pages: {
            label: words.say('story.pages'),
            items: numbers.map((number) => ({
              text: words.number(number),
              ...(number === part
                ? { current: words.say('list.this-page') }
                : { href: linkFrom(from, number === 1 ? story.path : storyPartPath(story.path, number)) }),
            })),
          },
        }),
  };
}

function partView(site: Site, story: StoryWithPage, part: number): View {
  const { words } = site;
  const title = storyTitle(site, story);
  const members = membersInOrder(site, story);
  return {
    chrome: chromeView(site, {
      path: storyPartPath(story.path, part),
      title: words.say('story.part-title', { story: title, part }),
      description: words.say('story.description', { story: title }),
      section: 'stories',
      crumbs: [{ label: words.say('nav.stories'), path: storiesPath }, { label: title, path: story.path }, { label: words.say('story.part', { part }) }],
      sample: members.every(({ entry }) => entry.sample),
    }),
    title: storyName(site, story),
    standing: standingWords(words, story),
    lede: words.say('story.part', { part }),
    list: listView(site, story, members, part),
  };
}

/** "4 articles, 2 named sources, 28 Dec 2019." Versions of one page count once and are said apart. */
function ledeOf(site: Site, story: StoryWithPage, members: readonly Member[]): string {
  const { words } = site;
  const once = countedOnce(story).length;
  const named = new Set(members.flatMap(({ entry }) => (entry.source === undefined ? [] : [entry.sourceId]))).size;
  const undated = members.filter(({ entry }) => entry.date === undefined).length;
  const parts = [
    words.say('count.articles', { n: once }),
    ...(once < members.length ? [words.say('story.versions-more', { n: members.length - once })] : []),
    ...(named === 0 ? [] : [words.say('count.named-sources', { n: named })]),
    spanWords(words, story) ?? words.say('entry.no-date'),
    ...(undated > 0 && undated < members.length ? [words.say('story.undated', { n: undated })] : []),
  ];
  return words.say('lede.end', { text: parts.join(', ') });
}

/** Which languages the compared texts are in, and what is not compared. */
function languagesWords({ words }: Site, { languages }: StoryWithPage): string {
  const names = languages.map((tag) => languageName(words, tag)).join(', ');
  return names === '' ? words.say('story.scripts') : words.say('story.languages', { languages: names });
}

function sourcesOf(site: Site, from: SitePath, members: readonly Member[], label: LabelSource): View {
  const { words } = site;
  const counts = countSources(members.map(({ entry }) => entry));
  return sourceTable(site, from, counts, label, { title: words.say('nav.sources'), caption: words.say('story.sources-caption'), dates: true });
}
