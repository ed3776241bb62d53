import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { digestOf } from '../../src/text/digest.js';
import { backfile, backfileWell, jsonLines } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';

const record = (n: number, of: number) => `                               ${n} of ${of} DOCUMENTS


                               The Quayside Courier

                            January ${n}, 2010 Monday

Crane stops ferry ${n}: again

BYLINE: Mara Quill

LENGTH: 9 words

 The ferry lay at the quay on day ${n}.

LOAD-DATE: January 13, 2010

LANGUAGE: ENGLISH

`;
const nexis = record(1, 2) + record(2, 2);

describe('backfile split', () => {
  it('makes an article of each record that the archive then reads, with where it came from', () => {
    const project = scratchProject({ 'export.txt': nexis });
    const { stderr } = backfile(['split', 'export.txt', '--to', 'articles/nexis'], project);
    assert.match(stderr, /2 records of Nexis \(classic text\), 2 files written .*That is how many the file says it has\./);
    const articles = jsonLines(backfileWell(['list', '--json'], project));
    assert.deepEqual(
      articles.map(({ file, title, authors, date, source, lang }) => ({ file, title, authors, date, source, lang })),
      [1, 2].map((n) => ({
        file: `articles/nexis/0000${n}-crane-stops-ferry-${n}-again.md`,
        title: `Crane stops ferry ${n}: again`,
        authors: ['Mara Quill'],
        date: `2010-01-0${n}`,
        source: 'The Quayside Courier',
        lang: 'en',
      })),
    );
    const text = readFileSync(join(project, 'articles/nexis/00002-crane-stops-ferry-2-again.md'), 'utf8');
    for (const line of ['split-from: "export.txt"', 'split-record: 2', `split-sha256: "${digestOf(nexis)}"`]) assert.ok(text.includes(line), line);
  });

  it('writes nothing when the file says it has another number of records', () => {
    const project = scratchProject({ 'export.txt': record(1, 3) + record(2, 3) });
    const { status, stderr } = backfile(['split', 'export.txt', '--to', 'out'], project);
    assert.equal(status, 1);
    assert.match(stderr, /says that it has 3 records, and 2 were found/);
    assert.deepEqual(readdirSync(project), ['export.txt']);
  });

  it('never overwrites, and writes nothing new when it is done again', () => {
    const project = scratchProject({ 'export.txt': nexis });
    backfileWell(['split', 'export.txt', '--to', 'out'], project);
    assert.match(backfile(['split', 'export.txt', '--to', 'out'], project).stderr, /0 files written to .*, 2 were there already/);
    writeFileSync(join(project, 'out/00001-crane-stops-ferry-1-again.md'), 'my notes');
    const { status, stderr } = backfile(['split', 'export.txt', '--to', 'out'], project);
    assert.equal(status, 2);
    assert.match(stderr, /is there already and holds something else/);
    assert.equal(readFileSync(join(project, 'out/00001-crane-stops-ferry-1-again.md'), 'utf8'), 'my notes');
  });

  it('says in a sentence why a file cannot be split', () => {
    const project = scratchProject({ 'one.txt': 'Crane stops ferry\n\nThe ferry lay at the quay.\n', 'scan.txt': '%PDF-1.4\n%âãÏÓ\n' });
    const { status, stderr } = backfile(['split', 'one.txt', 'scan.txt', 'none.txt', '--to', 'out'], project);
    assert.equal(status, 1);
    assert.match(stderr, /one\.txt was not split: it is no export that is known here/);
    assert.match(stderr, /scan\.txt was not split: it is a PDF/);
    assert.match(stderr, /none\.txt was not split: there is no such file/);
  });
});
