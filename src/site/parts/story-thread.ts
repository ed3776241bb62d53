import type { ArticleId, PartialDate, SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import type { FollowUp, Story } from '../../model/story.js';
import { daysBetween } from '../../text/calendar/day.js';
import { shortDate } from '../date-words.js';
import type { Site } from '../site.js';
import { storyLink } from './story-words.js';

/** The other stories of a thread: earlier and later ones that dated articles tie to this one, then the rest by name. Absent without a thread. */
export function threadView(site: Site, from: SitePath, story: Story): View | undefined {
  const { words, stories } = site;
  const { thread } = story;
  if (thread === undefined) return undefined;
  const others = thread.stories.flatMap((id) => (id === story.id ? [] : (stories.byId(id) ?? [])));
  const earlier = thread.followUps.flatMap((link) => {
    const other = stories.byId(link.earlier);
    return other === undefined ? [] : [{ other, link }];
  });
  const later = others.flatMap((other) => (other.thread?.followUps ?? []).filter((link) => link.earlier === story.id).map((link) => ({ other, link })));
  const tied = new Set([...earlier, ...later].map(({ other }) => other.id));
  const groups = [
    { key: 'earlier', list: earlier.map(({ other, link }) => tieView(site, from, other, link, link.a)) },
    { key: 'later', list: later.map(({ other, link }) => tieView(site, from, other, link, link.b)) },
    { key: 'also', list: others.filter(({ id }) => !tied.has(id)).map((other) => ({ ...storyLink(site, from, other), size: sizeOf(site, other) })) },
  ].filter(({ list }) => list.length > 0);
  return groups.length === 0
    ? undefined
    : {
        unchecked: words.say('story.unchecked'),
        groups: groups.map(({ key, list }) => ({ id: `thread-${key}`, title: words.say(`thread.${key}`), list, note: words.say(`thread.${key}-note`) })),
      };
}

/** A story that follows up on another: what dates say so, and how they are known. */
function tieView(site: Site, from: SitePath, other: Story, { a, b }: FollowUp, shown: ArticleId): View {
  const { words, stories } = site;
  const [first, second] = [stories.entry(a), stories.entry(b)];
  const date = stories.entry(shown).date;
  const inferred = first.dateStanding === 'inferred' || second.dateStanding === 'inferred';
  return {
    ...storyLink(site, from, other),
    size: sizeOf(site, other),
    ...(date === undefined ? {} : { when: { text: shortDate(words, date), datetime: date } }),
    evidence: words.say(inferred ? 'thread.apart-inferred' : 'thread.apart', {
      n: gap(first.date, second.date),
      first: dateWords(site, first.date),
      second: dateWords(site, second.date),
    }),
  };
}

function sizeOf({ words }: Site, { members }: Story): string {
  return words.say('count.articles', { n: members.length });
}

function gap(first: PartialDate | undefined, second: PartialDate | undefined): number {
  return first === undefined || second === undefined ? 0 : (daysBetween(first, second) ?? 0);
}

function dateWords({ words }: Site, date: PartialDate | undefined): string {
  return date === undefined ? '' : shortDate(words, date);
}
