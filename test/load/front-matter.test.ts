import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readFrontMatter } from '../../src/load/front-matter.js';
import { readHeader } from '../../src/load/read-header.js';

/** What a block between two fences states, each key with its values. */
function check(block: string, expected: Readonly<Record<string, readonly string[]>>, language: 'yaml' | 'toml' = 'yaml'): void {
  const { entries } = readFrontMatter(block.split('\n'), 2, language);
  assert.deepEqual(
    entries.map(({ key, values }) => [key, values.map(({ text }) => text)]),
    Object.entries(expected),
  );
}

function read(text: string): ReturnType<typeof readHeader> {
  return readHeader({ lines: text.split('\n'), encoding: 'utf-8', guessed: false }, { file: 'a.md', path: 'a.md' });
}

describe('Front matter', () => {
  it('never runs code, whatever its fence or tags say', () => {
    const mark = join(tmpdir(), `backfile-code-ran-${process.pid}`);
    rmSync(mark, { force: true });
    const code = `require('fs').writeFileSync(${JSON.stringify(mark)}, 'x')`;
    for (const fence of ['---js', '---JS', '--- js', '---javascript', '--- JavaScript', '---coffee', '---ts']) {
      const { header, diagnostics } = read(`${fence}\n{ title: "x", y: ${code} }\n---\nText.`);
      assert.deepEqual(header.findings, [], fence);
      assert.deepEqual(
        header.rest.map(({ line }) => line),
        [2],
      );
      assert.deepEqual(
        diagnostics.map(({ code: name }) => name),
        ['header/code'],
      );
    }
    read(`---\ntitle: x y\nz: !!js/function "function () { ${code.replaceAll('"', "'")} }"\ntoString: !!js/function "function () {}"\n---\n`);
    assert.equal(existsSync(mark), false);
  });

  it('says the same when the same broken text is read twice', () => {
    const text = '---\ntitle: Breaking: harbour\n---\nText.';
    assert.deepEqual(read(text), read(text));
  });

  it('shares nothing between two readings', () => {
    const first = read('---\ntitle: x y\ntags: [a]\n---\n');
    const second = read('---\ntitle: x y\ntags: [a]\n---\n');
    assert.notEqual(first.header.findings, second.header.findings);
    assert.deepEqual(first, second);
  });

  it('sets no property of any object, whatever its keys are called', () => {
    check('__proto__:\n  polluted: yes\nconstructor: a\nprototype: b\ntoString: c', {
      ['__proto__']: [],
      constructor: ['a'],
      prototype: ['b'],
      toString: ['c'],
    });
    check('[__proto__]\npolluted = "yes"', { polluted: ['yes'] }, 'toml');
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    const { header } = read('---\ntitle: x y\n__proto__:\n  draft: true\n---\n');
    assert.deepEqual(header.marks, {});
  });

  it('follows no alias, so that none can multiply', () => {
    const levels = 'abcdefghi'
      .split('')
      .map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => (at === 0 ? '"lol"' : `*${'abcdefghi'[at - 1]}`)).join(', ')}]`);
    const { header } = read(`---\ntitle: Bomb\n${levels.join('\n')}\ntags: *i\n---\n`);
    assert.deepEqual(
      header.findings.map(({ field }) => field),
      ['title'],
    );
    check('base: &b\n  title: x\npost:\n  <<: *b\n<<: *b', { base: ['x'], post: [], '<<': [] });
  });

  it('descends into no nesting that real headers never have', () => {
    for (const deep of ['['.repeat(20000), '{a: '.repeat(10000), '- '.repeat(20000), '? '.repeat(20000), '[{"a":'.repeat(8000)]) {
      const { header } = read(`---\ntitle: Deep\nx: ${deep}\n---\nText.`);
      assert.deepEqual(
        header.findings.map(({ value }) => value),
        ['Deep'],
      );
    }
    check(`x = ${'['.repeat(20000)}`, {}, 'toml');
  });

  it('makes no numbers, yes and no, or moments of time', () => {
    check('a: 12:30\nb: 012\nc: yes\nd: 2019-12-28\ne: 1_000\nf: ~\ng: .inf\nh: 0x1f', {
      a: ['12:30'],
      b: ['012'],
      c: ['yes'],
      d: ['2019-12-28'],
      e: ['1_000'],
      f: ['~'],
      g: ['.inf'],
      h: ['0x1f'],
    });
    check('a = 1979-05-27T07:32:00-08:00\nb = 1_000\nc = true # yes', { a: ['1979-05-27T07:32:00-08:00'], b: ['1_000'], c: ['true'] }, 'toml');
  });

  it('longer than 64 kB is no header, and the text is kept', () => {
    const { header } = read(`---\ntitle: x y\n${'a: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n'.repeat(900)}---\nText.`);
    assert.ok(header.lines.size < 250);
  });
});
