import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { componentAt, componentsOf } from '../../../src/archive/stories/components.js';

type Pair = readonly [a: number, b: number, cosine: number];

/** The components of six rows, each with the pairs it has, as rows. Pairs from 0.5 on are strong. */
function check(
  pairs: readonly Pair[],
  together: readonly (readonly number[])[],
  expected: readonly { rows: number[]; pairs: string[] }[],
  unusable = -1,
): void {
  const edges = {
    a: Uint32Array.from(pairs, ([a]) => a),
    b: Uint32Array.from(pairs, ([, b]) => b),
    weights: Float32Array.from(pairs, ([, , cosine]) => cosine),
    count: pairs.length,
  };
  const strong = (edge: number): boolean => (edges.weights[edge] ?? 0) >= 0.5;
  const all = componentsOf(6, edges, together, { usable: (row) => row !== unusable, strong });
  const found = Array.from({ length: all.count }, (_, at) => componentAt(all, at));
  const told = found.map(({ rows, edges: own }) => ({ rows: [...rows], pairs: [...own.a].map((a, at) => `${rows[a]}-${rows[own.b[at] ?? 0]}`) }));
  assert.deepEqual(told, expected);
}

describe('Components', () => {
  it('are tied by strong pairs, and have the weak ones within', () =>
    check(
      [
        [0, 1, 0.9],
        [1, 2, 0.8],
        [0, 2, 0.1],
        [2, 3, 0.1],
        [3, 4, 0.6],
      ],
      [],
      [
        { rows: [0, 1, 2], pairs: ['0-1', '1-2', '0-2'] },
        { rows: [3, 4], pairs: ['3-4'] },
      ],
    ));
  it('are tied by what belongs together without any pair', () => check([], [[1, 4]], [{ rows: [1, 4], pairs: [] }]));
  it('are not tied by an article that words may not tie', () => check([[0, 1, 0.9]], [], [], 1));
});
