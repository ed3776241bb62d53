import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { backfile, backfileWell } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';

const article = '---\ntitle: Bells\ndate: 2019-05-01\nsource: Herald\n---\nThe bells rang.\n';

describe('What a keeper may change', () => {
  it('is any single template, partial, message file or asset, without copying the others', () => {
    const project = scratchProject({
      'articles/a.md': article,
      'backfile.json': JSON.stringify({ templates: 'mine' }),
      'mine/partials/footer.hbs': '<footer class="foot">Kept in the cellar.</footer>',
      'mine/assets/archive.css': 'body{color:#000}',
    });
    backfileWell(['build', '--quiet'], project);
    const page = readFileSync(join(project, 'public', '2019/05/01/herald/bells.html'), 'utf8');
    assert.match(page, /Kept in the cellar\./);
    assert.match(page, /Where each fact comes from/);
    assert.equal(readFileSync(join(project, 'public', 'assets/archive.css'), 'utf8'), 'body{color:#000}');
    assert.ok(existsSync(join(project, 'public', 'assets/theme.js')));
  });

  it('may contain a mistake, which is named by file and line and leaves the site as it was', () => {
    const project = scratchProject({
      'articles/a.md': article,
      'backfile.json': JSON.stringify({ templates: 'mine' }),
      'mine/about.hbs': '{{#> layout}}\n{{#if}}',
    });
    const { status, stderr } = backfile(['build'], project);
    assert.equal(status, 2);
    assert.match(stderr, /about\.hbs/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });

  it('does not include who may find a private archive: search engines are told to stay away', () => {
    const project = scratchProject({ 'articles/a.md': article });
    backfileWell(['build', '--quiet'], project);
    assert.match(readFileSync(join(project, 'public', 'robots.txt'), 'utf8'), /^Disallow: \/$/m);
    assert.match(readFileSync(join(project, 'public', 'index.html'), 'utf8'), /<meta name="robots" content="noindex/);
  });
});

describe('The ledger', () => {
  it('lies beside the settings', () => {
    const project = scratchProject({ 'articles/a.md': article });
    backfileWell(['build', '--quiet', '--out', join(scratchProject({}), 'site')], project);
    assert.match(readFileSync(join(project, 'backfile.ledger'), 'utf8'), /2019\/05\/01\/herald\/bells\.html/);
  });

  it('of an archive that lies elsewhere altogether lies beside its site, not among the addresses of this one', () => {
    const project = scratchProject({ 'articles/a.md': article });
    const other = scratchProject({ 'clips/b.md': article });
    backfileWell(['build', '--quiet', '--articles', join(other, 'clips'), '--out', join(other, 'site')], project);
    assert.equal(existsSync(join(project, 'backfile.ledger')), false);
    assert.ok(existsSync(join(other, 'backfile.ledger')));
  });
});
