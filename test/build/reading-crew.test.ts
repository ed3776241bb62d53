import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAll } from '../../src/build/reading-crew.js';
import type { Reading, ToRead, Understood } from '../../src/build/understand-article.js';

const reading: Reading = { publications: [], drafts: false, allNotes: false, withheld: '', fileNames: true, sketches: true };

async function check(texts: readonly string[], threads: number, script?: URL): Promise<readonly (Understood | undefined)[]> {
  const results: (Understood | undefined)[] = texts.map(() => undefined);
  let asked = 0;
  const next = (): readonly [number, ToRead] | undefined => {
    const place = asked++;
    const text = texts[place];
    const name = `${place}.md`;
    return text === undefined
      ? undefined
      : [place, { file: { file: `articles/${name}`, path: name, bytes: Buffer.from(text) }, sample: false, inVault: false }];
  };
  await readAll({ count: texts.length, next, done: (place, understood) => (results[place] = understood) }, reading, threads, script);
  return results;
}

const article = (number: number): string =>
  `---\ntitle: Bridge ${number} closes for repairs\ndate: 2021-03-${String((number % 27) + 1).padStart(2, '0')}\n---\n\nThe *old* bridge number ${number} closes on Monday, the council said.\n`;

test('What is read of a file is the same on one thread and on three', async () => {
  const texts = Array.from({ length: 150 }, (_, number) => article(number));
  const alone = await check(texts, 1);
  assert.equal(alone.filter((one) => one?.kind === 'article').length, 150);
  const together = await check(texts, 3);
  assert.deepEqual(plain(together), plain(alone));
});

test('A text whose language only its letters show is read by another thread, and none is lost', async () => {
  const rare = (number: number): string =>
    `${article(number)}\n${'Kvartalsrapporten, bostadspriserna, kommunfullm\u00e4ktige, stadsbyggnadskontoret. '.repeat(4)}\n`;
  const texts = Array.from({ length: 300 }, (_, number) => (number % 2 === 0 ? article(number) : rare(number)));
  assert.deepEqual(plain(await check(texts, 2)), plain(await check(texts, 1)));
});

test('A file that ends its thread costs itself and no other file', async () => {
  const texts = Array.from({ length: 200 }, (_, number) => (number % 40 === 20 ? 'this ends the thread' : article(number)));
  const results = await check(texts, 3, new URL('../support/mortal-worker.js', import.meta.url));
  const lost = results.flatMap((one, place) => (one?.kind === 'crashed' ? [place] : []));
  assert.ok(lost.length > 0, 'no thread ended');
  assert.ok(
    lost.every((place) => place % 40 === 20),
    `lost ${lost.join(', ')}`,
  );
  assert.ok(results.every((one) => one !== undefined));
});

/** Bytes as text, so that a thread's Uint8Array and this thread's Buffer are the same. */
function plain(results: readonly (Understood | undefined)[]): unknown {
  return results.map((one) =>
    one?.kind === 'article'
      ? { ...one, record: Buffer.from(one.record).toString(), html: Buffer.from(one.html).toString(), sketch: Buffer.from(one.sketch).toString('hex') }
      : one,
  );
}
