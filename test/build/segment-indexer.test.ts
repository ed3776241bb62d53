import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IndexingThread, type SegmentFiles, segmentIndexer, type SegmentTexts } from '../../src/build/segment-indexer.js';

function segment(name: string, from: number): SegmentTexts {
  const articles = Array.from({ length: 60 }, (_, at) => ({
    headline: `Bridge ${from + at} closes`,
    subtitle: '',
    text: `The old bridge number ${from + at} closes on Monday, the council said. Repairs take ${at + 2} weeks.`,
    endings: 'en' as const,
  }));
  return { name, articles };
}

async function check(script?: URL): Promise<void> {
  const thread = new IndexingThread(script);
  const here = segmentIndexer();
  try {
    for (const texts of [segment('first', 0), segment('second', 40)]) assert.deepEqual(plain(await thread.index(texts)), plain(here(texts)));
  } finally {
    await thread.end();
  }
}

test('A thread of its own indexes a segment as the first thread does', () => check());

test('When that thread ends by itself, the first one indexes what it had', () => check(new URL('../support/mortal-worker.js', import.meta.url)));

/** Bytes as text, so that another thread's arrays and ours are the same. */
function plain({ indexed, files }: SegmentFiles): unknown {
  return {
    indexed: { ...indexed, grades: [...indexed.grades], signatures: [...indexed.signatures] },
    files: files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]),
  };
}
