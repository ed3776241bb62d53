import { dayOf, findStories, inOrder } from '../archive/stories/find-stories.js';
import { measuredBefore } from '../archive/stories/measured-before.js';
import { unknownNames } from '../archive/stories/named-files.js';
import { sketchHeadFrom, sketchWordsFrom } from '../archive/stories/sketch-bytes.js';
import { reweighRows, type Row, type Told, weighRows, type WeighedRows } from '../archive/stories/weighed-rows.js';
import type { Steps } from '../archive/stories/steps.js';
import { type Diagnostic, storyFileUnknown } from '../model/diagnostic.js';
import { nameStories, type NamedStories } from '../site/name-stories.js';
import { lastArrivalIn } from '../site/ledger-text.js';
import type { StoryLine } from '../site/story-ledger.js';
import { digestOf } from '../text/digest.js';
import type { Interruption } from './interruption.js';
import type { OpenArchive } from './open-archive.js';
import { programVersion } from './program-version.js';
import { readStoryCache, writeStoryCache } from './story-cache.js';
import { untellableStories } from './untellable-stories.js';

/** Stories with their names and addresses, and remarks on what the keeper says of them. */
export type GatheredStories = NamedStories & { readonly diagnostics: readonly Diagnostic[] };

/**
 * Groups the articles of an open archive into stories and names them by the ledger. Nothing is written but the cache. `interruption` is listened to all the
 * while: 100,000 articles take some twenty seconds from nothing.
 */
export async function gatherStories(open: OpenArchive, interruption?: Pick<Interruption, 'isDue' | 'breathe'>): Promise<GatheredStories> {
  const { archive, project, store, storyLines } = open;
  const mode = project.settings.stories ?? 'on';
  if (mode === 'off') return { stories: [], lines: storyLines, redirects: [], diagnostics: [] };
  const entries = inOrder(archive.entries);
  const rows = entries.map(({ id, recordDigest, date }): Row => ({ id, digest: recordDigest, day: dayOf(date) }));
  const key = digestOf(JSON.stringify([programVersion(), mode])).slice(0, 32);
  const known = readStoryCache(project.cache, key);
  const tell = ({ id }: Row): Told => sketchHeadFrom(store.readSketch(id, 'beginning'));
  const weighed = await taken<WeighedRows>(known === undefined ? weighRows(rows, tell) : reweighRows(known.weighed, rows, tell), interruption);
  const stories = findStories({
    entries,
    days: Float64Array.from(rows, ({ day }) => day),
    vectors: weighed.vectors,
    edges: weighed.edges,
    textKeyOf: (row) => weighed.textKeys[row] || undefined,
    wordsOf: (id) => sketchWordsFrom(store.readSketch(id, 'whole')),
    mode,
    known: (signature) => known?.found.get(signature),
    measured: known === undefined ? () => undefined : measuredBefore({ rows: known.weighed.rows, found: known.found }, weighed.rows),
  });
  const { stories: found, bySignature } = await taken(stories, interruption);
  const changed = known === undefined || known.weighed.edges !== weighed.edges || [...bySignature.keys()].some((signature) => !known.found.has(signature));
  if (changed) writeStoryCache(project.cache, key, { weighed, found: bySignature });
  const named = nameStories(found, storyLines, lastArrival(open), untellableStories(open));
  return {
    ...named,
    lines: withoutSamples(named.lines, open),
    diagnostics: unknownNames(entries).map(({ entry, name }) => storyFileUnknown(entry.file, name)),
  };
}

/** Takes all steps, with a pause whenever one is due. */
async function taken<T>(steps: Steps<T>, interruption: Pick<Interruption, 'isDue' | 'breathe'> | undefined): Promise<T> {
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
