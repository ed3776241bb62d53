import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ignoreFrom, readIgnorePatterns } from '../../src/build/ignore.js';

/** Which of the paths the patterns leave out. */
function check(patterns: readonly string[], paths: readonly string[], expected: readonly string[]): void {
  assert.deepEqual(paths.filter(ignoreFrom(patterns)), expected);
}

describe('Files that are no articles, by patterns', () => {
  it('leaves nothing out without patterns', () => check([], ['a.txt', 'b/'], []));

  it('leaves a name out in every folder, and with a slash in front only at the top', () => {
    check(['todo.txt'], ['todo.txt', 'a/todo.txt', 'a/todo.txt.md', 'nottodo.txt'], ['todo.txt', 'a/todo.txt']);
    check(['/todo.txt'], ['todo.txt', 'a/todo.txt'], ['todo.txt']);
  });

  it('leaves a folder out with all that is in it', () => {
    check(['notes/'], ['notes/', 'notes/a/b.txt', 'x/notes/c.txt', 'notes'], ['notes/', 'notes/a/b.txt', 'x/notes/c.txt']);
    check(['a/notes'], ['a/notes/x.txt', 'b/a/notes/x.txt'], ['a/notes/x.txt']);
  });

  it('understands stars and question marks inside one name', () => {
    check(['*.bak'], ['a.bak', 'x/y.bak', 'a.bak.txt', '.bak'], ['a.bak', 'x/y.bak', '.bak']);
    check(['draft-??.txt'], ['draft-01.txt', 'draft-1.txt', 'draft-é𝒳.txt'], ['draft-01.txt', 'draft-é𝒳.txt']);
    check(['a/*.txt'], ['a/b.txt', 'a/b/c.txt'], ['a/b.txt']);
  });

  it('understands two stars as any folders', () => {
    check(['a/**/z.txt'], ['a/z.txt', 'a/b/c/z.txt', 'b/z.txt'], ['a/z.txt', 'a/b/c/z.txt']);
    check(['old/**'], ['old/', 'old/x.txt', 'old/x/y.txt'], ['old/x.txt', 'old/x/y.txt']);
    check(['**/old.txt'], ['old.txt', 'a/b/old.txt'], ['old.txt', 'a/b/old.txt']);
  });

  it('lets the last pattern decide, but takes nothing back out of an ignored folder', () => {
    check(['*.txt', '!keep.txt'], ['a.txt', 'keep.txt'], ['a.txt']);
    check(['notes/', '!notes/keep.txt'], ['notes/keep.txt'], ['notes/keep.txt']);
  });

  it('takes a backslash before # and ! away, and a comment for a comment', () => {
    check(readIgnorePatterns('\uFEFF# mine\r\n\\#1.txt\n\n\\!.txt  \n'), ['#1.txt', '!.txt', 'mine'], ['#1.txt', '!.txt']);
  });

  it('compares names in whatever way their accents are written', () => check(['caf\u00e9.txt'], ['cafe\u0301.txt'], ['cafe\u0301.txt']));

  it('needs no more than pattern times path for the worst of both', () => {
    check(['*a*a*a*a*a*a*a*a*a*a*a*b', '**/x/**/x/**/x/**/y'], [`${'a'.repeat(5000)}`, 'x/'.repeat(2000)], []);
  });
});
