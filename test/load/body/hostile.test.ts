import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { allowedElements } from '../../../src/load/body/door.js';
import { type MarkdownRenderer, prepareMarkdown } from '../../../src/load/body/markdown.js';
import { renderBody } from '../../../src/load/body/render-body.js';
import { numbered } from './numbered.js';
import { everyElement } from './parsed.js';

const corpus = '../shared/corpora/hostile-dev';

let markdown: MarkdownRenderer;
before(async () => {
  markdown = await prepareMarkdown();
});

type Case = { readonly id: string; readonly group: string; readonly files: readonly string[]; readonly expect: { readonly contains?: readonly string[] } };

describe('hostile articles', () => {
  it('of the corpus leave nothing on a page that could run, fetch, post or clobber', (t) => {
    if (!existsSync(corpus)) return t.skip(`${corpus} is not here`);
    // The file is ours to read as it is described in the corpus's README.
    const { cases } = JSON.parse(readFileSync(`${corpus}/cases.json`, 'utf8')) as { cases: readonly Case[] };
    const files = cases.flatMap((each) => (each.group === 'html' || each.group === 'template' ? each.files : []));
    assert.ok(files.length >= 15);
    for (const file of files) {
      const text = readFileSync(`${corpus}/files/${file}`, 'utf8')
        .replaceAll('\r', '')
        .replace(/^---\n[^]*?\n---\n/, '');
      for (const format of ['plain', 'markdown'] as const) {
        const { body } = renderBody(numbered(text), format, file, markdown);
        for (const { tagName, attrs } of everyElement(body.html)) {
          for (const { name } of attrs) assert.ok(allowedElements[tagName]?.includes(name), `${file}: ${tagName} ${name}`);
          assert.ok(Object.hasOwn(allowedElements, tagName), `${file}: ${tagName}`);
        }
        const end = /END-\w+/.exec(text)?.[0];
        if (end !== undefined) assert.ok(body.text.includes(end), `${file} as ${format}: the last word is lost`);
      }
    }
  });
  it('that clobber, escape an attribute or smuggle an address stay words', () => {
    for (const text of [
      '<a id="location" name="forms">x</a>',
      '[x](https://a.b/"onmouseover="pwn())',
      '[x](<https://a.b/" onmouseover="pwn()>)',
      '![x" onerror="pwn()](https://a.b/c)',
      '[x](&#106;avascript:pwn())',
      '[x](java\tscript:pwn())',
      '<https://a.b/"><script>pwn()</script>>',
      '[x](https://a.b@evil.example\\x)',
      'https://a.b@evil.example\\x',
      '[x](https://[::1]/)',
      '<a href="https://evi\nl.example/">x</a>',
      '<a href="https://evi\tl.example/">x</a>',
      'https://a.b/<script>pwn()</script>',
      '<noscript><p title="</noscript><img src=x onerror=pwn()>">',
      '<math><mtext><table><mglyph><style><img src=x onerror=pwn()>',
      '`</code><script>pwn()</script>`',
      '| <script> | a |\n|--|--|\n| </table><script>pwn()</script> | b |',
      '[x][y]\n\n[y]: javascript:pwn()',
      '[^__proto__]\n\n[^__proto__]: a\n\n[constructor]\n\n[constructor]: https://a.b',
    ]) {
      for (const format of ['plain', 'markdown'] as const) {
        const { body } = renderBody(numbered(text), format, 'a.md', markdown);
        for (const { tagName, attrs } of everyElement(body.html)) {
          assert.ok(Object.hasOwn(allowedElements, tagName), `${tagName} of ${text}`);
          for (const { name, value } of attrs) {
            assert.ok(['href', 'rel', 'id'].includes(name), `${name} of ${text}`);
            if (name === 'href') assert.ok(value.startsWith('#note') || (value.startsWith('https:') && URL.canParse(value)), `${value} of ${text}`);
          }
        }
      }
    }
  });
});
