import { everything, graphOf, type PatternGraph } from './pattern.js';

/** How a backtracking engine may suffer from a pattern: not at all, with the square of the text's length or more, or without bound. */
export type Runaway = 'none' | 'polynomial' | 'exponential';

/**
 * Whether one text can be divided among a pattern's repetitions in many ways. It is exponential when a repetition can read the same text
 * on two ways back to where it began, polynomial when two repetitions one after the other can both read it (A. Weber, H. Seidl,
 * "On the degree of ambiguity of finite automata", 1991).
 */
export function runawayOf(source: string, flags: string): Runaway {
  const graph = graphOf(source, flags);
  const inside = graph.lookarounds.map((one) => runawayOf(one, flags));
  if (graph.nested || inside.includes('exponential') || divergesAndReturns(graph)) return 'exponential';
  return inside.includes('polynomial') || passesOn(graph) ? 'polynomial' : 'none';
}

/** Two different ways around one loop, reading the same: a pair that leaves the diagonal and comes back to where it left. */
function divergesAndReturns(graph: PatternGraph): boolean {
  return graph.follow.some((_, loop) => {
    const apart = reach(graph, [[loop, loop]]).filter(([a = 0, b = 0]) => a !== b);
    return apart.some((pair) => reach(graph, [pair]).some(([a, b]) => a === loop && b === loop));
  });
}

/** Two loops, the second after the first, that read the same, and so does the way between: (p,p,q) reaches (p,q,q). */
function passesOn(graph: PatternGraph): boolean {
  const loops = graph.follow.flatMap((_, one) => (reachesItself(graph, one) ? [one] : []));
  return loops.some((p) =>
    loops.some((q) => p !== q && !takesTheRest(graph, q) && reach(graph, [[p, p, q]]).some(([a, b, c]) => a === p && b === q && c === q)),
  );
}

/** A loop over any character at the very end cannot fail, so nothing before it is tried again. */
function takesTheRest({ reads, follow, last }: PatternGraph, loop: number): boolean {
  return reads[loop] === everything && last.has(loop) && [...(follow[loop] ?? [])].every((next) => next === loop);
}

function reachesItself(graph: PatternGraph, one: number): boolean {
  return reach(graph, [[one]]).some(([at]) => at === one);
}

/** Every tuple of letters that can be reached when each makes a step and all read the same character. */
function reach(graph: PatternGraph, starts: readonly (readonly number[])[]): (readonly number[])[] {
  const seen = new Map<string, readonly number[]>();
  const open = [...starts];
  for (let tuple = open.pop(); tuple !== undefined; tuple = open.pop()) {
    for (const next of steps(graph, tuple)) {
      const key = next.join();
      if (seen.has(key)) continue;
      seen.set(key, next);
      open.push(next);
    }
  }
  return [...seen.values()];
}

function steps(graph: PatternGraph, tuple: readonly number[]): (readonly number[])[] {
  let found: { readonly to: readonly number[]; readonly reads: bigint }[] = [{ to: [], reads: -1n }];
  for (const from of tuple) {
    found = found.flatMap(({ to, reads }) =>
      [...(graph.follow[from] ?? [])].flatMap((next) => {
        const both = reads & (graph.reads[next] ?? 0n);
        return both === 0n ? [] : [{ to: [...to, next], reads: both }];
      }),
    );
  }
  return found.map(({ to }) => to);
}
