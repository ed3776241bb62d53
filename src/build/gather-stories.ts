import { findStories } from '../archive/stories/find-stories.js';
import { unknownNames } from '../archive/stories/named-files.js';
import { PackedSketches } from '../archive/stories/packed-sketches.js';
import { sketchFrom } from '../archive/stories/sketch-bytes.js';
import type { ArticleId } from '../model/ids.js';
import { type Diagnostic, storyFileUnknown } from '../model/diagnostic.js';
import { nameStories, type NamedStories } from '../site/name-stories.js';
import type { StoryLine } from '../site/story-ledger.js';
import { digestOf } from '../text/digest.js';
import type { OpenArchive } from './open-archive.js';

/** Texts shorter than this many words may be equal by chance. */
const shortest = 40;

/** Stories with their names and addresses, and remarks on what the keeper says of them. */
export type GatheredStories = NamedStories & { readonly diagnostics: readonly Diagnostic[] };

/** Groups the articles of an open archive into stories and names them by the ledger. Nothing is written. */
export function gatherStories(open: OpenArchive): GatheredStories {
  const { archive, project, store, storyLines } = open;
  const mode = project.settings.stories ?? 'on';
  if (mode === 'off') return { stories: [], lines: storyLines, redirects: [], diagnostics: [] };
  const { entries } = archive;
  const rowOf = new Map<ArticleId, number>();
  const sketches = new PackedSketches(entries.length);
  const textKeys: (string | undefined)[] = [];
  for (const [row, { id }] of entries.entries()) {
    const sketch = sketchFrom(store.readSketch(id));
    rowOf.set(id, row);
    sketches.add(sketch);
    textKeys.push(
      sketch.words.length < shortest ? undefined : digestOf(new Uint8Array(sketch.words.buffer, sketch.words.byteOffset, sketch.words.byteLength)).slice(0, 16),
    );
  }
  const found = findStories({
    entries,
    sketchOf: (id) => sketches.at(rowOf.get(id) ?? 0),
    wordsOf: (id) => sketchFrom(store.readSketch(id)).words,
    textKeyOf: (id) => textKeys[rowOf.get(id) ?? 0],
    mode,
  });
  const named = nameStories(found, storyLines, lastArrival(open));
  return {
    ...named,
    lines: withoutSamples(named.lines, open),
    diagnostics: unknownNames(entries).map(({ entry, name }) => storyFileUnknown(entry.file, name)),
  };
}

/** Samples leave the site one day, and nothing of them is to be kept: as with their own addresses. */
function withoutSamples(lines: readonly StoryLine[], { archive }: OpenArchive): readonly StoryLine[] {
  const samples = new Set(archive.entries.flatMap(({ id, sample }) => (sample ? [id] : [])));
  return samples.size === 0 ? lines : lines.filter(({ founding }) => !founding.every((id) => samples.has(id)));
}

/** The present build's ordinal: articles that are new have it in the ledger already. */
function lastArrival({ addresses, storyLines }: OpenArchive): number {
  let last = 1;
  for (const { arrival } of addresses.ledger.values()) last = Math.max(last, arrival);
  for (const { arrival } of storyLines) last = Math.max(last, arrival);
  return last;
}
