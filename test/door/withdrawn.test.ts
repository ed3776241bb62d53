import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildSite } from '../../src/build/build-site.js';
import { openProject } from '../../src/build/open-project.js';
import { digestOf } from '../../src/text/digest.js';
import { leaksIn } from '../support/leaks.js';
import { backfile } from '../support/run.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';
import { differences, treeOf } from '../support/trees.js';

const text = (name: string, day: string, words: string) =>
  `---\ntitle: ${name}\ndate: ${day}\nsource: The Herald\nauthor: Mara Quill\ntags: [harbour]\nurl: https://herald.example/${name.length}\n---\n${words}\n`;
const wall = text(
  'Council votes on the harbour wall',
  '2019-03-08',
  'The members voted nine to four for a wall of granite along the eastern quay, and the mayor thanked them.',
);
const files = {
  'backfile.json': JSON.stringify({
    title: 'Quay archive',
    visibility: 'public',
    baseUrl: 'https://quay.example/',
    contact: 'a@quay.example',
    feedText: 'full',
  }),
  'articles/wall.md': wall,
  'articles/ferry.md': text('Ferry runs again', '2019-03-08', 'The ferry to the island runs again, said the master of the port on Friday.'),
  'articles/fair.md': text('Fair opens late', '2020-05-01', 'Rain kept the fair closed until noon, and then the whole town came out to see it.'),
};
const traces = ['Council votes on the harbour wall', 'council-votes', 'nine to four for a wall of granite', 'wall.md', digestOf(wall), 'herald.example/33'];
const address = '2019/03/08/the-herald/council-votes-on-the-harbour-wall.html';
const row = 'file,sha256,date,reason\r\narticles/wall.md,,2026-11-22,At the request of a member\r\n';

async function build(project: string): Promise<readonly string[]> {
  return (await buildSite(openProject({ cwd: project, programRoot: process.cwd() }))).diagnostics.map(({ code }) => code);
}

/** The archive, built, then one article withdrawn by a row, and built again. */
async function withdrawn(rows = row): Promise<string> {
  const project = scratchProject(files);
  await build(project);
  writeFileSync(join(project, 'withdrawn.csv'), rows);
  await build(project);
  return project;
}

const isTombstone = (path: string) => path === address;

describe('A withdrawn article', () => {
  it('leaves no headline, sentence, slug, file name or hash in any file of the site, whether or not anything was remembered', async () => {
    const project = await withdrawn();
    assert.deepEqual(leaksIn(join(project, 'public'), traces, isTombstone), []);
    const anew = scratchFolder();
    for (const name of ['articles', 'backfile.json', 'withdrawn.csv', 'backfile.ledger']) cpSync(join(project, name), join(anew, name), { recursive: true });
    await build(anew);
    assert.deepEqual(differences(treeOf(join(anew, 'public')), treeOf(join(project, 'public'))), []);
  });

  it('is answered at its address with the day and the reason', async () => {
    const page = readFileSync(join(await withdrawn(), 'public', address), 'utf8');
    for (const said of ['Withdrawn', '22 Nov 2026', 'At the request of a member']) assert.ok(page.includes(said), said);
  });

  it('leaves nothing at its address where the settings say so, and its address on the list of what to delete on a host', async () => {
    const project = await withdrawn();
    writeFileSync(join(project, 'backfile.json'), JSON.stringify({ ...JSON.parse(files['backfile.json']), tombstones: false }));
    await build(project);
    assert.equal(existsSync(join(project, 'public', address)), false);
    assert.match(readFileSync(join(project, 'removed.txt'), 'utf8'), new RegExp(`^${address}$`, 'm'));
  });

  it('comes back as it was when its row is removed', async () => {
    const project = scratchProject(files);
    await build(project);
    const before = treeOf(join(project, 'public'));
    writeFileSync(join(project, 'withdrawn.csv'), row);
    await build(project);
    await build(project);
    rmSync(join(project, 'withdrawn.csv'));
    await build(project);
    assert.deepEqual(differences(before, treeOf(join(project, 'public'))), []);
    assert.equal(readFileSync(join(project, 'articles/wall.md'), 'utf8'), wall);
  });

  it('stays out when its file is renamed', async () => {
    const project = await withdrawn();
    renameSync(join(project, 'articles/wall.md'), join(project, 'articles/other.md'));
    await build(project);
    assert.deepEqual(leaksIn(join(project, 'public'), [...traces, 'other.md'], isTombstone), []);
  });
});

describe('The list of withdrawals', () => {
  it('stops the build when it cannot be read, for then nobody knows what is to stay out', async () => {
    const project = scratchProject({ ...files, 'withdrawn.csv': 'name,reason\nwall.md,x\n' });
    const { status, stderr } = backfile(['build'], project);
    assert.equal(status, 2);
    assert.match(stderr, /withdrawn\.csv cannot be used: its first row must name the columns file, and none is named file/);
    assert.equal(existsSync(join(project, 'public', 'index.html')), false);
  });

  it('is told which rows withdraw nothing and which days are none', async () => {
    const project = scratchProject({ ...files, 'withdrawn.csv': 'file,date\narticles/wal.md,2026-11-22\narticles/fair.md,soon\n' });
    const codes = await build(project);
    assert.deepEqual(codes.filter((code) => code.startsWith('withdrawn/')).sort(), ['withdrawn/left-out', 'withdrawn/no-such-file', 'withdrawn/odd-day']);
  });

  it('gets its row from a command, in the columns it has', async () => {
    const project = scratchProject({ ...files, 'withdrawn.csv': 'reason;file\r\nlost;articles/fair.md' });
    const without = backfile(['withdraw', 'articles/wall.md', '--reason', 'x'], project);
    assert.equal(without.status, 2);
    assert.match(without.stderr, /--date 2026-11-22/);
    const { status } = backfile(['withdraw', 'articles/wall.md', '--reason', 'By court order', '--date', '2026-11-22'], project);
    assert.equal(status, 0);
    assert.equal(readFileSync(join(project, 'withdrawn.csv'), 'utf8'), 'reason;file\r\nlost;articles/fair.md\r\nBy court order;articles/wall.md\r\n');
    const again = backfile(['withdraw', 'articles/wall.md', '--reason', 'x', '--date', '2026-11-22'], project);
    assert.match(again.stderr, /Line 3 of withdrawn\.csv withdraws it already/);
  });
});
