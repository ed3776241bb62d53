import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type MarkdownRenderer, prepareMarkdown } from '../../../src/load/body/markdown.js';
import { renderBody } from '../../../src/load/body/render-body.js';
import { numbered } from './numbered.js';

let markdown: MarkdownRenderer;
before(async () => {
  markdown = await prepareMarkdown();
});

function check(input: string, html: string, text?: string): void {
  const { body, diagnostics } = renderBody(numbered(input), 'markdown', 'a.md', markdown);
  assert.equal(body.html, html);
  assert.deepEqual(diagnostics, []);
  if (text !== undefined) assert.equal(body.text, text);
}

const link = (href: string, text: string): string => `<a href="${href}" rel="external nofollow noreferrer">${text}</a>`;

describe('Markdown text', () => {
  it('shows what Markdown says', () => {
    check('A **b** _c_ ~~d~~ `e`\\\nf', '<p>A <strong>b</strong> <em>c</em> <del>d</del> <code>e</code><br>\nf</p>', 'A b c d e f');
    check('> a\n\n***\n\n- b\n- c', '<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>', 'a\nb\nc');
    check(
      '|a|b|\n|-|-|\n|1|2|',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>',
      'a b\n1 2',
    );
  });
  it('makes the rows of a table even without losing a word, and takes a heading that marks nothing for none', () => {
    const row = (cell: string, cells: readonly string[]): string => `<tr>\n${cells.map((one) => `<${cell}>${one}</${cell}>`).join('\n')}\n</tr>`;
    check(
      '|a|b|\n|-|-|\n|1|\n|1|2|3|',
      `<table>\n<thead>\n${row('th', ['a', 'b', ''])}\n</thead>\n<tbody>\n${row('td', ['1', '', ''])}\n${row('td', ['1', '2', '3'])}\n</tbody>\n</table>`,
    );
    const wide = `|${'a|'.repeat(60)}\n|${'-|'.repeat(60)}\n${'|1|\n'.repeat(60)}`;
    const { body } = renderBody(numbered(wide), 'markdown', 'a.md', markdown);
    assert.equal(body.html.split('<td>').length - 1, 60, 'a small text does not become a large table');
    check('**a** b\n\n##\n\n## [](https://example.org/)\n\n# c', '<p><strong>a</strong> b</p>\n<h2>c</h2>');
  });
  it('says that it needs remark when none is given, and not for prose', () => {
    assert.deepEqual(renderBody(numbered('A ~b~'), 'markdown', 'a.md', undefined), { needsMarkdown: true, dear: false });
    assert.equal(renderBody(numbered('Only prose & a <5% rise.'), 'markdown', 'a.md', undefined).needsMarkdown, false);
  });

  it('puts headings under the page’s own, without a gap', () => {
    check('# A\n\n### B\n\n# *C*\n\n## D', '<h2>A</h2>\n<h3>B</h3>\n<h2><em>C</em></h2>\n<h3>D</h3>');
    check('### A\n\n### B\n\n#### C\n\n##### D\n\n###### E', '<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>\n<h4>D</h4>\n<h4>E</h4>');
  });

  it('links to http, https and mailto only, and keeps the words of every other link', () => {
    check('[a](https://b.c/d) [e](mailto:f@g.h)', `<p>${link('https://b.c/d', 'a')} ${link('mailto:f@g.h', 'e')}</p>`);
    for (const target of [
      '#',
      '',
      '/a',
      'a.html',
      '../a',
      '?a',
      'javascript:x',
      'JaVaScRiPt:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///a',
      '//a.b',
      'http:a',
      'http://',
    ]) {
      check(`x [words](${target}) y`, '<p>x words y</p>');
    }
    check('[words](#unsafe "A title")', '<p>words (A title)</p>');
    check('www.a.org and b@c.org', `<p>${link('http://www.a.org', 'www.a.org')} and ${link('mailto:b@c.org', 'b@c.org')}</p>`);
  });
  it('parts words that stood in links beside each other', () => {
    check('[Facebook](#)[Twitter](#)', '<p>Facebook Twitter</p>');
    check('By[Jane Doe](#)Dec. 11, [robot](#)s and [AT](#)&[T](#)', '<p>By Jane Doe Dec. 11, robots and AT&#x26;T</p>');
  });
  it('leaves a mark for a picture beside the file, and fetches none from elsewhere', () => {
    check('![A ferry](ferry.jpg "By J. Doe") ![](x.png)', '<p><img src="#picture-1"> <img src="#picture-2"></p>');
    check('![A ferry](/ferry.jpg "By J. Doe") ![](x)', '<p>[picture: A ferry, By J. Doe] [picture]</p>');
    check('![A ferry](https://a.b/c.jpg)', `<p>${link('https://a.b/c.jpg', '[picture: A ferry]')}</p>`);
    check('[![A ferry](https://a.b/c.jpg)](https://d.e/)', `<p>${link('https://d.e/', '[picture: A ferry]')}</p>`);
  });

  it('shows a tag that is no HTML as words', () => {
    check('Shares of <IBM> and *<T.N>* rose', '<p>Shares of &#x3C;IBM> and <em>&#x3C;T.N></em> rose</p>');
    check('Sprint <S> and <A> fell, **not** much', '<p>Sprint &#x3C;S> and &#x3C;A> fell, <strong>not</strong> much</p>');
  });
  it('takes HTML tags out and keeps the words between them apart', () => {
    check('<div class="x"><p>One</p><p>Two</p></div>', '<p>One<br>\nTwo</p>', 'One Two');
    check('a <b onclick="x">b <i>c</b> <font>d</font><br/>e', '<p>a <strong>b c</strong> d<br>\ne</p>');
    check(
      'reasons<sup>1</sup> and <A HREF="https://b.c/?d=1&amp;e" onclick=x>*f*</A> <a href="#">g</a>',
      `<p>reasons<sup>1</sup> and ${link('https://b.c/?d=1&#x26;e', '<em>f</em>')} g</p>`,
      'reasons 1 and f g',
    );
    check('<div>\n\n**a**\n\n</div>', '<p><strong>a</strong></p>');
    check('<form action="https://a.b"><input name=x><button>Send</button></form>', '<p>Send</p>');
    check('<img src="https://a.b/c.png" alt="A cat"> <img src=x onerror=pwn()>', `<p>${link('https://a.b/c.png', '[picture: A cat]')} [picture]</p>`);
    check('<details><summary>More</summary>Text', '<p>More<br>\nText</p>');
  });
  it('drops what scripts and styles hold', () => {
    check('a <script>pwn()</script> b', '<p>a  b</p>');
    check('<script type="module">\nif (a) {\n\n  pwn()\n}\n</script>\n\n<STYLE>\nb {}\n</STYLE> words', '<p>words</p>');
    check('```\n<script>\nshown()\n</script>\n```', '<pre><code>&#x3C;script>\nshown()\n&#x3C;/script>\n</code></pre>');
  });
  it('loses no word to an open script', () => check('**a** <script> b\n\nc', '<p><strong>a</strong>  b</p>\n<p>c</p>'));

  it('opens Hugo’s shortcodes', () => {
    check('{{< note >}}Read **this**.{{< /note >}}', '<p>Read <strong>this</strong>.</p>');
    check('{{< figure src="a.jpg" caption="The *old* harbour" >}}', '<p>The <em>old</em> harbour</p>');
    check('[{{< img src="a.jpg" alt="Boats" caption="By J. Doe" >}}](https://a.b/c)', `<p>${link('https://a.b/c', '[picture: Boats] By J. Doe')}</p>`);
    check('{{% aside %}}\nText\n{{% /aside %}}', '<p>Text</p>');
    check('[a]({{< ref "b.md" >}}) and {{< open', '<p>a and {{&#x3C; open</p>');
  });

  it('keeps the numbers of a list', () => {
    check('3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>');
    check('1. a\n5. b\n5. c', '<ol>\n<li>a</li>\n<li value="5">b</li>\n<li value="5">c</li>\n</ol>');
    check('2019. The year', '<p>2019. The year</p>');
    check('- [x] done\n- [ ] not', '<ul>\n<li>[x] done</li>\n<li>[ ] not</li>\n</ul>');
    check('- a\n\n- b', '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>');
  });
  it('keeps the words of what Markdown would swallow', () => {
    check('[Reuters]: Moscow', '<p>[Reuters]: Moscow</p>');
    check('[a]\n\n[a]: https://b.c/d\n[e]: https://f.g', `<p>${link('https://b.c/d', 'a')}</p>\n<p>[e]: https://f.g</p>`);
    check('``` He said so\nText\n```', '<pre><code>He said so\nText\n</code></pre>');
  });
  it('puts footnotes at the end under their own names', () => {
    check(
      'A[^x].\n\n[^x]: Note *one*.\n[^y]: Nobody asks.',
      '<p>A<sup id="noteref-1"><a href="#note-1">x</a></sup>.</p>\n<hr>\n<ul>\n<li id="note-1"><sup><a href="#noteref-1">x</a></sup> Note <em>one</em>.</li>\n<li id="note-2"><sup>y</sup> Nobody asks.</li>\n</ul>',
      'A x.\nx Note one.\ny Nobody asks.',
    );
  });
  it('does not take indented prose for code, and leaves code', () => {
    check(
      '**a**\n\n    [View all](https://a.b/c?d=e)\n\n\tDecember 28, 2019',
      `<p><strong>a</strong></p>\n<p>${link('https://a.b/c?d=e', 'View all')}</p>\n<p>December 28, 2019</p>`,
    );
    check(
      '**a**\n\n    The storm hit the coast on Sunday, the [mayor](#) said,\n    and left twelve thousand without power.',
      '<p><strong>a</strong></p>\n<p>The storm hit the coast on Sunday, the mayor said,\nand left twelve thousand without power.</p>',
    );
    check(
      '**a**\n\n    for (let i = 0; i < 3; i++) {\n      go(i);\n    }',
      '<p><strong>a</strong></p>\n<pre><code>for (let i = 0; i &#x3C; 3; i++) {\n  go(i);\n}\n</code></pre>',
    );
  });
});
