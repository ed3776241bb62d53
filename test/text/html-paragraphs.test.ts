import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sealHtml } from '../../src/load/body/door.js';
import { htmlParagraphs } from '../../src/text/html-paragraphs.js';

function check(html: string, expected: readonly string[]): void {
  const sealed = sealHtml(html);
  assert.ok(sealed !== undefined);
  assert.deepEqual(htmlParagraphs(sealed), expected);
}

describe('The paragraphs of an article’s HTML', () => {
  it('are its blocks, in order', () => {
    check('<h2>Title</h2><p>One <em>two</em> <a href="https://a.example/" rel="external nofollow noreferrer">three</a>.</p><ul><li>a</li><li>b</li></ul>', [
      'Title',
      'One two three.',
      'a',
      'b',
    ]);
    check('<table><tbody><tr><td>x</td><td>y</td></tr></tbody></table><hr><pre><code>l1\nl2</code></pre>', ['x', 'y', 'l1 l2']);
  });

  it('say signs as they are read', () => {
    check('<p>A &amp; B &lt;IBM&gt; &quot;c&quot; &#39;d&#39; &#x2014;</p>', ['A & B <IBM> "c" \'d\' —']);
  });

  it('are cut at line breaks, and empty ones are left out', () => check('<p>one<br>two</p><p> </p>', ['one', 'two']));
});
