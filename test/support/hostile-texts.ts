import { seededDice } from '../load/body/random-text.js';

/** Makes a text of about so many UTF-16 units, made to hurt whoever reads it in sentences and words. */
export type HostileText = (size: number) => string;

const repeated =
  (piece: string, end = ''): HostileText =>
  (size) =>
    piece.repeat(Math.max(1, Math.floor(size / piece.length))) + end;

/** A word of its own for each number, so that no two sentences are alike by chance. */
const nth = (number: number): string => `w${number.toString(36)}`;

const sentences =
  (words: number, vocabulary: number): HostileText =>
  (size) => {
    const dice = seededDice(words * 1000 + vocabulary);
    const parts: string[] = [];
    for (let length = 0; length < size; ) {
      const sentence = `The ${Array.from({ length: words }, () => nth(dice(vocabulary))).join(' ')}.`;
      parts.push(sentence);
      length += sentence.length + 1;
    }
    return parts.join(' ');
  };

/** What no newspaper prints and any stranger can write, by what it is. */
export const hostileTexts: Readonly<Record<string, HostileText>> = {
  'points in a row, then a small letter': repeated('.', 'x'),
  'question marks in a row, then a small letter': repeated('?', 'x'),
  'points and closing marks in turns': repeated('.\u201d', 'x'),
  'points and spaces in turns': repeated('. '),
  'a point, then openers': (size) => `.${' ('.repeat(size / 2)}x`,
  'points before openers': repeated('. (((((((((((((((((((((((((((((('),
  'points with French blanks': repeated('. »'),
  'a point, then closing marks with blanks, again and again': repeated('. » » » » » »x'),
  'initials without end': repeated('A. '),
  'initials glued': repeated('A.'),
  'one letter without a space': repeated('a'),
  'digits without a space': repeated('7'),
  'digits with points': repeated('1.'),
  'digits with commas and points': repeated('1,234.'),
  'groups of three digits': repeated('123,'),
  apostrophes: repeated("'"),
  'letters and apostrophes': repeated("a'"),
  'hyphens between letters': repeated('a-'),
  'combining marks on one letter': (size) => `a${'\u0301'.repeat(size)}`,
  'combining marks with no letter': repeated('\u0301'),
  'marks that compose badly': repeated('\u0f71\u0f72\u0f74'),
  'half characters': repeated('\ud800'),
  'half characters the wrong way round': repeated('\udc00\ud800'),
  'embeddings that never end': repeated('\u202e\u2067'),
  'Arabic without spaces': repeated('ال'),
  'Arabic with vowel marks': repeated('كَتَبَ '),
  'Hebrew and English in turns': repeated('שלום hello '),
  'Chinese without a stop': repeated('中文'),
  'Chinese with stops': repeated('中。'),
  'Thai without a space': repeated('ก็'),
  joiners: repeated('\u200d'),
  'emoji joined': repeated('👩\u200d'),
  'quotation marks that open': repeated('“'),
  'quotation marks in quotation marks': repeated('“a ', '”'),
  'straight quotation marks': repeated('"a" '),
  'one sentence again and again': repeated('The mayor of Exampleton said 12 people were hurt. '),
  'short sentences': repeated('No. Yes! '),
  'three thousand words of one sentence': sentences(3000, 50),
  'long sentences of few words': sentences(490, 60),
  'long sentences of many words': sentences(490, 4000),
  'short sentences of few words': sentences(9, 40),
  'short sentences of many words': sentences(9, 2000),
  'names without end': repeated('John Smith '),
  capitals: repeated('ABC DEF '),
  'lines of one word': repeated('word\n'),
  'empty lines': repeated('\n'),
  blanks: repeated(' '),
  'blanks of many kinds': repeated('\u00a0\u2009\u3000 '),
  tabs: repeated('\t'),
  'percent and money': repeated('$1% €2% '),
  'words that negate': repeated('not never no '),
  'said he said': repeated('he said, she may have said that '),
};
