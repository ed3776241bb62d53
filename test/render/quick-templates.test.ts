import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { View } from '../../src/model/page.js';
import { makeRenderer, type TemplateTexts } from '../../src/render/render-page.js';
import { htmlView } from '../../src/site/html-view.js';
import type { SafeHtml } from '../../src/model/ids.js';

/** What a renderer makes of a page: its text, or its complaint. */
function outcome(templates: TemplateTexts, way: 'quick' | 'quick-alone' | 'handlebars-alone', view: View): string {
  try {
    return makeRenderer(templates, way).render('page', view);
  } catch (error) {
    return String(error);
  }
}

/** Both ways give the same, text or complaint; `by` says which way it was printed. */
function check(template: string, view: View, by: 'quickly' | 'by Handlebars', partials: Readonly<Record<string, string>> = {}): void {
  const templates: TemplateTexts = {
    pages: new Map([
      ['page', template],
      ['layout', '<main>{{> @partial-block}}</main>'],
    ]),
    partials: new Map(Object.entries(partials)),
  };
  assert.equal(outcome(templates, 'quick', view), outcome(templates, 'handlebars-alone', view));
  assert.equal(outcome(templates, 'quick-alone', view).startsWith('Error: '), by === 'by Handlebars');
}

const people = { people: [{ name: 'Ada', tags: ['x', 'y'] }, { name: '<Ben>' }], title: 'Tom & "Jerry"' };

describe('A page is printed quickly as Handlebars prints it', () => {
  it('with lists in lists', () =>
    check('{{#each people}}{{name}}: {{#each tags}}{{this}} of {{../name}} in {{../../title}}{{else}}none{{/each}}\n{{/each}}', people, 'quickly'));
  it('with conditions', () =>
    check(
      '{{#if a}}a{{else if b}}b{{else}}c{{/if}}{{#unless a}}not a{{/unless}}{{#if (or a (and b c))}}d{{/if}}{{#if zero}}e{{/if}}',
      { b: [1], c: 'x', zero: 0 },
      'quickly',
    ));
  it('with a look at a thing', () =>
    check('{{#with person}}{{name}}{{../title}}{{/with}}{{#with none}}x{{else}}y{{/with}}', { person: { name: 'A' }, title: 't' }, 'quickly'));
  it('with partials that look at something else, have values of their own, or call themselves', () =>
    check('{{> row people.0}}{{> row name=title kind="b"}}{{> tree root}}', { ...people, root: { n: 1, below: { n: 2 } } }, 'quickly', {
      row: '<i>{{name}}</i>',
      tree: '{{n}}{{#if below}}({{> tree below}}){{/if}}',
    }));
  it('with partials on lines of their own', () => check('a\n  {{> row}}\nb\n{{#if title}}\n  {{title}}\n{{/if}}\n', people, 'quickly', { row: '<i>\n</i>\n' }));
  it('with the layout around it', () => check('{{#> layout}}{{title}}{{> @partial-block}}{{/layout}}', people, 'by Handlebars'));
  it('with a block in the layout', () =>
    check('{{#each people}}{{#> frame}}{{name}} {{../title}}{{/frame}}{{/each}}', people, 'quickly', { frame: '[{{> @partial-block}}]' }));
  it('with characters that HTML cannot hold', () => check('{{a}}\u0001{{b}}', { a: 'x\ud83d', b: '\ude00\u0000y' }, 'by Handlebars'));
  it('with halves of a character in two values', () => check('{{a}}{{b}}', { a: 'x\ud83d', b: '\ude00\u0000y' }, 'quickly'));
  it('with sanitised text and data blocks', () =>
    check('{{safeHtml a}}{{jsonData b}}{{link c}}', { a: htmlView('<p>&amp;\u0085</p>' as SafeHtml), b: { x: '</script>' }, c: 'a?b=c' }, 'quickly')); // a test stands in for the door
});

