import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import * as names from '../src/index.js';
import { scratchProject } from './support/scratch.js';

/** Every name that src/index.ts exports, types with a mark. */
function exportedNames(): string[] {
  const source = ts.createSourceFile('index.ts', readFileSync('src/index.ts', 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) return [statement.getText()];
    return statement.exportClause.elements.map((one) => `${statement.isTypeOnly || one.isTypeOnly ? 'type ' : ''}${one.name.text}`);
  });
}

describe('The public names', () => {
  it('are these and no others', () => {
    assert.deepEqual(exportedNames().sort(), [
      'articleAnswer',
      'blockers',
      'buildSite',
      'checkArchive',
      'openArchive',
      'openProject',
      'type Archive',
      'type ArticleAnswer',
      'type ArticleRecord',
      'type BuildReport',
      'type Diagnostic',
      'type Entry',
      'type Fact',
      'type Facts',
      'type LoadedArticle',
      'type OnProgress',
      'type OpenArchive',
      'type Project',
      'type ProjectOptions',
      'type Settings',
      'type Standing',
    ]);
  });

  it('build an archive from a program', async () => {
    const cwd = scratchProject({ 'articles/a.md': '---\ntitle: Bells\ndate: 2019-05-01\n---\nThey rang.\n' });
    const project = names.openProject({ cwd, programRoot: process.cwd() });
    assert.deepEqual(names.blockers(project), []);
    const report = await names.buildSite(project);
    assert.equal(report.articles, 1);
    assert.ok(report.written.some((path) => path === '2019/05/01/_unknown/bells.html'));
  });
});
