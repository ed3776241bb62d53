import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWords } from '../../src/text/running-words.js';

/** The text as it was read: words, `#` before numbers, `~` before pairs of unspaced characters, `|` between sentences, `^` before capitals inside a sentence. */
function check(text: string, expected: string): void {
  const seen: string[] = [];
  readWords(text, {
    word: (word, _, capital, opens) => void seen.push(capital && !opens ? `^${word}` : word),
    number: (number) => void seen.push(`#${number}`),
    pair: (pair) => void seen.push(`~${pair}`),
    sentenceEnd: () => void seen.push('|'),
  });
  assert.equal(seen.join(' '), expected);
}

describe('Running text is read as', () => {
  it('words and sentences', () => check('The mayor left. Anna Berg stayed!', 'The mayor left | Anna ^Berg stayed |'));
  it('words with apostrophes, and words parted by a hyphen', () =>
    check("Ma'arat al-Numan's gate", "Ma'arat al Numan's gate |".replace("Numan's", "^Numan's")));
  it('numbers with their points and commas', () => check('Some 230,000 fled, 3.5 per cent.', 'Some #230,000 fled #3.5 per cent |'));
  it('sentences that do not end at an abbreviation or an initial', () =>
    check('Mr. Berg met J. Doe in the U.S. army.', 'Mr ^Berg met ^J ^Doe in the ^U ^S army |'));
  it('sentences that end at a line’s end', () => check('Headline\nText', 'Headline | Text |'));
  it('Arabic sentences', () => check('وصل الوزير. غادر الوفد؟ نعم', 'وصل الوزير | غادر الوفد | نعم |'));
  it('pairs of characters where words are not parted', () => check('東京で。雨', '~東京 ~京で | ~雨 |'));
  it('nothing at all', () => check(' \n\t- ', ''));
});
