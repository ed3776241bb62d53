/**
 * Which kind of page lies at a path, by the addresses of the site alone: `year`, `day`, `article undated`.
 * A path of no known shape is a kind of its own, so that a new kind of page is looked at without being listed here.
 */
export function kindOfPath(path: string): string {
  const shape = path.replace(/\.html$/, '').split('/');
  const date = shape.findIndex((part) => !/^\d+$/.test(part));
  const numbers = date === -1 ? shape.length : date;
  const rest = shape.slice(numbers);
  if (numbers > 0) {
    const period = ['year', 'month', 'day'][numbers - 1] ?? 'number';
    if (rest.length === 1) return period;
    if (rest.length === 2 && rest[1] === 'index') return `${period} source`;
    return `article of a ${period}`;
  }
  if (rest[0] === 'undated' && rest.length === 3) return 'article undated';
  if (rest.length <= 1) return rest[0] ?? 'index';
  return `${rest[0]} ${rest.length === 2 ? (rest[1] === 'index' ? 'index' : 'part') : rest.at(-1) === 'index' ? 'one' : 'part'}`;
}

/** One page of each kind, and where a kind has several also its largest: `sizeOf` is in bytes. */
export function pagesOfEachKind(paths: readonly string[], sizeOf: (path: string) => number): Map<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const path of paths) {
    const kind = kindOfPath(path);
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  const chosen = new Map<string, readonly string[]>();
  for (const [kind, all] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bySize = [...all].sort((a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1));
    const [smallest, largest] = [bySize[0], bySize.at(-1)];
    chosen.set(
      kind,
      [smallest, largest].filter((path, at, both): path is string => path !== undefined && both.indexOf(path) === at),
    );
  }
  return chosen;
}
