import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { View } from '../../src/model/page.js';
import { makeRenderer } from '../../src/render/render-page.js';
import { htmlView } from '../../src/site/html-view.js';
import type { SafeHtml } from '../../src/model/ids.js';

const html = (text: string): SafeHtml => text as SafeHtml; // tests stand in for the sanitising door

function print(template: string, view: View, partials: Readonly<Record<string, string>> = {}, pages: Readonly<Record<string, string>> = {}): string {
  return makeRenderer({ pages: new Map([['page', template], ...Object.entries(pages)]), partials: new Map(Object.entries(partials)) }).render('page', view);
}

function check(template: string, view: View, expected: string): void {
  assert.equal(print(template, view), expected);
}

function checkError(run: () => unknown, expected: RegExp): void {
  assert.throws(run, expected);
}

const hostile = `<script>alert(1)</script>&"'\` onclick=x`;
const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#x27;&#x60; onclick&#x3D;x';

describe('A template', () => {
  it('prints hostile text as text', () => check('<p>{{text}}</p>', { text: hostile }, `<p>${escaped}</p>`));
  it('prints hostile text inside an attribute', () => check('<p title="{{text}}"></p>', { text: hostile }, `<p title="${escaped}"></p>`));
  it('does not compile what a view holds', () => check('{{text}}', { text: '{{#each secrets}}{{this}}{{/each}}' }, '{{#each secrets}}{{this}}{{/each}}'));
  it('prints sanitised HTML as it is', () => check('{{safeHtml body}}', { body: htmlView(html('<p>a &amp; b</p>')) }, '<p>a &amp; b</p>'));
  it('keeps the lines of preformatted text where they are', () =>
    assert.equal(
      print('  <div>\n    {{> inner}}\n  </div>', { body: htmlView(html('<pre>a\nb</pre>')) }, { inner: '{{safeHtml body}}' }),
      '  <div>\n    <pre>a\nb</pre>  </div>',
    ));
  it('refuses to print text as HTML that did not go through the sanitiser', () => {
    checkError(() => print('{{safeHtml body}}', { body: '<b>x</b>' }), /safeHtml prints only text that went through the sanitiser/);
    checkError(() => print('{{safeHtml body}}', { body: { toHTML: () => '<b>x</b>' } }), /safeHtml prints only/);
  });
  it('replaces characters that HTML cannot hold', () =>
    check('{{text}}', { text: 'a\u0000\u0008\u0085\ufffe\ud800b\u{1fffe} 😀' }, 'a\ufffd\ufffd\ufffd\ufffd\ufffdb\ufffd 😀'));
  it('cannot reach what every object inherits', () => {
    check('{{a.constructor}}{{a.__proto__}}', { a: {} }, '');
    checkError(() => print('{{text.constructor.name}}', { text: {} }), /templates\/page\.hbs/);
  });
  it('asks about what is not there without failing', () => check('{{#if date}}{{date}}{{else}}no date{{/if}}', {}, 'no date'));
  it('wraps itself in the layout', () =>
    assert.equal(
      print('{{#> layout}}<p>{{text}}</p>{{/layout}}', { text: 'a' }, {}, { layout: '<main>{{> @partial-block}}</main>' }),
      '<main><p>a</p></main>',
    ));
});

describe('A link', () => {
  for (const [address, expected] of [
    ['../27/index.html#s-3', '../27/index.html#s-3'],
    ['https://example.org/a?b=1', 'https://example.org/a?b&#x3D;1'],
    ['mailto:keeper@example.org', 'mailto:keeper@example.org'],
    ['javascript:alert(1)', '#'],
    ['JaVaScRiPt:alert(1)', '#'],
    [' java\nscript:alert(1)', '#'],
    ['\u0001javascript:alert(1)', '#'],
    ['data:text/html,<script>', '#'],
    ['vbscript:x', '#'],
    ['file:///etc/passwd', '#'],
    ['//elsewhere.example/a', '#'],
    ['\\\\elsewhere.example', '#'],
    ['/\t/elsewhere.example', '#'],
  ] as const)
    it(`to ${JSON.stringify(address)} leads to ${expected}`, () => check('<a href="{{link to}}">', { to: address }, `<a href="${expected}">`));
});

describe('A template that goes wrong', () => {
  it('names its file, line and column when the page lacks something', () =>
    checkError(() => print('a\n  {{missing}}', {}), /^TemplateError: templates\/page\.hbs:2:5: the page has no "missing"$/));
  it('names the partial it went wrong in', () =>
    checkError(() => print('{{> inner}}', {}, { inner: '\n{{missing}}' }), /templates\/partials\/inner\.hbs:2:3: the page has no "missing"/));
  it('names the page, not the layout, for what stands in the page', () =>
    checkError(
      () => print('{{#> layout}}\n{{missing}}{{/layout}}', {}, {}, { layout: '<main>{{> @partial-block}}</main>' }),
      /templates\/page\.hbs:2:3: the page has no "missing"/,
    ));
  it('is refused before anything is printed when it cannot be read', () =>
    checkError(() => makeRenderer({ pages: new Map([['page', '<p>\n{{#if a}}']]), partials: new Map() }), /templates\/page\.hbs:\d+:\d+: /));
  it('names a partial that does not exist', () => checkError(() => print('{{> nowhere}}', {}), /templates\/page\.hbs.*nowhere/));
  it('names a helper that does not exist', () => checkError(() => print('{{shout text}}', { text: 'a' }), /templates\/page\.hbs.*shout/));
  it('has a name when the page kind has no template', () =>
    checkError(() => makeRenderer({ pages: new Map(), partials: new Map() }).render('page', {}), /There is no template page\.hbs/));
});
