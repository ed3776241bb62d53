import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hash32 } from '../../src/text/hash.js';
import { foldedWord, stemOf } from '../../src/text/stem.js';
import { longestWord, WordHash } from '../../src/text/word-hash.js';

/** The hashes of words that stand in a line are those of the words as strings. */
function check(words: string, lang = 'en'): void {
  const read = new WordHash(lang);
  for (const word of words.split(' ')) {
    const line = `-${word}-`;
    read.read(line, 1, line.length - 1);
    const cut = word.slice(0, longestWord);
    assert.deepEqual([read.folded, read.stem], [hash32(foldedWord(cut)), hash32(stemOf(cut, lang))], word);
  }
}

describe('The hash of a word and of its stem', () => {
  it('is that of the string for every English ending', () =>
    check(
      'a is as gas bus this boss cities dies ties movies watches boxes wishes churches buses axes aches es des seizes prices planned plan seed bed led stopped falling filled missing sing king buzzing running sizing seize Attacks ATTACKED trees apple ale',
    ));
  it('is that of the string for every word of three endings', () => {
    const ends = ['', 's', 'es', 'ies', 'ing', 'ed', 'e', 'us', 'is', 'ss', "'s", 'hes', 'xes', 'y'];
    const middles = ['', 'a', 'll', 'nn', 'e', 'ch', 'sh', 'z', 'tt'];
    check(ends.flatMap((end) => middles.flatMap((middle) => ['', 'b', 'co', 'bri', 'stre'].map((start) => start + middle + end || 'x'))).join(' '));
  });
  it('knows apostrophes, accents and numbers in words', () =>
    check("It's don't O'Brien's ’s n’t rock`n`roll Maarat Ma'arat café Straße ÉCOLE 3rd covid19 ships' 's x's's"));
  it('goes by the endings of the language', () => {
    check('Regierungen Ministern lichten Häuser', 'de');
    check('manifestations gouvernements', 'fr');
    check('المظاهرات правительства', 'ar');
  });
  it('looks at the beginning of an endless word only', () => check(`${'verylong'.repeat(500)}ing`));
});
