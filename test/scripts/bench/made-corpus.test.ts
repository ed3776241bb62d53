import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CorpusOrder, makeCorpus } from '../../../scripts/bench/made-corpus.js';

const made = (order: CorpusOrder) => [...makeCorpus(order)];
const wordsOf = (text: string): readonly string[] => (text.split('---\n')[2] ?? '').toLowerCase().match(/[a-z0-9']+/g) ?? [];

describe('The corpus of the bench', () => {
  const files = made({ articles: 1000, late: 3 });

  it('is the same for the same seed, and another one for another', () => {
    assert.deepEqual(made({ articles: 1000, late: 3 }), files);
    assert.notDeepEqual(made({ articles: 20, seed: 2 })[0], files[0]);
  });

  it('has a file for each article, and the late ones on its last day', () => {
    assert.equal(new Set(files.map(({ path }) => path)).size, 1003);
    assert.deepEqual(
      files.slice(1000).map(({ path }) => path.slice(0, 18)),
      Array(3).fill('2023/12/2023-12-31'),
    );
  });

  it('is as long, as rich in words and as repetitive as a press archive', () => {
    const all = files.flatMap(({ text }) => wordsOf(text));
    assert.ok(Math.abs(all.length / files.length - 450) < 20, `${all.length / files.length} words a text`);
    const vocabulary = new Set(all).size;
    assert.ok(vocabulary > 13_000 && vocabulary < 17_000, `${vocabulary} different words`);
    const again = files.filter(({ retells }) => retells !== undefined).length;
    assert.ok(again > 70 && again < 130, `${again} told again`);
  });

  it('says what it says in header lines that every generator reads', () =>
    assert.match(
      files[7]?.text ?? '',
      /^---\ntitle: [A-Z\d][^\n]+\ndate: \d{4}-\d\d-\d\dT[\d:]{8}Z\nsource: The [^\n]+\ncategory: [^\n]+\nauthor: [^\n]+\noriginal_url: https:[^\n]+\ntags: \[[a-z, ]+\]\n---\n\n/,
    ));

  it('has short texts where short ones are asked for', () => {
    const short = made({ articles: 200, meanWords: 60 }).flatMap(({ text }) => wordsOf(text));
    assert.ok(short.length / 200 < 90, `${short.length / 200} words a text`);
  });
});
