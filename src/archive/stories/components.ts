import type { Edges } from './candidates.js';

/** Some rows that nothing ties to any other, ascending, and the pairs among them by their places in the list. */
export type Component = { readonly rows: readonly number[]; readonly edges: Edges };

/**
 * Parts rows into components over the pairs that are `strong` and the groups that are given; rows by themselves are left out. Ordered by first row.
 * A component has all pairs among its rows, the weaker ones too.
 */
export function componentsOf(count: number, edges: Edges, together: readonly (readonly number[])[], { usable, strong }: Ties): readonly Component[] {
  const root = new Uint32Array(count).map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (root[top] !== top) top = root[top] ?? top;
    for (let one = at; one !== top; ) [root[one], one] = [top, root[one] ?? top];
    return top;
  };
  const unite = (a: number, b: number): void => {
    const [one, two] = [find(a), find(b)];
    if (one !== two) root[Math.max(one, two)] = Math.min(one, two);
  };
  for (let at = 0; at < edges.count; at++) if (strong(at) && usable(edges.a[at] ?? 0) && usable(edges.b[at] ?? 0)) unite(edges.a[at] ?? 0, edges.b[at] ?? 0);
  for (const rows of together) for (const row of rows) unite(rows[0] ?? row, row);
  const members = new Map<number, number[]>();
  const places = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const top = find(row);
    if (top === row) continue;
    const known = members.get(top);
    places[row] = known?.length ?? 1;
    if (known === undefined) members.set(top, [top, row]);
    else known.push(row);
  }
  const own = new Map<number, number[]>();
  for (let at = 0; at < edges.count; at++) {
    const [a, b] = [edges.a[at] ?? 0, edges.b[at] ?? 0];
    const top = root[a] ?? a;
    if (top !== root[b] || !usable(a) || !usable(b)) continue;
    const known = own.get(top);
    if (known === undefined) own.set(top, [at]);
    else known.push(at);
  }
  return [...members].map(([top, rows]) => ({ rows, edges: edgesAmong(own.get(top) ?? [], edges, places) }));
}

/** Which rows and which pairs count. */
export type Ties = { readonly usable: (row: number) => boolean; readonly strong: (edge: number) => boolean };

function edgesAmong(list: readonly number[], edges: Edges, places: Uint32Array): Edges {
  const [a, b, weights] = [new Uint32Array(list.length), new Uint32Array(list.length), new Float32Array(list.length)];
  for (let at = 0; at < list.length; at++) {
    const edge = list[at] ?? 0;
    a[at] = places[edges.a[edge] ?? 0] ?? 0;
    b[at] = places[edges.b[edge] ?? 0] ?? 0;
    weights[at] = edges.weights[edge] ?? 0;
  }
  return { a, b, weights, count: list.length };
}
