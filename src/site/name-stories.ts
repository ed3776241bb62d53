import type { FoundStory, Story } from '../model/story.js';
import type { ArticleId, SitePath, StoryId } from '../model/ids.js';
import { digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';
import { slugOf } from '../text/slug.js';
import type { Redirect } from './addresses.js';
import { storyPath } from './permalinks.js';
import type { StoryLine } from './story-ledger.js';

/** Stories with identity and address, what the ledger is to hold of them from now on, and where addresses of stories that were merged lead. */
export type NamedStories = { readonly stories: readonly Story[]; readonly lines: readonly StoryLine[]; readonly redirects: readonly Redirect[] };

/**
 * Gives every story its identity and its address. A story takes over the line of the ledger with which it shares the most founding articles;
 * of two stories that share as many, the one with the line's most central article. Lines of stories that are gone are kept: their address may come back.
 * Two new stories that would have one address both get `-` and 6 hex digits of their identity.
 * `isForbidden` names lines whose address tells what the keeper keeps out. Unless what a story is called now makes the same address, such a line is as good
 * as absent: the story gets another identity and address, and the old one leads nowhere. The line itself stays in the ledger: on the day on which it may be
 * told again the story, whose older line it is, has that address again, and the one it had meanwhile leads there.
 */
export function nameStories(
  found: readonly FoundStory[],
  before: readonly StoryLine[],
  arrival: number,
  isForbidden: (line: StoryLine) => boolean = () => false,
): NamedStories {
  const forbidden = before.filter(isForbidden);
  const told = new Set(forbidden.length === 0 ? [] : found.map(({ name }) => storyPath(slugOf(name))));
  const untold = new Set(forbidden.flatMap(({ id, path }) => (told.has(path) ? [] : [id])));
  const usable = untold.size === 0 ? before : before.filter(({ id }) => !untold.has(id));
  const kept = keptLines(found, usable);
  const ids = found.map((story, at) => kept.get(at)?.id ?? newId(story, untold));
  const claims = new Map<SitePath, number[]>();
  for (const [at, story] of found.entries()) {
    if (story.members.length < 2 || kept.has(at)) continue;
    const path = storyPath(slugOf(story.name));
    claims.set(path, [...(claims.get(path) ?? []), at]);
  }
  const taken = new Set(before.map(({ path }) => path));
  const lines = new Map<StoryId, StoryLine>(before.map((line) => [line.id, line]));
  const pathOf = new Map<number, SitePath>([...kept].map(([at, line]) => [at, line.path]));
  for (const [path, claimants] of claims) {
    for (const at of claimants) {
      const story = found[at];
      const id = ids[at];
      if (story === undefined || id === undefined) continue;
      const own = claimants.length === 1 && !taken.has(path) ? path : storyPath(`${slugOf(story.name)}-${id.slice(0, 6)}`);
      pathOf.set(at, own);
      lines.set(id, { id, arrival, path: own, founding: story.founding });
    }
  }
  const stories = found.map((story, at): Story => {
    const { founding: _, thread, ...rest } = story;
    const path = story.members.length < 2 ? undefined : pathOf.get(at);
    const followUps = thread?.followUps.flatMap(({ earlier, ...pair }) => (ids[earlier] === undefined ? [] : [{ earlier: ids[earlier], ...pair }])) ?? [];
    const members = thread?.stories.flatMap((other) => ids[other] ?? []) ?? [];
    return {
      id: ids[at] ?? newId(story, untold),
      ...rest,
      ...(path === undefined ? {} : { path }),
      ...(members[0] === undefined ? {} : { thread: { id: members[0], stories: members, followUps } }),
    };
  });
  return { stories, lines: [...lines.values()], redirects: redirectsOf(stories, usable, new Set([...kept.values()].map(({ id }) => id))) };
}

/** Which line each story takes over, by its place in the list. A story of one article has no address to keep. */
function keptLines(found: readonly FoundStory[], before: readonly StoryLine[]): Map<number, StoryLine> {
  const storyOf = new Map<ArticleId, number>();
  for (const [at, { members }] of found.entries()) if (members.length > 1) for (const id of members) storyOf.set(id, at);
  const kept = new Map<number, StoryLine>();
  const claims = before.map((line) => claimsOf(line, storyOf));
  const claimed = new Uint32Array(found.length);
  for (const own of claims) for (const { at } of own) claimed[at] = (claimed[at] ?? 0) + 1;
  // Nearly always one line claims one story, and nothing is to be decided.
  const disputed = claims.filter(([first, ...others]) => {
    if (first === undefined || others.length > 0 || claimed[first.at] !== 1) return true;
    kept.set(first.at, first.line);
    return false;
  });
  const given = new Set<StoryId>();
  for (const { at, line } of disputed.flat().sort(strongestFirst)) {
    if (kept.has(at) || given.has(line.id)) continue;
    kept.set(at, line);
    given.add(line.id);
  }
  return kept;
}

/** A line of the ledger that shares founding articles with a story. */
type Claim = { readonly at: number; readonly line: StoryLine; readonly shared: number };

function claimsOf(line: StoryLine, storyOf: ReadonlyMap<ArticleId, number>): readonly Claim[] {
  const counts = new Map<number, number>();
  for (const [rank, id] of line.founding.entries()) {
    const at = storyOf.get(id);
    // The first founding article counts a little more: it decides between two equal halves.
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + (rank === 0 ? 1.5 : 1));
  }
  return [...counts].map(([at, shared]) => ({ at, line, shared }));
}

function strongestFirst(a: Claim, b: Claim): number {
  return b.shared - a.shared || a.line.arrival - b.line.arrival || triesFor(a.line) - triesFor(b.line) || byCodeUnit(a.line.id, b.line.id) || a.at - b.at;
}

/** Made of its founding articles; a line that must not be told keeps the identity they gave it. */
function newId({ founding }: FoundStory, untold: ReadonlySet<StoryId>): StoryId {
  for (let tries = 0; ; tries++) {
    const id = idOf(founding, tries);
    if (!untold.has(id)) return id;
  }
}

function idOf(founding: StoryLine['founding'], tries: number): StoryId {
  const articles = [...founding].sort(byCodeUnit).join(' ');
  return digestOf(tries === 0 ? articles : `${articles} ${tries}`).slice(0, 16) as string as StoryId; // 16 hex digits are what a StoryId is
}

/** 0 for the line that has the identity its articles gave it, 1 for one the story had while that could not be told. */
function triesFor({ id, founding }: StoryLine): number {
  return idOf(founding, 0) === id ? 0 : 1;
}

/** The address of a story that went into another one leads there. */
function redirectsOf(stories: readonly Story[], before: readonly StoryLine[], kept: ReadonlySet<StoryId>): Redirect[] {
  const left = before.filter(({ id }) => !kept.has(id));
  if (left.length === 0) return [];
  const pathOf = new Map(stories.flatMap(({ members, path }) => (path === undefined ? [] : members.map((id) => [id, path] as const))));
  const redirects = left.flatMap(({ path, founding }): Redirect[] => {
    const to = founding.map((article) => pathOf.get(article)).find((other) => other !== undefined);
    return to === undefined ? [] : [{ from: path, to }];
  });
  return redirects.sort((a, b) => byCodeUnit(a.from, b.from));
}
