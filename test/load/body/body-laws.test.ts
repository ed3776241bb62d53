import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Body } from '../../../src/load/body/body.js';
import { allowedElements } from '../../../src/load/body/door.js';
import { escapeText } from '../../../src/load/body/escape.js';
import { type MarkdownRenderer, prepareMarkdown } from '../../../src/load/body/markdown.js';
import { renderBody } from '../../../src/load/body/render-body.js';
import { chooseFormat } from '../../../src/load/body/choose-format.js';
import { blankComments } from '../../../src/load/body/comments.js';
import { pictureWords } from '../../../src/text/picture/picture-words.js';
import { numbered } from './numbered.js';
import { everyElement, visibleWords } from './parsed.js';
import { randomText, seededDice } from './random-text.js';

let markdown: MarkdownRenderer;
before(async () => {
  markdown = await prepareMarkdown();
});

const anyText = fc.oneof(
  fc.integer({ min: 1, max: 2 ** 31 }).map((seed) => randomText(seededDice(seed))),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '<a href="',
        'javascript:',
        '"',
        "'",
        '>',
        '<img src=x onerror=pwn()>',
        '<svg/onload=pwn()>',
        '](',
        '[x]',
        '<iframe',
        '\n',
        '&#106;avascript:',
        'data:',
        '`',
        '<math>',
        '<style>',
        '{{<',
        '>}}',
        'http://',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
);

/** Parses the HTML as a browser would and finds nothing that is not on the list. */
function checkSafe(html: string): void {
  for (const { tagName, attrs } of everyElement(html)) {
    const allowed = allowedElements[tagName];
    assert.ok(allowed, `<${tagName}> in ${html}`);
    for (const { name, value } of attrs) {
      assert.ok(allowed.includes(name), `${name} in ${html}`);
      if (name === 'href') assert.match(value, /^(?:https?:\/\/|mailto:|#note(?:ref)?-\d+$)/i);
      if (name === 'src') assert.match(value, /^#picture-\d+$/);
      if (name === 'id') assert.match(value, /^note(?:ref)?-\d+$/);
    }
  }
}

/** The page puts a picture where its mark is, or its description, which is what `text` holds. */
function withPictureWords({ html, pictures }: Body): string {
  return html.replace(/<img src="#picture-(\d+)">/g, (_, place: string) => escapeText(pictureWords(pictures[Number(place) - 1]?.said ?? '')));
}

describe('the laws of article text', () => {
  it('holds nothing that is not on the list, whatever the file holds', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('plain' as const, 'markdown' as const), (text, format) => {
        const lines = blankComments(numbered(text));
        chooseFormat(lines, false);
        const { body } = renderBody(lines, format, 'a.md', markdown);
        checkSafe(body.html);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
  it('is read by a browser as it was meant: the visible words are those of `text`', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('plain' as const, 'markdown' as const), (text, format) => {
        const { body } = renderBody(numbered(text), format, 'a.md', markdown);
        assert.deepEqual(
          visibleWords(withPictureWords(body)),
          body.text.split(/\s+/).filter((word) => word !== ''),
        );
      }),
      { numRuns: 500, seed: 2 },
    );
  });
  it('loses no character of a plain text but controls and blanks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { body } = renderBody(numbered(text), 'plain', 'a.md', markdown);
        const solid = (from: string): string => from.replace(/[\s\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '');
        assert.equal(solid(body.text), solid(text));
      }),
      { numRuns: 300, seed: 3 },
    );
  });
  it('loses no word of a Markdown text made of words, marks and gaps', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const text = randomText(seededDice(seed * 7919));
      const { body } = renderBody(numbered(text), 'markdown', 'a.md', markdown);
      const shown = body.text + body.html;
      for (const word of ['Idlib', '235,000', 'Über', '中文']) {
        const inScript = /<script/i.test(text);
        const inTag = /<[a-z/!?][^>]*$|<[a-z/!?][^<>]*\n/i.test(text);
        if (text.includes(word) && !inScript && !inTag) assert.ok(shown.includes(word), `${word} of ${JSON.stringify(text)}`);
      }
    }
  });
  it('gives the same bytes again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [one, two] = [1, 2].map(() => renderBody(numbered(text), 'markdown', 'a.md', markdown));
        assert.deepEqual(one, two);
      }),
      { numRuns: 100, seed: 4 },
    );
  });
  it('keeps every line and number when comments are blanked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<!--', '-->', '%%', 'a', ' ', '\n', '`', '```\n')).map((parts) => parts.join('')),
        (text) => {
          const lines = blankComments(numbered(text));
          assert.deepEqual(
            lines.map(({ line }) => line),
            numbered(text).map(({ line }) => line),
          );
          for (const [i, { text: kept }] of lines.entries()) assert.ok(kept.length <= (numbered(text)[i]?.text.length ?? 0));
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});
