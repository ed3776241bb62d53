/** The known name that was most likely meant, or undefined: a listed slip, another case, or at most two letters off (swapped neighbours count as one). */
export function nearestName<Name extends string>(written: string, known: readonly Name[], slips: Readonly<Record<string, Name>> = {}): Name | undefined {
  const plain = written.slice(0, 60).toLowerCase().replace(/[-_ ]/g, '');
  const slip = Object.hasOwn(slips, plain) ? slips[plain] : undefined;
  if (slip !== undefined) return slip;
  let best: Name | undefined;
  let least = Math.min(3, Math.ceil(plain.length / 2));
  for (const name of known) {
    const steps = distance(plain, name.toLowerCase());
    if (steps < least) {
      best = name;
      least = steps;
    }
  }
  return best;
}

/** Letters to insert, remove, change or swap with their neighbour (Damerau's distance, restricted). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let steps = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) steps = Math.min(steps, (before[column - 2] ?? 0) + 1);
      line.push(steps);
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? 0;
}
