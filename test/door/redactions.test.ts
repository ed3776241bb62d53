import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildSite } from '../../src/build/build-site.js';
import { openProject } from '../../src/build/open-project.js';
import { digestOf } from '../../src/text/digest.js';
import { leaksIn } from '../support/leaks.js';
import { plainPng } from '../support/pictures.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';
import { differences, treeOf } from '../support/trees.js';

const trial = `---
title: Anna Weiß-Lind heard in the harbour trial
author: Anna Weiß-Lind
date: 2019-03-08
source: The Herald
tags: [trial, Anna Weiss-Lind]
url: https://herald.example/2019/anna-weiss-lind-heard
slug: anna-weiss-lind-heard
---
The court heard **Anna** Weiß-Lind on Friday, who said that the crane had been repaired twice. Her lawyer said that ANNA
WEISS-LIND had told the harbour office about it in writing.

![Anna Weiß-Lind at the court](court.png)

See [the earlier report](https://herald.example/2018/anna-wei%C3%9F-lind) on the crane.
`;
const files = {
  'backfile.json': JSON.stringify({
    title: 'Quay archive',
    visibility: 'public',
    baseUrl: 'https://quay.example/',
    contact: 'a@quay.example',
    feedText: 'full',
  }),
  'articles/anna-weiss-lind.md': trial,
  'articles/ferry.md':
    '---\ntitle: Ferry runs again\ndate: 2019-03-08\nsource: The Herald\n---\nThe ferry to the island runs again, said the master of the port.\n',
};
const rows = 'file,words,reason\r\narticles/anna-weiss-lind.md,Anna Weiß-Lind,a witness\r\n';
const traces = ['Weiß-Lind', 'Weiss-Lind', 'weiß lind', 'wei%C3%9F', digestOf(trial)];

async function build(project: string): Promise<readonly string[]> {
  return (await buildSite(openProject({ cwd: project, programRoot: process.cwd() }))).diagnostics.map(({ code }) => code);
}

/** The archive, built; then with these rows in its redactions.csv, built again. */
async function redacted(table = rows): Promise<string> {
  const project = scratchProject(files);
  await build(project);
  writeFileSync(join(project, 'redactions.csv'), table);
  await build(project);
  return project;
}

describe('Withheld words', () => {
  it('stand nowhere in the site, however the file writes them, whether or not anything was remembered', async () => {
    const project = await redacted();
    assert.deepEqual(leaksIn(join(project, 'public'), traces), []);
    const anew = scratchFolder();
    for (const name of ['articles', 'backfile.json', 'redactions.csv', 'backfile.ledger']) cpSync(join(project, name), join(anew, name), { recursive: true });
    await build(anew);
    assert.deepEqual(differences(treeOf(join(anew, 'public')), treeOf(join(project, 'public'))), []);
  });

  it('leave words of the archive in their place, and the rest of the article as it is', async () => {
    const project = await redacted();
    const page = readFileSync(join(project, 'public/2019/03/08/the-herald/heard.html'), 'utf8');
    for (const said of [
      '[withheld by this archive] heard in the harbour trial',
      'The court heard [withheld by this archive] on Friday, who said that the crane had been repaired twice.',
      'Its hash is withheld by this archive',
    ])
      assert.ok(page.includes(said), said);
    assert.equal(existsSync(join(project, 'public/2019/03/08/the-herald/anna-weiss-lind-heard.html')), false, 'the old address told the name');
    assert.match(readFileSync(join(project, 'removed.txt'), 'utf8'), /anna-weiss-lind-heard\.html/);
  });

  it('come back when the rows are removed, at the address they had, to which the one they had meanwhile leads', async () => {
    const ferry = '---\ntitle: Lind’s ferry runs again\ndate: 2019-03-09\nsource: The Herald\n---\nThe ferry ran again, said Mr Lind.\n';
    const project = scratchProject({ ...files, 'articles/lind.md': ferry });
    await build(project);
    const before = treeOf(join(project, 'public'));
    writeFileSync(join(project, 'redactions.csv'), `${rows}articles/lind.md,Lind,\r\n`);
    await build(project);
    assert.deepEqual(leaksIn(join(project, 'public'), ['Lind’s', 'linds-ferry', 'Mr Lind']), []);
    rmSync(join(project, 'redactions.csv'));
    await build(project);
    const meanwhile = differences(before, treeOf(join(project, 'public'))).filter((line) => !line.startsWith('~ manifest'));
    assert.deepEqual(meanwhile, ['+ 2019/03/08/the-herald/heard.html', '+ 2019/03/09/the-herald/withheld-by-this-archive-s-ferry-runs-again.html']);
    assert.match(
      readFileSync(join(project, 'public/2019/03/09/the-herald/withheld-by-this-archive-s-ferry-runs-again.html'), 'utf8'),
      /linds-ferry-runs-again\.html/,
    );
  });

  it('stand in no page that stands for the article when it is withdrawn as well', async () => {
    const project = await redacted();
    writeFileSync(join(project, 'withdrawn.csv'), 'file,reason\narticles/anna-weiss-lind.md,x\n');
    await build(project);
    assert.deepEqual(leaksIn(join(project, 'public'), traces), []);
  });

  it('come back when the rows are removed', async () => {
    const project = await redacted();
    rmSync(join(project, 'redactions.csv'));
    await build(project);
    assert.match(readFileSync(join(project, 'public/2019/03/08/the-herald/anna-weiss-lind-heard.html'), 'utf8'), /Anna Weiß-Lind/);
    assert.equal(readFileSync(join(project, 'articles/anna-weiss-lind.md'), 'utf8'), trial);
  });

  it('stay withheld when the file is renamed', async () => {
    const project = await redacted();
    renameSync(join(project, 'articles/anna-weiss-lind.md'), join(project, 'articles/trial.md'));
    await build(project);
    assert.deepEqual(leaksIn(join(project, 'public'), traces), []);
  });

  it('keep the article out of the site where they can still be read', async () => {
    const project = scratchProject({
      ...files,
      'articles/anna-weiss-lind.md': `${trial}\nShe is An&#110;a Weiß-Lind, as the clerk wrote.\n`,
      'redactions.csv': rows,
    });
    assert.ok((await build(project)).includes('redactions/still-there'));
    assert.deepEqual(leaksIn(join(project, 'public'), traces), []);
  });

  it('are counted, and rows that withhold nothing are named', async () => {
    const project = await redacted(`${rows}articles/ferry.md,nobody says this,\r\narticles/gone.md,x,\r\n,x,\r\n`);
    const codes = await build(project);
    assert.deepEqual(codes.filter((code) => code.startsWith('redactions/')).sort(), [
      'redactions/applied',
      'redactions/found-nothing',
      'redactions/incomplete',
      'redactions/no-such-file',
    ]);
  });
});

describe('An archive that names no article files', () => {
  it('says identifiers in their place, in addresses too', async () => {
    const settings = { title: 'Quay archive', publish: { fileNames: false } };
    const picture = '![The quay](informant-gives-me.png)';
    const project = scratchProject({
      'articles/from-my-informant.txt': '2019\n',
      'articles/informant-two.md': `${files['articles/ferry.md']}\n${picture}\n`,
      'articles/informant-gives-me.png': plainPng,
    });
    await build(project);
    writeFileSync(join(project, 'backfile.json'), JSON.stringify(settings));
    await build(project);
    assert.deepEqual(leaksIn(join(project, 'public'), ['informant']), []);
  });
});
