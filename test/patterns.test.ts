import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { type Runaway, runawayOf } from './support/runaway.js';
import { filesBelow, sourceFiles } from './support/sources.js';

function check(pattern: RegExp, expected: Runaway): void {
  assert.equal(runawayOf(pattern.source, pattern.flags), expected, String(pattern));
}

/** Every regular expression written in a file, with its line; not those whose line, or the one above, says why the text is `bounded:`. */
function patternsIn(file: string): { readonly line: number; readonly pattern: RegExp }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const lines = source.text.split('\n');
  const found: { line: number; pattern: RegExp }[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const [, text = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(node.getText(source)) ?? [];
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      if (!/\/[/*].*bounded:/.test(`${lines[line - 1] ?? ''}${lines[line] ?? ''}`)) found.push({ line: line + 1, pattern: new RegExp(text, flags) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('No regular expression of the program can run away', () => {
  it('in any source file: no text can be divided among its repetitions in many ways', () => {
    const files = [...sourceFiles(['src', 'scripts']), ...filesBelow('templates/assets').filter((file) => file.endsWith('.js'))];
    const faults = files.flatMap((file) =>
      patternsIn(file).flatMap(({ line, pattern }) => {
        const kind = runawayOf(pattern.source, pattern.flags);
        return kind === 'none' ? [] : [`${file}:${line} ${kind}: ${pattern}`];
      }),
    );
    assert.deepEqual(faults, []);
  });

  it('finds repetitions that repeat themselves', () => {
    check(/(a*)*b/, 'exponential');
    check(/(a|a)*b/, 'exponential');
    check(/(\w+\s?)+$/, 'exponential');
    check(/^(?:[a-z]+,?)*$/, 'exponential');
    check(/x(?=(a+)+b)/, 'exponential');
  });

  it('finds repetitions that share a text', () => {
    check(/a*a*b/, 'polynomial');
    check(/\s*\n?\s*x/, 'polynomial');
    check(/^.*:.*$/, 'polynomial');
    check(/\d+\w*!/, 'polynomial');
  });

  it('lets harmless ones pass', () => {
    check(/^\s*[-*]\s+(\S.*)$/, 'none');
    check(/^[a-z]+(?:-[a-z]+)*$/, 'none');
    check(/(\d{4})-(\d\d)-(\d\d)/, 'none');
    check(/[\p{L}\p{N}]+/u, 'none');
    check(/^[^:]*:[^:]*$/, 'none');
    check(/"(?:[^"\\]|\\.)*"/, 'none');
    check(/^%\s+(\S.*)?$/, 'none');
    check(/^#+ +([^]*)$/, 'none');
  });
});
