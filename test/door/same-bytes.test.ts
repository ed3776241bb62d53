import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { forgetTimes, mixedArchive } from '../support/mixed-archive.js';
import { backfileWell } from '../support/run.js';
import { scratchFolder } from '../support/scratch.js';
import { inProject } from '../support/sources.js';
import { differences, treeOf } from '../support/trees.js';

type Env = Readonly<Record<string, string>>;

/** Builds an archive and gives its site's files with their digests. */
function built(project: string, env: Env = {}, ...args: readonly string[]): Map<string, string> {
  backfileWell(['build', '--quiet', ...args], project, env);
  return treeOf(join(project, 'public'));
}

function edit(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('The same articles give the same bytes', () => {
  let first: Map<string, string>;
  let firstProject: string;
  before(() => {
    firstProject = mixedArchive();
    first = built(firstProject);
    assert.ok(first.size > 100, 'the archive has pages');
    for (const kind of [/^search\.html$/, /^search\/./, /^stories\/[^/]+\/index\.html$/, /^stories\/[^/]+\/[0-9a-f]{6}--[0-9a-f]{6}\.html$/])
      assert.ok(
        [...first.keys()].some((path) => kind.test(path)),
        `it has ${kind.source}`,
      );
  });

  /** Checks that another clean build of the same articles gives the same files. */
  const check = (project: string, env: Env = {}): void => assert.deepEqual(differences(first, built(project, env)), []);

  it('in another folder, with files that arrived in another order and at another time', () => {
    const project = mixedArchive((paths) => [...paths].reverse());
    forgetTimes(project, 86_400);
    check(project);
  });

  for (const [TZ, LANG] of [
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
    ['America/Los_Angeles', 'ar_EG.UTF-8'],
    ['UTC', 'C'],
  ] as const) {
    it(`in the time zone ${TZ} and the locale ${LANG}`, () => check(mixedArchive(), { TZ, LANG, LC_ALL: LANG, LANGUAGE: LANG.slice(0, 2) }));
  }

  // scripts/same-everywhere.ts builds the samples in all combinations.
  it('with a umask that hides files from others, and on three threads', () => {
    const mask = process.umask(0o077);
    try {
      assert.deepEqual(differences(first, built(mixedArchive(), {}, '--threads', '3')), []);
    } finally {
      process.umask(mask);
    }
  });

  it('by another account', (t) => {
    const nobody = 65_534;
    if (process.getuid?.() !== 0) return t.skip('only root can act as another account');
    const project = mixedArchive();
    for (const path of [project, ...readdirSync(project, { recursive: true }).map((one) => join(project, String(one)))]) chownSync(path, nobody, nobody);
    const { status, stderr } = spawnSync(process.execPath, [inProject('scripts', 'backfile.js'), 'build', '--quiet'], {
      cwd: project,
      uid: nobody,
      gid: nobody,
      encoding: 'utf8',
    });
    if (/EACCES|Cannot find module/.test(stderr)) return t.skip('another account cannot read the program here');
    assert.equal(status, 0, stderr);
    assert.deepEqual(differences(first, treeOf(join(project, 'public'))), []);
  });

  it('with a cache and an empty output folder, and with an output folder and no cache', () => {
    rmSync(join(firstProject, 'public'), { recursive: true });
    assert.deepEqual(differences(first, built(firstProject)), [], 'warm cache, no output');
    rmSync(join(firstProject, '.backfile'), { recursive: true });
    assert.deepEqual(differences(first, built(firstProject)), [], 'no cache, old output');
  });

  it('as a clean build with the same ledger, after corrections, arrivals and departures one by one', () => {
    const project = mixedArchive();
    built(project);
    const articles = join(project, 'articles');
    const steps: (() => void)[] = [
      () => {
        edit(join(articles, 'same-address/other-day.md'), 'Fire at the mill', 'Fire at the old mill');
        edit(join(articles, 'same-address/b/two.md'), '2018-07-01', '2018-07-03');
      },
      () => {
        rmSync(join(articles, 'header-dialects/yaml.md'));
        renameSync(join(articles, 'dates/day.md'), join(articles, 'dates/renamed.md'));
      },
      () => writeFileSync(join(articles, 'late.md'), '---\ntitle: A late arrival\ndate: 2018-07-01\nsource: Gazette\n---\nIt came last.\n'),
      () => edit(join(project, 'backfile.json'), 'All together', 'All changed'),
    ];
    for (const step of steps) {
      step();
      const warm = built(project);
      const clean = scratchFolder();
      for (const part of ['articles', 'backfile.json', 'backfile.ledger']) cpSync(join(project, part), join(clean, part), { recursive: true });
      assert.deepEqual(differences(built(clean), warm), [], String(step));
    }
  });

  it('after an article came and went again', () => {
    const project = mixedArchive();
    built(project);
    const extra = join(project, 'articles', 'passing.txt');
    cpSync(join(project, 'articles', 'plain-text', 'body-only.txt'), extra);
    assert.notDeepEqual(built(project), first);
    rmSync(extra);
    assert.deepEqual(differences(first, built(project)), []);
  });
});
