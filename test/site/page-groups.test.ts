import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dice } from '../../scripts/inject-changes.js';
import type { ArticleId, SitePath, StoryId } from '../../src/model/ids.js';
import type { Story } from '../../src/model/story.js';
import { looseGroup, planSite, type SitePlan } from '../../src/site/plan-site.js';
import { articleIdOf, digestOf } from '../../src/text/digest.js';
import { date, madeArticle, madeSite, ownRenderer } from './made-site.js';

const renderer = ownRenderer();

// A group whose key is the same must have the same pages with the same keys: then a build may pass over it without planning them.
type Roll = (below: number) => number;
type Told = { readonly title: string; readonly day: string; readonly source: string; readonly author: string; readonly tag: string; readonly lang: string };

const pick = <T>(roll: Roll, list: readonly T[]): T => {
  const one = list[roll(list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

function toldBy(roll: Roll): Told {
  return {
    title: `Headline ${roll(40)}`,
    day: pick(roll, ['2019-12-27', '2019-12-28', '2019-12-28', '2020-01-03', '2020-02', '2021', '2021-05-05', '']),
    source: pick(roll, ['Courier', 'Post', 'Reuters', 'Le Monde', '']),
    author: pick(roll, ['Ada Placeholder', 'ADA PLACEHOLDER', 'Rui Sol', '']),
    tag: pick(roll, ['harbour', 'ferries', '']),
    lang: pick(roll, ['en', 'pt', '']),
  };
}

/** The site of some articles. Every fourth one is in a story with the one before it. */
function planOf(articles: ReadonlyMap<string, Told>, name: string): SitePlan {
  const made = [...articles].map(([path, { title, day, source, author, tag, lang }]) =>
    madeArticle({
      path,
      facts: {
        title: { value: title },
        ...(day === '' ? {} : { date: { value: date(day) } }),
        ...(source === '' ? {} : { source: { value: source } }),
        ...(author === '' ? {} : { authors: { value: [author] } }),
        ...(tag === '' ? {} : { tags: { value: [tag] } }),
        ...(lang === '' ? {} : { lang: { value: lang } }),
      },
    }),
  );
  const paths = [...articles.keys()];
  const stories = paths.flatMap((path, at) =>
    at % 4 === 3 ? [storyOf(name, articleIdOf(paths[at - 1] ?? ''), articleIdOf(path), articles.get(path)?.day ?? '')] : [],
  );
  return planSite(madeSite(made, { baseUrl: 'https://archive.example/', visibility: 'public' }, renderer, stories).site, []);
}

function storyOf(name: string, a: ArticleId, b: ArticleId, day: string): Story {
  return {
    id: digestOf(`${a}${b}`).slice(0, 16) as string as StoryId,
    name: `${name} ${a.slice(0, 4)}`,
    path: `stories/${name}-${a.slice(0, 4)}/index.html` as SitePath,
    central: a,
    members: [a, b],
    relations: [{ a, b, kind: 'reprint', shared: { sentences: [3, 4], runs: [0.9, 0.8], words: 0.9 } }],
    versions: [],
    ...(day === '' ? {} : { span: [date(day), date(day)] as const }),
    languages: ['en'],
    standing: 'program',
  };
}

/** What each group has: its pages with their kinds and keys. */
function pagesOf(plan: SitePlan): ReadonlyMap<string, { readonly key: string; readonly pages: string }> {
  const planned = new Map([...plan.pages()].map((page) => [page.path, page]));
  return new Map(
    plan.groups.map(({ name, key, paths }) => {
      const pages = paths.flatMap((path) => planned.get(path) ?? []);
      assert.equal(pages.length, paths.length);
      return [name, { key, pages: JSON.stringify(pages.map((page) => [page.path, page.kind, page.key])) }];
    }),
  );
}

/** Edits an archive at random and compares the groups before and after each edit; returns how many were the same. */
function check(seed: number, edits: number): number {
  const roll = dice(seed);
  const articles = new Map<string, Told>();
  for (let at = 0; at < 12; at++) articles.set(`${at}.txt`, toldBy(roll));
  let name = 'strike';
  let before = pagesOf(planOf(articles, name));
  let same = 0;
  for (let edit = 0; edit < edits; edit++) {
    const path = pick(roll, [...articles.keys()]);
    const told = articles.get(path) ?? toldBy(roll);
    const other = toldBy(roll);
    const field = pick(roll, ['title', 'day', 'source', 'author', 'tag', 'lang'] as const);
    const doing = roll(5);
    if (doing === 0) articles.set(`new-${edit}.txt`, other);
    else if (doing === 1 && articles.size > 5) articles.delete(path);
    else if (doing === 2) name = pick(roll, ['strike', 'fire']);
    else articles.set(path, { ...told, [field]: other[field] });
    const after = pagesOf(planOf(articles, name));
    for (const [group, { key, pages }] of after) {
      if (group === looseGroup || before.get(group)?.key !== key) continue;
      assert.equal(pages, before.get(group)?.pages, `seed ${seed}, edit ${edit}: ${group}`);
      same++;
    }
    before = after;
  }
  return same;
}

test('a group of pages whose key is as it was has the same pages, whatever was edited', () => {
  let same = 0;
  for (let seed = 1; seed <= 25; seed++) same += check(seed, 8);
  assert.ok(same > 1000, `${same} groups were as before`);
});
