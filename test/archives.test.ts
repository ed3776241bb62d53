// Small archives with what is expected of them. `UPDATE=1 npm test -- --only archives` rewrites the expectations; the diff is what gets reviewed.
//   test/archives/CASE/articles/…        what was dropped in; backfile.json and backfile.ledger beside it when the case has them
//   test/archives/CASE/expected/         list.jsonl, diagnostics.txt, tree.txt, and pages/….txt: the text of the pages that are looked at
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { elementsIn, linesOf } from './support/html.js';
import { backfileWell } from './support/run.js';
import { scratchFolder } from './support/scratch.js';
import { pathsWithin } from './support/sources.js';

const cases = 'test/archives';
const update = process.env.UPDATE === '1';

/** Compares with an expectation, or rewrites it. */
function check(file: string, actual: string): void {
  if (update) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  assert.ok(existsSync(file), `${file} is missing: run with UPDATE=1 and review what it writes`);
  assert.equal(actual, readFileSync(file, 'utf8'), `differs from ${file}`);
}

for (const name of readdirSync(cases).sort()) {
  const expected = join(cases, name, 'expected');
  describe(`The archive “${name}”`, () => {
    const project = scratchFolder();
    cpSync(join(cases, name), project, { recursive: true, filter: (file) => !file.startsWith(expected) });

    it('is read as expected', () => check(join(expected, 'list.jsonl'), backfileWell(['list', '--json'], project)));

    it('is built with the remarks and files expected', () => {
      backfileWell(['build', '--quiet', '--report-json', 'report.json'], project);
      check(join(expected, 'diagnostics.txt'), remarksOf(join(project, 'report.json')));
      // Files of the index are named after what is in them, so every change of it would change the tree; test/search looks into them.
      const paths = pathsWithin(join(project, 'public')).filter((path) => !/^search\/[0-9a-z]+\//.test(path));
      check(join(expected, 'tree.txt'), lines(paths));
    });

    it('has pages that read as expected', () => {
      const folder = join(expected, 'pages');
      for (const path of existsSync(folder) ? pathsWithin(folder) : [])
        check(join(folder, path), pageText(join(project, 'public', path.replace(/\.txt$/, '.html'))));
    });
  });
}

type Remark = {
  readonly severity: string;
  readonly code: string;
  readonly file: string;
  readonly place?: { readonly line: number; readonly column: number };
  readonly message: string;
};

function remarksOf(report: string): string {
  const { diagnostics } = JSON.parse(readFileSync(report, 'utf8')) as { diagnostics: readonly Remark[] };
  return lines(
    diagnostics.map(({ severity, code, file, place, message }) => `${file}${place ? `:${place.line}:${place.column}` : ''} ${severity} ${code}: ${message}`),
  );
}

/** The main part of a page, line by line, without styles. */
function pageText(file: string): string {
  const main = elementsIn(file).find((one) => one.tagName === 'main');
  assert.ok(main, `${file} has a main part`);
  return lines(linesOf(main));
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
