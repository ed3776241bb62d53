import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
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

describe('A bag that was changed', () => {
  it('is found out by its lists', () => {
    const bag = join(scratchFolder(), 'bag');
    backfileWell(['export', '--bagit', bag], built());
    appendFileSync(join(bag, 'data/articles/a.md'), 'x');
    assert.deepEqual(
      faultsOfBag(bag).map((fault) => fault.replace(/\d+ bytes of \d+/, '')),
      ['manifest-sha256.txt: changed: data/articles/a.md', 'Payload-Oxum counts '],
    );
  });
});
