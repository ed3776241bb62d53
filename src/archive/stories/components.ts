import type { Edges } from './candidates.js';

/** Some rows that nothing ties to any other, ascending, and the pairs among them by their places in the list. */
export type Component = { readonly rows: readonly number[]; readonly edges: Edges };

/** Parts rows into components over their pairs and the groups that are given; rows by themselves are left out. Ordered by first row. */
export function componentsOf(count: number, edges: Edges, together: readonly (readonly number[])[], usable: (row: number) => boolean): readonly Component[] {
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
  const counts = (at: number): boolean => usable(edges.a[at] ?? 0) && usable(edges.b[at] ?? 0);
  for (let at = 0; at < edges.count; at++) if (counts(at)) unite(edges.a[at] ?? 0, edges.b[at] ?? 0);
  for (const rows of together) for (const row of rows) unite(rows[0] ?? row, row);
  const members = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const top = find(row);
    if (top === row) continue;
    const known = members.get(top);
    if (known === undefined) members.set(top, [top, row]);
    else known.push(row);
  }
  const places = new Uint32Array(count);
  for (const rows of members.values()) for (const [place, row] of rows.entries()) places[row] = place;
  const own = new Map<number, number[]>();
  for (let at = 0; at < edges.count; at++) {
    if (!counts(at)) continue;
    const top = find(edges.a[at] ?? 0);
    const known = own.get(top);
    if (known === undefined) own.set(top, [at]);
    else known.push(at);
  }
  return [...members].map(([top, rows]) => {
    const list = own.get(top) ?? [];
    return {
      rows,
      edges: {
        a: Uint32Array.from(list, (at) => places[edges.a[at] ?? 0] ?? 0),
        b: Uint32Array.from(list, (at) => places[edges.b[at] ?? 0] ?? 0),
        weights: Float32Array.from(list, (at) => edges.weights[at] ?? 0),
        count: list.length,
      },
    };
  });
}
