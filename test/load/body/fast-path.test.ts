import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { cutPieces } from '../../../src/load/body/fast-path.js';
import { type MarkdownRenderer, prepareMarkdown } from '../../../src/load/body/markdown.js';
import { renderBody } from '../../../src/load/body/render-body.js';
import { numbered } from './numbered.js';
import { randomText, seededDice } from './random-text.js';

let markdown: MarkdownRenderer;
before(async () => {
  markdown = await prepareMarkdown();
});

function check(input: string): void {
  const fast = renderBody(numbered(input), 'markdown', 'a.md', markdown).body;
  const slow = renderBody(numbered(input), 'markdown', 'a.md', markdown, { fastPath: false }).body;
  assert.equal(fast.html, slow.html, JSON.stringify(input));
  assert.equal(fast.text, slow.text, JSON.stringify(input));
}

describe('the fast path of Markdown', () => {
  it('gives the bytes that remark gives on 2,000 random texts', () => {
    for (let seed = 1; seed <= 2000; seed++) check(randomText(seededDice(seed)));
  });
  it('reads ordinary prose without remark', () => {
    const prose =
      'The U.N. said 235,000 people fled; "almost empty", it said (OCHA).\n\nShares fell <5% at AT&T – 3-4 p.m. *\n\n[sic] @name x_y 2019.\n\n## A heading';
    assert.deepEqual(kinds(prose), ['html', 'html', 'html', 'heading']);
    check(prose);
  });
  it('reads lists, quotes, rules and headings with simple words in them without remark', () => {
    for (const text of [
      '- The **council** voted.\n- The [wall](https://a.example/b) is to be\n  rebuilt.\n\nAfter',
      '*   One.\n\n*   Two,\n    and more.\n\nAfter',
      '1. One\n2. Two\n7. Seven',
      '27. A number alone is a word.',
      'The points:\n- One\n- Two',
      '> Quoted *words*\n> in two lines\n>\n> and two paragraphs.\n\nSaid Ana Ruiz.',
      'Before\n\n* * *\n\nAfter',
      '## Heading\nText right below.',
      'One line  \nand the next',
      '**7\\. A question?**\n\nIt said &#8220;yes&#8221; &amp; `code`.',
      ' Indented by one.',
    ]) {
      assert.ok(!kinds(text).includes('markdown'), text);
      check(text);
    }
  });
  it('sends to remark all that could mean something else to it', () => {
    for (const chunk of [
      'a*b*',
      '_a _b',
      '_a_b',
      '**a',
      '~a~',
      '`a',
      'a\\',
      '[a](b)',
      '&copy;',
      '<b>',
      'www.a.b',
      'www\\.a.b',
      'http://a',
      'a@b',
      '- - a',
      '- [ ] a',
      '- ',
      '- a\n  - b',
      '- a\n\n  b',
      '- a\n\n - b',
      '- a\n* b',
      'a\n2. b',
      '01. a',
      '# `a',
      '> - a',
      '>  a',
      '>',
      '    a',
      '\ta',
      'a \t\nb',
      'a\n-',
      'a|b\n:-|-',
    ]) {
      assert.ok(kinds(chunk).includes('markdown'), chunk);
      check(chunk);
    }
  });
  it('sends the whole text to remark when a definition may stand in it', () => {
    assert.deepEqual(kinds('a\n\n[b]: c\n\nd'), ['markdown']);
  });
  it('keeps a list that goes on with what remark reads in one slice', () => {
    for (const text of ['- a\n  - b\n\n- c\n\nd', '1. `a\n\n2. b', '- a\n- [ ] b\n\n- c', '- a\n\n-\n\nb']) check(text);
  });
});

function kinds(source: string): readonly string[] {
  return cutPieces(source).map(({ kind }) => kind);
}
