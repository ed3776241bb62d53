import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { mixedArchive } from '../support/mixed-archive.js';
import { backfile, backfileWell } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';
import { pathsWithin } from '../support/sources.js';
import { differences, treeOf } from '../support/trees.js';

type Report = {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly diagnostics: readonly { readonly code: string; readonly file: string }[];
};

function build(project: string): Report {
  backfileWell(['build', '--quiet', '--report-json', 'report.json'], project);
  return JSON.parse(readFileSync(join(project, 'report.json'), 'utf8')) as Report;
}

/** When each file of the site was last written. */
function timesOf(project: string): Map<string, string> {
  const site = join(project, 'public');
  return new Map(pathsWithin(site).map((path) => [path, String(statSync(join(site, path), { bigint: true }).mtimeNs)]));
}

const article = (title: string, date: string, source: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\nsource: ${source}\n---\n${title}, said the paper on that day.\n`;

describe('Building again', () => {
  it('writes nothing when nothing changed', () => {
    const project = mixedArchive();
    const first = build(project);
    const times = timesOf(project);
    const second = build(project);
    assert.deepEqual([second.written, second.removed], [[], []]);
    assert.equal(second.unchanged, first.written.length);
    assert.deepEqual(differences(times, timesOf(project)), []);
  });

  it('puts back a page that somebody deleted, and only that', () => {
    const project = mixedArchive();
    build(project);
    const before = treeOf(join(project, 'public'));
    rmSync(join(project, 'public', 'sources', 'index.html'));
    assert.deepEqual(build(project).written, ['sources/index.html']);
    assert.deepEqual(differences(before, treeOf(join(project, 'public'))), []);
  });

  it('never touches a file in the output folder that is not ours, and names it', () => {
    const project = scratchProject({
      'articles/a.md': article('Bells', '2019-05-01', 'Herald'),
      'public/index.html': 'mine',
      'public/2019/notes.txt': 'mine too',
    });
    const { diagnostics } = build(project);
    assert.equal(readFileSync(join(project, 'public', 'index.html'), 'utf8'), 'mine');
    assert.ok(
      diagnostics.some((one) => JSON.stringify(one).includes('index.html')),
      'a remark names the file that stands in the way',
    );
    rmSync(join(project, 'articles', 'a.md'));
    build(project);
    assert.deepEqual(
      ['index.html', '2019/notes.txt'].map((path) => readFileSync(join(project, 'public', path), 'utf8')),
      ['mine', 'mine too'],
    );
    assert.deepEqual(
      pathsWithin(join(project, 'public', '2019')).filter((path) => path !== 'notes.txt'),
      [],
      'the pages of the article that is gone are gone',
    );
  });

  it('changes exactly the pages that may know of an article when it is taken away', () => {
    const files: Record<string, string> = { 'backfile.json': '{}' };
    for (const source of ['Herald', 'Gazette', 'Courier']) {
      for (const date of ['2018-03-01', '2018-03-02', '2019-05-01', '2019-05-02', '2019-06-01']) {
        files[`articles/${source}/${date}.md`] = article(`${source} of ${date}`, date, source);
      }
    }
    const project = scratchProject({ ...files, 'articles/Herald/no-date.txt': 'Nobody wrote a day on this\n\nIt is only a text.\n' });
    build(project);
    const before = treeOf(join(project, 'public'));
    rmSync(join(project, 'articles', 'Herald', '2019-05-01.md'));
    build(project);
    const changed = differences(before, treeOf(join(project, 'public')));
    // The files of the search index are named by what is in them; test/build/write-search.test.ts says which of them change.
    const inIndex = (line: string): boolean => line.slice(2).startsWith('search/');
    assert.ok(changed.filter(inIndex).includes('~ search/start.js'));
    assert.deepEqual(
      changed.filter((line) => !inIndex(line)),
      [
        '~ 2018/03/02/herald/herald-of-2018-03-02.html', // its neighbour in the source
        '~ 2019/05/01/citations.bib',
        '~ 2019/05/01/citations.json',
        '~ 2019/05/01/citations.ris',
        '~ 2019/05/01/gazette/gazette-of-2019-05-01.html', // its neighbour in the day
        '- 2019/05/01/herald/herald-of-2019-05-01.html',
        '~ 2019/05/01/index.html',
        '~ 2019/05/02/herald/herald-of-2019-05-02.html', // its other neighbour in the source
        '~ 2019/05/index.html',
        '~ 2019/index.html',
        '~ about.html',
        '~ api/days/2019-05-01.json',
        '~ api/index.json',
        '~ api/sources/herald.json',
        '~ api/years/2019.json',
        '~ data/articles-2019.csv',
        '~ data/articles-2019.jsonl',
        '~ data/index.json',
        '~ index.html',
        '~ manifest-sha256.txt',
        '~ manifest-sha256/2018.txt',
        '~ manifest-sha256/2019.txt',
        '~ manifest-sha256/site.txt',
        '~ sources/herald/citations.bib',
        '~ sources/herald/citations.json',
        '~ sources/herald/citations.ris',
        '~ sources/herald/index.html',
        '~ sources/index.html',
        '~ titles/2019-05.html',
        '~ titles/index.html',
      ],
    );
  });

  it('leaves every old page as it was when an unrelated article arrives', () => {
    const project = scratchProject({
      'articles/a.md': article('Bells', '2018-05-01', 'Herald'),
      'articles/b.md': article('Boats', '2018-05-01', 'Gazette'),
    });
    build(project);
    const before = treeOf(join(project, 'public'));
    mkdirSync(join(project, 'articles', 'new'));
    writeFileSync(join(project, 'articles', 'new', 'c.md'), article('Bread', '2020-01-02', 'Courier'));
    build(project);
    const changed = differences(before, treeOf(join(project, 'public'))).filter((line) => !line.startsWith('+') && line.includes('2018'));
    // The newest old day, month and year now have one after them; their articles have not.
    assert.deepEqual(changed, ['~ 2018/05/01/index.html', '~ 2018/05/index.html', '~ 2018/index.html', '~ manifest-sha256/2018.txt', '~ titles/2018-05.html']);
  });
});

describe('A build from a folder where nothing is', () => {
  it('says so and ends well', () => {
    const { status, stdout } = backfile(['build', '--quiet'], scratchProject({ 'articles/.keep': '' }));
    assert.deepEqual([status, stdout], [0, '']);
  });
});
