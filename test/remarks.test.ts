import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { filesBelow, sourceFiles } from './support/sources.js';

/** Remarks on our own mistakes and on machines that tests cannot have: no input of ours provokes them. */
const notProvoked: ReadonlySet<string> = new Set(['body/not-safe', 'folder/unreadable', 'load/crash', 'load/cue-crash', 'site/page-shared']);

type Remark = { readonly name: string; readonly code: string };

/** Every entry of the catalogue: the function's name and its code. */
function catalogue(): Remark[] {
  const source = ts.createSourceFile('diagnostic.ts', readFileSync('src/model/diagnostic.ts', 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    const code = /^ +code: '([^']*)',$/m.exec(statement.getText(source))?.[1];
    return code === undefined ? [] : statement.declarationList.declarations.map((one) => ({ name: one.name.getText(source), code }));
  });
}

describe('The catalogue of remarks', () => {
  const remarks = catalogue();
  const sources = sourceFiles(['src', 'scripts'])
    .filter((file) => file !== 'src/model/diagnostic.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const tests = filesBelow('test')
    .filter((file) => /\.(ts|txt)$/.test(file) && file !== 'test/remarks.test.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  it('has each code once, as room/what', () => {
    assert.ok(remarks.length > 30, 'the catalogue is read');
    const codes = remarks.map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code, at) => codes.indexOf(code) !== at || !/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(code)),
      [],
    );
  });

  it('holds nothing that is never said', () => {
    assert.deepEqual(
      remarks.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(sources)),
      [],
    );
  });

  it('holds nothing that no test provokes', () => {
    assert.deepEqual(
      remarks.filter(({ name, code }) => !notProvoked.has(code) && !tests.includes(code) && !new RegExp(`\\b${name}\\b`).test(tests)).map(({ code }) => code),
      [],
    );
  });
});
