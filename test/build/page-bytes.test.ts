import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageBytes } from '../../src/build/page-bytes.js';

const bytesOf = pageBytes();

function check(text: string): void {
  assert.deepEqual(Buffer.from(bytesOf(text)), Buffer.from(text));
}

describe('The bytes of a page', () => {
  it('are its UTF-8, in whatever script', () => check('<p>Hafen, 港, مرسى, 😀</p>'));
  it('are all there when it is longer than any page before', () => check('Wörter '.repeat(200_000)));
  it('hold nothing of the longer page before', () => check('<p>short</p>'));
  it('may be none', () => check(''));
});
