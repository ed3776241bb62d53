import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { around } from '../../../src/browser/page/around.js';

/** `a [b] c` as runs of which b is marked, and back. */
const runsOf = (text: string) =>
  text.split(/(\[[^\]]*\])/).flatMap((part) => (part === '' ? [] : [{ text: part.replace(/^\[|\]$/g, ''), marked: part.startsWith('[') }]));

function check(text: string, longest: number, expected: string): void {
  const cut = around(runsOf(text), longest);
  assert.equal(cut.map((run) => (run.marked ? `[${run.text}]` : run.text)).join(''), expected);
}

describe('An excerpt on a narrow screen', () => {
  it('is left whole where there is room', () => check('The [crane] moved.', 90, 'The [crane] moved.'));
  it('is cut at words, and keeps the first marked one in sight', () =>
    check('Nobody on the quay that morning had seen how the [crane] was moved to the other side', 40, '…seen how the [crane] was moved to the…'));
  it('begins where the text begins when the marked word is near', () =>
    check('The [crane] was moved to the other side of the harbour', 30, 'The [crane] was moved to the…'));
  it('ends where the text ends when the marked word is last', () => check('It was moved to the other side of the [harbour]', 24, '…side of the [harbour]'));
  it('is cut between characters where there are no spaces', () =>
    check(`${'港'.repeat(40)}[起重机]${'口'.repeat(40)}`, 30, `…${'港'.repeat(10)}[起重机]${'口'.repeat(17)}…`));
  it('is cut inside no character', () => check('𠀀'.repeat(30), 31, `${'𠀀'.repeat(15)}…`));
  it('shows the beginning when nothing is marked', () => check('one two three four five six', 12, 'one two…'));
});
