import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { backfile, backfileWell, jsonLines } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';
import { unlessShared } from '../support/shared.js';

type Report = {
  readonly articles: number;
  readonly rejected: readonly string[];
  readonly diagnostics: readonly { readonly code: string; readonly file: string; readonly message: string }[];
};

const good = '---\ntitle: A good neighbour\ndate: 2019-05-01\nsource: Gazette\n---\nIt stands between troubles and is none.\n';
const head = '# A heading in Markdown\n\n';
/** A file and the remark it must earn; `page` when it becomes an article all the same. */
const troubles: Readonly<Record<string, { readonly content: string | Uint8Array; readonly code: string; readonly page?: true }>> = {
  'articles/empty.txt': { content: '', code: 'file/empty' },
  'articles/blank.txt': { content: ' \n\n\t\n', code: 'file/empty' },
  'articles/picture.txt': { content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), code: 'file/not-text' },
  'articles/paper.txt': { content: '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', code: 'file/not-text' },
  'articles/export.txt': { content: '{"title":"One","text":"a"}\n{"title":"Two","text":"b"}\n{"title":"Three","text":"c"}\n', code: 'file/many-articles' },
  'articles/deep.md': { content: `${head}${'> '.repeat(400)}deep\n`, code: 'body/too-deep', page: true },
  'articles/dense.md': { content: `${head}${'*a **b '.repeat(3000)}\n`, code: 'body/too-dense', page: true },
  'articles/large.md': { content: `${head}${'- a line of a list with `code` and ~~more~~ in it\n\n'.repeat(25_000)}`, code: 'body/too-large', page: true },
  'articles/blocks.md': { content: `${head}${'* [ ] a\n'.repeat(120_000)}`, code: 'body/too-many-blocks', page: true },
  'articles/echo.md': { content: `${head}${'[a] '.repeat(900)}\n\n[a]: https://example.org/${'x'.repeat(60_000)}\n`, code: 'body/too-much-output', page: true },
  'more/twice.md': { content: good, code: 'address/same-path' },
};

describe('A folder full of troubles', () => {
  let project: string;
  let report: Report;
  before(() => {
    const files = Object.fromEntries(Object.entries(troubles).map(([file, { content }]) => [file, content]));
    project = scratchProject({
      ...files,
      'articles/twice.md': good,
      'articles/good.md': good.replace('neighbour', 'one'),
      'backfile.json': '{ "articles": ["articles", "more"] }\n',
      'backfile.ledger': [
        '# Backfile ledger, version 0',
        'a line that nobody can read',
        `${'1'.repeat(16)} 1 ${'2'.repeat(16)} undated/gazette/one.html`,
        `${'3'.repeat(16)} 2 ${'4'.repeat(16)} undated/gazette/one.html`,
        '',
      ].join('\n'),
    });
    symlinkSync('/etc/hosts', join(project, 'articles', 'outside.txt'));
    spawnSync('mkfifo', [join(project, 'articles', 'pipe.txt')]);
    backfileWell(['build', '--quiet', '--report-json', 'report.json'], project);
    report = readReport();
  });
  const readReport = (): Report => JSON.parse(readFileSync(join(project, 'report.json'), 'utf8')) as Report;
  const codesFor = (file: string): string[] => report.diagnostics.filter((one) => one.file === file).map((one) => one.code);

  for (const [file, { code, page }] of Object.entries(troubles)) {
    it(`${file} earns ${code}${page ? ' and is a page all the same' : ''}`, () => {
      assert.ok(codesFor(file).includes(code), `remarks on it: ${codesFor(file).join(', ') || 'none'}`);
      assert.equal(report.rejected.includes(file), page !== true, 'among the files that became no article');
    });
  }

  it('a link out of the folder and a pipe are named and not read', { skip: process.platform === 'win32' ? 'Windows has no pipes in folders' : false }, () => {
    assert.deepEqual([codesFor('articles/outside.txt'), codesFor('articles/pipe.txt')], [['file/link-outside'], ['file/not-regular']]);
  });

  it('a ledger that is partly unreadable costs only those lines', () => {
    assert.deepEqual(codesFor('backfile.ledger').sort(), ['ledger/line-unreadable', 'ledger/path-shared', 'ledger/version']);
  });

  it('costs none of the good ones', () => {
    const titles = jsonLines(backfileWell(['list', '--json'], project)).map((one) => one.title);
    assert.deepEqual(
      titles.filter((title) => String(title).startsWith('A good')),
      ['A good neighbour', 'A good one'],
    );
    assert.equal(report.articles, 2 + Object.values(troubles).filter((one) => one.page).length);
  });

  it('is reported in the same words when nothing is read anew', () => {
    backfileWell(['build', '--quiet', '--report-json', 'report.json'], project);
    // What was said of new claimants and of the ledger was settled by the build before and written into the ledger.
    const settled = (one: { readonly code: string }): boolean => /^(?:ledger\/|address\/shared)/.test(one.code);
    assert.deepEqual(
      readReport().diagnostics.filter((one) => !settled(one)),
      report.diagnostics.filter((one) => !settled(one)),
    );
  });

  it('ends with 1 when strictness was asked for, and 2 when settings cannot be read', () => {
    assert.equal(backfile(['build', '--quiet', '--strict'], project).status, 1);
    assert.equal(backfile(['build', '--quiet'], scratchProject({ 'articles/a.md': good, 'backfile.json': '{ broken' })).status, 2);
  });
});

describe('A build that must not begin', () => {
  /** Runs a build that ends with 2, and checks that it says why. */
  const check = (args: readonly string[], words: string): void => {
    const { status, stderr } = backfile(['build', '--quiet', ...args], scratchProject({ 'articles/a.md': good }));
    assert.equal(status, 2, stderr);
    assert.ok(stderr.includes(words), stderr);
  };

  it('would write where the articles lie (settings/unsafe-folder)', () => check(['--out', 'articles'], 'it is an articles folder'));

  it('is told of settings that are not there (settings/unreadable-file)', () => check(['--config', 'gone.json'], 'there is no such file'));
});

describe('Samples', () => {
  it('leave the site with one note as soon as another article exists', () => {
    const project = scratchProject({ 'articles/sample/.samples': '', 'articles/sample/s.md': good, 'articles/mine.md': good.replace('neighbour', 'own one') });
    backfileWell(['build', '--quiet', '--report-json', 'report.json'], project);
    const { diagnostics, articles } = JSON.parse(readFileSync(join(project, 'report.json'), 'utf8')) as Report;
    assert.deepEqual([articles, diagnostics.map((one) => one.code)], [1, ['samples/left']]);
  });
});

describe('Hostile files of the corpus', { skip: unlessShared('corpora', 'hostile-dev') }, () => {
  it('are all read without an end before the end', () => {
    // What their pages may hold is checked in test/load/body; here they meet the whole command.
    const project = scratchProject({ 'articles/good.md': good });
    const { status, stderr } = backfile(['build', '--quiet', '--articles', join(process.cwd(), '../shared/corpora/hostile-dev/files')], project);
    assert.equal(status, 0, stderr.slice(-2000));
  });
});
