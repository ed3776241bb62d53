import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { defaultSettings, readSettings } from '../../src/build/settings-file.js';
import { settingsJsonSchema } from '../../src/build/settings-schema.js';

/** The remarks about a settings text: code, line:column, and the hint when there is one. */
function check(text: string, expected: readonly string[]): void {
  const said = readSettings(text, 'backfile.json').diagnostics.map((one) => [
    one.code,
    `${one.place?.line}:${one.place?.column}`,
    one.code === 'settings/unknown' ? one.hint : undefined,
  ]);
  assert.deepEqual(
    said.map((parts) => parts.filter((part) => part !== undefined).join(' ')),
    expected,
  );
}

/** The settings a text without faults gives, beside the defaults. */
function checkSettings(text: string, expected: Readonly<Record<string, unknown>>): void {
  const read = readSettings(text, 'backfile.json');
  assert.deepEqual(read.diagnostics, []);
  assert.deepEqual({ ...read.settings }, { ...defaultSettings, ...expected });
}

describe('Settings', () => {
  it('are all optional', () => {
    checkSettings('{}', {});
    checkSettings('\uFEFF {"$schema": "x.json"}\r\n', {});
  });

  it('takes the authors whose names are joined, and nothing that is no list of names', () => {
    checkSettings('{"authors": [{"name": "Ada Marsh", "spellings": ["A. Marsh"]}]}', { authors: [{ name: 'Ada Marsh', spellings: ['A. Marsh'] }] });
    check('{"authors": ["Ada Marsh"]}', ['settings/wrong-value 1:13']);
  });
  it('are read in the spellings people use', () => {
    checkSettings('{"baseUrl": "https://example.org/archive", "articles": "clippings", "language": "pt-BR"}', {
      baseUrl: 'https://example.org/archive/',
      articles: ['clippings'],
      language: 'pt-br',
    });
    checkSettings('{"publications": [{"name": "The Bugle", "hosts": ["WWW.Bugle.example"], "lang": "EN"}]}', {
      publications: [{ name: 'The Bugle', hosts: ['bugle.example'], lang: 'en' }],
    });
    checkSettings('{"contact": "desk@example.org"}', { contact: 'desk@example.org' });
    checkSettings('{"contact": "https://example.org/contact?about=archive"}', { contact: 'https://example.org/contact?about=archive' });
  });

  it('name line and column of an unknown setting, and the one that was meant', () => {
    check('{\n  "titel": "x",\n  "base_url": "https://example.org/",\n  "colour": 1\n}', [
      'settings/unknown 2:3 Did you mean "title"?',
      'settings/unknown 3:3 Did you mean "baseUrl"?',
      'settings/unknown 4:3 Remove it, or look the name up in the README.',
    ]);
    check('{"__proto__": {"title": "x"}, "constructor": 1}', [
      'settings/unknown 1:2 Remove it, or look the name up in the README.',
      'settings/unknown 1:31 Remove it, or look the name up in the README.',
    ]);
  });

  it('keep the default for a wrong value and say where it stands', () => {
    check('{"title": 7, "visibility": "hidden",\r\n"drafts": "yes", "articles": [], "tagline": "a\\u001bb"}', [
      'settings/wrong-value 1:11',
      'settings/wrong-value 1:28',
      'settings/wrong-value 2:11',
      'settings/wrong-value 2:30',
      'settings/wrong-value 2:45',
    ]);
    assert.equal(readSettings('{"title": " ", "keeper": "The Room"}', 'backfile.json').settings.title, 'Backfile');
    assert.equal(readSettings('{"title": 7, "keeper": "The Room"}', 'backfile.json').settings.keeper, 'The Room');
    check('{"contact": "javascript:alert(1)"}', ['settings/wrong-value 1:13']);
    check('{"baseUrl": "https://user:pass@example.org/"}', ['settings/wrong-value 1:13']);
    check('{"publications": "Bugle"}', ['settings/wrong-value 1:18']);
  });

  it('pass over one publication that is not understood, not over all', () => {
    const text = '{"publications": [{"name": "A", "hosts": ["a.example"]},\n {"name": "B"},\n {"name": "C", "host": [], "hosts": []}]}';
    check(text, ['settings/publication 2:2', 'settings/unknown 3:16 Did you mean "hosts"?']);
    assert.deepEqual(
      readSettings(text, 'backfile.json').settings.publications.map((one) => one.name),
      ['A', 'C'],
    );
  });

  it('that are no JSON name the place and the reason', () => {
    const reason = (text: string): string =>
      readSettings(text, 'backfile.json')
        .diagnostics.map((one) => `${one.place?.line}:${one.place?.column} ${one.message}`)
        .join();
    assert.equal(reason('{\n  "title": "x"\n  "out": "y"\n}'), '3:3 The settings cannot be read: a comma is missing before this.');
    assert.equal(reason('{"title": "x",}'), '1:14 The settings cannot be read: this comma is one too many.');
    assert.equal(reason('{"title": x}'), '1:11 The settings cannot be read: a text must stand between double quotes.');
    assert.equal(reason('{"title": "x}'), '1:11 The settings cannot be read: the closing double quote is missing.');
    assert.equal(reason('{"out": "C:\\site"}'), '1:9 The settings cannot be read: a backslash must be written twice, and tabs as \\t.');
    assert.equal(reason('{ // mine\n}'), '1:3 The settings cannot be read: comments are not possible in JSON.');
    assert.equal(reason('{"title": "x", "title": "y"}'), '1:16 The settings cannot be read: "title" is set twice.');
    assert.equal(reason(''), '1:1 The settings cannot be read: the file ends where a value is expected.');
    assert.equal(reason('{} x'), '1:4 The settings cannot be read: there is text after the closing bracket.');
    assert.equal(reason('['.repeat(5000)), '1:52 The settings cannot be read: the brackets are nested too deeply.');
    assert.equal(readSettings('[]', 'backfile.json').readable, false);
  });

  it('are described for editors by the file that is shipped', () => {
    if (process.env['UPDATE'] === '1') writeFileSync('backfile.schema.json', settingsJsonSchema());
    assert.equal(readFileSync('backfile.schema.json', 'utf8'), settingsJsonSchema());
  });
});
