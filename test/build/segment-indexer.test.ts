import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpackRows } from '../../src/search/saved-rows.js';
import type { SitePath } from '../../src/model/ids.js';
import { readCards } from '../../src/search/card.js';
import {
  type Indexer,
  IndexingEnded,
  IndexingThread,
  indexerHere,
  type SegmentArticle,
  type SegmentFiles,
  type SentCard,
} from '../../src/build/segment-indexer.js';

/** Articles of a segment, the blocks of texts they are sent in, and the rows they lie in. */
type Segment = { readonly name: string; readonly articles: readonly SegmentArticle[]; readonly saved: readonly Uint8Array[] };

function segment(name: string, from: number): Segment {
  const articles = Array.from({ length: 60 }, (_, at) => ({
    headline: `Bridge ${from + at} closes`,
    subtitle: '',
    text: `The old bridge number ${from + at} closes on Monday, the council said. Repairs take ${at + 2} weeks.`,
    endings: 'en' as const,
  }));
  return { name, articles, saved: [] };
}

/** Indexes a segment in blocks of so many articles. */
async function indexed(indexer: Indexer, { name, articles, saved }: Segment, block = 7): Promise<SegmentFiles> {
  indexer.begin(saved);
  for (let from = 0; from < articles.length; from += block) await indexer.add({ articles: articles.slice(from, from + block) });
  return indexer.finish(name);
}

async function withThread(use: (thread: IndexingThread) => Promise<void>, script?: URL): Promise<void> {
  const thread = new IndexingThread(script);
  try {
    await use(thread);
  } finally {
    await thread.end();
  }
}

test('A thread of its own indexes a segment as the first thread does, however it is cut into blocks', () =>
  withThread(async (thread) => {
    const here = indexerHere();
    for (const one of [segment('first', 0), segment('second', 40)]) assert.deepEqual(plain(await indexed(thread, one)), plain(await indexed(here, one, 60)));
  }));

test('A file of texts is made where articles are indexed, with the text that is indexed or one that is sent', () =>
  withThread(async (thread) => {
    const articles = segment('first', 0).articles.slice(0, 2);
    const sent: SentCard = {
      address: 'a.html' as SitePath,
      headline: 'A',
      headlineFrom: 'title',
      dir: 'ltr',
      dateStanding: 'unknown',
      sourceId: 'a',
      sourceStanding: 'unknown',
      authors: [],
      sample: false,
    };
    thread.begin([]);
    const bytes = await thread.add({ articles, cards: [sent, { ...sent, text: 'As it was sent.' }] });
    assert.deepEqual(
      readCards(bytes ?? new Uint8Array()).map(({ text }) => text),
      ['The old bridge number 0 closes on Monday, the council said. Repairs take 2 weeks.', 'As it was sent.'],
    );
  }));

test('When that thread ends by itself, whoever waits for it is told, and whoever asks later', () =>
  withThread(
    async (thread) => {
      const ended = (asked: Promise<unknown>): Promise<void> => assert.rejects(asked, IndexingEnded);
      thread.begin([]);
      await thread.add({ articles: [] });
      await ended(thread.finish('first'));
      await ended(thread.add({ articles: [] }));
    },
    new URL('../support/mortal-indexer.js', import.meta.url),
  ));

test('A segment of articles that were read before, and one more, is as if all were read', async () => {
  const languages = ['en', 'de', 'fr'] as const;
  const many = Array.from({ length: 40 }, (_, at) => ({
    headline: at % 3 === 0 ? '' : `Plans of ${at} maisons`,
    subtitle: at % 4 === 0 ? `Gesetzes ${at}` : '',
    text: at === 7 ? '' : `The plans, plannings and Häuser of 北京 number ${at} ${'are wanted by the council of the town. '.repeat(at % 5)}`,
    endings: languages[at % 3] ?? 'en',
  }));
  const whole = indexerHere();
  const part = (rest: number): Segment => ({ name: 'a', articles: many.filter((_, at) => at % 2 === rest), saved: [] });
  const odd = await indexed(whole, part(1));
  const even = await indexed(whole, part(0));
  const more = { headline: 'One more', subtitle: '', text: 'The council plans one more.', endings: 'en' as const };
  const fromRows = await indexed(indexerHere(), {
    name: 'b',
    articles: [...many.map((_, at) => ({ saved: at % 2 === 1 ? 0 : 1, row: Math.floor(at / 2) })), more],
    saved: [odd.rows, even.rows],
  });
  const anew = await indexed(indexerHere(), { name: 'b', articles: [...many, more], saved: [] });
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
