import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ArticleRecord } from '../../src/model/article.js';
import { loadArticle } from '../../src/load/load-article.js';
import { context } from '../load/load-text.js';
import { shared, unlessShared } from '../support/shared.js';

type Expected = {
  readonly displayHeadline?: string;
  readonly sourceFrom?: string;
  readonly dateAgreesWith?: string;
  readonly furniture: readonly number[];
  readonly mayGo: readonly number[];
  readonly [field: string]: unknown;
};
const file = shared('seeds', 'expected.json');
// The file of expectations is part of the test material and has this shape.
const expected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { articles: Record<string, Expected> }).articles : {};
const fields = ['title', 'subtitle', 'byline', 'agency', 'date', 'source', 'url', 'lang', 'credit'] as const;

function recordOf(name: string): ArticleRecord {
  const loaded = loadArticle({ file: `articles/${name}`, path: name, bytes: readFileSync(shared('seeds', name)) }, context);
  if (loaded.kind !== 'article') throw new Error(`${name} is ${loaded.kind}`);
  assert.deepEqual(loaded.diagnostics, []);
  return loaded.record;
}

describe('The seed files, as the loader reads them', { skip: unlessShared('seeds') }, () => {
  for (const [name, want] of Object.entries(expected)) {
    it(`${name} says what it states, on the lines where it does`, () => {
      const { facts } = recordOf(name);
      for (const field of fields) {
        if (field in want) assert.equal(facts[field].value ?? null, want[field], field);
        if (`${field}Line` in want) assert.equal(facts[field].line, want[`${field}Line`], `line of the ${field}`);
      }
      if (want['title'] === null) assert.equal(recordOf(name).headlineFrom, 'first-words');
      if (want.dateAgreesWith === 'url') assert.ok(facts.date.agrees?.some(({ how }) => how === 'address-date'));
      if (want.sourceFrom?.startsWith('host') === true) assert.deepEqual([facts.source.how, facts.source.standing], ['address-host', 'read']);
      if (want.sourceFrom?.includes('self-description') === true) assert.deepEqual([facts.source.how, facts.source.standing], ['self-description', 'read']);
    });

    it(`${name} leaves out its furniture and nothing else`, () => {
      const leftOut = recordOf(name).leftOut.map(({ line }) => line);
      assert.deepEqual(
        leftOut.filter((line) => !want.mayGo.includes(line)),
        want.furniture,
      );
    });
  }
});
