import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { faultsOfBag } from '../support/bag.js';
import { backfile, backfileWell } from '../support/run.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';
import { differences, treeOf } from '../support/trees.js';

const files = {
  'backfile.json': '{ "title": "Quay archive" }',
  'articles/a.md': '---\ntitle: Crane runs again\ndate: 2019-03-08\n---\nThe crane at the quay ran again on Friday, said Bo Lind.\n',
  'articles/50% off.txt': 'Fair opens late\n\nRain kept the fair closed until noon.\n',
  'articles/scan.pdf': '%PDF-1.4\n',
  'redactions.csv': 'file,words\narticles/a.md,Bo Lind\n',
  'corrections.csv': 'file,title\narticles/a.md,The crane runs\n',
};

function built(): string {
  const project = scratchProject(files);
  backfileWell(['build', '--quiet'], project);
  return project;
}

describe('backfile export --bagit', () => {
  it('writes a valid bag with everything the archive is made of, article files whole', () => {
    const project = built();
    const bag = join(scratchFolder(), 'bag');
    backfileWell(['export', '--bagit', bag], project);
    assert.deepEqual(faultsOfBag(bag), []);
    for (const name of [
      'articles/50% off.txt',
      'articles/scan.pdf',
      'backfile.json',
      'backfile.ledger',
      'corrections.csv',
      'redactions.csv',
      'program-version.txt',
      'site/index.html',
    ])
      assert.ok(existsSync(join(bag, 'data', name)), name);
    assert.equal(readFileSync(join(bag, 'data/articles/a.md'), 'utf8'), files['articles/a.md']);
    assert.equal(
      spawnSync('grep', ['-rl', 'Bo Lind', join(bag, 'data/site')], { encoding: 'utf8' }).stdout,
      '',
      'what is withheld stands in the article file only',
    );
  });

  it('writes the same bag of the same archive, and says the same seal', () => {
    const project = built();
    const [one, two] = [join(scratchFolder(), 'bag'), join(scratchFolder(), 'bag')];
    const sealOf = (bag: string) => /Seal: ([0-9a-f]{64})/.exec(backfile(['export', '--bagit', bag], project).stderr)?.[1];
    assert.equal(sealOf(one), sealOf(two));
    assert.deepEqual(differences(treeOf(one), treeOf(two)), []);
  });

  it('refuses a folder with something in it, a folder of the project, and an archive that is not built', () => {
    const project = built();
    for (const [folder, why] of [
      [scratchProject({ 'x.txt': 'x' }), /is not empty/],
      [join(project, 'articles/bag'), /lies in an articles folder/],
      [join(project, 'public/bag'), /would be published/],
    ] as const) {
      const { status, stderr } = backfile(['export', '--bagit', folder], project);
      assert.equal(status, 2);
      assert.match(stderr, why);
    }
    assert.match(backfile(['export', '--bagit', join(scratchFolder(), 'bag')], scratchProject(files)).stderr, /backfile build first/);
  });

  it('lets a command of the keeper sign the list that decides all others', () => {
    const project = built();
    const bag = join(scratchFolder(), 'bag');
    const { status, stderr } = backfile(['export', '--bagit', bag, '--sign', `cp {} ${project}/signed`], project);
    assert.equal(status, 0, stderr);
    assert.equal(readFileSync(join(project, 'signed'), 'utf8'), readFileSync(join(bag, 'tagmanifest-sha256.txt'), 'utf8'));
    const failed = backfile(['export', '--bagit', join(scratchFolder(), 'bag'), '--sign', 'no-such-command'], project);
    assert.equal(failed.status, 2);
    assert.match(failed.stderr, /complete but not signed: no-such-command could not be started/);
  });
});

