import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stemOf } from '../../src/text/stem.js';

/** Each group is words of one stem. */
function check(lang: string, ...groups: readonly string[]): void {
  for (const words of groups) {
    const stems = new Set(words.split(' ').map((word) => stemOf(word, lang)));
    assert.equal(stems.size, 1, `${words}: ${[...stems].join(', ')}`);
  }
}

describe('Words that a comparison takes for one', () => {
  it('in English', () =>
    check('en', 'attack attacks attacked Attacking', 'seize seized seizes', 'city cities', "Assad Assad's Assad’s", 'plan planned planning'));
  it('in German', () => check('de', 'Angriff Angriffe Angriffen Angriffs', 'Brücke Brücken'));
  it('in French', () => check('fr', 'blessé blessés blessée blessées', 'forces force'));
  it('in Arabic', () => check('ar', 'المدينة مدينة والمدينة', 'القوات قوات'));
  it('with and without accents', () => check('es', 'corrupción corrupcion'));
  it('is none when it is made of a hundred thousand combining marks, and costs nothing', () => {
    const marks = '\u0f71\u0f72\u0f74'.repeat(100_000);
    assert.equal(stemOf(marks, 'en').length, marks.length);
  });
});
