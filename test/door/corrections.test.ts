import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildSite } from '../../src/build/build-site.js';
import { openProject } from '../../src/build/open-project.js';
import { backfile, backfileWell, jsonLines } from '../support/run.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';
import { differences, treeOf } from '../support/trees.js';

const storm = `STORM HITS THE PORT
By Jon Doe
March 8, 2019

The storm came in the night and took the roof of the old market hall, said the harbour master on the quay. Nobody was hurt, and the ferry ran again at noon.

It was the third such storm of the year, and the council has asked for a new wall. The members meet again on Monday to talk about the price of it.
`;
const ferry = '---\ntitle: Ferry runs again\ndate: 2019-03-09\nsource: The Herald\n---\nThe ferry to the island runs again, said the master of the port.\n';
const head = 'file,sha256,title,date,source,authors,url,lang,story,note';

/** An archive of two articles. */
function archive(): string {
  return scratchProject({ 'articles/storm.txt': storm, 'articles/ferry.md': ferry });
}

/** The same with these rows in its corrections.csv, built. */
async function corrected(...rows: readonly string[]): Promise<string> {
  const project = archive();
  await build(project, rows);
  return project;
}

/** Builds with these corrections and gives the codes of the remarks on them. The command is started only where it has something to answer: it takes longer to start than to build. */
async function build(project: string, rows: readonly string[]): Promise<readonly string[]> {
  if (rows.length === 0) rmSync(join(project, 'corrections.csv'), { force: true });
  else writeFileSync(join(project, 'corrections.csv'), `\ufeff${[head, ...rows].join('\r\n')}\r\n`);
  const { diagnostics } = await buildSite(openProject({ cwd: project, programRoot: process.cwd() }));
  return diagnostics.filter(({ file }) => file === 'corrections.csv').map(({ code }) => code);
}

function page(project: string, path: string): string {
  return readFileSync(join(project, 'public', path), 'utf8');
}

/** The words of a page, tags taken out. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');
}

/** The same articles, settings, corrections and ledger without anything remembered, built. */
async function builtAnew(project: string): Promise<string> {
  const copy = scratchFolder();
  for (const name of ['articles', 'corrections.csv', 'backfile.ledger']) cpSync(join(project, name), join(copy, name), { recursive: true, force: true });
  await buildSite(openProject({ cwd: copy, programRoot: process.cwd() }));
  return copy;
}

