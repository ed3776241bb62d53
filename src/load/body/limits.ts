import { countContent } from './limit-counts.js';

/** Why a text is not read as Markdown: a counted limit, the same on every machine (frame 3). `quarantine.<code>` messages hold the words. */
export type CountedLimit = 'too-large' | 'too-deep' | 'too-dense' | 'too-many-blocks' | 'too-much-output' | 'not-safe';
/** Why a text was given up while it was read: a clock or the memory said so, not a count. What follows from it holds for one run and is never remembered. */
export type Backstop = 'too-slow' | 'too-much-memory';
/** Either of the two. */
export type Limit = CountedLimit | Backstop;

/**
 * What remark may be given. Measured on 150 kinds of input, each grown until it hurt (quotes in quotes, unpaired marks, tables of empty cells):
 * what is under these takes remark about a second and 300 MB at most, and a 300 kB article with links and emphasis everywhere is far under them.
 */
export const limits = {
  /** Characters that go to remark. */
  size: 1_000_000,
  /** Quotes, lists and notes inside one another. Each level is several calls deep in remark, which ends at about 1,000. */
  depth: 50,
  /** Runs of `*`, `_`, `~` in one paragraph: remark pairs them in the square of their number, and nests them as deep. */
  emphasis: 500,
  /** `[` and `]` in one paragraph, likewise. */
  brackets: 2000,
  /** `[` open at one place. */
  nestedBrackets: 50,
  /** Underlines (`===`, `---`) with no blank line between: each makes remark look through the ones before it. */
  underlines: 100,
  /** Lines of a quote, list item or note in a row that do not repeat its mark: the square of their number again. */
  lazy: 1000,
  /** Cost of everything, in points: about 2.5 million a second. */
  points: 2_500_000,
} as const;

/**
 * Points up to which a text is read where it is: a tenth of a second, a third on a busy machine (`scripts/time-markdown.ts`). A dearer one goes to a thread that can be ended.
 * Only texts of more than about 100 kB that are full of links, lists or tables are dearer.
 */
export const cheapPoints = 250_000;

/** The first limit that the slices meant for remark are over, or what reading them costs, in points. */
export function costOf(slices: readonly string[]): CountedLimit | number {
  let size = 0;
  let points = 0;
  for (const slice of slices) {
    size += slice.length;
    if (size > limits.size) return 'too-large';
    const counted = countContent(slice, limits.points - points);
    if (counted.deepest > limits.depth) return 'too-deep';
    if (counted.emphasis > limits.emphasis || counted.brackets > limits.brackets) return 'too-dense';
    if (counted.nestedBrackets > limits.nestedBrackets || counted.underlines > limits.underlines || counted.lazy > limits.lazy) return 'too-dense';
    points += counted.points;
    if (points > limits.points) return 'too-many-blocks';
  }
  return points;
}
