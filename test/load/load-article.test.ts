import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LoadResult, loadArticle } from '../../src/load/load-article.js';
import { article, context, load, paragraphs } from './load-text.js';

function codes(result: LoadResult): readonly string[] {
  return result.kind === 'article' ? [] : result.diagnostics.map(({ code }) => code);
}

describe('A file that is no article', () => {
  const check = (text: string, code: string): void => {
    const result = load(text);
    assert.equal(result.kind, 'rejected');
    assert.deepEqual(codes(result), [code]);
    for (const { hint } of result.kind === 'rejected' ? result.diagnostics : [])
      assert.doesNotMatch(hint ?? '', /backfile (?!split )\w+/, 'a hint names no command that there is not');
  };

  it('is empty', () => {
    check('', 'file/empty');
    check(' \n\t\n', 'file/empty');
  });

  it('is a web page or a file of several articles', () => {
    check('<!DOCTYPE html>\n<html><body><p>Harbour</p></body></html>', 'file/not-text');
    check(`                 1 of 2 DOCUMENTS\n\n${paragraphs}\n\n                 2 of 2 DOCUMENTS\n\n${paragraphs}`, 'file/many-articles');
    check('{"title": "Harbour wall", "text": "..."}\n{"title": "Storms", "text": "..."}\n', 'file/many-articles');
    check('WARC/1.0\nWARC-Type: conversion\n\nText', 'file/many-articles');
  });

  it('is bytes that are no text', () => {
    const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0x00, 0xff, 0xfe]);
    assert.deepEqual(codes(loadArticle({ file: 'a.txt', path: 'a.txt', bytes }, context)), ['file/not-text']);
  });
});

describe('A file that is not to be shown', () => {
  const check = (header: string, options: Partial<typeof context>, expected: string): void => {
    const result = load(`---\n${header}\n---\n\n${paragraphs}\n`, { context: { ...context, ...options } });
    assert.equal(result.kind === 'left-out' ? result.reason : result.kind, expected);
  };

  it('is a draft, unless drafts are wanted', () => {
    check('draft: true', {}, 'draft');
    check('draft: true', { drafts: true }, 'article');
  });

  it('is private, whatever is wanted', () => {
    check('publish: false', { drafts: true, allNotes: true }, 'withheld');
  });

  it("is a note in a vault without a clip's marks", () => {
    check('title: Shopping', { inVault: true }, 'note');
    check('title: Shopping', { inVault: true, allNotes: true }, 'article');
    check('title: Wall\nsource: https://ternbaycourier.example/wall\ncreated: 2021-03-04\ntags: [clippings]', { inVault: true }, 'article');
  });
});

describe('An article', () => {
  it('takes the word of its header over that of its text', () => {
    const { record } = article(
      `---\ntitle: The stated title\ndate: 2021-03-01\nauthor: Tom Weber\n---\n\n# Another title\n\nBy Ana Ruiz\n\n3 March 2021\n\n${paragraphs}\n`,
    );
    assert.equal(record.facts.title.value, 'The stated title');
    assert.equal(record.facts.title.standing, 'stated');
    assert.deepEqual(record.facts.authors.value, ['Tom Weber']);
    assert.equal(record.facts.date.value, '2021-03-01');
    assert.ok(record.facts.date.rejected?.some(({ value, why }) => value === '2021-03-03' && why === 'header-states'));
  });

  it('keeps lines in its text whose words the page would not show otherwise', () => {
    const { text } = article(`---\ntitle: The stated title\nauthor: Tom Weber\n---\n\n# Another title\n\nBy Ana Ruiz\n\n${paragraphs}\n`);
    assert.match(text, /Another title/);
    assert.match(text, /By Ana Ruiz/);
  });

  it('does not repeat the stated title as its first heading', () => {
    const { text } = article(`---\ntitle: Council rebuilds wall\n---\n\n# Council rebuilds wall\n\n${paragraphs}\n`);
    assert.doesNotMatch(text, /Council rebuilds wall/);
  });

  it('states nothing that its file does not state', () => {
    const { record } = article(`${paragraphs}\n`);
    for (const [field, fact] of Object.entries(record.facts)) {
      if (field === 'lang') continue;
      assert.equal(fact.value, undefined, field);
      assert.equal(fact.standing, 'unknown', field);
    }
    assert.equal(record.sourceId, '_unknown');
    assert.deepEqual([record.facts.lang.value, record.facts.lang.standing], ['en', 'inferred']);
  });

  it('has no language when too few letters show it', () => {
    assert.equal(article('A wall.\n').record.facts.lang.value, undefined);
  });

  it('runs from right to left by its language or its letters', () => {
    assert.equal(article('جدار الميناء\n\nقال المجلس إنه سيعيد بناء الجدار.\n').record.dir, 'rtl');
    assert.equal(article('The wall of the harbour.\n').record.dir, 'ltr');
  });

  it('waits for the Markdown renderer only when its text needs it', () => {
    const { markdown: _, ...lean } = context;
    const file = (text: string) => ({ file: 'a.md', path: 'a.md', bytes: new TextEncoder().encode(text) });
    assert.equal(loadArticle(file(`${paragraphs}\n`), lean).kind, 'article');
    assert.equal(loadArticle(file(`# Wall\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Note.\n\n${paragraphs}[^1]\n`), lean).kind, 'needs-markdown');
  });

  it('waits for the reader of letters only when its little words do not show the language', () => {
    const { letters: _, ...lean } = context;
    const file = (text: string) => ({ file: 'a.md', path: 'a.md', bytes: new TextEncoder().encode(text) });
    assert.equal(loadArticle(file(`${paragraphs}\n`), lean).kind, 'article');
    assert.equal(loadArticle(file(`${'Harbour wall storms council fishermen money spring boats. '.repeat(5)}\n`), lean).kind, 'needs-letters');
  });
});
