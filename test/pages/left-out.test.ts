import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/build/build-site.js';
import { openProject } from '../../src/build/open-project.js';
import { brokenLinks } from '../support/links.js';
import { scratchProject } from '../support/scratch.js';
import { treeOf } from '../support/trees.js';

const article = (title: string): string =>
  `---\ntitle: ${title}\ndate: 2019-05-04\nsource: Callow Courier\nauthor: Ada Marsh\ntags: [harbour]\nlang: en\n---\n\nThe quay was closed on Monday and the ferries stayed in the harbour.\n`;

/** The files of a site with these settings, by path. */
async function built(settings: object): Promise<{ readonly out: string; readonly paths: readonly string[] }> {
  const project = scratchProject({
    'backfile.json': JSON.stringify({ baseUrl: 'https://archive.example/', visibility: 'public', contact: 'a@archive.example', ...settings }),
    'articles/a.md': article('Storm closes the quay'),
    'articles/b.md': article('Storm closes the old quay'),
  });
  await buildSite(openProject({ cwd: project, programRoot: process.cwd() }));
  const out = join(project, 'public');
  return { out, paths: [...treeOf(out).keys()] };
}

describe('What a keeper leaves out', () => {
  let site: Awaited<ReturnType<typeof built>> = { out: '', paths: [] };
  before(async () => {
    site = await built({ leaveOut: ['authors', 'languages', 'tags', 'data'] });
  });

  it('has no page and no file', async () => {
    const leftOut = /^(?:authors|languages|tags|data|api)\/|citations\./;
    assert.deepEqual(
      site.paths.filter((path) => leftOut.test(path)),
      [],
    );
    const whole = await built({});
    for (const part of ['authors/', 'languages/', 'tags/', 'data/', 'api/'])
      assert.ok(
        whole.paths.some((path) => path.startsWith(part)),
        part,
      );
  });

  it('is led to from nowhere', () => assert.deepEqual(brokenLinks(site.out), []));

  it('is still said on the page of an article, and feeds stay', () => {
    const page = readFileSync(join(site.out, '2019/05/04/callow-courier/storm-closes-the-quay.html'), 'utf8');
    assert.match(page, /Ada Marsh/);
    assert.match(page, /harbour/);
    assert.ok(site.paths.includes('rss.xml'));
  });

  it('is named on About as left out', () => assert.match(readFileSync(join(site.out, 'about.html'), 'utf8'), /kept without tables, JSON files and citations/));
});
