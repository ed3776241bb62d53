import type { Edges } from './candidates.js';

/** Some rows that nothing ties to any other, ascending, and the pairs among them by their places in the list. */
export type Component = { readonly rows: Uint32Array; readonly edges: Edges };

/**
 * Parts rows into components over the pairs that are `strong` and the groups that are given; rows by themselves are left out. Ordered by first row.
 * A component has all pairs among its rows, the weaker ones too.
 */
export function componentsOf(count: number, edges: Edges, together: readonly (readonly number[])[], { usable, strong }: Ties): readonly Component[] {
  const root = rootsOf(count, edges, together, { usable, strong });
  // The number of each root's component, from 1, and where each row stands in its own.
  const numbers = new Uint32Array(count);
  const places = new Uint32Array(count);
  const sizes: number[] = [0];
  for (let row = 0; row < count; row++) {
    const top = root[row] ?? row;
    if (top === row) continue;
    let number = numbers[top] ?? 0;
    if (number === 0) {
      // Rows come in order, but components by their first rows: they are put in order below.
      number = sizes.push(1) - 1;
      numbers[top] = number;
    }
    numbers[row] = number;
    places[row] = sizes[number] ?? 0;
    sizes[number] = (sizes[number] ?? 0) + 1;
  }
  const rows = cutInto(sizes);
  for (let row = 0; row < count; row++) {
    const number = numbers[row] ?? 0;
    const own = number === 0 ? undefined : rows[number];
    if (own !== undefined) own[places[row] ?? 0] = row;
  }
  const lists = edgesByComponent(edges, numbers, sizes.length, usable);
  const all = rows.map((own, number) => ({ rows: own, edges: edgesAmong(lists[number] ?? noEdges, edges, places) }));
  return all.slice(1).sort((one, two) => (one.rows[0] ?? 0) - (two.rows[0] ?? 0));
}

const noEdges = new Uint32Array();

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
    const [one, two] = [find(a), find(b)];
    if (one !== two) root[Math.max(one, two)] = Math.min(one, two);
  };
  for (let at = 0; at < edges.count; at++) {
    const [a, b] = [edges.a[at] ?? 0, edges.b[at] ?? 0];
    if (strong(at) && usable(a) && usable(b)) unite(a, b);
  }
  for (const rows of together) for (const row of rows) unite(rows[0] ?? row, row);
  for (let row = 0; row < count; row++) root[row] = find(row);
  return root;
}

/** Places of a list for each size, all in one piece of memory. */
function cutInto(sizes: readonly number[]): Uint32Array[] {
  const all = new Uint32Array(sizes.reduce((sum, size) => sum + size, 0));
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return all.subarray(from - size, from);
  });
}

/** The pairs within each component, by their places among all pairs. */
function edgesByComponent(edges: Edges, numbers: Uint32Array, count: number, usable: Ties['usable']): Uint32Array[] {
  const of = new Uint32Array(edges.count);
  const sizes = new Array<number>(count).fill(0);
  for (let at = 0; at < edges.count; at++) {
    const [a, b] = [edges.a[at] ?? 0, edges.b[at] ?? 0];
    const number = numbers[a] ?? 0;
    if (number === 0 || number !== numbers[b] || !usable(a) || !usable(b)) continue;
    of[at] = number;
    sizes[number] = (sizes[number] ?? 0) + 1;
  }
  const lists = cutInto(sizes);
  const filled = new Uint32Array(count);
  for (let at = 0; at < edges.count; at++) {
    const number = of[at] ?? 0;
    const list = number === 0 ? undefined : lists[number];
    if (list === undefined) continue;
    const place = filled[number] ?? 0;
    list[place] = at;
    filled[number] = place + 1;
  }
  return lists;
}

/** Which rows and which pairs count. */
export type Ties = { readonly usable: (row: number) => boolean; readonly strong: (edge: number) => boolean };

function edgesAmong(list: Uint32Array, edges: Edges, places: Uint32Array): Edges {
  const [a, b, weights] = [new Uint32Array(list.length), new Uint32Array(list.length), new Float32Array(list.length)];
  for (let at = 0; at < list.length; at++) {
    const edge = list[at] ?? 0;
    a[at] = places[edges.a[edge] ?? 0] ?? 0;
    b[at] = places[edges.b[edge] ?? 0] ?? 0;
    weights[at] = edges.weights[edge] ?? 0;
  }
  return { a, b, weights, count: list.length };
}
