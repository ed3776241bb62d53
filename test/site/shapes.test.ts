import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { LoadedArticle } from '../../src/model/article.js';
import { planSite } from '../../src/site/plan-site.js';
import { date, madeArticle, madeSite, ownRenderer } from './made-site.js';

// Archives of every shape the site is to stand: no page may grow without end, whatever grows.
const renderer = ownRenderer();

type Place = { readonly day?: string; readonly source?: string; readonly author?: string; readonly tag?: string };

/** So many articles, each with a headline of the length headlines have. */
function archiveOf(count: number, place: (index: number) => Place): LoadedArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const { day, source, author, tag } = place(index);
    return madeArticle({
      path: `${index}.txt`,
      facts: {
        title: { value: `${words[index % words.length] ?? ''} council agrees on works at the harbour after long debate, part ${index}` },
        lang: { value: 'en' },
        ...(day === undefined ? {} : { date: { value: date(day) } }),
        ...(source === undefined ? {} : { source: { value: source } }),
        ...(author === undefined ? {} : { authors: { value: [author] } }),
        ...(tag === undefined ? {} : { tags: { value: [tag] } }),
      },
    });
  });
}

const words = 'Town City Old New Harbour County Village District River Island Northern Western'.split(' ');

/**
 * In kB: what the front page may weigh compressed, and what any other page of a list may weigh compressed and as it is.
 * No page may lead to a page that is not there either.
 */
const weight = { front: 60, compressed: 60, whole: 700 };

function check(articles: readonly LoadedArticle[]): void {
  const made = madeSite(articles, {}, renderer);
  const plan = planSite(made.site, []);
  assert.deepEqual(plan.diagnostics, []);
  const pages = [...plan.pages()];
  const paths = new Set(pages.map(({ path }) => path as string));
  for (const page of pages) {
    // Article pages know nothing of the shape, and are held to their weight elsewhere.
    if (page.serialize !== undefined || page.kind === 'article') continue;
    const html = made.print(page);
    const kilobytes = gzipSync(html, { level: 6 }).length / 1000;
    assert.ok(kilobytes <= (page.kind === 'front' ? weight.front : weight.compressed), `${page.path} has ${kilobytes.toFixed(0)} kB compressed`);
    assert.ok(Buffer.byteLength(html) <= weight.whole * 1000, `${page.path} has ${Buffer.byteLength(html)} bytes`);
    assert.deepEqual(lost(html, page.path, paths), [], page.path);
  }
}

/** The links of a page that lead to no page. */
function lost(html: string, from: string, paths: ReadonlySet<string>): readonly string[] {
  return [...html.matchAll(/ href="([^"#:]+\.html)["#]/g)].map((match) => posix.join(posix.dirname(from), match[1] ?? '')).filter((path) => !paths.has(path));
}

const dayOf = (index: number): string =>
  `${String(1950 + (index % 75))}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;

describe('No page grows without end', () => {
  it('in an archive of one article', () => check(archiveOf(1, () => ({ day: '2019-12-28', source: 'Courier' }))));
  it('when a day has 500 articles of some sources', () => check(archiveOf(500, (at) => ({ day: '2019-12-28', source: `Paper ${at % 7}` }))));
  it('when a day has 5,000 articles of 2,000 sources', () =>
    check(archiveOf(5000, (at) => ({ day: '2019-12-28', source: `Paper ${at % 2000}`, author: `Ada Placeholder ${'abcdefghij'[at % 10]}` }))));
  it('when a day has 5,000 articles of one source, one author and one tag', () =>
    check(archiveOf(5000, () => ({ day: '2019-12-28', source: 'Courier', author: 'Ada Placeholder', tag: 'harbour' }))));
  it('when it reaches over 75 years', () => check(archiveOf(1500, (at) => ({ day: dayOf(at), source: `Paper ${at % 3}`, tag: 'harbour' }))));
  it('when nothing has a date', () => check(archiveOf(5000, () => ({ source: 'Courier' }))));
  it('when 12,000 articles have one month, each a day of it', () =>
    check(archiveOf(12_000, (at) => ({ day: `2019-12-${String(1 + (at % 20)).padStart(2, '0')}`, source: 'Courier', tag: 'harbour' }))));
  it('when 3,000 articles have a month and no day, and 3,000 a year and no month', () =>
    check(archiveOf(6000, (at) => ({ day: at % 2 === 0 ? '2019-12' : '2019', source: 'Courier', author: 'Ada Placeholder' }))));
  it('when nothing is known', () => check(archiveOf(3000, () => ({}))));
  it('when each article has a source, an author and a tag of its own', () =>
    check(archiveOf(2000, (at) => ({ day: dayOf(at), source: `Paper ${at}`, author: `Ada ${letters(at)}`, tag: `tag ${at}` }))));
});

/** A name of letters for a number: names with digits are no persons' names. */
function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
