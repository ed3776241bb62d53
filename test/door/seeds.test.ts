import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { elementsIn, attributeOf, textOf } from '../support/html.js';
import { backfileWell, jsonLines } from '../support/run.js';
import { shared, unlessShared } from '../support/shared.js';
import { builtProject } from '../support/sites.js';

type Expected = { readonly furniture: readonly number[]; readonly mayGo: readonly number[]; readonly [field: string]: unknown };
type Answer = {
  readonly file: string;
  readonly path: string;
  readonly lines: Record<string, number>;
  readonly leftOut: readonly number[];
  readonly [field: string]: unknown;
};

const seeds = shared('seeds', 'expected.json');
const expected: Record<string, Expected> = existsSync(seeds)
  ? (JSON.parse(readFileSync(seeds, 'utf8')) as { articles: Record<string, Expected> }).articles
  : {};
const fields = ['title', 'subtitle', 'byline', 'agency', 'date', 'source', 'url', 'lang', 'credit'];

describe('The five seed files, read through the command', { skip: unlessShared('seeds') }, () => {
  const answers = (): Map<string, Answer> =>
    new Map((jsonLines(backfileWell(['list', '--json'], builtProject('seeds'))) as Answer[]).map((one) => [one.file.replace(/^.*\//, ''), one]));

  it('say what they state and nothing more', () => {
    const read = answers();
    for (const [file, want] of Object.entries(expected)) {
      const got = read.get(file);
      assert.ok(got, `${file} is listed`);
      for (const field of fields) {
        if (field in want) assert.equal(got[field], want[field], `${field} of ${file}`);
        const line: unknown = want[`${field}Line`];
        if (line !== undefined) assert.equal(got.lines[field], line, `line of the ${field} of ${file}`);
      }
    }
  });

  it('leave out their furniture and keep everything else', () => {
    const read = answers();
    for (const [file, want] of Object.entries(expected)) {
      const leftOut = read.get(file)?.leftOut ?? [];
      assert.deepEqual(
        want.furniture.filter((line) => !leftOut.includes(line)),
        [],
        `furniture of ${file} that stayed`,
      );
      const mayGo = [...want.furniture, ...want.mayGo, ...fields.flatMap((field) => want[`${field}Line`] ?? [])];
      assert.deepEqual(
        leftOut.filter((line) => !mayGo.includes(line)),
        [],
        `lines of ${file} that were lost`,
      );
    }
  });

  it('show no furniture in the text of their pages', () => {
    const read = answers();
    for (const [file, want] of Object.entries(expected)) {
      const page = join(builtProject('seeds'), 'public', read.get(file)?.path ?? '');
      const text = elementsIn(page).find((one) => attributeOf(one, 'class')?.split(' ').includes('text'));
      assert.ok(text, `${file} has a text on its page`);
      const lines = readFileSync(shared('seeds', file), 'utf8').split('\n');
      for (const line of want.furniture) {
        const words = (lines[line - 1] ?? '')
          .replace(/[#*[\]()]/g, ' ')
          .replace(/\s+/g, ' ')
          .trim();
        assert.ok(!textOf(text).includes(words), `line ${line} of ${file} is in the text: ${words.slice(0, 60)}`);
      }
    }
  });
});
