import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareTexts } from '../../../src/archive/compare/compare-texts.js';
import { entryOf } from '../../../src/archive/entry.js';
import type { LoadedArticle } from '../../../src/model/article.js';
import type { PartialDate } from '../../../src/model/ids.js';
import { comparedText } from '../../../src/site/compared-text.js';
import { comparisonView } from '../../../src/site/parts/comparison-view.js';
import { englishWords, madeArticle, ownRenderer } from '../made-site.js';

const renderer = ownRenderer();
const words = englishWords();

function article(path: string, text: string, date?: string, standing: 'read' | 'inferred' = 'read'): LoadedArticle {
  return madeArticle({
    path,
    facts: {
      title: { value: 'Ferry runs aground' },
      source: { value: 'Gazette' },
      ...(date === undefined ? {} : { date: { value: date as PartialDate, standing, line: 5, quote: 'the date as printed' } }), // a test's own day
    },
    html: `<p>${text}</p>`,
  });
}

/** The comparison of two articles as a page prints it, white space folded. */
function print(a: LoadedArticle, b: LoadedArticle): string {
  const side = (one: LoadedArticle): Parameters<typeof comparisonView>[1]['a'] => ({
    entry: entryOf(one.record, ''),
    record: one.record,
    href: `../${one.record.path}.html`,
  });
  const comparison = comparisonView({ words }, { a: side(a), b: side(b), comparison: compareTexts(comparedText(a), comparedText(b)), relation: 'rewrite' });
  return renderer.render('compare-file', { lang: 'en', dir: 'ltr', title: 'T', skip: 'Skip', styleDigest: '', comparison }).replace(/\s+/g, ' ');
}

/** Passes when the page has each of these, in this order. */
function check(html: string, ...expected: readonly string[]): void {
  let at = 0;
  for (const one of expected) {
    const found = html.indexOf(one, at);
    assert.ok(found >= 0, `${one}\nis not behind place ${at} of\n${html}`);
    at = found + one.length;
  }
}

const [a, b] = ['A ferry with 214 people on board ran aground. It was late.', 'A ferry with 241 people on board ran aground. Nobody was hurt &lt;b&gt;.'];

describe('A page of comparison', () => {
  it('opens with the marked facts, each leading to its row', () => {
    check(
      print(article('one', a), article('two', b)),
      '<h2 id="marked">Marked facts</h2><p class="n">1</p>',
      'href="#r2"',
      'Row 2, number differs',
      '<q>214</q>',
      '<q>241</q>',
      '<ol class="pairs">',
    );
  });

  it('says of each row its position and what it is', () => {
    check(
      print(article('one', a), article('two', b)),
      '<li class="rew" id="r2"><p class="lab"><b>2 of 4,</b> reworded, number differs</p>',
      '<span class="chg"><span class="vh">number differs: </span>214</span>',
      '<span class="chg"><span class="vh">number differs: </span>241</span>',
      'only in B',
      '<p class="no">not in A</p>',
      'Nobody was hurt &lt;b&gt;.',
      'only in A',
      '<p class="no">not in B</p>',
    );
  });

  it('prints a sentence that is the same once, for both', () => {
    const html = print(article('one', a), article('two', a));
    check(html, '2 of 3,</b> same', '<div class="both"><span class="who"><bdi>A and B</bdi>', 'A ferry with 214 people');
    assert.equal(html.split('A ferry with 214 people').length, 2);
    check(print(article('one', 'It was late.'), article('two', 'It was late!')), 'It was late.', 'It was late!');
  });

  it('says that nothing shows an order unless both files state a date', () => {
    const none = 'The two files do not both state a full date, so nothing here says which came first.';
    check(print(article('one', a), article('two', b)), none);
    check(print(article('one', a, '2019-12-28'), article('two', b)), none);
    check(print(article('one', a, '2019-12-28'), article('two', b, '2019-12-30', 'inferred')), none);
    check(print(article('one', a, '2019-12-28'), article('two', b, '2019-12-28')), 'Both carry the same date');
  });

  it('says which is dated later, with both dates and where they come from', () => {
    check(
      print(article('one', a, '2019-12-28'), article('two', b, '2019-12-30')),
      'B is dated 2 days after A.',
      'Where the dates come from',
      '28 December 2019',
      'read, line 5',
      '<q>the date as printed</q>',
      'It does not show that one text was written from the other.',
    );
    check(print(article('one', a, '2019-12-30'), article('two', b, '2019-12-29')), 'A is dated 1 day after B.');
  });

  it('never says what must not be said, and asks to read both', () => {
    const html = print(article('one', a, '2019-12-28'), article('two', b, '2019-12-30'));
    check(html, 'Matched by a program, not checked; <b>read both articles before relying on this.</b>', 'say nothing about who wrote from whom');
    assert.doesNotMatch(html.replace(/<[^>]*>/g, ' '), /\b(?:copied|original|added|dropped|rewritten|stolen|false)\b|→|←/);
  });

  it('says so when nothing is marked', () =>
    check(print(article('one', 'It was late.'), article('two', 'It was late.')), 'Nothing that is looked for differs'));
});
