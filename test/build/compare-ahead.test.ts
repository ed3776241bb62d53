import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTexts } from '../../src/archive/compare/compare-texts.js';
import { CompareAhead } from '../../src/build/compare-ahead.js';
import type { LoadedArticle } from '../../src/model/article.js';
import type { Comparison } from '../../src/model/comparison.js';
import type { ArticleId, SitePath } from '../../src/model/ids.js';
import type { Page } from '../../src/model/page.js';
import { comparedText } from '../../src/site/compared-text.js';
import { load } from '../load/load-text.js';

const articles = new Map(
  Array.from({ length: 12 }, (_, at): [ArticleId, LoadedArticle] => {
    const text = `Bridge closes\n\nThe bridge over the Tern closes on ${at + 2} March, the council said on Monday.\n\nRepairs take ${at % 5} weeks and cost 2${at} million.\n`;
    const loaded = load(text, { path: `${at}.txt` });
    if (loaded.kind !== 'article') throw new Error('not an article');
    return [loaded.record.id, loaded];
  }),
);
const ids = [...articles.keys()];

function read(id: ArticleId): LoadedArticle {
  const article = articles.get(id);
  if (article === undefined) throw new Error(`nobody wrote ${id}`);
  return article;
}

/** A site of stories with some comparisons each, and of other pages before, between and behind them. */
function sitePages(stories: number): readonly Page[] {
  const page = (path: string, kind: string): Page => ({ path: path as SitePath, kind, key: path, view: () => ({}) });
  return Array.from({ length: stories }, (_, story) => [
    ...(story % 7 === 0 ? [page(`day-${story}.html`, 'day')] : []),
    ...Array.from({ length: story % 4 }, (_, pair): Page => {
      const [a, b] = [ids[(story + pair) % ids.length], ids[(story + 2 * pair + 1) % ids.length]];
      if (a === undefined || b === undefined) throw new Error('no such article');
      return { ...page(`stories/${story}/${pair}.html`, 'compare'), compares: [a, b] };
    }),
    page(`stories/${story}/index.html`, 'story'),
  ]).flat();
}

/** Takes the pages in turn as a build does; gives how many comparisons came from the thread. Every page must come once, with the comparison that its own thread would make. */
async function check(options: { readonly stories: number; readonly begins?: boolean; readonly script?: URL }): Promise<number> {
  const ahead = new CompareAhead(options.script);
  const pages = sitePages(options.stories);
  const readAgain = ahead.reader(read);
  const came: Page[] = [];
  let fromThread = 0;
  try {
    for (const page of ahead.inTurn(pages, read, () => options.begins !== false)) {
      came.push(page);
      await new Promise((resolve) => setTimeout(resolve, page.compares === undefined ? 2 : 0));
      if (page.compares === undefined) continue;
      const before = ahead.of(...page.compares);
      if (before === undefined) continue;
      fromThread++;
      const [a, b] = page.compares.map((id) => comparedText(readAgain(id)));
      if (a === undefined || b === undefined) throw new Error('a page compares two texts');
      assert.deepEqual(before, plain(compareTexts(a, b)));
    }
  } finally {
    await ahead.end();
  }
  assert.deepEqual(new Set(came), new Set(pages));
  assert.equal(came.length, pages.length);
  for (const [at, { path, kind }] of came.entries()) if (kind === 'compare') assert.equal(came[at + 1]?.path.split('/')[1], path.split('/')[1]);
  return fromThread;
}

/** Without fields that say nothing. */
function plain(comparison: Comparison): unknown {
  return JSON.parse(JSON.stringify(comparison));
}

test('Comparisons of a second thread are those that the first would make, and every page comes once', async () =>
  assert.ok((await check({ stories: 240 })) > 50));

test('A few comparisons are made where the pages are printed', async () => assert.equal(await check({ stories: 40 }), 0));

test('Comparisons wait until a second thread may begin', async () => assert.equal(await check({ stories: 240, begins: false }), 0));

test('When that thread ends by itself, the first one compares', async () => {
  const script = new URL('../support/mortal-worker.js', import.meta.url);
  assert.equal(await check({ stories: 240, script }), 0);
});
