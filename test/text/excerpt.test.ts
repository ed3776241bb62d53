import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptOf } from '../../src/text/excerpt.js';
import { countWords } from '../../src/text/words.js';

describe('An excerpt', () => {
  const check = (text: string, longest: number, expected: string): void => assert.equal(excerptOf(text, longest), expected);

  it('is cut at a word, with its white space folded', () => {
    check('The  wall\n of the harbour', 100, 'The wall of the harbour');
    check('The wall of the harbour', 12, 'The wall of');
    check('The wall of the harbour', 11, 'The wall of');
  });

  it('is cut between characters where there are no spaces, never inside one', () => {
    check('港の壁を建て直す計画', 4, '港の壁を');
    check('😀😀😀', 3, '😀');
  });
});

describe('Words', () => {
  const check = (text: string, expected: number): void => assert.equal(countWords(text), expected, text);

  it('are runs of letters and digits, with what joins them inside', () => {
    check('Ma’arat al-Numan, 230,000 people.', 4);
    check('', 0);
    check('— !', 0);
  });

  it('are half a word a character where no spaces part them', () => {
    check('港の壁', 2);
    check('WinRAR に脆弱性', 3);
  });
});