describe('A correction', () => {
  it('stands on every page the fact is on, with the old reading beside it on the card', async () => {
    const project = await corrected(
      'articles/storm.txt,,Storm takes a roof,2019-04-02,The Herald,Jane Doe; Ana Ruiz,https://herald.example/storm,en-GB,,Read against the paper copy',
    );
    const path = '2019/04/02/the-herald/storm-takes-a-roof.html';
    const article = wordsOf(page(project, path));
    for (const said of [
      'Storm takes a roof',
      'set by the keeper',
      'STORM HITS THE PORT',
      'not used, because the keeper set another',
      'Jon Doe',
      'By Jane Doe and Ana Ruiz',
      '8 Mar 2019',
      'Note by the keeper: Read against the paper copy',
    ])
      assert.ok(article.includes(said), `the page of the article says "${said}"`);
    for (const list of ['index.html', '2019/04/02/index.html', '2019/04/index.html', 'sources/the-herald/index.html'])
      assert.ok(wordsOf(page(project, list)).includes('Storm takes a roof'), `${list} shows the corrected headline`);
    assert.ok(!JSON.stringify([...treeOf(join(project, 'public'))].map(([name]) => name)).includes('2019/03/08'), 'no page of the old date');
    const [answer] = jsonLines(backfileWell(['list', '--json'], project)).filter(({ file }) => file === 'articles/storm.txt');
    assert.deepEqual(
      [answer?.title, answer?.date, answer?.sourceId, answer?.authors],
      ['Storm takes a roof', '2019-04-02', 'the-herald', ['Jane Doe', 'Ana Ruiz']],
    );
  });

  it('that says what was read shows as agreement', async () => {
    const article = wordsOf(page(await corrected('storm.txt,,,2019-03-08,,,,,,'), '2019/03/08/_unknown/storm-hits-the-port.html'));
    assert.match(article, /8 Mar 2019 set by the keeper/);
    assert.ok(!article.includes('because the keeper set another'));
    assert.ok(article.includes('March 8, 2019'), 'the words of the file are still on its page');
  });

  it('empties a fact with a hyphen', async () => {
    const project = await corrected('storm.txt,,,-,,-,,,,');
    const article = wordsOf(page(project, 'undated/_unknown/storm-hits-the-port.html'));
    assert.match(article, /Left empty set by the keeper/);
    assert.match(article, /Byline Left empty set by the keeper/);
    assert.ok(article.includes('Jon Doe') && !page(project, 'undated/_unknown/storm-hits-the-port.html').includes('<p class="by">'), 'nobody signs it');
  });

  it('that comes and goes again leaves the site as it was', async () => {
    const project = await corrected();
    const before = treeOf(join(project, 'public'));
    assert.deepEqual(await build(project, ['storm.txt,,,,The Herald,Jane Doe,https://herald.example/storm,de,,A note']), []);
    assert.notDeepEqual(differences(before, treeOf(join(project, 'public'))), []);
    await build(project, []);
    // The ledger keeps the address that was given meanwhile, and it leads back.
    assert.deepEqual(
      differences(before, treeOf(join(project, 'public'))).filter((line) => !line.includes('manifest')),
      ['+ 2019/03/08/the-herald/storm-hits-the-port.html'],
    );
    assert.match(page(project, '2019/03/08/the-herald/storm-hits-the-port.html'), /_unknown\/storm-hits-the-port\.html/);
  });

  it('makes the same site in a build of what changed and in one from nothing', async () => {
    const project = await corrected();
    for (const rows of [
      ['storm.txt,,One title,,,,,,,', 'ferry.md,,,,,,,,,A note'],
      ['ferry.md,,,2018,,,,,,', 'storm.txt,,Another title,-,Somebody,,,,,'],
    ]) {
      await build(project, rows);
      assert.deepEqual(differences(treeOf(join(await builtAnew(project), 'public')), treeOf(join(project, 'public'))), []);
    }
  });

  it('does not hold for a file that changed after the row was written', async () => {
    const project = archive();
    const [listed] = backfileWell(['explain', 'articles/storm.txt'], project).trimEnd().split('\n').slice(-1);
    const row = listed?.replace(/,{8,20}$/, ',Storm takes a roof,,,,,,,') ?? '';
    assert.deepEqual(await build(project, [row]), []);
    assert.ok(page(project, 'index.html').includes('Storm takes a roof'));
    writeFileSync(join(project, 'articles', 'storm.txt'), storm.replace('third', 'fourth'));
    assert.deepEqual(await build(project, [row]), ['corrections/other-bytes']);
    assert.ok(!page(project, 'index.html').includes('Storm takes a roof'));
  });

  it('that cannot be applied is a remark, and the site is built all the same', async () => {
    const project = await corrected();
    assert.deepEqual(await build(project, ['storm.txt,,,2019-02-30,,,,,,', 'articles/storm.txt,,A second row,,,,,,,', 'gone.txt,,T,,,,,,,']), [
      'corrections/bad-value',
      'corrections/duplicate-row',
      'corrections/no-such-file',
    ]);
    writeFileSync(join(project, 'corrections.csv'), 'articles/storm.txt;T\n');
    assert.equal(backfile(['check'], project).status, 1);
  });
});

describe('backfile review', () => {
  it('lists the least certain first, as a table that corrects nothing until it is filled in', async () => {
    const project = await corrected();
    const before = treeOf(join(project, 'public'));
    const table = backfileWell(['review'], project);
    const lines = table.split('\r\n');
    assert.ok(lines[0]?.startsWith(`\ufeff${head},embargo,review,expires,not-same-story-as,checked,why,`));
    assert.deepEqual(
      lines.slice(1).map((line) => line.split(',')[0]),
      ['articles/storm.txt', ''],
    );
    writeFileSync(join(project, 'corrections.csv'), table);
    backfileWell(['build', '--quiet', '--strict'], project);
    assert.deepEqual(differences(before, treeOf(join(project, 'public'))), []);
    assert.equal(backfileWell(['review', '--limit', '0'], project).split('\r\n').length, 3, 'the row there is already is kept, whatever the limit');
  });

  it('names a date that can be read in two ways, with both readings', () => {
    const project = scratchProject({ 'articles/wall.txt': storm.replace('March 8, 2019', '03/04/2019').replace('By Jon Doe', 'By Jon Doe, Ports desk') });
    const [, row = ''] = backfileWell(['review'], project).split('\r\n');
    assert.match(row, /date can be read in two ways/);
    assert.match(row, /date: 2019-04-03 .*date: 2019-03-04/);
  });
});
