import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCorrections } from '../../src/load/read-corrections.js';
import { context, load, paragraphs } from './load-text.js';

const text = `Storm takes a roof\n\nStorm takes a roof\n\nBy Hester Quill\n\nMarch 8, 2019\n\n${paragraphs}\n`;

/** Loads the article with this cell filled in, and says which lines above its first paragraph stay in its text. */
function check(column: string, cell: string, expected: { readonly headline: string; readonly dir?: 'ltr' | 'rtl'; readonly kept?: readonly string[] }): void {
  const [correction] = readCorrections([`file,${column}`, `note.txt,${cell}`], 'corrections.csv').rows;
  assert.ok(correction !== undefined);
  const loaded = load(text, { context: { ...context, correction } });
  assert.equal(loaded.kind, 'article');
  if (loaded.kind !== 'article') return;
  assert.equal(loaded.record.displayHeadline, expected.headline);
  assert.equal(loaded.record.dir, expected.dir ?? 'ltr');
  assert.deepEqual(loaded.text.slice(0, loaded.text.indexOf('The council')).split('\n').filter(Boolean), expected.kept ?? []);
}

describe('An article the keeper corrected', () => {
  it('shows the new headline, and keeps a second printing of the old one in its text', () =>
    check('title', 'A roof is lost', { headline: 'A roof is lost', kept: ['Storm takes a roof'] }));

  it('has the same text when the keeper confirms what was read', () => {
    check('title', 'Storm Takes a Roof', { headline: 'Storm Takes a Roof' });
    check('date', '2019-03-08', { headline: 'Storm takes a roof' });
    check('authors', 'Hester Quill', { headline: 'Storm takes a roof' });
  });

  it('keeps no line in its text that the card quotes', () => {
    check('date', '2018', { headline: 'Storm takes a roof' });
    check('authors', 'Somebody Else', { headline: 'Storm takes a roof' });
  });

  it('is shown by its first words when the headline is emptied', () => check('title', '-', { headline: 'Storm takes a roof', kept: ['Storm takes a roof'] }));

  it('runs in the direction of the language that was set', () => check('lang', 'Arabic', { headline: 'Storm takes a roof', dir: 'rtl' }));
});
