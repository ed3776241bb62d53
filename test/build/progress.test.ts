import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeProgress } from '../../src/build/progress.js';

/** What a terminal shows at the end of these calls: [milliseconds, done] of 1,000 articles. */
function check(calls: readonly (readonly [number, number])[], expected: string, isTTY = true): void {
  let time = 0;
  let shown = '';
  const stream = { isTTY, columns: 80, write: (text: string) => (shown = text) };
  const progress = makeProgress(stream, true, () => time);
  for (const [at, done] of calls) {
    time = at;
    progress.show('reading', done, 1000);
  }
  assert.equal(shown.replace('\r', '').trimEnd(), expected);
}

describe('Progress', () => {
  it('is one line with count, rate and time left', () => {
    check([[0, 0]], 'Reading articles  0 of 1,000');
    check(
      [
        [0, 0],
        [2000, 200],
      ],
      'Reading articles  200 of 1,000  100 a second  8 s left',
    );
    check(
      [
        [0, 0],
        [2000, 1],
      ],
      'Reading articles  1 of 1,000  1 a second  34 min left',
    );
  });

  it('is drawn ten times a second at most', () =>
    check(
      [
        [0, 0],
        [50, 300],
      ],
      'Reading articles  0 of 1,000',
    ));

  it('is silent where nobody watches', () =>
    check(
      [
        [0, 0],
        [2000, 200],
      ],
      '',
      false,
    ));
});
