import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { endingClassOf, readTokens, termOf } from '../../src/search/tokens.js';

/** The tokens of a text, and the terms they become in a language. */
function check(text: string, tokens: readonly string[], lang?: string, terms?: readonly string[]): void {
  const found: string[] = [];
  readTokens(text, (token, at, end) => {
    assert.ok(at < end && end <= text.length);
    found.push(token);
  });
  assert.deepEqual(found, tokens);
  if (terms !== undefined)
    assert.deepEqual(
      found.map((token) => termOf(token, endingClassOf(lang))),
      terms,
    );
}

describe('The words a search compares', () => {
  it('have small letters and no accents', () => check('Café MÜLLER Straße Œuvre', ['cafe', 'muller', 'strasse', 'oeuvre']));
  it('are parted by hyphens, not by apostrophes', () => check("al-Numan's don’t F-16", ['al', 'numan', 'dont', 'f', '16']));
  it('are cut at their common endings, each language by its own', () => {
    check('attacks attacked', ['attacks', 'attacked'], 'en', ['attack', 'attack']);
    check('Gesetze Gesetzes', ['gesetze', 'gesetzes'], 'de', ['gesetz', 'gesetz']);
    check('casas', ['casas'], 'es-MX', ['casa'.slice(0, 4)]);
  });
  it('of an unknown language have English endings', () => check('storms', ['storms'], undefined, ['storm']));
  it('are numbers without the marks between thousands', () => check('230,000 1.234.567 3,5 3.5 1987', ['230000', '1234567', '3.5', '3.5', '1987']));
  it('are numbers in the digits of any script', () => check('٢٠١٩ ۱۲ ２０', ['2019', '12', '20']));
  it('are pairs of characters where no space parts words', () => {
    check('北京市', ['北京', '京市']);
    check('京', ['京']);
    check('ไทย', ['ไท', 'ทย']);
  });
  it('never are half a character', () => {
    check('😀 a 𠀋𠀌', ['a', '𠀋', '𠀌']);
  });
  it('are the same Arabic word with and without the article, and with Persian letters', () => {
    check('النمر', ['النمر'], 'ar', ['نمر']);
    check('کتاب كتاب', ['كتاب', 'كتاب']);
  });
  it('are cut when they are endless, and a text of one word takes no time', () => {
    const found: string[] = [];
    readTokens('x'.repeat(1_000_000), (token) => found.push(token));
    assert.deepEqual(found, ['x'.repeat(40)]);
  });
});
