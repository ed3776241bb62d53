import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cameraJpeg, cameraPng, plainJpeg, plainWebp } from '../support/pictures.js';
import { backfileWell } from '../support/run.js';
import { scratchProject, writeFiles } from '../support/scratch.js';
import { pathsWithin } from '../support/sources.js';
import { differences, treeOf } from '../support/trees.js';

type Report = {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly leftOut: Readonly<Record<string, number>>;
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
};

function build(project: string): Report {
  backfileWell(['build', '--quiet', '--report-json', 'report.json'], project);
  return JSON.parse(readFileSync(join(project, 'report.json'), 'utf8')) as Report;
}

const head = '---\ntitle: The quay\ndate: 2019-05-01\nsource: Herald\n---\n';
const page = '2019/05/01/herald/the-quay.html';
const beside = '2019/05/01/herald/the-quay/';

/** An archive with one article of this text, and pictures beside it. */
function archive(text: string, files: Readonly<Record<string, string | Uint8Array>>, settings = '{}'): string {
  return scratchProject({ 'articles/2019/quay.md': head + text, 'backfile.json': settings, ...files });
}

function read(project: string, path: string): string {
  return readFileSync(join(project, 'public', path), 'latin1');
}

/** The picture files of the site. */
function pictures(project: string): string[] {
  return pathsWithin(join(project, 'public')).filter((path) => /\.(?:jpg|png|gif|webp)$/.test(path));
}

/** The remark that a text earns which shows this picture. */
function check(target: string, code: string, prepare: (project: string) => void = () => {}): void {
  const project = archive(`Before ![Boats & <nets>](${target}) after.\n`, { 'articles/2019/fake.jpg': '<svg onload="pwn()"/>', 'apart.jpg': plainJpeg });
  prepare(project);
  assert.deepEqual(
    build(project).diagnostics.map((one) => one.code),
    [code],
  );
  assert.match(read(project, page), /<p>Before \[picture: Boats &amp; &lt;nets&gt;\] after\.<\/p>/);
  assert.deepEqual(pictures(project), []);
}

describe('A picture beside an article', () => {
  it('is copied beside the page without what its file says, and shown with its size, its words and its credit', () => {
    const project = archive('![The "quay"](Quay%20at%20noon.JPG)\n\n![[pier.png]] and ![Boats](../boats.webp)\n\nPhoto: P. Taker\n', {
      'articles/2019/Quay at noon.JPG': cameraJpeg(6),
      'articles/2019/pier.png': cameraPng(),
      'articles/boats.webp': plainWebp,
      'articles/2019/unused.gif': 'GIF89a',
    });
    const { leftOut, diagnostics } = build(project);
    assert.deepEqual([leftOut, diagnostics], [{ other: 1 }, []]);
    assert.deepEqual(pictures(project), [`${beside}boats.webp`, `${beside}pier.png`, `${beside}quay-at-noon.jpg`]);
    for (const path of pictures(project)) assert.doesNotMatch(read(project, path), /SECRET/);
    const html = read(project, page);
    assert.match(html, /<p><img src="the-quay\/quay-at-noon\.jpg" alt="The &quot;quay&quot;" width="16" height="24"><\/p>/);
    assert.match(html, /<img src="the-quay\/pier\.png" alt="" width="24" height="16" loading="lazy"> and <img src="the-quay\/boats\.webp" alt="Boats"/);
    assert.match(html, /2 pictures above are shown as copies without what their files say/);
    assert.match(html, /Picture credit in the file: <bdi>P\. Taker<\/bdi>/);
  });

  it('keeps what its file says when the keeper wants that', () => {
    const project = archive('![The quay](quay.jpg)\n', { 'articles/2019/quay.jpg': cameraJpeg() }, '{ "imageMetadata": true }');
    build(project);
    assert.deepEqual(readFileSync(join(project, 'public', beside, 'quay.jpg')), Buffer.from(cameraJpeg()));
    assert.doesNotMatch(read(project, page), /as a copy without/);
  });

  it('stays at home with the text that is not published', () => {
    const project = archive('![The quay](quay.jpg)\n', { 'articles/2019/quay.jpg': plainJpeg }, '{ "publish": { "text": "excerpt" } }');
    build(project);
    assert.deepEqual(pictures(project), []);
    assert.doesNotMatch(read(project, page), /<img/);
  });

  it('has a name of its own also where two would be called alike', () => {
    const project = archive('![a](a/quay.jpg) ![b](b/Quay.jpg)\n', { 'articles/2019/a/quay.jpg': plainJpeg, 'articles/2019/b/Quay.jpg': plainJpeg });
    build(project);
    assert.equal(pictures(project).length, 2);
    for (const path of pictures(project)) assert.match(path, /\/quay-[0-9a-f]{6}\.jpg$/);
  });

  it('is found by its name alone, as in a vault, when only one is called so', () => {
    const project = archive('![[quay.jpg]] ![[pier.jpg]]\n', {
      'articles/attachments/quay.jpg': plainJpeg,
      'articles/x/pier.jpg': plainJpeg,
      'articles/y/pier.jpg': plainJpeg,
    });
    assert.deepEqual(
      build(project).diagnostics.map((one) => one.code),
      ['image/missing'],
    );
    assert.deepEqual(pictures(project), [`${beside}quay.jpg`]);
  });

  it('that changes, goes or comes back changes its page and itself, and the site is that of a first build', () => {
    const project = archive('![The quay](quay.jpg)\n', { 'articles/2019/quay.jpg': cameraJpeg(), 'articles/2019/other.txt': 'Another article.\n' });
    build(project);
    const first = treeOf(join(project, 'public'));
    assert.deepEqual(build(project).written, []);
    writeFileSync(join(project, 'articles/2019/quay.jpg'), cameraJpeg(6));
    assert.deepEqual([...build(project).written].sort(), [page, `${beside}quay.jpg`]);
    rmSync(join(project, 'articles/2019/quay.jpg'));
    const { written, removed } = build(project);
    assert.deepEqual([written, removed], [[page], [`${beside}quay.jpg`]]);
    assert.ok(!existsSync(join(project, 'public', beside)));
    writeFileSync(join(project, 'articles/2019/quay.jpg'), cameraJpeg());
    build(project);
    assert.deepEqual(differences(first, treeOf(join(project, 'public'))), []);
    rmSync(join(project, '.backfile'), { recursive: true });
    assert.deepEqual(build(project).written, []);
  });

  it('that is not there leaves its words', () => check('gone.jpg', 'image/missing'));
  it('outside the articles folder is not read', () => check('../../apart.jpg', 'image/outside'));
  it('that is no picture by its bytes stays out', () => check('fake.jpg', 'image/not-a-picture'));
  it('in a hidden folder stays out', () =>
    check('.trash/quay.jpg', 'image/missing', (project) => writeFiles(project, { 'articles/2019/.trash/quay.jpg': plainJpeg })));
  it('behind a link that leads out stays out', () => {
    const project = archive('![x](link.jpg)\n', { 'apart.jpg': plainJpeg });
    symlinkSync(join(project, 'apart.jpg'), join(project, 'articles/2019/link.jpg'));
    assert.deepEqual(
      build(project).diagnostics.map((one) => one.code),
      ['file/link-outside', 'image/missing'],
    );
    assert.deepEqual(pictures(project), []);
  });
  it('of more than 20 MB stays out', () =>
    check('large.jpg', 'image/too-large', (project) =>
      writeFiles(project, { 'articles/2019/large.jpg': Buffer.concat([plainJpeg, Buffer.alloc(20 * 1024 * 1024)]) }),
    ));
});
