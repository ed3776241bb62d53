import type { TextPlace } from '../search/columns.js';
import { addWordCounts } from '../search/common-words.js';
import type { IndexedSegment } from '../search/index-segment.js';
import { writeStart } from '../search/start-file.js';
import { SearchCache } from './search-cache.js';
import { type EntryColumns, withSegments } from './search-columns.js';

/** What the start of the index is made of besides the segments. */
export type StartParts = { readonly columns: EntryColumns; readonly texts: readonly TextPlace[] };
/** The same for a thread, which finds most of the segments in the cache: their names in order, and where that is. */
export type StartRequest = StartParts & { readonly segments: readonly string[]; readonly cache: string; readonly key: string };

/** Makes the start of the index. */
export function makeStart({ columns, texts }: StartParts, segments: readonly IndexedSegment[]): Uint8Array {
  return writeStart({
    columns: withSegments(columns, segments),
    segments: segments.map(({ place }) => place),
    texts,
    words: addWordCounts(segments.map(({ words }) => words)),
  });
}

/** The same from the cache and from segments that were made just now; undefined when one is in neither. */
export function startFromCache(request: StartRequest, made: readonly IndexedSegment[]): Uint8Array | undefined {
  const cache = new SearchCache(request.cache, request.key);
  const segments = request.segments.flatMap((name) => made.find(({ place }) => place.name === name) ?? cache.segment(name) ?? []);
  return segments.length === request.segments.length ? makeStart(request, segments) : undefined;
}