describe('A bag', () => {
  let bag: string;
  before(() => {
    bag = join(scratchFolder(), 'bag');
    const names = process.platform === 'win32' ? {} : { 'articles/a%0Ab\nc\rd%.txt': 'A name of two lines\n\nIts words are few.\n' };
    const project = scratchProject({ ...files, ...names, 'backfile.json': JSON.stringify({ title: 'Payload-Oxum: 1.1' }) });
    backfileWell(['build', '--quiet'], project);
    backfileWell(['export', '--bagit', bag], project);
  });

  /** Checks what is found in a copy of the bag that was changed: figures are left out. */
  const check = (change: (copy: string) => void, expected: readonly string[]): void => {
    const copy = join(scratchFolder(), 'bag');
    cpSync(bag, copy, { recursive: true });
    change(copy);
    const faults = faultsOfBag(copy).map((fault) => fault.replace(/\d+ (bytes|files) of \d+|undefined files of \d+/, '').trim());
    assert.deepEqual(faults, expected);
  };
  const edit = (file: string, from: string | RegExp, to: string) => (copy: string) =>
    writeFileSync(join(copy, file), readFileSync(join(copy, file), 'utf8').replace(from, to));

  it('is valid whatever its files are called and the archive is called', () => {
    check(() => {}, []);
  });

  it('is checked with sha256sum -c where no name needs another writing', {
    skip: spawnSync('sha256sum', ['--version']).error !== undefined && 'there is no sha256sum here',
  }, () => {
    const plain = scratchProject({ ...files, 'articles/50% off.txt': '' });
    rmSync(join(plain, 'articles/50% off.txt'));
    backfileWell(['build', '--quiet'], plain);
    const own = join(scratchFolder(), 'bag');
    backfileWell(['export', '--bagit', own], plain);
    const ask = () => spawnSync('sha256sum', ['--strict', '--quiet', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], { cwd: own, encoding: 'utf8' });
    assert.deepEqual([ask().status, ask().stdout, ask().stderr], [0, '', '']);
    appendFileSync(join(own, 'data/articles/a.md'), 'x');
    assert.match(ask().stdout, /^data\/articles\/a\.md: FAILED$/m);
  });

  it('that was changed is found out by its lists', () => {
    check((copy) => appendFileSync(join(copy, 'data/articles/a.md'), 'x'), ['manifest-sha256.txt: changed: data/articles/a.md', 'Payload-Oxum counts']);
    check((copy) => rmSync(join(copy, 'data/articles/a.md')), ['manifest-sha256.txt: gone: data/articles/a.md', 'Payload-Oxum counts', 'Payload-Oxum counts']);
    check(
      (copy) => writeFileSync(join(copy, 'data/more.txt'), 'x'),
      ['manifest-sha256.txt: not listed: data/more.txt', 'Payload-Oxum counts', 'Payload-Oxum counts'],
    );
    check(
      (copy) => writeFileSync(join(copy, 'fetch.txt'), 'https://example.org/a 1 data/a\n'),
      ['fetch.txt: something is to be fetched', 'a file beside the payload: fetch.txt', 'tagmanifest-sha256.txt: not listed: fetch.txt'],
    );
  });

  it('whose lists are written otherwise than the RFC says is found out too', () => {
    const tags = 'tagmanifest-sha256.txt: changed: manifest-sha256.txt';
    const name = 'data/articles/50% off.txt';
    check(edit('manifest-sha256.txt', '50%25 off', '50% off'), [
      `manifest-sha256.txt: not written as the RFC says: ${name}`,
      `manifest-sha256.txt: not listed: ${name}`,
      tags,
    ]);
    check(edit('manifest-sha256.txt', 'data/articles/a.md', 'data/../data/articles/a.md'), [
      'manifest-sha256.txt: leads out: data/../data/articles/a.md',
      'manifest-sha256.txt: not listed: data/articles/a.md',
      tags,
    ]);
    check(edit('manifest-sha256.txt', /^/, '\ufeff'), ['manifest-sha256.txt begins with a byte-order mark', ...faultsOfFirstLine(), tags]);
    check(edit('bagit.txt', '1.0', '0.97'), ['bagit.txt is not the declaration', 'tagmanifest-sha256.txt: changed: bagit.txt']);
  });

  function faultsOfFirstLine(): string[] {
    const [line = ''] = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8').split('\n');
    return [`manifest-sha256.txt: no line of a manifest: \ufeff${line}`, `manifest-sha256.txt: not listed: ${line.slice(66).replace('%25', '%')}`];
  }
});
