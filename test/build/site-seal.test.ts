import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildSite } from '../../src/build/build-site.js';
import { openProject } from '../../src/build/open-project.js';
import { BuildProfile } from '../../src/build/profile.js';
import { scratchProject } from '../support/scratch.js';
import { inProject, pathsWithin } from '../support/sources.js';

const article = (title: string): string => `---\ntitle: ${title}\ndate: 2019-12-28\nsource: Gazette\n---\nThe harbour crane fell on Monday.\n`;

/** An archive whose files have lain there for a while, built twice. */
async function built(): Promise<string> {
  const project = scratchProject({ 'articles/one.txt': article('One'), 'articles/two.txt': article('Two'), 'backfile.json': '{}\n' });
  for (const path of pathsWithin(join(project, 'articles'))) utimesSync(join(project, 'articles', path), 1_500_000_000, 1_500_000_000);
  await build(project);
  await build(project);
  return project;
}

async function build(project: string): Promise<{ readonly looked: boolean; readonly said: string; readonly written: number }> {
  const profile = new BuildProfile();
  const {
    written,
    seconds: _s,
    cpuSeconds: _c,
    peakMemoryMB: _m,
    unchanged: _u,
    ...report
  } = await buildSite(openProject({ cwd: project, programRoot: inProject('.') }), undefined, profile);
  return { looked: profile.lines().some((line) => line.startsWith('read articles')), said: JSON.stringify(report), written: written.length };
}

/** Whether a build after that opens articles and plans pages. */
async function check(change: (project: string) => void, looks: boolean): Promise<void> {
  const project = await built();
  change(project);
  assert.equal((await build(project)).looked, looks);
}

describe('A build to which nothing happened', () => {
  it('opens no article and says again what the last one said', async () => {
    const project = await built();
    const again = await build(project);
    rmSync(join(project, '.backfile', 'site.seal'));
    const whole = await build(project);
    assert.deepEqual([again.looked, whole.looked], [false, true]);
    assert.equal(again.said, whole.said);
  });

  it('knows an article that was edited', () => check((project) => writeFileSync(join(project, 'articles/one.txt'), article('New')), true));
  it('knows an article that was renamed', () => check((project) => renameSync(join(project, 'articles/one.txt'), join(project, 'articles/three.txt')), true));
  it('knows a correction', () => check((project) => writeFileSync(join(project, 'corrections.csv'), 'file,field,value\none.txt,title,New\n'), true));
  it('knows a withdrawal', () => check((project) => writeFileSync(join(project, 'withdrawn.csv'), 'file,reason\none.txt,asked\n'), true));
  it('knows a setting', () => check((project) => writeFileSync(join(project, 'backfile.json'), '{"title":"New"}\n'), true));
  it('knows an edit of the ledger', () =>
    check((project) => writeFileSync(join(project, 'backfile.ledger'), `${readFileSync(join(project, 'backfile.ledger'), 'utf8')}\n`), true));
  it('knows a page that is gone', () => check((project) => rmSync(join(project, 'public/2019/12/28/index.html')), true));
  it('knows a front page that is gone', () => check((project) => rmSync(join(project, 'public/index.html')), true));
  it('knows a manifest that was edited', () => check((project) => writeFileSync(join(project, 'public/manifest-sha256.txt'), 'x\n'), true));
  it('knows that its own record is damaged', () => check((project) => writeFileSync(join(project, '.backfile/site.seal'), 'x\n'), true));

  it('restores what is gone', async () => {
    const project = await built();
    rmSync(join(project, 'public/2019/12/28/index.html'));
    assert.equal((await build(project)).written, 1);
  });
});
