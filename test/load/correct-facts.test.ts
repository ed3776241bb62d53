import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correctFacts } from '../../src/load/correct-facts.js';
import { publicationTable } from '../../src/load/publications.js';
import { readCorrections } from '../../src/load/read-corrections.js';
import { settle } from '../../src/load/settle.js';
import type { Fact, Facts, FieldName, Finding } from '../../src/model/facts.js';

const table = publicationTable([{ name: 'The Callow Courier', hosts: ['callow-courier.example'], aliases: ['Courier'] }]);
const read = (field: FieldName, value: unknown, more: object = {}): Finding =>
  ({ field, value, standing: 'read', how: 'first-line', line: 1, quote: String(value), weight: 0.8, ...more }) as Finding;
const stated = (field: FieldName, value: unknown): Finding => read(field, value, { standing: 'stated', how: 'header', line: 2, weight: 1 });

/** What becomes of one fact when a row with these columns and cells is applied. */
function check(findings: readonly Finding[], row: string, field: FieldName, expected: Fact<unknown>): Facts {
  const [columns = '', cells = ''] = row.split(': ');
  const [correction] = readCorrections([`file,${columns}`, `a.txt,${cells}`], 'corrections.csv').rows;
  assert.ok(correction !== undefined);
  const { facts } = correctFacts(settle(findings), correction, table);
  assert.deepEqual(facts[field], expected);
  return facts;
}

const keeper = { standing: 'keeper', how: 'corrections' } as const;

describe('A fact the keeper sets', () => {
  it('wins over what the header states, which stands beside it with its reason', () =>
    void check([stated('title', 'STORM'), read('title', 'Menu')], 'title: The storm', 'title', {
      ...keeper,
      value: 'The storm',
      rejected: [
        { value: 'STORM', how: 'header', why: 'keeper-set', line: 2, quote: 'STORM' },
        { value: 'Menu', how: 'first-line', why: 'header-states', line: 1, quote: 'Menu' },
      ],
    }));

  it('agrees with a reading that says the same, the winner or another one', () => {
    check([read('date', '2019-12-28')], 'date: 2019-12-28', 'date', {
      ...keeper,
      value: '2019-12-28',
      agrees: [{ how: 'first-line', line: 1, quote: '2019-12-28' }],
    });
    check([stated('date', '2019-12-27'), read('date', '2019-12-28')], 'date: 2019-12-28', 'date', {
      ...keeper,
      value: '2019-12-28',
      agrees: [{ how: 'first-line', line: 1, quote: '2019-12-28' }],
      rejected: [{ value: '2019-12-27', how: 'header', why: 'keeper-set', line: 2, quote: '2019-12-27' }],
    });
  });

  it('has no value when it is emptied', () =>
    void check([read('date', '2019-12-28')], 'date: -', 'date', {
      ...keeper,
      rejected: [{ value: '2019-12-28', how: 'first-line', why: 'keeper-emptied', line: 1, quote: '2019-12-28' }],
    }));

  it('may be one nobody read', () => void check([], 'lang: pt-BR', 'lang', { ...keeper, value: 'pt-br' }));

  it('has the name of its publication, when it is a source', () => {
    check([], 'source: courier', 'source', { ...keeper, value: 'The Callow Courier' });
    check([], 'source: callow-courier.example', 'source', { ...keeper, value: 'The Callow Courier' });
    check([], 'source: Nobody knows it', 'source', { ...keeper, value: 'Nobody knows it' });
  });

  it('takes the byline with it, when it is the authors', () => {
    const byline = read('byline', 'Jon Doe, Mayor', { how: 'byline-line' });
    const facts = check([byline, read('authors', ['Jon Doe'], { how: 'byline-line' })], 'authors: Jane Doe; Ana Ruiz', 'authors', {
      ...keeper,
      value: ['Jane Doe', 'Ana Ruiz'],
      rejected: [
        { value: 'Jon Doe', how: 'byline-line', why: 'keeper-set', line: 1, quote: 'Jon Doe' },
        { value: 'Jon Doe, Mayor', how: 'byline-line', why: 'keeper-set', line: 1, quote: 'Jon Doe, Mayor' },
      ],
    });
    assert.deepEqual(facts.byline, keeper);
  });

  it('leaves every other fact as it was read', () => {
    const facts = check([read('title', 'T'), read('source', 'S')], 'source: X', 'title', {
      value: 'T',
      standing: 'read',
      how: 'first-line',
      line: 1,
      quote: 'T',
    });
    assert.equal(facts.date.standing, 'unknown');
  });
});
