import type { Story } from '../../model/story.js';
import type { KeyMarks } from '../key-marks.js';
import type { Site } from '../site.js';
import type { TellArticle } from './list-key.js';

/**
 * All that a story's pages are made from, as their key: the story, its members by digest and address, and the stories of its thread by what is said of them.
 * Making the view of every story to find out that nothing changed would take a build of a large archive a second.
 */
export function storyKey(site: Site, story: Story): unknown {
  const { stories, addressOf, archive } = site;
  return [story, story.members.map((id) => `${stories.entry(id).recordDigest} ${addressOf(id)}`), ...threadTold(site, story), archive.samplesOnly];
}

/** Makes the number of what stands for a story in other keys, once for each: for all that `storyKey` says, and for what lists say of its articles. */
export function storyTellers(site: Site, marks: KeyMarks, tell: TellArticle): (story: Story) => number {
  const { stories, archive } = site;
  const archiveWide = marks.of(String(archive.samplesOnly));
  const known = new Map<Story, number>();
  return (story) => {
    const before = known.get(story);
    if (before !== undefined) return before;
    const told = [archiveWide, marks.of(JSON.stringify(story))];
    for (const id of story.members) told.push(tell(stories.entry(id)));
    if (story.thread !== undefined) told.push(marks.of(JSON.stringify(threadTold(site, story))));
    const mark = marks.all(told);
    known.set(story, mark);
    return mark;
  };
}

/** What a story's pages say of the others of its thread. */
function threadTold(site: Site, { id: own, thread }: Story): readonly [readonly unknown[], readonly string[]] {
  const { stories } = site;
  return [
    (thread?.stories ?? []).map((id) => {
      const other = stories.byId(id);
      return other === undefined || id === own ? id : toldOf(site, other);
    }),
    // The dates that tie it to an earlier story are said with their articles, one of which is no member.
    (thread?.followUps ?? []).map(({ a, b }) => `${stories.entry(a).recordDigest} ${stories.entry(b).recordDigest}`),
  ];
}

/** What the page of one story says of another: its name, address, size and the dates that tie the two. */
function toldOf({ stories, addressOf }: Site, { id, name, path, central, members, thread }: Story): unknown {
  const dated = (thread?.followUps ?? []).map(({ earlier, a, b }) => [earlier, stories.entry(a).recordDigest, stories.entry(b).recordDigest]);
  return [id, name, path ?? addressOf(central), stories.entry(central).recordDigest, members.length, dated];
}
