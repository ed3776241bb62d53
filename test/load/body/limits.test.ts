import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { costOf, limits } from '../../../src/load/body/limits.js';
import { type MarkdownRenderer, prepareMarkdown } from '../../../src/load/body/markdown.js';
import { renderBody } from '../../../src/load/body/render-body.js';
import { numbered } from './numbered.js';

let markdown: MarkdownRenderer;
before(async () => {
  markdown = await prepareMarkdown();
});

/** The text is shown as plain paragraphs, with this remark, and no word is lost. */
function check(input: string, expected: string): void {
  const { body, diagnostics } = renderBody(numbered(input), 'markdown', 'a.md', markdown);
  assert.equal(body.quarantined, expected);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    [`body/${expected}`],
  );
  assert.doesNotMatch(body.html, /<(?!\/?p>|br>|pre>|\/pre>|\/?a[ >])/);
  assert.equal(body.text.replace(/\s/g, ''), input.replace(/\s/g, ''));
}

describe('counted limits', () => {
  it('stop quotes and lists that are nested too deeply', () => {
    check(`${'>'.repeat(10_000)} a`, 'too-deep');
    check(`${'- '.repeat(200)}a`, 'too-deep');
    check('> - '.repeat(100), 'too-deep');
    check(Array.from({ length: 400 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'), 'too-deep');
    check('[^a]: '.repeat(60), 'too-deep');
  });
  it('stop paragraphs too dense with marks', () => {
    check('_*_*a*__**'.repeat(400), 'too-dense');
    check(`~x~ ${'['.repeat(5000)}`, 'too-dense');
    check(`~a~ ${'![['.repeat(5000)}`, 'too-dense');
    check('a\n=\n'.repeat(5000), 'too-dense');
    check(`- [ ] a\n${'b\n'.repeat(3000)}`, 'too-dense');
  });
  it('stop texts of too many parts', () => {
    check('# ~a~\n'.repeat(20_000), 'too-many-blocks');
    check(`|a${'|a'.repeat(999)}\n|-${'|-'.repeat(999)}\n${'a\n'.repeat(500)}`, 'too-many-blocks');
    check(`*a* ${'<?'.repeat(30_000)}`, 'too-many-blocks');
    check('\\```\n'.repeat(20_000), 'too-many-blocks');
  });
  it('stop references that would print a long address again and again', () => {
    check(`[a]: https://b.c/${'d'.repeat(1000)}\n\n${'[a]\n\n'.repeat(2000)}`, 'too-much-output');
  });
  it('stop what is too long for remark, and only that', () => {
    check(`~x~${' word'.repeat(210_000)}`, 'too-large');
    const prose = `${'The storm hit the coast. '.repeat(40)}\n\n`.repeat(1200);
    assert.equal(renderBody(numbered(`**x**\n\n${prose}`), 'markdown', 'a.md', markdown).body.quarantined, undefined);
  });
  it('leave room for a long article with marks in every paragraph', () => {
    const paragraph = `${'The storm hit the coast on Sunday night, said the mayor. '.repeat(7)}See [the report](https://example.org/report), by **the *Guardian***.\n\n`;
    const list = Array.from({ length: 300 }, (_, i) => `${i + 1}. The [item](https://example.org/${i}) of **note**`).join('\n');
    const article = `# Title\n\n${paragraph.repeat(650)}\n\n${list}\n\n| a | b | c |\n|---|---|---|\n${'| *1* | 2 | [3](#) |\n'.repeat(500)}`;
    assert.ok(article.length > 300_000);
    assert.equal(typeof costOf([article]), 'number');
  });
  it('let nesting through as deep as they say', () => {
    const { body } = renderBody(numbered(`${'> '.repeat(limits.depth)}${'*a **b '.repeat(120)}c${'** d*'.repeat(120)}`), 'markdown', 'a.md', markdown);
    assert.equal(body.quarantined, undefined);
  });
  it('hold for what is hard to read only, whether the rest of the text goes to remark or not', () => {
    const list = '- The wall is to be rebuilt.\n'.repeat(6000);
    assert.equal(costOf([list]), 'too-many-blocks');
    const html = (input: string, fastPath: boolean): string => {
      const { body } = renderBody(numbered(input), 'markdown', 'a.md', markdown, { fastPath });
      assert.equal(body.quarantined, undefined);
      return body.html;
    };
    assert.equal(html(list, false), html(list, true));
    assert.match(html(`**x**\n\n# Walls\n\n${list}`, true), /<ul>\n<li>The wall/);
    const dense = `${list}\n\n${'_*_*a*__**'.repeat(400)}`;
    for (const fastPath of [true, false]) assert.equal(renderBody(numbered(dense), 'markdown', 'a.md', markdown, { fastPath }).body.quarantined, 'too-dense');
  });
});
