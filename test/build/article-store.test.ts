import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ArticleStore, type Remembered } from '../../src/build/article-store.js';
import { StoreDamaged } from '../../src/build/store-damaged.js';
import type { ArticleRecord, Entry } from '../../src/model/article.js';
import type { SafeHtml } from '../../src/model/ids.js';
import { articleIdOf, digestOf } from '../../src/text/digest.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const id = articleIdOf('a.txt');
// A record and an entry are as good as what names them here, and the text stands for one the door let through.
const record = { id, displayHeadline: 'Flut in Ōtsu' } as unknown as ArticleRecord;
const html = '<p>Überall Wasser.</p>' as SafeHtml;

function fill(store: ArticleStore, text: Uint8Array = Buffer.from(html)): void {
  const outcome: Remembered['outcome'] = {
    kind: 'article',
    entry: { id, recordDigest: digestOf('record').slice(0, 32) } as unknown as Entry,
    slot: store.add(Buffer.from(JSON.stringify(record)), text),
  };
  store.set({
    path: 'a.txt',
    file: 'articles/a.txt',
    sample: false,
    inVault: false,
    size: 4,
    mtimeMs: 1,
    ino: 1,
    settled: true,
    digest: digestOf('a'),
    correction: '',
    outcome,
    diagnostics: [],
  });
  store.save();
  store.close();
}

test('gives back an article as it was kept, also in a later run', () => {
  fill(new ArticleStore(folder, 'one'));
  const later = new ArticleStore(folder, 'one');
  assert.deepEqual(later.read(id), { record, html });
  assert.equal(later.get('a.txt')?.digest, digestOf('a'));
});

test('gives back an article without a text that another thread read', () => {
  fill(new ArticleStore(folder, 'one'), structuredClone(new Uint8Array()));
  assert.deepEqual(new ArticleStore(folder, 'one').read(id), { record, html: '' });
});

test('forgets everything when what influences loading has changed', () => {
  fill(new ArticleStore(folder, 'one'));
  assert.equal(new ArticleStore(folder, 'two').get('a.txt'), undefined);
  assert.equal(new ArticleStore(folder, 'one').get('a.txt'), undefined);
});

test('forgets files that are gone', () => {
  fill(new ArticleStore(folder, 'one'));
  const store = new ArticleStore(folder, 'one');
  store.keepOnly([]);
  store.save();
  assert.equal(new ArticleStore(folder, 'one').get('a.txt'), undefined);
});

test('a damaged byte anywhere is noticed, never shown', () => {
  fill(new ArticleStore(folder, 'one'));
  for (const name of ['articles.index', 'articles.store']) {
    const whole = readFileSync(join(folder, name));
    for (let at = 0; at < whole.length; at += 3) {
      const hurt = Buffer.from(whole);
      hurt[at] = (hurt[at] ?? 0) ^ 4;
      writeFileSync(join(folder, name), hurt);
      const index = readFileSync(join(folder, 'articles.index'));
      const store = new ArticleStore(folder, 'one');
      if (store.get('a.txt') !== undefined) assert.throws(() => store.read(id), StoreDamaged, `${name} ${at}`);
      store.close();
      writeFileSync(join(folder, 'articles.index'), name === 'articles.index' ? whole : index);
      writeFileSync(join(folder, name), whole);
    }
  }
});

test('an index whose store is gone counts as empty', () => {
  fill(new ArticleStore(folder, 'one'));
  rmSync(join(folder, 'articles.store'));
  assert.equal(new ArticleStore(folder, 'one').get('a.txt'), undefined);
});
