import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pluralRule } from '../../src/site/plural-form.js';
import { makeWords, type Messages } from '../../src/site/words.js';
import { englishWords } from './made-site.js';

function check(messages: Messages, lang: string, key: string, places: Record<string, string | number>, expected: string): void {
  assert.equal(makeWords(messages, lang).say(key, places), expected);
}

describe('Words', () => {
  it('fill the places of a message', () => check({ a: 'By {names}' }, 'en', 'a', { names: 'Ada' }, 'By Ada'));
  it('leave braces in what is filled in alone', () => check({ a: '{x} and {y}' }, 'en', 'a', { x: '{y}', y: '1' }, '{y} and 1'));
  it('choose the plural form and group digits', () => {
    const messages = { a: { one: '{n} word', other: '{n} words' } };
    check(messages, 'en', 'a', { n: 1 }, '1 word');
    check(messages, 'en', 'a', { n: 0 }, '0 words');
    check(messages, 'en', 'a', { n: 1234567 }, '1,234,567 words');
  });
  it('print a language’s own digits and grouping', () =>
    check(
      { 'number.digits': '٠١٢٣٤٥٦٧٨٩', 'number.group': '٬', a: { few: '{n} كلمات', many: '{n} كلمة', other: '{n} كلمة' } },
      'ar',
      'a',
      { n: 2019 },
      '٢٬٠١٩ كلمة',
    ));
  it('never group a year, which is text', () => check({ a: '{year}' }, 'en', 'a', { year: '2019' }, '2019'));
  it('fail for a message that does not exist, and for a place that was not filled', () => {
    assert.throws(() => check({}, 'en', 'a', {}, ''), /no message a/);
    assert.throws(() => check({ a: '{x}' }, 'en', 'a', {}, ''), /place \{x\}/);
    assert.throws(() => check({}, 'en', 'constructor', {}, ''), /no message constructor/);
  });
  it('run from right to left in Arabic', () => assert.equal(makeWords({}, 'ar').dir, 'rtl'));
  it('have both forms of every English plural', () => {
    const words = englishWords();
    assert.equal(words.say('entry.words', { n: 1 }), '1 word');
    assert.equal(words.say('entry.words', { n: 2 }), '2 words');
  });
});

describe('Plural forms', () => {
  for (const [lang, forms] of [
    ['en', 'other one other other other other other'],
    ['fr', 'one one other other other other other'],
    ['ru', 'many one few many many one few'],
    ['pl', 'many one few many many many few'],
    ['ar', 'zero one two few many many many'],
    ['ja', 'other other other other other other other'],
  ] as const)
    it(`of ${lang} are those of CLDR`, () => assert.equal([0, 1, 2, 5, 11, 21, 22].map((n) => pluralRule(lang)(n)).join(' '), forms));
});
