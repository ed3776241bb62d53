import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ArticleId } from '../../src/model/ids.js';
import { readLedger } from '../../src/site/ledger.js';

const [a, b, c] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'] as ArticleId[];
const digest = '0123456789abcdef';

/** Checks which addresses each article has after a ledger was read while the articles `present` are there. */
function check(lines: readonly string[], present: readonly (ArticleId | undefined)[], expected: Readonly<Record<string, readonly string[]>>): void {
  const { ledger } = readLedger(lines.join('\n'), 'backfile.ledger', new Set(present.filter((id) => id !== undefined)));
  assert.deepEqual(Object.fromEntries([...ledger].map(([id, { paths }]) => [id, paths.map((path) => path.slice(0, -'.html'.length))])), expected);
}

describe('Ledgers of two machines that were merged', () => {
  it('leave an address that both gave with the article that is there, although the one that is gone came first', () => {
    check([`${a} 1 ${digest} 2019/02/03/s/c.html 2019/01/03/s/c.html`, `${b} 2 ${digest} 2019/02/03/s/c.html`], [b], {
      [b ?? '']: ['2019/02/03/s/c'],
      [a ?? '']: ['2019/01/03/s/c'],
    });
  });

  it('leave it with the article that came first when both are there', () => {
    check([`${a} 2 ${digest} 2019/02/03/s/c.html 2019/01/03/s/c.html`, `${b} 1 ${digest} 2019/02/03/s/c.html`], [a, b], {
      [b ?? '']: ['2019/02/03/s/c'],
      [a ?? '']: ['2019/01/03/s/c'],
    });
  });

  it('know a file that only one saw renamed by its oldest address, not by one that the other machine gave to another article', () => {
    check(
      [
        `${a} 1 ${digest} 2019/03/03/s/b.html 2019/02/03/s/a.html`,
        `${b} 1 ${digest} 2019/01/03/s/b.html`,
        `${c} 1 ${digest} 2019/03/03/t/c.html 2019/03/03/s/b.html 2019/01/03/s/b.html`,
      ],
      [a, b],
      { [a ?? '']: ['2019/03/03/s/b', '2019/02/03/s/a'], [b ?? '']: ['2019/01/03/s/b', '2019/03/03/t/c'] },
    );
  });
});
