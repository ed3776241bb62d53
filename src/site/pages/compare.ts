import type { ArticleId, SitePath } from '../../model/ids.js';
import type { Page, ReadArticle, View } from '../../model/page.js';
import type { Relation } from '../../model/story.js';
import { chromeView } from '../chrome.js';
import { shownHeadline } from '../entry-view.js';
import type { ComparePair } from '../parts/compare-pair.js';
import { type ComparedSide, comparisonView } from '../parts/comparison-view.js';
import { pairInOrder } from '../parts/story-members.js';
import { standingWords, storyTitle } from '../parts/story-words.js';
import { comparePath, linkFrom, storiesPath } from '../permalinks.js';
import type { Site } from '../site.js';
import type { StoryWithPage } from '../site-stories.js';

/** A page for each pair of the story that has most to show: the two texts, sentence beside sentence. */
export function* comparisonPages(site: Site, story: StoryWithPage, compare: ComparePair): Iterable<Page> {
  for (const relation of site.stories.compared(story)) {
    const [a, b] = pairInOrder(site, relation);
    const path = comparePath(story.path, a, b);
    yield {
      path,
      kind: 'compare',
      compares: [a, b],
      // Digests stand for the texts: an unchanged pair is not compared again.
      get key() {
        const { name, central, members, checked, standing: by } = story;
        const told = [path, name, site.stories.entry(central).recordDigest, members.length, checked?.length ?? 0, by, relation];
        return [told, ...[a, b].map((id) => [site.stories.entry(id).recordDigest, site.addressOf(id)])];
      },
      view: (read) => ({
        chrome: frame(site, path, story, [a, b]),
        standing: standing(site, story, relation),
        comparison: comparisonView(site, {
          a: sideOf(site, path, a, read),
          b: sideOf(site, path, b, read),
          comparison: compare(a, b, read),
          relation: relation.kind,
        }),
      }),
    };
  }
}

function sideOf({ stories, addressOf }: Site, from: SitePath, id: ArticleId, read: ReadArticle): ComparedSide {
  return { entry: stories.entry(id), href: linkFrom(from, addressOf(id)), record: read(id).record };
}

/** Who says that the two belong together: the keeper, if this pair was looked at, else whoever made the story. */
function standing({ words }: Site, story: StoryWithPage, { checked }: Relation): string {
  return checked === true ? words.say('compare.checked') : standingWords(words, story);
}

function frame(site: Site, path: SitePath, story: StoryWithPage, [a, b]: readonly [ArticleId, ArticleId]): View {
  const { words, stories } = site;
  const [one, two] = [stories.entry(a), stories.entry(b)];
  const title = words.say('compare.title');
  return chromeView(site, {
    path,
    title: words.say('compare.page-title', { a: shownHeadline(one.headline, one.headlineFrom), b: shownHeadline(two.headline, two.headlineFrom) }),
    section: 'stories',
    crumbs: [{ label: words.say('nav.stories'), path: storiesPath }, { label: storyTitle(site, story), path: story.path }, { label: title }],
    sample: one.sample && two.sample,
    // Whatever a search engine may show of the two texts, it shows from their own pages.
    noindex: true,
  });
}
