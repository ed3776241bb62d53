import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCorrections } from '../../src/load/read-corrections.js';

type Expected = {
  /** For each row: the file, and every fact it sets; `undefined` where it is emptied. */
  readonly rows?: readonly (readonly [file: string, facts: Readonly<Record<string, unknown>>])[];
  /** `code:line:column` of each remark. */
  readonly remarks?: readonly string[];
};

/** Reads the text of a corrections.csv. */
function check(text: string, expected: Expected): void {
  const { rows, diagnostics } = readCorrections(text.split('\n'), 'corrections.csv');
  assert.deepEqual(
    rows.map(({ file, facts }) => [file, Object.fromEntries(Object.entries(facts).map(([field, set]) => [field, set.value]))]),
    expected.rows ?? [],
  );
  assert.deepEqual(
    diagnostics.map(({ code, place }) => `${code}:${place?.line}:${place?.column}`),
    expected.remarks ?? [],
  );
}

describe('The corrections of a keeper', () => {
  it('set the facts of the cells that hold something', () =>
    check(
      'file,sha256,title,date,source,authors,url,lang,story,note\na.txt,,The storm,2019-12,NYT,"Doe, Jane; Ana Ruiz",https://a.example/b,German,,\nb.txt,,,,,,,,,\n',
      {
        rows: [
          ['a.txt', { title: 'The storm', date: '2019-12', source: 'NYT', authors: ['Doe, Jane', 'Ana Ruiz'], url: 'https://a.example/b', lang: 'de' }],
          ['b.txt', {}],
        ],
      },
    ));

  it('may name their columns in any order, and other columns are passed over', () =>
    check('why,Title,FILE,title now\nx,The storm,a.txt,STORM', { rows: [['a.txt', { title: 'The storm' }]] }));

  it('empty a fact with a hyphen', () =>
    check('file,title,date,authors\na.txt,-, - ,-', { rows: [['a.txt', { title: undefined, date: undefined, authors: undefined }]] }));

  it('take dates as spreadsheets change them, when they can be read in one way only', () =>
    check('file,date\na,28.12.2019\nb,12/28/2019\nc,2019-12-28 00:00:00\nd,28 December 2019\ne,1931', {
      rows: ['a', 'b', 'c', 'd'].map((file): [string, object] => [file, { date: '2019-12-28' }]).concat([['e', { date: '1931' }]]) as never,
    }));

  it('are not applied where a value is none, and the rest of the row is', () =>
    check('file,date,url,lang,title\na,2019-02-30,ftp://x,Klingonish,T\nb,11/08/2020,,,\nc,soon,,,\nd,0001-01-01,,,\ne,on 28 December 2019 or so,,,', {
      rows: [
        ['a', { title: 'T' }],
        ['b', {}],
        ['c', {}],
        ['d', {}],
        ['e', {}],
      ],
      remarks: ['2:3', '2:14', '2:22', '3:3', '4:3', '5:3', '6:3'].map((place) => `corrections/bad-value:${place}`),
    }));

  it('are passed over where the SHA-256 is none, or no file is named', () =>
    check(`file,sha256,title\na,123,T\n,,T\nb,${'AB'.repeat(32)},T`, {
      rows: [['b', { title: 'T' }]],
      remarks: ['corrections/bad-value:2:3', 'corrections/bad-value:3:3'],
    }));

  it('need a row that names the columns', () => {
    check('articles/a.txt,,The storm', { remarks: ['corrections/no-file-column:1:1'] });
    check('', {});
  });

  it('keep a story and a note, in one line', () => {
    const { rows } = readCorrections(['file,story,note', 'a,Storms,"Seen by', 'two people"', 'b,-,-'], 'corrections.csv');
    assert.deepEqual(
      rows.map(({ story, note }) => [story, note]),
      [
        ['Storms', 'Seen by two people'],
        ['-', undefined],
      ],
    );
  });

  it('may be any text at all', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'file',
        'sha256',
        'title',
        'date',
        'authors',
        'lang',
        'url',
        ',',
        ';',
        '\t',
        '"',
        '\n',
        '-',
        '2019-12-28',
        '11/08/2020',
        '__proto__',
        'constructor',
        'a'.repeat(64),
        '=1',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const lines = `file,date,authors,url,lang\n${pieces.join('')}`.split('\n');
        const { rows, diagnostics, written } = readCorrections(lines, 'c');
        for (const row of rows) assert.ok(written[row.row]?.[0]?.trim() === row.file && row.line <= lines.length);
        for (const { place } of diagnostics) assert.ok(place !== undefined && place.line <= lines.length && place.column >= 1 && place.length >= 1);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
