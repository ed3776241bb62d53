import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { looksLikeName, namesIn } from '../../src/load/names.js';

function check(text: string, expected: boolean): void {
  assert.equal(looksLikeName(text, { single: false }), expected, text);
}

describe('A name', () => {
  it('has capitals, particles and initials', () => {
    for (const name of [
      'Ana Ruiz',
      'Haje Jan Kamps',
      'Bushrod van der Berg',
      "Brian O'Neill",
      'Simone M. Scully',
      'Dan Jervis-Bardy',
      'MTHOBISI SITHOLE',
      'Анна Петрова',
      '後藤大地',
    ])
      check(name, true);
  });

  it('may end in a word of menus when a given name goes before', () => {
    check('Charlie Hall', true);
    check('Emily Post', true);
    check('Town Hall', false);
  });

  it('holds no digits, jobs, months or organisations', () => {
    for (const text of ['Breaking News', 'December 2021', 'Ana Ruiz 3', 'NASA Historian', 'Our Team', 'MDR Online', 'Ana', 'ana ruiz', 'Ana Ruiz wrote this.'])
      check(text, false);
  });
});

describe('The names in a byline', () => {
  it('end where jobs and places begin', () => {
    assert.deepEqual(namesIn('David Straub, MDR THÜRINGEN', { single: true }), { authors: ['David Straub'], agencies: [] });
    assert.deepEqual(namesIn('Johannes Ritter, Zürich', { single: true }), { authors: ['Johannes Ritter'], agencies: [] });
    assert.deepEqual(namesIn('Sam Stein Senior Politics Editor, The Tern Post', { single: true }), { authors: ['Sam Stein'], agencies: [] });
  });

  it('are told from jobs, buttons, places and papers that stand directly behind them', () => {
    for (const tail of [
      'Crime Reporter',
      'Sports Columnist',
      'Multimedia Journalist',
      'Los Angeles Times',
      'The Detroit Gazette',
      'Capitol Bureau',
      'Last Updated',
      'Follow',
      'Sportredaktion',
      'Rédactrice',
      'Corresponsal',
      'Verslaggever',
      'Toimittaja',
      'Berlin',
      'CNN Business',
      'Medically Reviewed',
    ]) {
      assert.deepEqual(namesIn(`Maren Quist ${tail}`, { single: true, loose: true }).authors, ['Maren Quist'], tail);
      assert.deepEqual(namesIn(`Odwin Quist ${tail}`, { single: true, loose: true }).authors, ['Odwin Quist'], tail);
    }
    assert.deepEqual(namesIn('Maren Quist, Audience Engagement Editor', { single: true }).authors, ['Maren Quist']);
    assert.deepEqual(namesIn('Maren Quist, Evening Standard', { single: true }).authors, ['Maren Quist']);
  });

  it('keep family names that are everyday words', () => {
    for (const name of ['Mary Jane Park', 'Anna Maria Young', 'Mary Beth Day', 'Anna de la Court'])
      assert.deepEqual(namesIn(name, { single: true, loose: true }).authors, [name]);
  });

  it('are people and agencies apart', () => {
    assert.deepEqual(namesIn('Ana Ruiz, Tom Weber and AFP', { single: true }), { authors: ['Ana Ruiz', 'Tom Weber'], agencies: ['AFP'] });
  });
});
