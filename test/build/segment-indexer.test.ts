import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpackRows } from '../../src/search/saved-rows.js';
import { IndexingThread, type SegmentFiles, segmentIndexer, type SegmentTexts } from '../../src/build/segment-indexer.js';

function segment(name: string, from: number): SegmentTexts {
  const articles = Array.from({ length: 60 }, (_, at) => ({
    headline: `Bridge ${from + at} closes`,
    subtitle: '',
    text: `The old bridge number ${from + at} closes on Monday, the council said. Repairs take ${at + 2} weeks.`,
    endings: 'en' as const,
  }));
  return { name, articles, saved: [] };
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

test('A segment of articles that were read before, and one more, is as if all were read', () => {
  const languages = ['en', 'de', 'fr'] as const;
  const many = Array.from({ length: 40 }, (_, at) => ({
    headline: at % 3 === 0 ? '' : `Plans of ${at} maisons`,
    subtitle: at % 4 === 0 ? `Gesetzes ${at}` : '',
    text: at === 7 ? '' : `The plans, plannings and Häuser of 北京 number ${at} ` + 'are wanted by the council of the town. '.repeat(at % 5),
    endings: languages[at % 3] ?? 'en',
  }));
  const whole = segmentIndexer();
  const [odd, even] = [1, 0].map((rest) => whole({ name: 'a', articles: many.filter((_, at) => at % 2 === rest), saved: [] }));
  const more = { headline: 'One more', subtitle: '', text: 'The council plans one more.', endings: 'en' as const };
  const fromRows = segmentIndexer()({
    name: 'b',
    articles: [...many.map((_, at) => ({ saved: at % 2 === 1 ? 0 : 1, row: Math.floor(at / 2) })), more],
    saved: [odd?.rows ?? new Uint8Array(), even?.rows ?? new Uint8Array()],
  });
  const anew = segmentIndexer()({ name: 'b', articles: [...many, more], saved: [] });
  assert.deepEqual(plain(fromRows), plain(anew));
  assert.deepEqual(rowsSaid(fromRows), rowsSaid(anew));
});

/** Saved rows with their words as words, for lists may have them in another order. */
function rowsSaid({ rows }: SegmentFiles): unknown {
  const { tokens, rows: list } = unpackRows(rows);
  return list.map(({ words, signature, ...row }) => ({ ...row, words: Array.from(words, (word) => tokens[word]), signature: [...signature] }));
}

/** Bytes as text, so that another thread's arrays and ours are the same. */
function plain({ indexed, files }: SegmentFiles): unknown {
  return {
    indexed: { ...indexed, grades: [...indexed.grades], signatures: [...indexed.signatures] },
    files: files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]),
  };
}
