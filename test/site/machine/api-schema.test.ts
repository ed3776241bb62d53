import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ArticleId, SitePath, StoryId } from '../../../src/model/ids.js';
import type { Story } from '../../../src/model/story.js';
import { planSite } from '../../../src/site/plan-site.js';
import { articleIdOf } from '../../../src/text/digest.js';
import { madeSite, ownRenderer } from '../made-site.js';
import { published, someArticles } from './machine-site.js';

const [one, two, three] = ['one.txt', 'two.txt', 'nothing.txt'].map((path) => articleIdOf(path)) as [ArticleId, ArticleId, ArticleId]; // three paths, three identities
const story: Story = {
  id: '0123456789abcdef' as StoryId,
  name: 'Ferry timetable restored',
  path: 'stories/ferry/index.html' as SitePath,
  central: one,
  members: [two, one, three],
  relations: [
    { a: two, b: one, kind: 'reprint', shared: { sentences: [3, 4], runs: [0.8, 0.5], words: 0.7 }, versions: true },
    { a: one, b: three, kind: 'independent', shared: { sentences: [0, 4], runs: [0, 0], words: 0.2 }, checked: true },
  ],
  versions: [[two, one]],
  languages: ['en'],
  standing: 'program',
};

const made = madeSite(someArticles(), published, ownRenderer(), [story]);
const files = new Map([...planSite(made.site, []).pages()].map((page) => [page.path as string, made.print(page)]));
const schema = JSON.parse(files.get('api/schema.json') ?? '') as { readonly $defs: object };
const checker = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
const ofFile = checker.compile(schema);
const ofArticle = checker.compile({ $ref: '#/$defs/article', $defs: schema.$defs });

function check(value: unknown, expected: boolean, valid = ofFile, about = ''): void {
  assert.equal(valid(value), expected, `${about}: ${JSON.stringify(valid.errors)}`);
}

const interfaceFiles = [...files].filter(([path]) => (path.startsWith('api/') && path !== 'api/schema.json') || path.endsWith('/story.json'));

describe('The schema of the static interface, read by an independent validator', () => {
  it('holds for every file, those of stories too', () => {
    assert.ok(interfaceFiles.length > 8);
    for (const [path, text] of interfaceFiles) check(JSON.parse(text), true, ofFile, path);
    assert.deepEqual([...new Set(interfaceFiles.map(([, text]) => (JSON.parse(text) as { kind: string }).kind))].sort(), [
      'day',
      'index',
      'source',
      'stories',
      'story',
      'year',
    ]);
  });
  it('holds for every line of the JSON data', () => {
    const lines = [...files].filter(([path]) => path.endsWith('.jsonl')).flatMap(([, text]) => text.trimEnd().split('\n'));
    assert.equal(lines.length, someArticles().length);
    for (const line of lines) check(JSON.parse(line), true, ofArticle, line);
  });
  it('turns away what is no such file', () => {
    const day = JSON.parse(files.get('api/days/2019-12-28.json') ?? '') as { readonly articles: readonly object[] };
    check({ ...day, extra: 1 }, false);
    check({ ...day, kind: 'week' }, false);
    check({ ...day, articles: day.articles.map((article) => ({ ...article, date: '28.12.2019' })) }, false);
    check({ ...day, articles: day.articles.map((article) => ({ ...article, date_standing: 'guessed' })) }, false);
    check(JSON.parse(JSON.stringify({ ...day, articles: day.articles.map((article) => ({ ...article, page: undefined })) })), false);
  });
});
