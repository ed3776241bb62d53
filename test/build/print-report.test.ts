import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeFrame } from '../../src/build/code-frame.js';
import { printReport, reportJson } from '../../src/build/print-report.js';
import type { BuildReport } from '../../src/build/report.js';
import { cells, fitted, terminalLine } from '../../src/build/terminal-text.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { SitePath } from '../../src/model/ids.js';

const empty: BuildReport = {
  frontPage: '/archive/public/index.html',
  articles: 0,
  leftOut: {},
  rejected: [],
  pages: 0,
  otherFiles: 0,
  written: [],
  removed: [],
  unchanged: 0,
  seconds: 0,
  cpuSeconds: 0,
  peakMemoryMB: 0,
  diagnostics: [],
};
const warning = (file: string, rest: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: 'warning',
  code: 'article/no-date',
  file,
  message: 'No date.',
  ...rest,
});

/** The report as it is printed, without colour, in 60 columns. */
function printed(report: Partial<BuildReport>, quiet = false): string {
  let text = '';
  printReport({ ...empty, ...report }, { write: (part) => (text += part), color: false, width: 60, quiet }, { from: '/archive' });
  return text;
}

/** The frame under a place in a line. */
function check(text: string, column: number, length: number, expected: readonly string[], width = 60): void {
  assert.deepEqual(codeFrame({ line: 7, column, length, text }, width), expected);
}

describe('The report of a build', () => {
  it('ends with the file to open, after the numbers', () => {
    const report = {
      articles: 1234,
      leftOut: { draft: 2, sample: 0 },
      pages: 2001,
      otherFiles: 6,
      written: ['a.html' as SitePath],
      unchanged: 2006,
      seconds: 3.21,
      peakMemoryMB: 180,
      diagnostics: [warning('articles/a.txt')],
      attention: { file: '/archive/.backfile/attention.html', files: 12 },
    };
    assert.equal(
      printed(report),
      [
        'warning articles/a.txt article/no-date',
        '  No date.',
        '',
        '1,234 files are articles, 1 needs a look, 2 were left out (2 drafts).',
        '2,001 pages and 6 other files: 1 written, 2,006 unchanged, 0 removed. 3.2 s, 180 MB.',
        '12 files leave something open; what to do about each: .backfile/attention.html',
        'Open public/index.html',
        '',
      ].join('\n'),
    );
  });

  it('says one of a thing as one', () => {
    const leftOut = { draft: 1, other: 1, note: 1, sample: 2, ignored: 1, withheld: 1 };
    const lines = printed({ articles: 1, pages: 1, otherFiles: 1, leftOut }).split('\n');
    const words = '1 draft, 1 file that is no text, 1 note of a vault, which "allNotes": true takes, 2 samples, 1 ignored, 1 withheld by its header';
    assert.equal(lines[0], `1 file is an article, 0 need a look, 7 were left out (${words}).`);
    assert.equal(lines[1], '1 page and 1 other file: 0 written, 0 unchanged, 0 removed. 0.0 s, 0 MB.');
  });

  it('prints the first few remarks of a code and counts the others, the gravest first', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((file) => warning(file));
    const lines = printed({ diagnostics: [...many, { severity: 'error', code: 'file/unreadable', file: 'z', message: 'No.' }] }).split('\n');
    assert.equal(lines[0], 'error z file/unreadable');
    assert.equal(lines.filter((line) => line.startsWith('warning')).length, 3);
    assert.ok(lines.includes('... and 2 more of article/no-date; all of them: --report-json FILE'));
  });

  it('says last which files could not become articles, also when it is quiet', () => {
    const report = { pages: 1, rejected: ['a.txt', 'b.txt', 'c.txt', 'd.txt'] };
    assert.match(printed(report), /Could not be read as articles: a.txt, b.txt, c.txt and 1 more.\nOpen public\/index.html\n$/);
    assert.equal(printed(report, true), 'Could not be read as articles: a.txt, b.txt, c.txt and 1 more.\n');
  });

  it('lets no text of an article drive the terminal', () => {
    const hostile = '\u001b]0;owned\u0007\u001b[2J\r\u009b31m\u202etxt.exe\u2066';
    const diagnostics = [warning(`${hostile}.txt`, { message: hostile, hint: `do ${hostile}`, place: { line: 1, column: 1, length: 900, text: hostile } })];
    const text = printed({ diagnostics, rejected: [hostile], leftOut: { [hostile]: 1 } });
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  it('is given as JSON with counts', () => {
    const value = JSON.parse(reportJson({ ...empty, diagnostics: [warning('a'), warning('b')] })) as Record<string, unknown>;
    assert.deepEqual([value['errors'], value['warnings'], value['notes']], [0, 2, 0]);
  });
});

describe('The caret', () => {
  it('stands under the place', () => check('date: 31 February', 7, 11, ['7 | date: 31 February', '  |       ^^^^^^^^^^^']));

  it('counts wide letters as two and accents as none', () => {
    check('東京 news', 4, 4, ['7 | 東京 news', '  |      ^^^^']);
    check('cafe\u0301 x', 7, 1, ['7 | cafe\u0301 x', '  |      ^']);
    assert.deepEqual([cells('한글'), cells('e\u0301'), cells('😀'), fitted('東京都', 4)], [4, 1, 2, '東…']);
  });

  it('takes a tab as one cell', () => check('a\tb', 3, 1, ['7 | a b', '  |   ^']));

  it('is replaced by the words where text runs from right to left', () => check('التاريخ: 2019', 1, 7, ['7 | التاريخ: 2019', '  | here: التاريخ']));

  it('stays in sight on a very long line', () => {
    const frame = codeFrame({ line: 7, column: 500_001, length: 3, text: `${'x'.repeat(500_000)}bad${'y'.repeat(500_000)}` }, 40);
    assert.deepEqual(frame, [`7 | …${'x'.repeat(17)}bad${'y'.repeat(14)}…`, `  | ${' '.repeat(18)}^^^`]);
  });

  it('shows a place beyond the end of its line', () => check('ab', 9, 1, ['7 | ab', '  |   ^']));

  it('has nothing to point at without a line', () => assert.deepEqual(codeFrame({ line: 1, column: 1, length: 1 }, 60), []));

  it('shows every control character as one sign', () => assert.equal(terminalLine('a\u0000b\u001b[1mc\ud800d\u{e0041}'), 'a\ufffdb\ufffd[1mc\ufffdd\ufffd'));
});
