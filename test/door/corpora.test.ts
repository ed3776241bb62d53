import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unpackReuters } from '../support/reuters.js';
import { backfileWell, jsonLines } from '../support/run.js';
import { scratchFolder } from '../support/scratch.js';
import { shared, unlessShared } from '../support/shared.js';
import { lineAfterHeader, missingWords } from '../support/words-on-page.js';

type Listed = { readonly file: string; readonly path: string; readonly leftOut: readonly number[] };
type Report = { readonly articles: number; readonly rejected: readonly string[] };

function build(project: string): Report {
  backfileWell(['build', '--quiet', '--report-json', 'report.json'], project);
  return JSON.parse(readFileSync(join(project, 'report.json'), 'utf8')) as Report;
}

/** The articles whose page lacks words of their file, with the first words it lacks. */
function articlesLackingWords(project: string): string[] {
  return (jsonLines(backfileWell(['list', '--json'], project)) as Listed[]).flatMap(({ file, path, leftOut }) => {
    const text = readFileSync(join(project, file), 'utf8');
    const missing = missingWords(text, readFileSync(join(project, 'public', path), 'utf8'), leftOut, lineAfterHeader(text));
    return missing.length === 0 ? [] : [`${file}: ${missing.slice(0, 8).join(' ')}`];
  });
}

describe('Real files of other people', () => {
  it('scraped pages: all become articles, and every word of them is on its page', { skip: unlessShared('corpora', 'scraped-dev') }, () => {
    const project = scratchFolder();
    const files = readdirSync(shared('corpora', 'scraped-dev', 'files'));
    cpSync(shared('corpora', 'scraped-dev', 'files'), join(project, 'articles'), { recursive: true });
    const { articles, rejected } = build(project);
    assert.deepEqual([articles, rejected], [files.length, []]);
    assert.deepEqual(articlesLackingWords(project), []);
  });

  it('a slice of the Reuters wire: all become articles, and every word of them is on its page', { skip: unlessShared('corpora', 'reuters21578') }, () => {
    const project = scratchFolder();
    mkdirSync(join(project, 'articles'));
    unpackReuters(join(project, 'articles'), 'mixed', 36);
    const files = readdirSync(join(project, 'articles'));
    const { articles, rejected } = build(project);
    assert.deepEqual([articles, rejected], [files.length, []]);
    assert.deepEqual(articlesLackingWords(project), []);
  });
});
