import { findStories } from '../archive/stories/find-stories.js';
import { keysOf } from '../archive/stories/given-groups.js';
import { measuredBefore } from '../archive/stories/measured-before.js';
import { unknownNames } from '../archive/stories/named-files.js';
import { spokenOf, type Told } from '../archive/stories/row-keys.js';
import { goneIds, inOrder, rowsOf } from '../archive/stories/rows.js';
import { sketchHeadFrom, sketchWordsFrom } from '../archive/stories/sketch-bytes.js';
import type { Steps } from '../archive/stories/steps.js';
import { type Reweighed, reweighRows, weighRows, type WeighedRows } from '../archive/stories/weighed-rows.js';
import type { Entry } from '../model/article.js';
import { type Diagnostic, storyFileUnknown } from '../model/diagnostic.js';
import type { ArticleId } from '../model/ids.js';
import type { FoundStory } from '../model/story.js';
import { nameStories, type NamedStories } from '../site/name-stories.js';
import { lastArrivalIn } from '../site/ledger-text.js';
import type { StoryLine } from '../site/story-ledger.js';
import { digestOf } from '../text/digest.js';
import type { Interruption } from './interruption.js';
import type { OpenArchive } from './open-archive.js';
import { programVersion } from './program-version.js';
import { StoreDamaged } from './store-damaged.js';
import { StoryCache } from './story-cache.js';
import { untellableStories } from './untellable-stories.js';

/** Stories with their names and addresses, and remarks on what the keeper says of them. */
export type GatheredStories = NamedStories & { readonly diagnostics: readonly Diagnostic[] };

/**
 * Groups the articles of an open archive into stories and names them by the ledger. Nothing is written but the cache. `interruption` is listened to all the
 * while: 100,000 articles take some twenty seconds from nothing.
 */
export async function gatherStories(open: OpenArchive, interruption?: Listening): Promise<GatheredStories> {
  const { archive, project, storyLines } = open;
  const mode = project.settings.stories ?? 'on';
  if (mode === 'off') return { stories: [], lines: storyLines, redirects: [], diagnostics: [] };
  const entries = inOrder(archive.entries);
  const cache = StoryCache.read(project.cache, digestOf(JSON.stringify([programVersion(), mode])).slice(0, 32));
  const { found, spoken } = await grouped(open, entries, mode, cache, interruption);
  const named = nameStories(found, storyLines, lastArrival(open), untellableStories(open));
  return {
    ...named,
    lines: withoutSamples(named.lines, open),
    diagnostics: spoken ? unknownNames(entries).map(({ entry, name }) => storyFileUnknown(entry.file, name)) : [],
  };
}

type Listening = Pick<Interruption, 'isDue' | 'breathe'>;

/** The stories, kept in the cache; and whether the keeper says anything of any. */
async function grouped(
  open: OpenArchive,
  entries: readonly Entry[],
  mode: 'on' | 'confirmed',
  cache: StoryCache,
  interruption: Listening | undefined,
): Promise<{ readonly found: readonly FoundStory[]; readonly spoken: boolean }> {
  const { store } = open;
  const rows = rowsOf(entries);
  const entryOf = (row: number): Entry => {
    const entry = entries[row];
    if (entry === undefined) throw new Error(`there is no row ${row}`);
    return entry;
  };
  const tell = (row: number): Told => ({ ...sketchHeadFrom(store.readSketch(entryOf(row).id, 'beginning')), ...keysOf(entryOf(row)) });
  const before = cache.weighed;
  try {
    const weighed = await taken<WeighedRows & Partial<Reweighed>>(before === undefined ? weighRows(rows, tell) : reweighRows(before, rows, tell), interruption);
    const stories = findStories({
      entries,
      weighed,
      wordsOf: (id) => sketchWordsFrom(store.readSketch(id, 'whole')),
      mode,
      known: (signature) => cache.foundOf(signature),
      measured: measuredBefore({ found: cache.foundBesides(), isSame: keptArticles(before, weighed) }),
    });
    const { stories: found, bySignature } = await taken(stories, interruption);
    cache.keep({ weighed, found: bySignature });
    return { found, spoken: weighed.keys.marks.some((marks) => (marks & spokenOf) !== 0) };
  } catch (error) {
    if (!(error instanceof StoreDamaged) || before === undefined) throw error;
    return await grouped(open, entries, mode, cache.emptied(), interruption);
  } finally {
    cache.close();
  }
}

/** Whether an article was there before with the same record. */
function keptArticles(before: WeighedRows | undefined, { kept }: Partial<Reweighed>): (id: ArticleId) => boolean {
  if (before === undefined || kept === undefined) return () => false;
  const gone = goneIds(before.rows, kept);
  return (id) => !gone.has(id);
}

/** Takes all steps, with a pause whenever one is due. */
async function taken<T>(steps: Steps<T>, interruption: Listening | undefined): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (interruption?.isDue === true) await interruption.breathe();
  }
}

/** Samples leave the site one day, and nothing of them is to be kept: as with their own addresses. */
function withoutSamples(lines: readonly StoryLine[], { archive }: OpenArchive): readonly StoryLine[] {
  const samples = new Set(archive.entries.flatMap(({ id, sample }) => (sample ? [id] : [])));
  return samples.size === 0 ? lines : lines.filter(({ founding }) => !founding.every((id) => samples.has(id)));
}

/** The present build's ordinal: articles that are new have it in the ledger already. */
function lastArrival({ addresses, storyLines }: OpenArchive): number {
  let last = Math.max(1, lastArrivalIn(addresses.ledger));
  for (const { arrival } of storyLines) last = Math.max(last, arrival);
  return last;
}
