import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCsv, writeCsv } from '../../src/text/csv.js';
import { splitLines } from '../../src/text/lines.js';

/** Reads a table and compares its cells. */
function check(text: string, expected: readonly (readonly string[])[]): void {
  const read = readCsv(splitLines(text));
  assert.deepEqual(
    read.rows.map((row) => row.map((cell) => cell.text)),
    expected,
  );
}

describe('A table from a spreadsheet', () => {
  it('has cells between commas, semicolons or tabs, as its first line shows', () => {
    check('a,b\n1;2,3\n', [
      ['a', 'b'],
      ['1;2', '3'],
    ]);
    check('a;b\r\n1,5;3\r\n', [
      ['a', 'b'],
      ['1,5', '3'],
    ]);
    check('a\tb\n1,5\t3;4', [
      ['a', 'b'],
      ['1,5', '3;4'],
    ]);
    check('sep=;\r\na;b,c,d\r\n', [['a', 'b,c,d']]);
    check('"x,y,z";b\n1;2', [
      ['x,y,z', 'b'],
      ['1', '2'],
    ]);
  });

  it('may hold separators, line ends and doubled marks between quotation marks', () => {
    check('a,b\n"one, ""two""","three\r\nfour"\n', [
      ['a', 'b'],
      ['one, "two"', 'three\nfour'],
    ]);
    check('a,b\n"",x\n', [
      ['a', 'b'],
      ['', 'x'],
    ]);
  });

  it('takes a mark inside a cell for what it is', () =>
    check('a,b\n5" gun,"x"y\n', [
      ['a', 'b'],
      ['5" gun', 'xy'],
    ]));

  it('passes over blank lines and keeps empty cells', () =>
    check('\n\na,b\n\n,\n', [
      ['a', 'b'],
      ['', ''],
    ]));

  it('loses no row when a quotation mark is never closed', () => {
    const read = readCsv(splitLines('a,b\n"one,x\ntwo,y\nthree,z'));
    assert.deepEqual(read.unclosed, { text: '"one,x', line: 2, column: 1 });
    check('a,b\n"one,x\ntwo,"y\nthree,z', [['a', 'b'], ['one,x\ntwo,y'], ['three', 'z']]);
    check('a,b\n"one,x\ntwo,y\nthree,z', [
      ['a', 'b'],
      ['"one', 'x'],
      ['two', 'y'],
      ['three', 'z'],
    ]);
  });

  it('says where each cell begins', () => {
    const { rows } = readCsv(['a,b', '"x', 'y",z']);
    assert.deepEqual(rows[1], [
      { text: 'x\ny', line: 2, column: 1 },
      { text: 'z', line: 3, column: 4 },
    ]);
  });
});

describe('A table we write', () => {
  it('runs no formula, and is read as it was meant', () => {
    assert.equal(writeCsv([['=1+1', '@x', '+49', '-5', '-', "'=a", '\t=a', '＝a', "it's"]]), "'=1+1,'@x,'+49,'-5,-,''=a,\"'\t=a\",'＝a,it's\r\n");
  });

  it('is read back as it was, whatever it holds', () => {
    const cell = fc
      .oneof(
        fc.string({ maxLength: 8 }),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        fc.constantFrom('=', "'", '"', "'=", "''-", '-', '-1', '\n', '\t', '@a', ';', ',', ' a ', ''),
      )
      .map((text) => text.replace(/[\x00-\x08\x0b-\x1f\x7f\ufeff]/g, ''));
    // Beside a first row that shows the separator, as every table of ours has.
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        const all = [['file', 'sha256', 'note'], ...table];
        const read = readCsv(splitLines(writeCsv(all)));
        assert.deepEqual(
          read.rows.map((row) => row.map(({ text }) => text)),
          all,
        );
        for (const line of writeCsv(all).split('\r\n'))
          assert.ok(!/(?:^|,)"?(?:[=+@\t]|-[^,])/.test(line.replace(/""/g, '')) || table.flat().some((one) => /[",\n]/.test(one)));
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  it('is read without an error from any text at all, with places that exist', () => {
    const piece = fc.oneof(fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r\n', "'", '=', 'a', ' ', 'sep=;\n', '﻿'), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const lines = splitLines(pieces.join(''));
        const { rows } = readCsv(lines);
        let before = 0;
        for (const cell of rows.flat()) {
          assert.ok(cell.line >= Math.max(1, before) && cell.line <= lines.length);
          assert.ok(cell.column >= 1 && cell.column <= (lines[cell.line - 1] ?? '').length + 1);
          before = cell.line;
        }
      }),
      { numRuns: 3000, seed: 12 },
    );
  });
});
