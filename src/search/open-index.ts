import type { SegmentPlace } from './columns.js';
import { keepShards, type Session, type Shards } from './shards.js';
import { readStart, type Start } from './start-file.js';
import { startName } from './shard-format.js';
import { endingClasses, endingClassOf } from './tokens.js';
import type { LoadShard } from './request.js';

/** A segment with the number of its first article in the archive. */
export type OpenSegment = SegmentPlace & { readonly first: number };

/** The index as a reader holds it: the start, and the files that were opened. */
export type OpenIndex = Start & {
  readonly shards: Shards;
  readonly segments: readonly OpenSegment[];
  /** Whose endings the words of an article were cut with: a bit for each place in `endingClasses`, by the article's place in `columns.langs`. */
  readonly endingsOf: readonly number[];
  /** The same bits for the archive. */
  readonly endings: number;
  /** Average number of words, of the articles' grades. */
  readonly averageGrade: number;
  /** How often each of the commonest words stands in the archive. */
  readonly countOf: ReadonlyMap<string, number>;
};

/** Loads the start of the index. Rejects when it cannot be had. */
export async function openIndex(load: LoadShard): Promise<OpenIndex> {
  const shards = keepShards(load);
  const session: Session = { asked: new Set(), failed: new Set() };
  const start = await shards.open(startName, readStart, session);
  if (start === undefined) throw new Error('The start of the search index could not be loaded.');
  let first = 0;
  const segments = start.segments.map((segment) => {
    first += segment.articles;
    return { ...segment, first: first - segment.articles };
  });
  const endingsOf = start.columns.langs.map((lang) => 1 << endingClasses.indexOf(endingClassOf(lang)));
  const { grades } = start.columns;
  let sum = 0;
  for (const grade of grades) sum += grade;
  return {
    ...start,
    shards,
    segments,
    endingsOf,
    endings: endingsOf.reduce((bits, one) => bits | one, 0),
    averageGrade: grades.length === 0 ? 0 : sum / grades.length,
    countOf: new Map(start.words),
  };
}
