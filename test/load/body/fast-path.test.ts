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
    assert.deepEqual(
      cutPieces(prose).map(({ kind }) => kind),
      ['prose', 'prose', 'prose', 'heading'],
    );
  });
  it('sends to remark all that could mean something to it', () => {
    for (const chunk of [
      'a*b*',
      '_a _b',
      '_a_b',
      '**a',
      '~a~',
      '`a`',
      'a\\',
      '[a](b)',
      '&amp;',
      '<b>',
      'www.a.b',
      'http://a',
      'a@b',
      '- a',
      '1. a',
      '# `a`',
      '> a',
      '  a',
      'a  \nb',
      'a\n-',
      'a|b\n:-|-',
    ]) {
      assert.deepEqual(
        cutPieces(chunk).map(({ kind }) => kind),
        ['markdown'],
        chunk,
      );
    }
  });
  it('sends the whole text to remark when a definition may stand in it', () => {
    assert.deepEqual(
      cutPieces('a\n\n[b]: c\n\nd').map(({ kind }) => kind),
      ['markdown'],
    );
  });
});
