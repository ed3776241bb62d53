import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitAuthors } from '../../../src/load/header/authors.js';

function check(written: string, expected: readonly string[]): void {
  assert.deepEqual(splitAuthors(written), expected);
}

describe('An author value', () => {
  it('is cut at semicolons first, then at "and" in several languages, then at commas', () => {
    check('Jane Doe; John Smith', ['Jane Doe', 'John Smith']);
    check('Jane Doe, John Smith and Ana Ruiz', ['Jane Doe', 'John Smith', 'Ana Ruiz']);
    check('Jane Doe, John Smith, and Ana Ruiz', ['Jane Doe', 'John Smith', 'Ana Ruiz']);
    check('Jane Doe & John Smith', ['Jane Doe', 'John Smith']);
    check('Anna Berg und Jan Müller', ['Anna Berg', 'Jan Müller']);
    check('Ana Ruiz y Luis Gil', ['Ana Ruiz', 'Luis Gil']);
    check('Marie Curie et Paul Langevin', ['Marie Curie', 'Paul Langevin']);
    check('Анна Иванова и Пётр Петров', ['Анна Иванова', 'Пётр Петров']);
  });

  it('is not cut in "Last, First", nor before a degree', () => {
    check('Doe, Jane', ['Doe, Jane']);
    check('Doe, Jane; Smith, John', ['Doe, Jane', 'Smith, John']);
    check('Jane Doe, PhD', ['Jane Doe, PhD']);
    check('John Smith, Jr., Jane Doe', ['John Smith, Jr.', 'Jane Doe']);
    check('Sandra Brandt', ['Sandra Brandt']);
    check('John E Smith', ['John E Smith']);
    check('Di Maria', ['Di Maria']);
    check('jane-doe, john-smith', ['jane-doe', 'john-smith']);
    check('علي، سارة', ['علي', 'سارة']);
  });

  it('loses "By", at signs, brackets and addresses', () => {
    check('By Jane Doe', ['Jane Doe']);
    check('@janedoe', ['janedoe']);
    check('[[Jane Doe]]', ['Jane Doe']);
    check('[[people/Jane Doe|Jane]]', ['Jane']);
    check('[[Jane Doe]], [[Smith, John]]', ['Jane Doe', 'Smith, John']);
    check('Jane Doe <jane@example.org>', ['Jane Doe']);
    check('[Jane Doe](https://example.org/jane)', ['Jane Doe']);
    check('  ', []);
    check('Reuters', ['Reuters']);
  });
});
