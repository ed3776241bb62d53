import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fat32Faults, stickSizes } from '../../src/build/stick-size.js';
import { windowsFaults } from '../../src/text/windows-names.js';
import { brokenLinks } from '../support/links.js';
import { backfile, backfileWell } from '../support/run.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';
import { inProject, pathsWithin } from '../support/sources.js';
import { differences, treeOf } from '../support/trees.js';

const article = (title: string, day: string, text: string): string =>
  `---\ntitle: ${title}\ndate: ${day}\nsource: The Herald\nauthor: Mara Quill\n---\n${text}\n`;
const files = {
  'backfile.json': JSON.stringify({
    title: 'Quay archive',
    keeper: 'the Quay Reading Room',
    visibility: 'public',
    baseUrl: 'https://quay.example/',
    contact: 'a@b.example',
  }),
  'articles/a.md': article('Crane runs again', '2019-03-08', 'The crane at the quay ran again on Friday, said Bo Lind of the harbour office to reporters.'),
  'articles/b.md': article('Fair opens late', '2020-03-09', 'Rain kept the fair closed until noon, and then the whole town came out to see it.'),
};

describe('backfile export --portable', () => {
  it('writes a site without what only hosts and programs read, and no page leads there', () => {
    const project = scratchProject(files);
    const stick = join(scratchFolder(), 'stick');
    const { status, stderr } = backfile(['export', '--portable', stick], project);
    assert.equal(status, 0, stderr);
    const paths = pathsWithin(stick);
    assert.deepEqual(
      paths.filter((path) => /^api\/|feed|rss|sitemap|citations|robots|nojekyll|\.opml$/.test(path)),
      [],
    );
    assert.deepEqual(brokenLinks(stick), []);
    assert.deepEqual(windowsFaults(paths), []);
    assert.match(stderr, /2 articles in \d+ files, \d+ bytes/);
    assert.match(stderr, /On FAT32 with clusters of 4 KB: \d+ MB/);
    assert.match(stderr, /Seal: [0-9a-f]{64}/);
    assert.match(readFileSync(join(stick, 'README.txt'), 'utf8'), /Quay archive[^]*kept by the Quay Reading Room[^]*Open index\.html in a browser/);
    assert.match(readFileSync(join(stick, 'OPEN-ME.html'), 'utf8'), /href="index\.html"/);
  });

  it('can be verified wherever it was copied to, and is the same each time, as a folder and as a zip', () => {
    const project = scratchProject(files);
    const [one, two] = [join(scratchFolder(), 'stick'), join(scratchFolder(), 'stick')];
    const first = backfile(['export', '--portable', one, '--zip'], project, { TZ: 'Asia/Tokyo' });
    backfileWell(['export', '--portable', two, '--zip'], project, { TZ: 'America/Bogota' });
    assert.deepEqual(differences(treeOf(one), treeOf(two)), []);
    assert.ok(readFileSync(`${one}.zip`).equals(readFileSync(`${two}.zip`)));
    const copied = join(scratchFolder(), 'copied');
    cpSync(one, copied, { recursive: true });
    const verified = backfile(['verify', copied], project);
    assert.equal(verified.status, 0, verified.stderr);
    const seal = /Seal: ([0-9a-f]{64})/;
    assert.equal(seal.exec(verified.stderr)?.[1], seal.exec(first.stderr)?.[1]);
    const listed = spawnSync(
      'python3',
      ['-c', 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print("\\n".join(z.namelist()))', `${one}.zip`],
      {
        encoding: 'utf8',
      },
    );
    if (listed.error === undefined)
      assert.deepEqual(
        listed.stdout.trim().split('\n').sort(),
        pathsWithin(one)
          .map((path) => `stick/${path}`)
          .sort(),
      );
  });

  it('changes nothing of the site and of the list of removed files', () => {
    const project = scratchProject({ ...files, 'withdrawn.csv': 'file,reason\narticles/b.md,x\n' });
    backfileWell(['build', '--quiet'], project);
    const before = treeOf(join(project, 'public'));
    backfileWell(['export', '--portable', join(scratchFolder(), 'stick')], project);
    assert.deepEqual(differences(before, treeOf(join(project, 'public'))), []);
    assert.equal(existsSync(join(project, 'removed.txt')), false);
  });

  it('hands no samples over, and overwrites nothing', () => {
    const samples = scratchProject({ 'backfile.json': '{}' });
    cpSync(inProject('articles', 'sample'), join(samples, 'articles', 'sample'), { recursive: true });
    const refused = backfile(['export', '--portable', join(scratchFolder(), 'stick')], samples);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /samples are left out/);
    const full = backfile(['export', '--portable', scratchProject({ 'x.txt': 'x' })], scratchProject(files));
    assert.equal(full.status, 2);
    assert.match(full.stderr, /is not empty/);
  });
});

describe('Names that cannot be on a stick', () => {
  const check = (paths: readonly string[], expected: readonly string[]): void =>
    assert.deepEqual(
      windowsFaults(paths).map(({ why }) => why),
      expected,
    );
  it('are names of devices', () =>
    check(['a/con/b.html', 'lpt1.txt', 'console.html'], ['Windows keeps the name con for a device', 'Windows keeps the name lpt1.txt for a device']));
  it('are names that end in a dot or a blank', () =>
    check(['a./b', 'b /c'], ['a name in it ends in a dot or a blank', 'a name in it ends in a dot or a blank']));
  it('are names with signs that Windows does not take', () =>
    check(['a:b', 'what?'], ['a sign in it is not allowed in names', 'a sign in it is not allowed in names']));
  it('are names that differ in capitals only', () => check(['A/x', 'a/y'], ['it is called like A but for capitals']));
  it('are long paths', () => check([`${'a/'.repeat(74)}b`, `${'a/'.repeat(74)}bc`], ['it has 150 characters']));
});

describe('What files take on a stick', () => {
  it('is counted in clusters, with the lists of folders', () =>
    assert.deepEqual(
      stickSizes([
        { path: 'a/b.html', size: 1 },
        { path: 'c.html', size: 5000 },
      ]).map(({ system, cluster, bytes }) => `${system} ${cluster} ${bytes / cluster}`),
      ['FAT32 4096 5', 'FAT32 16384 4', 'exFAT 32768 4', 'exFAT 131072 4'],
    ));
  it('says what FAT32 cannot hold', () => assert.match(fat32Faults([{ path: 'big.pdf', size: 2 ** 32 }])[0] ?? '', /no file as large as big\.pdf/));
});
