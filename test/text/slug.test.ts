import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { slugOf } from '../../src/text/slug.js';
import { sourceIdOf } from '../../src/text/source-id.js';

function check(text: string, slug: string): void {
  assert.equal(slugOf(text), slug, text);
}

describe('A slug', () => {
  it('is the words of a text in small Latin letters', () => {
    check('Over 230,000 People Flee Idlib', 'over-230-000-people-flee-idlib');
    check("Don’t panic, it's only rain", 'dont-panic-its-only-rain');
    check('Über Öl & Wasser', 'uber-ol-wasser');
    check('Легкий троннинг', 'legkiy-tronning');
  });

  it('is never empty, all digits, or a word the site or Windows keeps', () => {
    check('', 'article');
    check('!!!', 'article');
    check('2019', 'a-2019');
    check('9/11', 'a-9-11');
    check('Index', 'index-article');
    check('undated', 'undated-article');
    check('CON', 'con-article');
    check('_unknown', 'unknown');
  });

  it('is cut at a word', () => {
    const slug = slugOf('harbour '.repeat(40));
    assert.ok(slug.length <= 80);
    assert.match(slug, /^(?:harbour-)+harbour$/);
    assert.equal(slugOf('a'.repeat(300)).length, 80);
  });

  it('keeps its promises for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const slug = slugOf(text);
        assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        assert.ok(slug.length <= 80 && /[a-z]/.test(slug));
      }),
    );
  });

  it('names sources, and keeps one name for none', () => {
    assert.equal(sourceIdOf('The Moscow Times'), 'the-moscow-times');
    assert.equal(sourceIdOf(undefined), '_unknown');
    assert.notEqual(sourceIdOf('_unknown'), '_unknown');
  });
});
