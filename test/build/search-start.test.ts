import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SearchCache } from '../../src/build/search-cache.js';
import { entryColumns } from '../../src/build/search-columns.js';
import { makeStart, type StartRequest } from '../../src/build/search-start.js';
import { IndexingThread } from '../../src/build/segment-indexer.js';
import { indexSegment, type IndexedSegment } from '../../src/search/index-segment.js';
import { Lexicon } from '../../src/search/lexicon.js';
import { scratchFolder } from '../support/scratch.js';

/** A segment of articles about a bridge, and the articles as the thread is sent them. */
function segment(
  name: string,
  from: number,
): { readonly indexed: IndexedSegment; readonly articles: readonly Parameters<IndexingThread['add']>[0]['articles'][number][] } {
  const articles = Array.from({ length: 40 }, (_, at) => ({
    headline: `Bridge ${from + at} closes`,
    subtitle: '',
    text: `The old bridge number ${from + at} closes on Monday, the council said. Repairs take ${at + 2} weeks.`,
    endings: 'en' as const,
  }));
  return { indexed: indexSegment(name, articles, new Lexicon(), () => {}), articles };
}

const [kept, changed] = [segment('kept', 0), segment('changed', 40)];

/** The start that a thread makes of a segment in the cache and one that it indexed just now; `spoil` changes the cache before. */
async function check(expected: 'the same' | 'none', spoil: (folder: string) => void): Promise<void> {
  const cache = scratchFolder();
  new SearchCache(cache, 'key').saveSegment({ ...kept.indexed, files: [] });
  spoil(join(cache, 'search'));
  const parts = {
    columns: {
      ...entryColumns([]),
      articles: 80,
      source: new Uint32Array(80),
      authorSet: new Uint32Array(80),
      lang: new Uint32Array(80),
      flags: new Uint8Array(80),
    },
    texts: [{ name: 'a', articles: 80 }],
  };
  const request: StartRequest = { ...parts, segments: ['kept', 'changed'], cache, key: 'key' };
  const thread = new IndexingThread();
  try {
    thread.begin([]);
    await thread.add({ articles: changed.articles });
    const finished = thread.finish('changed');
    const start = await thread.start(request);
    assert.deepEqual((await finished).indexed.place, changed.indexed.place);
    assert.deepEqual(start, expected === 'none' ? undefined : new Uint8Array(makeStart(parts, [kept.indexed, changed.indexed])));
  } finally {
    await thread.end();
  }
}

test('A thread makes the start of the index from the cache and from what it indexed', () => check('the same', () => {}));

test('A thread makes no start where the cache lacks a segment', () =>
  check('none', (folder) => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
  }));
