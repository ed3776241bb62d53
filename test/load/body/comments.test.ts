import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blankComments } from '../../../src/load/body/comments.js';
import { numbered } from './numbered.js';

function check(input: string, expected: string): void {
  const lines = blankComments(numbered(input));
  assert.equal(lines.map(({ text }) => text).join('\n'), expected);
  assert.deepEqual(
    lines.map(({ line }) => line),
    numbered(input).map(({ line }) => line),
    'line numbers stay',
  );
}

describe('blanking comments', () => {
  it('takes out an HTML comment in a line', () => check('one <!-- two --> three', 'one  three'));
  it('takes out two comments in a line', () => check('a<!--b-->c<!--d-->e', 'ace'));
  it('takes out a comment over several lines', () => check('a <!-- b\nc\nd --> e\nf', 'a \n\n e\nf'));
  it('takes out a second comment that begins where the first ends', () => check('a <!-- b\nc --> d <!-- e\nf --> g', 'a \n d \n g'));
  it('takes out an Obsidian comment', () => check('a %%b%% c\n%%\nsecret\n%%\nd', 'a  c\n\n\n\nd'));
  it('leaves a comment that is never closed', () => check('a <!-- b\nc\n%% d', 'a <!-- b\nc\n%% d'));
  it('leaves doubled percent signs after a number', () => check('5%% of 6%% rose', '5%% of 6%% rose'));
  it('leaves a comment shown as code', () => {
    check('write `<!-- so -->` here', 'write `<!-- so -->` here');
    check('```\n<!-- so -->\n```\n<!-- not -->', '```\n<!-- so -->\n```\n');
  });
  it('leaves text without comments as it is', () => check('a\n\nb', 'a\n\nb'));
});
