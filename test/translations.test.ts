import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pluralRule } from '../src/site/plural-form.js';
import type { Messages } from '../src/site/words.js';

const folder = 'templates/messages';
const english = messagesOf('en');

function messagesOf(lang: string): Messages {
  return JSON.parse(readFileSync(`${folder}/${lang}.json`, 'utf8')) as Messages;
}

/** The plural forms that whole numbers take in a language. */
function formsOf(lang: string): readonly string[] {
  return [...new Set(Array.from({ length: 130 }, (_, n) => pluralRule(lang)(n)))].sort();
}

/** The texts of a message, by plural form; one that has none under ''. */
function textsOf(message: Messages[string] | undefined): readonly (readonly [string, string])[] {
  return typeof message === 'string' ? [['', message]] : Object.entries(message ?? {});
}

function placesOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{[a-z]{1,20}\}/g) ?? [])].sort();
}

/** A form for one number only may say the number as a word: "a day", "two days". */
const wordForms = new Set(['zero', 'one', 'two']);

/** What is wrong with one message of a translation, in words. */
function faultsOf(lang: string, key: string, own: Messages[string] | undefined): string[] {
  const original = english[key];
  if (own === undefined) return [`${key} is missing`];
  if ((typeof own === 'string') !== (typeof original === 'string')) return [`${key} has plural forms in one language and none in the other`];
  const faults: string[] = [];
  if (typeof own !== 'string') {
    const lacking = [...formsOf(lang), 'other'].filter((form) => !Object.hasOwn(own, form));
    if (lacking.length > 0) faults.push(`${key} lacks the plural forms ${[...new Set(lacking)].join(', ')}`);
  }
  const places = placesOf(textsOf(original).at(-1)?.[1] ?? '');
  for (const [form, text] of textsOf(own)) {
    const expected = wordForms.has(form) && !text.includes('{n}') ? places.filter((place) => place !== '{n}') : places;
    if (text === '' && textsOf(original).at(-1)?.[1] !== '') faults.push(`${key} is empty`);
    if (placesOf(text).join() !== expected.join()) faults.push(`${key} has the places ${placesOf(text).join(' ')} instead of ${expected.join(' ')}`);
  }
  return faults;
}

function check(lang: string, messages: Messages): void {
  const faults = [
    ...Object.keys(english).flatMap((key) => faultsOf(lang, key, messages[key])),
    ...Object.keys(messages).flatMap((key) => (Object.hasOwn(english, key) ? [] : [`${key} is no message of the English file`])),
  ];
  assert.deepEqual(faults, [], `templates/messages/${lang}.json: docs/translating.md says how to go about it`);
}

describe('Every translation', () => {
  const languages = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
  it('of the languages promised is there', () =>
    assert.deepEqual(
      ['ar', 'de', 'en', 'es', 'fr'].filter((lang) => !languages.includes(lang)),
      [],
    ));
  for (const lang of languages) it(`has every message with its places and plural forms (${lang})`, () => check(lang, messagesOf(lang)));
  for (const lang of languages)
    it(`names at least sixty languages, each differently (${lang})`, () => {
      const names = Object.entries(messagesOf(lang)).flatMap(([key, name]) => (/^language\.[a-z-]+$/.test(key) ? [name] : []));
      assert.ok(names.length >= 60);
      assert.equal(new Set(names).size, names.length);
    });
});

describe('The check of translations', () => {
  it('names what is missing, empty, too much, without its place or its plural form', () => {
    const broken: Messages = { ...messagesOf('ar'), 'nav.about': '', 'entry.by': 'بقلم', 'count.days': { one: 'يوم', other: '{n} يوم' }, 'no.such': 'x' };
    const { 'nav.front': _, ...rest } = broken;
    assert.throws(
      () => check('ar', rest),
      (error: Error) => {
        for (const fault of [
          'nav.front is missing',
          'nav.about is empty',
          'entry.by has the places',
          'count.days lacks the plural forms few, many, two, zero',
          'no.such is no message',
        ])
          assert.ok(error.message.includes(fault) || JSON.stringify((error as assert.AssertionError).actual).includes(fault), fault);
        return true;
      },
    );
  });
});
