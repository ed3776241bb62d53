import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { entryView } from '../entry-view.js';
import { linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';
import { isRelated } from './compared-pairs.js';
import { mostSharedFirst } from './story-members.js';
import { threadView } from './story-thread.js';
import { compareLink, partnerOf, relationWords, sharesWords, standingWords, storyName } from './story-words.js';

/** An article page shows at most so many others: those that share most with it. The story's page has them all. */
const shownAtMost = 6;

/** What else the archive has on the event an article tells, and the stories it follows up on; absent when there is neither. */
export function otherCoverage(site: Site, from: SitePath, { id }: Entry): View | undefined {
  const { words, stories } = site;
  const any = stories.anyOf(id);
  if (any === undefined) return undefined;
  const thread = threadView(site, from, any);
  const story = stories.of(id);
  if (story === undefined) return thread === undefined ? undefined : { thread };
  const relations = story.relations.filter(({ a, b }) => a === id || b === id).sort(mostSharedFirst);
  const shown = relations.slice(0, shownAtMost);
  return {
    title: words.say('article.other-coverage'),
    story: { text: words.say('article.story'), href: linkFrom(from, story.path), name: storyName(site, story) },
    standing: standingWords(words, story),
    compare: words.say('story.compare'),
    entries: shown.map((relation) => {
      const href = compareLink(stories, from, story, relation);
      return {
        ...entryView(site, stories.entry(partnerOf(relation, id)), from, { date: true, source: true, notes: false }),
        relation: isRelated(relation)
          ? words.say('article.relation', {
              relation: relationWords(words, relation),
              shares: relation.versions === true ? words.say('relation.version') : sharesWords(words, relation),
            })
          : relationWords(words, relation),
        ...(relation.checked === true ? { checked: words.say('relation.checked') } : {}),
        ...(href === undefined ? {} : { compare: href }),
      };
    }),
    ...(shown.length < story.members.length - 1 ? { more: words.say('article.more-in-story') } : {}),
    ...(thread === undefined ? {} : { thread }),
  };
}
