import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columns } from '../../../src/site/machine/columns.js';
import { csvCell } from '../../../src/site/machine/csv.js';
import { filesOf, nasty, someArticles } from './machine-site.js';

const files = filesOf(someArticles());

/** A strict reader of RFC 4180, independent of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        assert.ok(at < text.length, 'a quoted cell ends');
        cell += text[at];
        if (text[at] === '"') at++;
      }
      at++;
    } else for (; !/[,\r]/.test(text[at] ?? '\r'); at++) cell += text[at];
    row.push(cell);
    if (text[at] === ',') at++;
    else {
      assert.equal(text.slice(at, at + 2), '\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

function check(given: string, expected: string): void {
  assert.equal(csvCell(given), expected);
}

type Row = Readonly<Record<string, unknown>>;
const jsonRows = (path: string): Row[] =>
  (files.get(path) ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

describe('The data', () => {
  it('hold every article once, by year', () => {
    const index = JSON.parse(files.get('data/index.json') ?? '') as { articles: number; parts: readonly { part: string; articles: number; jsonl: string }[] };
    assert.deepEqual(
      index.parts.map(({ part, articles }) => [part, articles]),
      [
        ['2019', 3],
        ['2020', 1],
        ['2021', 1],
        ['undated', 1],
      ],
    );
    const ids = index.parts.flatMap(({ jsonl }) => jsonRows(`data/${jsonl}`).map(({ id }) => id));
    assert.equal(new Set(ids).size, someArticles().length);
  });
  it('say how each fact is known, and leave out what a file does not state', () => {
    const bread = jsonRows('data/articles-2019.jsonl').find(({ headline }) => headline === 'Bread');
    assert.equal(bread?.['date'], '2019-12-27');
    assert.equal(bread?.['date_standing'], 'inferred');
    assert.equal(bread?.['source_standing'], 'read');
    assert.ok(!('publisher_address' in (bread ?? {})) && !('publisher_address_standing' in (bread ?? {})));
    const nothing = jsonRows('data/articles-undated.jsonl')[0];
    assert.deepEqual([nothing?.['headline_from'], nothing?.['source_id'], nothing?.['headline_standing']], ['first-words', '_unknown', undefined]);
  });
  it('are the same as CSV, a column a fact', () => {
    for (const year of ['2019', '2020', '2021', 'undated']) {
      const [heading = [], ...rows] = readCsv(files.get(`data/articles-${year}.csv`) ?? '');
      assert.deepEqual(
        heading,
        columns.map(({ name }) => name),
      );
      const lines = jsonRows(`data/articles-${year}.jsonl`);
      assert.equal(rows.length, lines.length);
      for (const [at, row] of rows.entries()) {
        assert.equal(row.length, heading.length);
        assert.equal(row[0], lines[at]?.['id']);
        for (const [place, name] of heading.entries()) {
          const value = lines[at]?.[name] ?? (name.endsWith('_standing') ? 'unknown' : '');
          const text = Array.isArray(value) ? value.join('; ') : String(value);
          if (!/[\p{Cc}\p{Cs}]|^=/u.test(text)) assert.equal(row[place], text, name);
        }
      }
    }
  });
  it('hold no column that the schema does not name', () => {
    const known = new Set(columns.map(({ name }) => name));
    for (const row of jsonRows('data/articles-2019.jsonl')) for (const name of Object.keys(row)) assert.ok(known.has(name), name);
  });
  it('are described by a package whose files exist', () => {
    const { resources } = JSON.parse(files.get('data/datapackage.json') ?? '') as { resources: readonly { path: string; schema?: string }[] };
    assert.ok(resources.length > 0);
    for (const { path, schema } of resources) {
      assert.ok(files.has(`data/${path}`), path);
      if (schema !== undefined) assert.ok(files.has(`data/${schema}`));
    }
    const { fields } = JSON.parse(files.get('data/table-schema.json') ?? '') as { fields: readonly { name: string }[] };
    assert.deepEqual(
      fields.map(({ name }) => name),
      columns.map(({ name }) => name),
    );
  });
});

describe('A cell', () => {
  it('is quoted where it must be', () => check('a,"b"', '"a,""b"""'));
  it('cannot be a formula', () => {
    for (const sign of ['=', '+', '-', '@', '\uff1d']) check(`${sign}1+1`, `'${sign}1+1`);
    check(' =1', "' =1");
    check('\tx', "'\tx");
  });
  it('holds no control character', () => assert.doesNotMatch(csvCell(nasty), /[\u0000\u0007\u001b]|\p{Surrogate}/u));
});

describe('The static interface', () => {
  it('leads from its index to every article', () => {
    type Index = { years: readonly { file: string }[]; sources: readonly { file: string }[] };
    type Year = { days: readonly { file: string }[]; day_unknown: readonly Row[] };
    const read = (path: string): unknown => JSON.parse(files.get(path) ?? '');
    const index = read('api/index.json') as Index;
    const bySource = index.sources.flatMap(({ file }) => (read(file) as { articles: readonly Row[] }).articles);
    assert.equal(new Set(bySource.map(({ id }) => id)).size, someArticles().length);
    const byYear = index.years.flatMap(({ file }) => {
      const year = read(file) as Year;
      return [...year.day_unknown, ...year.days.flatMap((day) => (read(day.file) as { articles: readonly Row[] }).articles)];
    });
    assert.equal(byYear.length, someArticles().length - 1, 'all but the undated one');
  });
  it('has a schema that names the kinds of its files', () => {
    const { $defs } = JSON.parse(files.get('api/schema.json') ?? '') as { $defs: Record<string, unknown> };
    const kinds = new Set(
      [...files].filter(([path]) => path.startsWith('api/') && path !== 'api/schema.json').map(([, text]) => (JSON.parse(text) as { kind: string }).kind),
    );
    for (const kind of kinds) assert.ok(kind in $defs, kind);
  });
});