describe('What only Handlebars knows is left to it', () => {
  it('what a page lacks', () => check('<p>{{missing}}</p>', {}, 'by Handlebars'));
  it('what a page lacks in a partial', () => check('{{> inner}}', {}, 'by Handlebars', { inner: '\n{{missing.name}}' }));
  it('yes and no as words', () => check('{{yes}} {{no}} {{nothing}}', { yes: true, no: false, nothing: null }, 'by Handlebars'));
  it('the fields of an object', () => check('{{#each a}}{{@key}}={{this}};{{/each}}', { a: { x: 1, y: 2 } }, 'by Handlebars'));
  it('places in a list', () => check('{{#each a}}{{@index}}{{#unless @last}}, {{/unless}}{{/each}}', { a: ['x', 'y'] }, 'by Handlebars'));
  it('names for what a block looks at', () => check('{{#each people as |one|}}{{one.name}}{{/each}}', people, 'by Handlebars'));
  it('partials in a template', () => check('{{#*inline "own"}}<b>{{title}}</b>{{/inline}}{{> own}}', people, 'by Handlebars'));
  it('text without escaping', () => check('{{{title}}}{{&title}}', people, 'by Handlebars'));
  it('a block that looks at the same thing', () => check('{{#each people}}{{#with this}}{{../title}}{{/with}}{{/each}}', people, 'by Handlebars'));
  it('what texts and lists inherit', () => check('{{#if title.search}}a{{/if}}{{#if people.entries}}b{{/if}}c', people, 'by Handlebars'));
  it('a helper or a partial that is not there', () => {
    check('{{shout title}}', people, 'by Handlebars');
    check('{{> nowhere}}', people, 'by Handlebars');
  });
});

describe('Our templates', () => {
  const texts = (folder: string): Map<string, string> =>
    new Map(
      readdirSync(folder)
        .filter((file) => file.endsWith('.hbs'))
        .map((file) => [file.slice(0, -4), readFileSync(`${folder}/${file}`, 'utf8')]),
    );

  it('hold nothing that only Handlebars can print', () => {
    const pages = texts('templates');
    const renderer = makeRenderer({ pages, partials: texts('templates/partials') }, 'quick-alone');
    // Each of them lacks something on an empty page, which is found while it is printed; what is not known is found before.
    for (const kind of pages.keys()) assert.throws(() => renderer.render(kind, {}), /lacks something on this page$/, kind);
  });
});

describe('Any template', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'link', 'search', 'length');
  const path = fc.oneof(
    name,
    fc.constant('this'),
    fc.tuple(name, name).map((parts) => parts.join('.')),
    name.map((one) => `../${one}`),
    fc.constant('..'),
  );
  const template = fc.letrec<{ piece: string; text: string }>((tie) => ({
    text: fc.array(tie('piece'), { maxLength: 4, depthIdentifier: 'template' }).map((pieces) => pieces.join('')),
    piece: fc.oneof(
      { depthIdentifier: 'template', maxDepth: 4, withCrossShrink: true },
      fc.constantFrom('x', ' ', '\n', '<b>', '\n  '),
      path.map((one) => `{{${one}}}`),
      path.map((one) => `{{link ${one}}}`),
      fc.tuple(path, path).map(([one, two]) => `{{or ${one} ${two}}}`),
      fc.constantFrom('{{> p}}', '\n  {{> p}}\n', '{{> p a}}', '{{> p b="v"}}', '{{> @partial-block}}', '{{> q c=a}}'),
      fc
        .tuple(fc.constantFrom('if', 'unless', 'each', 'with'), path, tie('text'), tie('text'))
        .map(([block, one, then, other]) => `{{#${block} ${one}}}${then}{{else}}${other}{{/${block}}}`),
      tie('text').map((text) => `{{#> p}}${text}{{/p}}`),
      tie('text').map((text) => `{{#> layout}}\n${text}{{/layout}}`),
    ),
  }));
  const value = fc.letrec<{ value: unknown; view: View }>((tie) => ({
    value: fc.oneof(
      { depthIdentifier: 'value', maxDepth: 4 },
      fc.constantFrom('', 'x', '<&', 'http://a.b/?c=d', '\u0000', '\ud83d', '😀', 0, 1, true, false, null, undefined),
      fc.array(tie('value'), { maxLength: 3, depthIdentifier: 'value' }),
      tie('view'),
      tie('view'),
    ),
    view: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, depthIdentifier: 'value' }),
  }));

  it('gives the same page, or the same complaint, both ways', () =>
    fc.assert(
      fc.property(template.text, template.text, template.text, value.view, (page, p, q, view) => {
        const templates: TemplateTexts = {
          pages: new Map([
            ['page', page],
            ['layout', '[{{> p}}{{> @partial-block}}]'],
          ]),
          partials: new Map([
            ['p', p.replaceAll(/\{\{#?> (?:p|q|layout)[^}]*\}\}|\{\{\/(?:p|q|layout)\}\}/g, '')],
            ['q', q.replaceAll(/\{\{#?> (?:q|layout)[^}]*\}\}|\{\{\/(?:q|layout)\}\}/g, '')],
          ]),
        };
        assert.equal(outcome(templates, 'quick', view), outcome(templates, 'handlebars-alone', view));
      }),
      { seed: 7, numRuns: 1500 },
    ));
});
