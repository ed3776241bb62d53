import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { chooseFormat } from '../../../src/load/body/choose-format.js';
import { type MarkdownRenderer, prepareMarkdown } from '../../../src/load/body/markdown.js';
import { renderBody } from '../../../src/load/body/render-body.js';

let markdown: MarkdownRenderer;
before(async () => {
  markdown = await prepareMarkdown();
});

/** The pictures of a Markdown text, as `target (what is said)`, and its HTML. */
function check(text: string, expected: readonly string[], html?: string): void {
  const lines = text.split('\n').map((line, at) => ({ line: at + 1, text: line }));
  const { body } = renderBody(lines, 'markdown', 'a.md', markdown);
  assert.deepEqual(
    body.pictures.map(({ target, said }) => `${target} (${said})`),
    expected,
  );
  if (html !== undefined) assert.equal(body.html, html);
  assert.deepEqual(renderBody(lines, 'markdown', 'a.md', markdown, { fastPath: false }).body, body);
}

describe('A picture in a text', () => {
  it('of a file beside it leaves a mark in its place', () =>
    check('# One\n\nBefore ![The harbour](harbour.jpg) after.', ['harbour.jpg (The harbour)'], '<h2>One</h2>\n<p>Before <img src="#picture-1"> after.</p>'));
  it('says its title too', () => check('![The harbour](a/b.png "in May")', ['a/b.png (The harbour, in May)']));
  it('is read as Obsidian writes it, with words or a size after the bar', () =>
    check('![[harbour.jpg]] ![[Pasted image 1.png|300]] ![[a.webp|The quay]] ![[note]]', ['harbour.jpg ()', 'Pasted image 1.png ()', 'a.webp (The quay)']));
  it('is read from a tag', () => check('<img src="harbour.jpg" alt="The harbour">', ['harbour.jpg (The harbour)']));
  it('may stand behind a reference or in a link', () =>
    check('[![Small](small.gif)](https://example.org/) and ![Large][1]\n\n[1]: large.jpg', ['small.gif (Small)', 'large.jpg (Large)']));
  it('is decoded, and loses what an address adds', () => check('![x](My%20photo.jpg?w=300#top) ![y](50%.jpg)', ['My photo.jpg (x)', '50%.jpg (y)']));
  it('from elsewhere is named with a link and never loaded', () =>
    check(
      '![The harbour](https://example.org/a.jpg)',
      [],
      '<p><a href="https://example.org/a.jpg" rel="external nofollow noreferrer">[picture: The harbour]</a></p>',
    ));
  it('at the root of a server, in a data address or under another scheme is words', () =>
    check('![a](/images/a.jpg) ![b](data:image/png;base64,AAAA) ![c](file:///etc/a.png) ![d](//example.org/d.jpg) ![e](C:\\e.jpg)', []));
  it('cannot be made by writing a mark', () => {
    check('<img src="#picture-1"> and &lt;img src="#picture-2"&gt;', []);
    check('`<img src="#picture-1">`', [], '<p><code>&#x3C;img src="#picture-1"></code></p>');
  });
  it('is words in the text that is counted and searched', () => {
    const { body } = renderBody([{ line: 1, text: 'A ![quay & pier](q.jpg) B' }], 'markdown', 'a.md', markdown);
    assert.equal(body.text, 'A [picture: quay & pier] B');
  });
  it('of Obsidian makes a text Markdown', () => assert.equal(chooseFormat([{ line: 1, text: 'See ![[harbour.jpg]] there.' }], false).format, 'markdown'));
});
