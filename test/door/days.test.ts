import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { backfile, backfileWell, jsonLines } from '../support/run.js';
import { leaksIn } from '../support/leaks.js';
import { scratchProject } from '../support/scratch.js';
import { differences, treeOf } from '../support/trees.js';

const article = (title: string, more: string) =>
  `---\ntitle: ${title}\ndate: 2019-03-08\nsource: The Herald\n${more}---\nThe crane at the quay ran again on Friday, said the master of the port.\n`;
const files = {
  'articles/soon.md': article('Soon to be told', 'embargo: 2026-12-01\n'),
  'articles/old.md': article('Told for a year', 'expires: 2026-11-30\nreview: 2026-11-01\n'),
  'articles/plain.md': article('Told for ever', ''),
  'articles/row.md': article('Kept by a row', ''),
  'corrections.csv': 'file,embargo\narticles/row.md,2027-01-01\n',
};

const pageOf = (project: string, slug: string) => join(project, `public/2019/03/08/the-herald/${slug}.html`);

describe('An article under embargo', () => {
  it('stays out of the site, whatever the clock says, until a build is made for a day on which it is free', () => {
    const project = scratchProject(files);
    const { stderr } = backfile(['build'], project);
    assert.ok(stderr.includes('days/embargoed'));
    assert.match(stderr, /2 articles are under embargo and stay out of the site, whatever the day is today/);
    assert.deepEqual(leaksIn(join(project, 'public'), ['Soon to be told', 'soon-to-be', 'Kept by a row']), []);
    backfileWell(['build', '--as-of', '2026-12-01'], project);
    assert.equal(existsSync(pageOf(project, 'soon-to-be-told')), true);
    assert.equal(existsSync(pageOf(project, 'kept-by-a-row')), false);
  });

  it('stays out when its day cannot be read', () => {
    const project = scratchProject({ 'articles/a.md': article('When the judge says so', 'embargo: soon\n'), 'articles/b.md': files['articles/plain.md'] });
    const { stderr } = backfile(['build', '--as-of', '2099-01-01'], project);
    assert.ok(stderr.includes('days/unreadable'));
    assert.match(stderr, /The day of "embargo" is no whole day/);
    assert.equal(existsSync(pageOf(project, 'when-the-judge-says-so')), false);
  });
});

describe('An article that expires', () => {
  it('leaves with a build for a day behind its own, and its address says so', () => {
    const project = scratchProject(files);
    backfileWell(['build'], project);
    const before = treeOf(join(project, 'public'));
    const { stderr } = backfile(['build', '--as-of', '2026-11-30'], project);
    assert.ok(stderr.includes('days/expired'));
    assert.match(stderr, /1 article has expired by 2026-11-30/);
    assert.match(readFileSync(pageOf(project, 'told-for-a-year'), 'utf8'), /30 Nov 2026/);
    assert.deepEqual(leaksIn(join(project, 'public'), ['Told for a year']), []);
    backfileWell(['build'], project);
    assert.deepEqual(differences(before, treeOf(join(project, 'public'))), []);
  });
});

describe('What is due', () => {
  it('is listed for a day that is given, the earliest first', () => {
    const project = scratchProject(files);
    const due = jsonLines(backfileWell(['due', '--on', '2026-12-05', '--json'], project));
    assert.deepEqual(
      due.map(({ day, what, file }) => [day, what, file]),
      [
        ['2026-11-01', 'review', 'articles/old.md'],
        ['2026-11-30', 'expires', 'articles/old.md'],
        ['2026-12-01', 'embargo', 'articles/soon.md'],
      ],
    );
    assert.equal(backfile(['due'], project).status, 2);
    assert.match(backfile(['build', '--as-of', 'today'], project).stderr, /--as-of needs a whole day such as 2026-11-22/);
  });
});
