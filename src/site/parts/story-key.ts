import type { Digest, StoryId } from '../../model/ids.js';
import type { Story } from '../../model/story.js';
import { digestOf } from '../../text/digest.js';
import type { Site } from '../site.js';

/**
 * All that a story's pages are made from, as their key: the story, its members by digest and address, and the stories of its thread by what is said of them.
 * Making the view of every story to find out that nothing changed would take a build of a large archive a second.
 */
export function storyKey(site: Site, story: Story): unknown {
  const { stories, addressOf, archive } = site;
  return [
    story,
    story.members.map((id) => `${stories.entry(id).recordDigest} ${addressOf(id)}`),
    (story.thread?.stories ?? []).map((id) => {
      const other = stories.byId(id);
      return other === undefined || id === story.id ? id : toldOf(site, other);
    }),
    // The dates that tie it to an earlier story are said with their articles, one of which is no member.
    (story.thread?.followUps ?? []).map(({ a, b }) => `${stories.entry(a).recordDigest} ${stories.entry(b).recordDigest}`),
    archive.samplesOnly,
  ];
}

/** Makes what stands for a story in the keys of its members' pages: a digest of the story's own key, made once for all of them. */
export function storyDigests(site: Site): (story: Story) => Digest {
  const made = new Map<StoryId, Digest>();
  return (story) => {
    const known = made.get(story.id) ?? digestOf(JSON.stringify(storyKey(site, story)));
    made.set(story.id, known);
    return known;
  };
}

/** What the page of one story says of another: its name, address, size and the dates that tie the two. */
function toldOf({ stories, addressOf }: Site, { id, name, path, central, members, thread }: Story): unknown {
  const dated = (thread?.followUps ?? []).map(({ earlier, a, b }) => [earlier, stories.entry(a).recordDigest, stories.entry(b).recordDigest]);
  return [id, name, path ?? addressOf(central), stories.entry(central).recordDigest, members.length, dated];
}
