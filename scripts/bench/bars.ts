import type { BenchRow } from './bench-rows.js';

/** What is to be reached, by number of articles and row. */
export const bars: Readonly<Record<number, Readonly<Record<string, BenchRow['bar']>>>> = {
  10000: {
    'lean, cold': { kind: 'ratio', value: 1 },
    'full, nothing changed': { kind: 'seconds', value: 0.35 },
    'full, one article added': { kind: 'seconds', value: 0.5 },
    'full, a template changed': { kind: 'ratio', value: 0.7 },
    'live, an article dropped': { kind: 'seconds', value: 0.1 },
  },
  100000: {
    'lean, cold': { kind: 'ratio', value: 0.7 },
    'full, cold': { kind: 'ratio', value: 2 },
    'full, peak memory': { kind: 'memory', value: 1000 },
    'full, nothing changed': { kind: 'seconds', value: 1.5 },
    'full, one article added': { kind: 'seconds', value: 2 },
    'live, an article dropped': { kind: 'seconds', value: 0.25 },
    'live, until it serves': { kind: 'seconds', value: 3 },
    'live, until it watches': { kind: 'seconds', value: 6 },
    'live, memory when it watches': { kind: 'memory', value: 500 },
  },
};
