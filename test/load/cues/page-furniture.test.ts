import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, paragraphs } from '../load-text.js';

function check(line: string, why: string | undefined): void {
  const { record, text } = article(`# Council rebuilds harbour wall\n\n${paragraphs}\n\n${line}\n`);
  assert.equal(record.leftOut[0]?.why, why, line);
  const words = line.match(/[\p{L}]{4,}/gu)?.[0] ?? '';
  assert.equal(
    text.split('\n').some((one) => one.includes(words) && one.length < line.length + 5),
    why === undefined,
    line,
  );
}

describe('Page furniture', () => {
  it('is left out and listed with its kind', () => {
    check('Skip to main content', 'skip-link');
    check('**Related article:** [Storms wear down the wall](#)', 'related');
    check('Share on Facebook Tweet Share Email', 'share');
    check('Sign up to get the latest alerts', 'newsletter');
    check('Advertisement', 'advertisement');
    check('© 2021 South Harbour News', 'copyright');
  });

  it('is only what is certainly furniture', () => {
    check('Related work on the northern wall is done', undefined);
    check('Share of the harbour in the trade of the coast', undefined);
    check('Search teams found the boat at noon', undefined);
  });

  it('takes the teaser with its "Read More"', () => {
    const { record } = article(`# Council rebuilds harbour wall\n\n${paragraphs}\n\nStorms wear down the wall\nRead More »\n`);
    assert.deepEqual(
      record.leftOut.map(({ why }) => why),
      ['related', 'read-more'],
    );
  });
});
