import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildSite } from '../../src/build/build-site.js';
import { openProject } from '../../src/build/open-project.js';
import { leaksIn } from '../support/leaks.js';
import { unpackReuters } from '../support/reuters.js';
import { scratchFolder, scratchProject, writeFiles } from '../support/scratch.js';
import { shared, unlessShared } from '../support/shared.js';
import { inProject } from '../support/sources.js';
import { tracesIn } from '../support/traces.js';
import { differences, treeOf } from '../support/trees.js';

const settings = JSON.stringify({
  title: 'Quay archive',
  visibility: 'public',
  baseUrl: 'https://quay.example/',
  contact: 'a@quay.example',
  feedText: 'full',
  samples: true,
  publish: { text: 'full', files: true },
});

async function build(project: string): Promise<readonly string[]> {
  return (await buildSite(openProject({ cwd: project, programRoot: process.cwd() }))).diagnostics.map(({ code }) => code);
}

/** Builds, withdraws what is wanted, builds with and without the cache, and asks that nothing of it is left. Gives the folder and what was withdrawn. */
async function check(project: string, wanted: (file: string, at: number) => boolean): Promise<void> {
  await build(project);
  const out = await tracesIn(project, wanted);
  assert.ok(out.length > 0 && out.every(({ traces }) => traces.length > 1));
  const before = treeOf(join(project, 'public'));
  writeFileSync(join(project, 'withdrawn.csv'), `file,date,reason\n${out.map(({ file }) => `"${file}",2026-11-22,By court order\n`).join('')}`);
  await build(project);
  const addresses = new Set(out.map(({ address }) => address));
  const traces = out.flatMap((one) => one.traces);
  assert.deepEqual(
    leaksIn(join(project, 'public'), traces, (path) => addresses.has(path)),
    [],
  );
  const kept = treeOf(join(project, 'public'));
  for (const name of ['public', '.backfile']) rmSync(join(project, name), { recursive: true });
  await build(project);
  assert.deepEqual(differences(kept, treeOf(join(project, 'public'))), []);
  rmSync(join(project, 'withdrawn.csv'));
  await build(project);
  // An address that a story had meanwhile leads to the one it has again.
  const changed = differences(before, treeOf(join(project, 'public'))).filter((line) => !/^(?:\+ stories\/[a-z0-9-]+\/index\.html|~ manifest.*)$/.test(line));
  assert.deepEqual(changed, [], 'everything is back as it was');
}

const flood = (more: string): string =>
  `The river Aske rose two metres in one night and flooded the lower town of Merrow, where nine hundred people left their houses before dawn. Mayor Ilse Brandt said that the dyke at the paper mill had given way at four in the morning. Soldiers with boats brought the sick out of the hospital of Saint Rita. ${more}\n`;
const story: Readonly<Record<string, string>> = {
  'backfile.json': settings,
  'articles/zinnober.md': `---\ntitle: Zinnober dyke gives way above Merrow\ndate: 2019-03-08\nsource: The Herald\n---\n${flood('The governor flew over the valley on Friday and promised the town two million crowns.')}`,
  'articles/beta.md': `---\ntitle: Nine hundred leave Merrow as river rises\ndate: 2019-03-08\nsource: The Courier\n---\n${flood('A school in Oberau took in two hundred of them.')}`,
  'articles/gamma.md': `---\ntitle: Merrow under water\ndate: 2019-03-09\nsource: The Mail\n---\n${flood('Trains to the coast will not run before Monday.')}`,
};

describe('Articles taken out', () => {
  for (const file of ['articles/beta.md', 'articles/gamma.md'])
    it(`leave nothing in a story they are in, whichever of them named it: ${file}`, async () => {
      await check(scratchProject(story), (name) => name === file);
    });

  it('leave nothing when their file has been renamed since the story was named after it', async () => {
    const project = scratchProject({ ...story, 'withdrawn.csv': '' });
    rmSync(join(project, 'withdrawn.csv'));
    await build(project);
    const path = /^story .* stories\/([a-z0-9-]+)\/index\.html/m.exec(readFileSync(join(project, 'backfile.ledger'), 'utf8'))?.[1] ?? '';
    const central =
      Object.keys(story).find((file) =>
        (story[file] ?? '')
          .toLowerCase()
          .replaceAll(/[^a-z]+/g, '-')
          .includes(path),
      ) ?? '';
    const [out] = await tracesIn(project, (file) => file === central);
    writeFiles(project, { 'withdrawn.csv': `file,reason\n${central},x\n`, 'articles/renamed.md': story[central] ?? '' });
    rmSync(join(project, central));
    await build(project);
    assert.deepEqual(
      leaksIn(join(project, 'public'), out?.traces ?? [], (name) => name === out?.address),
      [],
    );
    assert.notEqual(/^story/m.exec(readFileSync(join(project, 'backfile.ledger'), 'utf8')), null);
  });

  it('leave nothing of the samples', async () => {
    const project = scratchProject({ 'backfile.json': settings });
    cpSync(inProject('articles', 'sample'), join(project, 'articles', 'sample'), { recursive: true });
    await check(project, (_, at) => at % 3 === 0);
  });

  it('leave nothing of the seeds', { skip: unlessShared('seeds') }, async () => {
    const project = scratchProject({ 'backfile.json': settings });
    cpSync(shared('seeds'), join(project, 'articles'), { recursive: true, filter: (from) => !from.endsWith('.json') });
    await check(project, (_, at) => at % 2 === 0);
  });

  it('leave nothing of Reuters', { skip: unlessShared('corpora', 'reuters21578') }, async () => {
    const project = scratchProject({ 'backfile.json': settings });
    const folder = scratchFolder();
    unpackReuters(folder, 'frontmatter', 360);
    cpSync(folder, join(project, 'articles'), { recursive: true });
    await check(project, (_, at) => at % 20 === 0);
  });
});

describe('Words withheld from the article a story is named after', () => {
  it('stand in no address, list or file of the story, and in none that led to it', async () => {
    const project = scratchProject(story);
    await build(project);
    const before = treeOf(join(project, 'public'));
    const rows = ['zinnober', 'beta', 'gamma'].map((name) => `articles/${name}.md,Merrow\n`).join('');
    writeFileSync(join(project, 'redactions.csv'), `file,words\n${rows}articles/zinnober.md,Zinnober dyke\narticles/beta.md,river rises\n`);
    await build(project);
    const words = ['Merrow', 'Zinnober dyke', 'zinnober-dyke', 'river rises', 'river-rises'];
    assert.deepEqual(leaksIn(join(project, 'public'), words), []);
    const kept = treeOf(join(project, 'public'));
    for (const name of ['public', '.backfile']) rmSync(join(project, name), { recursive: true });
    await build(project);
    assert.deepEqual(differences(kept, treeOf(join(project, 'public'))), []);
    // Once the words may be told again the story has its address again, and the one it had meanwhile leads there, as those of its articles do.
    rmSync(join(project, 'redactions.csv'));
    await build(project);
    const changed = differences(before, treeOf(join(project, 'public'))).filter((line) => !line.startsWith('~ manifest'));
    assert.equal(changed.filter((line) => /^\+ stories\/[a-z0-9-]+\/index\.html$/.test(line)).length, 1);
    assert.deepEqual(
      changed.filter((line) => !/^\+ (?:stories\/[a-z0-9-]+\/index|2019\/03\/0\d\/[a-z-]+\/[a-z0-9-]+)\.html$/.test(line)),
      [],
    );
  });
});
