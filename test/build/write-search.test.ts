import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { buildSite } from '../../src/build/build-site.js';
import { openProject } from '../../src/build/open-project.js';
import type { BuildReport } from '../../src/build/report.js';
import { openSearch } from '../../src/search/engine.js';
import { noFilters } from '../../src/search/request.js';
import { readShard } from '../../scripts/search-shard-file.js';
import { scratchFolder, scratchProject, writeFiles } from '../support/scratch.js';
import { treeOf } from '../support/trees.js';

const article = (title: string, date: string, text: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: ${date}\nsource: Callow Courier\n${more}---\n${text}\n`;

/** Fifty-six words, the last of which no excerpt of fifty holds. */
const long = `${Array.from({ length: 55 }, (_, at) => `word${at}`).join(' ')} hidden.`;

/** Thirty articles, so that their texts lie in several files. */
function files(): Record<string, string> {
  const many = Array.from({ length: 30 }, (_, at): [string, string] => [
    `articles/n${at}.md`,
    article(`Bells of week ${at}`, `2018-01-${String(at + 1).padStart(2, '0')}`, `The bells rang number${at}.`),
  ]);
  return { ...Object.fromEntries(many), 'articles/storm.md': article('Storm at sea', '2019-05-01', long) };
}

function build(project: string): Promise<BuildReport> {
  return buildSite(openProject({ cwd: project, programRoot: process.cwd() }));
}

/** The addresses a site finds for a query. */
async function found(project: string, query: string): Promise<string[]> {
  const engine = await openSearch(async (name) => readShard(join(project, 'public'), name));
  const { hits } = await engine.search({ query, filters: noFilters, sort: 'relevance', from: 0, count: 50, typing: false });
  return hits.map(({ address }) => address);
}

const indexOf = (project: string): Map<string, string> => new Map([...treeOf(join(project, 'public', 'search'))]);

describe('The search index of a site', () => {
  let project = '';
  before(async () => {
    project = scratchProject(files());
    await build(project);
  });

  it('finds the articles at their addresses', async () => {
    assert.deepEqual(await found(project, 'hidden'), ['2019/05/01/callow-courier/storm-at-sea.html']);
    assert.equal((await found(project, 'title:bells')).length, 30);
  });

  it('is the same after a change as when it is built from nothing, and most files of texts stay', async () => {
    const change = { 'articles/n3.md': article('Bells of week 3', '2018-01-04', 'The bells fell silent.') };
    const texts = new Set([...indexOf(project).keys()].filter((path) => path.startsWith('t/')));
    writeFiles(project, change);
    await build(project);
    const anew = scratchProject({ ...files(), ...change });
    await build(anew);
    assert.deepEqual(indexOf(project), indexOf(anew));
    assert.deepEqual(await found(project, 'number3'), []);
    const fresh = [...indexOf(project).keys()].filter((path) => path.startsWith('t/') && !texts.has(path));
    assert.equal(fresh.length, 1);
    assert.ok(texts.size > 1);
  });

  it('is made anew where its cache is damaged or its files are gone', async () => {
    const whole = indexOf(project);
    rmSync(join(project, 'public', 'search', 'start.js'));
    const cached = [...treeOf(join(project, '.backfile', 'search')).keys()];
    writeFiles(join(project, '.backfile', 'search'), Object.fromEntries(cached.map((name) => [name, 'damaged'])));
    await build(project);
    assert.deepEqual(indexOf(project), whole);
  });

  it('holds no word that the site does not carry', async () => {
    const excerpts = scratchProject({ ...files(), 'backfile.json': '{ "publish": { "text": "excerpt" } }' });
    await build(excerpts);
    assert.deepEqual(await found(excerpts, 'hidden'), []);
    assert.equal((await found(excerpts, 'word5')).length, 1);
    writeFiles(excerpts, { 'backfile.json': '{ "publish": { "text": "none" } }' });
    await build(excerpts);
    assert.deepEqual(await found(excerpts, 'word5'), []);
    assert.equal((await found(excerpts, 'storm')).length, 1);
  });

  it('is the same when a segment of many articles is indexed on a thread while pages are planned', async () => {
    const settings = { 'backfile.json': '{ "stories": "off", "leaveOut": ["authors", "languages", "tags", "data"] }' };
    const many = Object.fromEntries(Array.from({ length: 520 }, (_, at) => [`articles/m${at}.txt`, `Bells of parish ${at}\n\nThe bells rang number${at}.\n`]));
    const change = { 'articles/new.txt': 'Bells of a new parish\n\nThe bells rang for the first time.\n' };
    const one = scratchProject({ ...many, ...settings });
    await build(one);
    writeFiles(one, change);
    await build(one);
    const anew = scratchProject({ ...many, ...settings, ...change });
    await build(anew);
    assert.deepEqual(indexOf(one), indexOf(anew));
    assert.equal((await found(one, 'first time')).length, 1);
  });

  it('leaves when search is turned off, and where there is no article', async () => {
    writeFiles(project, { 'backfile.json': '{ "search": "off" }' });
    await build(project);
    assert.equal(existsSync(join(project, 'public', 'search')), false);
    const empty = scratchFolder();
    writeFiles(empty, { 'backfile.json': '{}', 'articles/notes.txt.part': '' });
    await build(empty);
    assert.equal(existsSync(join(empty, 'public', 'search')), false);
  });

  it('is listed in the manifest', async () => {
    writeFiles(project, { 'backfile.json': '{}' });
    await build(project);
    assert.match(readFileSync(join(project, 'public', 'manifest-sha256', 'site.txt'), 'utf8'), /^[0-9a-f]{64} {2}search\/start\.js$/m);
  });
});
