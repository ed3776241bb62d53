import type { Edges } from './candidates.js';

/** Some rows that nothing ties to any other, ascending, and the pairs among them by their places in the list. */
export type Component = { readonly rows: Uint32Array; readonly edges: Edges };

/** Which rows and which pairs count. */
export type Ties = { readonly usable: (row: number) => boolean; readonly strong: (edge: number) => boolean };

/**
 * All components in a few lists, by their first rows: component `n` has the rows from `rowStarts[n]` to before `rowStarts[n + 1]`, and of the pairs, which name
 * their rows by places among these, those from `edgeStarts[n]` on. Of ten thousand components nearly all are as they were, and lists for each would be waste.
 */
export type Components = {
  readonly count: number;
  readonly rows: Uint32Array;
  readonly rowStarts: Uint32Array;
  readonly edges: Edges;
  readonly edgeStarts: Uint32Array;
};

/** One of the components. */
export function componentAt({ rows, rowStarts, edges, edgeStarts }: Components, at: number): Component {
  const [from, to] = [edgeStarts[at] ?? 0, edgeStarts[at + 1] ?? 0];
  return {
    rows: rows.subarray(rowStarts[at], rowStarts[at + 1]),
    edges: { a: edges.a.subarray(from, to), b: edges.b.subarray(from, to), weights: edges.weights.subarray(from, to), count: to - from },
  };
}

/**
 * Parts rows into components over the pairs that are `strong` and the groups that are given; rows by themselves are left out. Ordered by first row.
 * A component has all pairs among its rows, the weaker ones too.
 */
export function componentsOf(count: number, edges: Edges, together: readonly (readonly number[])[], { usable, strong }: Ties): Components {
  const root = rootsOf(count, edges, together, { usable, strong });
  const isTied = new Uint8Array(count);
  for (let row = 0; row < count; row++) if (root[row] !== row) isTied[root[row] ?? row] = 1;
  // The number of each row's component, from 1. A root is the lowest of its rows, so components are numbered by their first rows.
  const numbers = new Uint32Array(count);
  let components = 0;
  for (let row = 0; row < count; row++) {
    const top = root[row] ?? row;
    if (top !== row) numbers[row] = numbers[top] ?? 0;
    else if (isTied[row] === 1) numbers[row] = ++components;
  }
  const { list: rows, starts: rowStarts } = sorted(numbers, components);
  const places = new Uint32Array(count);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    places[row] = at - (rowStarts[(numbers[row] ?? 1) - 1] ?? 0);
  }
  const owners = new Uint32Array(edges.count);
  for (let at = 0; at < edges.count; at++) {
    const a = edges.a[at] ?? 0;
    const b = edges.b[at] ?? 0;
    const number = numbers[a] ?? 0;
    if (number === numbers[b] && usable(a) && usable(b)) owners[at] = number;
  }
  const { list, starts: edgeStarts } = sorted(owners, components);
  const own = { a: new Uint32Array(list.length), b: new Uint32Array(list.length), weights: new Float32Array(list.length), count: list.length };
  for (let at = 0; at < list.length; at++) {
    const edge = list[at] ?? 0;
    own.a[at] = places[edges.a[edge] ?? 0] ?? 0;
    own.b[at] = places[edges.b[edge] ?? 0] ?? 0;
    own.weights[at] = edges.weights[edge] ?? 0;
  }
  return { count: components, rows, rowStarts, edges: own, edgeStarts };
}

/** For each row the lowest row that it hangs together with. */
function rootsOf(count: number, edges: Edges, together: readonly (readonly number[])[], { usable, strong }: Ties): Uint32Array {
  const root = new Uint32Array(count);
  for (let row = 0; row < count; row++) root[row] = row;
  const find = (at: number): number => {
    let top = at;
    while (root[top] !== top) top = root[top] ?? top;
    for (let one = at; one !== top; ) {
      const next = root[one] ?? top;
      root[one] = top;
      one = next;
    }
    return top;
  };
  const unite = (a: number, b: number): void => {
    const one = find(a);
    const two = find(b);
    if (one < two) root[two] = one;
    else root[one] = two;
  };
  for (let at = 0; at < edges.count; at++) {
    const a = edges.a[at] ?? 0;
    const b = edges.b[at] ?? 0;
    if (strong(at) && usable(a) && usable(b)) unite(a, b);
  }
  for (const rows of together) for (const row of rows) unite(rows[0] ?? row, row);
  for (let row = 0; row < count; row++) root[row] = find(row);
  return root;
}

/** The places of what has an owner, from 1 to `count`, by owner, then by place; and where the list of each begins, with the end of the last. */
function sorted(owners: Uint32Array, count: number): { readonly list: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(count + 2);
  for (const owner of owners) if (owner > 0) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let owner = 1; owner < starts.length; owner++) starts[owner] = (starts[owner] ?? 0) + (starts[owner - 1] ?? 0);
  const list = new Uint32Array(starts[count + 1] ?? 0);
  const next = starts.slice();
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at] ?? 0;
    if (owner === 0) continue;
    const place = next[owner] ?? 0;
    list[place] = at;
    next[owner] = place + 1;
  }
  return { list, starts: starts.subarray(1) };
}
