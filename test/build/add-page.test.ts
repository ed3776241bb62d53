import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { addPage } from '../../src/build/add-page.js';
import { loadArticle } from '../../src/load/load-article.js';
import { context } from '../load/load-text.js';
import { newsPages, notTold, told } from '../support/news-pages.js';
import { plainPng } from '../support/pictures.js';
import { scratchFolder } from '../support/scratch.js';

/** Adds a page and reads the article file that came of it: the facts are those the page states, the text is whole, and nothing around it is in it. */
function check(html: string, want: Readonly<Record<string, unknown>>): void {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'page.html'), html);
  const added = addPage(join(folder, 'page.html'), join(folder, 'articles'));
  assert.ok(added.ok, added.ok ? '' : added.why);
  const article = loadArticle({ file: 'articles/a.md', path: 'a.md', bytes: readFileSync(added.file) }, context);
  assert.equal(article.kind, 'article');
  const { facts } = article.record;
  const got: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(Object.entries(facts).map(([field, fact]) => [field, fact.value])),
    date: facts.date.value?.slice(0, 10),
    updated: facts.updated.value?.slice(0, 10),
  };
  for (const [field, value] of Object.entries(want)) assert.deepEqual(got[field], value, field);
  let at = 0;
  for (const paragraph of told) {
    const found = article.text.indexOf(paragraph, at);
    assert.ok(found >= at, `“${paragraph}” is there, in its place, in\n${article.text}`);
    at = found + paragraph.length;
  }
  for (const other of notTold) assert.equal(readFileSync(added.file, 'utf8').includes(other), false, other);
}

describe('A page as news sites write them', () => {
  for (const { is, html, want } of newsPages) it(`becomes an article: ${is}`, () => check(html, want));

  it('brings no picture along that a link beside it leads to elsewhere', () => {
    const folder = scratchFolder();
    const secret = join(scratchFolder(), 'secret.png');
    writeFileSync(secret, plainPng);
    symlinkSync(secret, join(folder, 'boat.png'));
    writeFileSync(
      join(folder, 'page.html'),
      `<html><body><article><h1>Ferry</h1>${told.map((text) => `<p>${text}</p>`).join('')}<p><img src="boat.png" alt="The boat"></p></article></body></html>`,
    );
    const added = addPage(join(folder, 'page.html'), join(folder, 'articles'));
    assert.deepEqual([added.ok && added.pictures, added.ok && added.missing], [0, 1]);
  });
});
