import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { backfile, backfileWell } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';

const article = (title: string, day: string, source: string, author: string, text: string): string =>
  `---\ntitle: ${title}\ndate: ${day}\nsource: ${source}\nauthor: ${author}\nlang: en\n---\n${text}\n`;
const flood =
  'The river Aske rose two metres in one night and flooded the lower town of Merrow, where nine hundred people left their houses before dawn. Mayor Ilse Brandt said that the dyke at the paper mill had given way at four in the morning. Soldiers with boats brought the sick out of the hospital of Saint Rita.';
const files = {
  'backfile.json': '{ "title": "Quay archive" }',
  'articles/a.md': article('Merrow under water', '2018-12-31', 'Reuters', 'Mara Quill', flood),
  'articles/b.md': article('Nine hundred leave Merrow', '2019-01-02', 'The Courier', 'Bo Lind', `${flood} Trains will not run before Monday.`),
  'articles/c.md': article('Crane runs again', '2019-03-08', 'Reuters', 'Mara Quill', 'The cranes at the quay ran again on Friday.'),
};
const project = scratchProject(files);

function check(query: string, expected: readonly string[]): void {
  const ris = backfileWell(['export', '--ris', '--query', query], project);
  assert.deepEqual(
    [...ris.matchAll(/^TI {2}- (.*)\r$/gm)].map(([, title]) => title),
    expected,
  );
}

describe('A reading list', () => {
  it('asks for a source', () => check('source:reuters', ['Merrow under water', 'Crane runs again']));
  it('asks for dates', () => check('after:2018', ['Nine hundred leave Merrow', 'Crane runs again']));
  it('asks for an author', () => check('author:"Mara Quill" before:2019', ['Merrow under water']));
  it('asks for words in any of their forms, for phrases, and without others', () => {
    check('crane', ['Crane runs again']);
    check('"lower town" -trains', ['Merrow under water']);
  });
  it('asks for a story', () => check('story:merrow source:courier', ['Nine hundred leave Merrow']));
  it('is a table or BibTeX, for standard output or a new file', () => {
    assert.match(backfileWell(['export', '--csv', '--query', 'crane'], project), /^id,[^\r]*\r\n[0-9a-f]{16},[^\r]*Crane runs again[^\r]*\r\n$/);
    const { stderr } = backfile(['export', '--bibtex', '--to', 'list.bib'], project);
    assert.match(stderr, /3 of 3 articles, written to list\.bib/);
    assert.equal(readFileSync(join(project, 'list.bib'), 'utf8').match(/^@/gm)?.length, 3);
    assert.equal(backfile(['export', '--bibtex', '--to', 'list.bib'], project).status, 2);
  });
  it('says which date is none', () => assert.match(backfile(['export', '--csv', '--query', 'after:soon'], project).stderr, /after:soon names no date/));
});
