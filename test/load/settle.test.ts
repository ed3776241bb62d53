import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../../src/model/facts.js';
import { settle } from '../../src/load/settle.js';

const title = (value: string, more: Partial<Extract<Finding, { field: 'title' }>> = {}): Finding => ({
  field: 'title',
  value,
  standing: 'read',
  how: 'first-line',
  weight: 0.8,
  ...more,
});

function check(
  findings: readonly Finding[],
  expected: { readonly value: string | undefined; readonly rejected?: readonly string[]; readonly agrees?: number },
): void {
  const fact = settle(findings).title;
  assert.equal(fact.value, expected.value);
  assert.deepEqual(fact.rejected?.map(({ value, why }) => `${value}: ${why}`) ?? [], expected.rejected ?? []);
  assert.equal(fact.agrees?.length ?? 0, expected.agrees ?? 0);
}

describe('Settling what is shown', () => {
  it('shows nothing where nothing was found', () => {
    check([], { value: undefined });
    assert.equal(settle([]).title.standing, 'unknown');
  });

  it('takes the header before the text, and the keeper before both', () => {
    const stated = title('Stated', { standing: 'stated', how: 'header', weight: 0.1 });
    check([title('Read'), stated], { value: 'Stated', rejected: ['Read: header-states'] });
    check([stated, title('Kept', { standing: 'keeper', weight: 0 })], { value: 'Kept', rejected: ['Stated: keeper-set'] });
  });

  it('takes the surer, then what was read, then the first', () => {
    check([title('A', { weight: 0.5 }), title('B', { weight: 0.9 })], { value: 'B', rejected: ['A: less-sure'] });
    check([title('A', { standing: 'inferred' }), title('B')], { value: 'B', rejected: ['A: only-inferred'] });
    check([title('A'), title('B')], { value: 'A', rejected: ['B: found-later'] });
  });

  it('notes findings that say the same', () => {
    check([title('Harbour wall'), title('HARBOUR  WALL', { weight: 0.2 })], { value: 'Harbour wall', agrees: 1 });
  });

  it('keeps a few of those that lost, not all', () => {
    const many = Array.from({ length: 40 }, (_, at) => title(`T${at}`));
    assert.equal(settle(many).title.rejected?.length, 6);
  });
});
