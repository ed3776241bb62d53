/** Whether the keeper parted some row of one list from some row of the other. */
export function arePartedRows(one: readonly number[], two: readonly number[], parted: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  if (parted.size === 0) return false;
  return one.some((row) => {
    const others = parted.get(row);
    return others !== undefined && two.some((other) => others.has(other));
  });
}
