import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type MarkdownRenderer, prepareMarkdown } from '../../../src/load/body/markdown.js';
import { renderBody } from '../../../src/load/body/render-body.js';
import { dangersIn, pageOfBodies } from '../../support/body-dangers.js';
import { hostileBody } from '../../support/hostile-bodies.js';
import { numbered } from './numbered.js';
import { seededDice } from './random-text.js';

let markdown: MarkdownRenderer;
before(async () => {
  markdown = await prepareMarkdown();
});

/** Hostile texts from one number up to another, as the articles of one page; what is dangerous in it. */
function check(from: number, to: number, format: 'plain' | 'markdown', expected: readonly string[]): void {
  const bodies = Array.from({ length: to - from }, (_, i) => renderBody(numbered(hostileBody(seededDice(from + i))), format, 'a.md', markdown).body.html);
  assert.deepEqual(dangersIn(pageOfBodies(bodies), bodies.length), expected);
}

describe('a thousand hostile texts, of which scripts/fuzz-safety.ts makes a million', () => {
  it('leave nothing on a page that runs, fetches, posts, frames or names', () => {
    check(0, 400, 'markdown', []);
    check(400, 800, 'markdown', []);
    check(800, 1000, 'plain', []);
  });
  it('would be found out without the renderer: the same texts as they stand are dangerous', () => {
    const found = Array.from({ length: 200 }, (_, i) => dangersIn(pageOfBodies([hostileBody(seededDice(i))]), 1));
    const all = found.flat().join('\n');
    assert.ok(found.filter((dangers) => dangers.length > 0).length > 120);
    for (const danger of ['<script>', 'onerror=', 'onclick=', 'javascript:', '<iframe>', 'broke out', '#comment', 'id="'])
      assert.ok(all.includes(danger), danger);
  });
  it('are read by the parser of browsers twice as the same page, or are told', () => {
    assert.deepEqual(dangersIn(pageOfBodies(['<p>a</p>']), 1), []);
    assert.deepEqual(dangersIn(pageOfBodies(['<p>a']), 1), []);
    assert.equal(dangersIn(pageOfBodies(['</article><p>a</p>']), 1).length, 2);
    assert.deepEqual(dangersIn(pageOfBodies(['<p><a href="https://a.b">x</a></p>', '<p id="main">y</p>']), 2), ['text 1: id="main" on <p>']);
    assert.deepEqual(dangersIn(pageOfBodies(['<a href="java\nscript:a">x</a>']), 1), ['text 0: href="java\nscript:a" on <a>']);
  });
});
