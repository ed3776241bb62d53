import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderBody } from '../../../src/load/body/render-body.js';
import type { NumberedLine } from '../../../src/load/reading.js';
import { numbered } from './numbered.js';

function check(input: string | readonly NumberedLine[], html: string, text?: string): void {
  const rendered = renderBody(typeof input === 'string' ? numbered(input) : input, 'plain', 'a.txt', undefined);
  assert.ok(!rendered.needsMarkdown);
  assert.equal(rendered.body.html, html);
  if (text !== undefined) assert.equal(rendered.body.text, text);
}

const wrapped = 'The Panama Canal Commission, a U.S. government\nagency, said in its daily operations report that\nthere was a backlog of 39 ships.';

describe('plain text', () => {
  it('makes paragraphs of what blank lines part', () => check('One.\n\n \nTwo.', '<p>One.</p>\n<p>Two.</p>', 'One.\nTwo.'));
  it('joins lines that were wrapped', () => {
    check(wrapped, `<p>${wrapped.replaceAll('\n', ' ')}</p>`, wrapped.replaceAll('\n', ' '));
  });
  it('joins wrapped Chinese without a space', () => {
    check(
      '这是一个测试句子这是一个测试句子这是一个测试句子这是一个\n测试句子这是',
      '<p>这是一个测试句子这是一个测试句子这是一个测试句子这是一个测试句子这是</p>',
    );
  });
  it('keeps the ends of short lines: verse and addresses', () =>
    check('Roses are red,\nviolets are blue', '<p>Roses are red,<br>\nviolets are blue</p>', 'Roses are red, violets are blue'));
  it('keeps the end of a line that stops early', () => {
    check(`A SHORT HEADING\n${wrapped}`, `<p>A SHORT HEADING<br>\n${wrapped.replaceAll('\n', ' ')}</p>`);
  });
  it('keeps bullets and rules on lines of their own', () => {
    check(`${wrapped}\n- one\n-----\n- two`, `<p>${wrapped.replaceAll('\n', ' ')}<br>\n- one<br>\n-----<br>\n- two</p>`);
  });
  it('makes a paragraph of each line when lines were never wrapped', () => {
    const long = 'word '.repeat(40).trim();
    check(`${long}\nShort one.`, `<p>${long}</p>\n<p>Short one.</p>`);
  });
  it('sets the columns of a wire as they were typed', () => {
    check(' North End:  13 hrs      15 hrs\n South End:   4 hrs      26 hrs', '<pre> North End:  13 hrs      15 hrs\n South End:   4 hrs      26 hrs</pre>');
  });
  it('does not take two spaces after a sentence for a column', () => {
    check(
      'He went.  She stayed, as the report of the day said.\nIt rained.  They left, and nobody saw them go.',
      '<p>He went.  She stayed, as the report of the day said. It rained.  They left, and nobody saw them go.</p>',
    );
  });
  it('shows every character as it stands', () => {
    check(
      '# <IBM> & <script>alert(1)</script> *a* _b_ [c](d) &amp; "q"',
      '<p># &#x3C;IBM> &#x26; &#x3C;script>alert(1)&#x3C;/script> *a* _b_ [c](d) &#x26;amp; "q"</p>',
    );
  });
  it('links bare addresses and leaves the marks of the sentence outside', () => {
    check(
      'See (https://example.org/a?b=1&c=2).',
      '<p>See (<a href="https://example.org/a?b=1&#x26;c=2" rel="external nofollow noreferrer">https://example.org/a?b=1&#x26;c=2</a>).</p>',
    );
    check('https://example.org/a_(b)', '<p><a href="https://example.org/a_(b)" rel="external nofollow noreferrer">https://example.org/a_(b)</a></p>');
  });
  it('does not link what is no address', () => {
    for (const text of ['javascript:alert(1)', 'http://', 'https://"onload="x', 'xhttp://a.b', 'ftp://a.b/c', 'http://[a']) check(text, `<p>${text}</p>`);
  });
  it('parts paragraphs where a line was left out', () => {
    check(
      [
        { line: 1, text: 'One.' },
        { line: 3, text: 'Two.' },
      ],
      '<p>One.</p>\n<p>Two.</p>',
    );
  });
  it('drops control characters and keeps the word around them', () => check('wo\u0001rd\u007f \ufffe.', '<p>word .</p>', 'word .'));
  it('has no text for no lines', () => check([], '', ''));
});
