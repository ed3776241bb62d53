import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Messages } from '../../src/site/words.js';
import { builtInLanguage } from '../support/built-in-language.js';
import { brokenLinks } from '../support/links.js';
import { attributeOf, type Element, elementsIn, textOf } from '../support/html.js';
import { markupFaults } from '../support/markup.js';
import { pathsWithin } from '../support/sources.js';

const english = messagesOf('en');

function messagesOf(lang: string): Messages {
  return JSON.parse(readFileSync(`templates/messages/${lang}.json`, 'utf8')) as Messages;
}

/** Runs of words of an English message that its translation does not have: what would show that a page speaks English. */
function telling(messages: Messages): readonly { readonly key: string; readonly words: string }[] {
  return Object.entries(english).flatMap(([key, message]) => {
    const own = JSON.stringify(messages[key] ?? '');
    const texts = typeof message === 'string' ? [message] : Object.values(message);
    return texts
      .flatMap((text) => text.split(/\{[a-z]{1,20}\}/))
      .map((words) => words.trim())
      .filter((words) => /^\p{L}.*\s.*\s/u.test(words) && !own.includes(words))
      .map((words) => ({ key, words }));
  });
}

/** What a page says in the voice of the archive: the text of its elements outside articles, headlines and quotations, and the labels in attributes. */
function voiceOf(file: string): string {
  const elements = elementsIn(file);
  const foreign = new Set<Element>();
  for (const one of elements)
    if (one.tagName === 'article' || attributeOf(one, 'class')?.split(' ').includes('hl') === true || ['bdi', 'q', 'pre'].includes(one.tagName))
      foreign.add(one);
  const own = elements.filter((one) => one.childNodes.every((node) => !('tagName' in node)) && !within(one, foreign));
  const labels = elements.flatMap((one) =>
    within(one, foreign) ? [] : one.attrs.filter(({ name }) => ['aria-label', 'title', 'placeholder'].includes(name)).map(({ value }) => value),
  );
  return [...own.map(textOf), ...labels].join('\n');
}

function within(element: Element, some: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = 'tagName' in (at.parentNode ?? {}) ? (at.parentNode as Element) : null)
    if (some.has(at)) return true;
  return false;
}

for (const language of readdirSync('templates/messages')
  .map((file) => file.replace(/\.json$/, ''))
  .filter((lang) => lang !== 'en')) {
  describe(`An archive whose own language is ${language}`, () => {
    const site = builtInLanguage(language);
    const pages = pathsWithin(site).filter((path) => path.endsWith('.html'));
    it('says nothing in English', () => {
      const sentences = telling(messagesOf(language));
      assert.ok(sentences.length > 150, 'there are sentences to look for');
      const found = pages.flatMap((path) => {
        const voice = voiceOf(join(site, path));
        return sentences.filter(({ words }) => voice.includes(words)).map(({ key, words }) => `${path}: ${words} (${key})`);
      });
      assert.deepEqual(found.slice(0, 20), []);
    });
    it('says its language and direction on every page', () => {
      const dir = language === 'ar' ? 'rtl' : 'ltr';
      for (const path of pages) assert.match(readFileSync(join(site, path), 'utf8'), new RegExp(`<html lang="${language}" dir="${dir}">`), path);
    });
    it('has sound markup and no broken link', () => {
      assert.deepEqual(
        pages.flatMap((path) =>
          path.includes('2019/12') || path.split('/').length < 3 ? markupFaults(join(site, path)).map((fault) => `${path} ${fault}`) : [],
        ),
        [],
      );
      assert.deepEqual(brokenLinks(site), []);
    });
  });
}
