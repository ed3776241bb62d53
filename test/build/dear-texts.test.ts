import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ArticleStore } from '../../src/build/article-store.js';
import { gatherArticles } from '../../src/build/gather-articles.js';
import { type Load, lazyLoader } from '../../src/build/lazy-loader.js';
import { cheapPoints, costOf } from '../../src/load/body/limits.js';
import { prepareMarkdown } from '../../src/load/body/markdown.js';
import { prepareLetters } from '../../src/load/language.js';
import { bodyTooSlow } from '../../src/model/diagnostic.js';
import { loadArticle, type LoadResult } from '../../src/load/load-article.js';
import { publicationTable } from '../../src/load/publications.js';
import { scratchFolder } from '../support/scratch.js';

const setup = { publications: [{ name: 'The Quay', hosts: ['quay.example'] }], drafts: false, allNotes: true };
const publications = publicationTable(setup.publications);
const text = `---\ntitle: Storm\nurl: https://quay.example/a\n---\n${'- The *storm* hit [the coast](https://a.b/c) on ~Sunday~ `night`.\n'.repeat(280)}\nThe last word.\n`;
const file = { file: 'articles/a.md', path: 'a.md', bytes: new TextEncoder().encode(text) };

async function check(load: Load, expected: { readonly quarantined: string | undefined; readonly codes: readonly string[] }): Promise<LoadResult> {
  const result = await load(file, false);
  assert.equal(result.kind, 'article');
  assert.equal(result.record.quarantined, expected.quarantined);
  assert.deepEqual(
    result.diagnostics.map(({ code }) => code),
    expected.codes,
  );
  assert.equal(result.text.split('Sunday').length, 281);
  assert.ok(result.text.endsWith('The last word.'));
  return result;
}

describe('A text that is dear to read', () => {
  it('is read in a thread of its own as it would be read here', async () => {
    assert.ok(Number(costOf([text])) > cheapPoints);
    const context = { ...setup, publications, inVault: false, markdown: await prepareMarkdown(), letters: await prepareLetters() };
    const result = await check(lazyLoader(setup, publications), { quarantined: undefined, codes: [] });
    assert.deepEqual(result, loadArticle(file, context));
    assert.equal(result.kind === 'article' && result.record.facts.source.value, 'The Quay');
  });
  it('is ended when it does not come to an end, and is then plain paragraphs', async () => {
    const load = lazyLoader(setup, publications, { seconds: 0.001, megabytes: 512 });
    await check(load, { quarantined: 'too-slow', codes: ['body/too-slow'] });
    await check(load, { quarantined: 'too-slow', codes: ['body/too-slow'] });
  });
  it('is ended when it takes all memory, and is then plain paragraphs', async () => {
    await check(lazyLoader(setup, publications, { seconds: 120, megabytes: 5 }), { quarantined: 'too-much-memory', codes: ['body/too-much-memory'] });
  });
  it('waits for the one before it, and a withheld word stays out of it', async () => {
    const load = lazyLoader(setup, publications);
    const [one, two] = await Promise.all([load(file, false), load(file, false, undefined, { phrases: ['the coast'], words: '[withheld]' })]);
    assert.equal(one.kind === 'article' && one.html.includes('the coast'), true);
    assert.equal(two.kind === 'article' && !two.html.includes('the coast') && two.html.includes('[withheld]'), true);
  });
  it('is tried again by the next build when it was ended, although nothing changed', async () => {
    const root = scratchFolder();
    mkdirSync(join(root, 'articles'));
    writeFileSync(join(root, 'articles', 'a.md'), text);
    const store = new ArticleStore(join(root, 'cache'), 'key');
    const reading = { ...setup, withheld: '', fileNames: true, sketches: false };
    const corrections = { file: 'corrections.csv', rows: [], written: [], lines: [], diagnostics: [] };
    const gather = (): ReturnType<typeof gatherArticles> =>
      gatherArticles({ root, articles: [join(root, 'articles')], isIgnored: () => false, corrections, reading, threads: 1, onProgress: () => {} }, store);
    const whole = await gather();
    const known = store.get('a.md');
    assert.ok(known?.passing === undefined && known !== undefined);
    // As a slower machine would have left it.
    store.set({ ...known, passing: true, diagnostics: [bodyTooSlow('articles/a.md')] });
    const again = await gather();
    assert.deepEqual([again.diagnostics, again.entries], [[], whole.entries]);
    assert.equal(store.get('a.md')?.passing, undefined);
    store.close();
  });
});
