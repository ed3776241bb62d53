import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Corrections, correctionKey, readCorrectionsFile } from '../../src/build/corrections-file.js';
import { digestOf } from '../../src/text/digest.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';

const files = ['a.txt', 'sub/b.txt', 'Müller.txt'].map((path) => ({ file: `articles/${path}`, path }));
const digest = digestOf('a');

/** Reads these bytes as corrections.csv. Expects the paths of the files whose title is set, and the codes of the remarks. */
function check(content: string | Uint8Array, expected: { readonly titles?: Readonly<Record<string, string>>; readonly remarks?: readonly string[] }): void {
  const folder = scratchProject({ 'corrections.csv': content });
  const corrections = new Corrections(readCorrectionsFile(folder, folder), files);
  const titles = files.flatMap(({ path }) => {
    const title = corrections.for(path, digest)?.facts.title?.value;
    return title === undefined ? [] : [[path, title] as const];
  });
  assert.deepEqual(Object.fromEntries(titles), expected.titles ?? {});
  const remarks = corrections.diagnostics(new Map(files.map(({ path }) => [path, digest])));
  assert.deepEqual(
    remarks.map(({ code, place }) => `${code}${place === undefined ? '' : `:${place.line}`}`),
    expected.remarks ?? [],
  );
  assert.ok(remarks.every(({ file }) => file === 'corrections.csv'));
}

describe('The file of corrections', () => {
  it('names a file as it is listed, or by its path below the articles folder', () => {
    check('file,title\narticles/a.txt,A\nsub/b.txt,B\n', { titles: { 'a.txt': 'A', 'sub/b.txt': 'B' } });
    check('file,title\n./articles/a.txt,A\narticles\\sub\\b.txt,B\n', { titles: { 'a.txt': 'A', 'sub/b.txt': 'B' } });
    check(`file,title\n${'Müller'.normalize('NFD')}.txt,M\n`, { titles: { 'Müller.txt': 'M' } });
  });

  it('may be saved in UTF-8, in UTF-16 as "Unicode text", or in an older encoding, which is a guess', () => {
    check('\ufefffile;title\r\nMüller.txt;Ärger\r\n', { titles: { 'Müller.txt': 'Ärger' } });
    check(Buffer.from('\ufefffile\ttitle\r\nMüller.txt\tÄrger\r\n', 'utf16le'), { titles: { 'Müller.txt': 'Ärger' } });
    check(Buffer.from('file;title\r\nMüller.txt;Ärger über die Fähre und die Brücke\r\n', 'latin1'), {
      titles: { 'Müller.txt': 'Ärger über die Fähre und die Brücke' },
      remarks: ['corrections/guessed-encoding'],
    });
  });

  it('holds for the bytes it names', () => {
    check(`file,sha256,title\na.txt,${digest.toUpperCase()},A\n`, { titles: { 'a.txt': 'A' } });
    check(`file,sha256,title\na.txt,${digestOf('b')},A\n`, { remarks: ['corrections/other-bytes:2'] });
  });

  it('says which rows it could not apply', () => {
    check('file,title\na.txt,A\narticles/a.txt,B\nc.txt,C\n', {
      titles: { 'a.txt': 'A' },
      remarks: ['corrections/duplicate-row:3', 'corrections/no-such-file:4'],
    });
    check('file,title\na.txt,"A\n', { titles: { 'a.txt': '"A' }, remarks: ['corrections/unclosed-quote:2'] });
    check(Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), { remarks: ['corrections/unreadable'] });
    check('', {});
  });

  it('names the file that has the bytes a row was written for', () => {
    const folder = scratchProject({ 'corrections.csv': `file,sha256,title\nold.txt,${digest},A\n` });
    const [remark] = new Corrections(readCorrectionsFile(folder, folder), files).diagnostics(new Map([['sub/b.txt', digest]]));
    assert.match(remark?.hint ?? '', /sub\/b\.txt/);
  });

  it('need not be there, and is said when it is no file', () => {
    const folder = scratchFolder();
    assert.deepEqual(readCorrectionsFile(folder, folder).diagnostics, []);
    mkdirSync(join(folder, 'corrections.csv'));
    assert.deepEqual(
      readCorrectionsFile(folder, folder).diagnostics.map(({ code }) => code),
      ['corrections/unreadable'],
    );
  });

  it('tells the cache what a row sets, not on which line it stands', () => {
    const key = (text: string): string => {
      const folder = scratchProject({ 'corrections.csv': text });
      return correctionKey(new Corrections(readCorrectionsFile(folder, folder), files).for('a.txt', digest));
    };
    assert.equal(key('file,title\na.txt,A'), key('file,title\nsub/b.txt,B\n\narticles/a.txt,A'));
    assert.notEqual(key('file,title\na.txt,A'), key('file,title\na.txt,-'));
    assert.notEqual(key('file,title\na.txt,-'), key('file,title\na.txt,'));
  });
});
