import type { Entry } from '../../model/article.js';

/** So many articles' texts are kept at most, 15 to 70 MB; further ones are made as often as they are asked for. */
const keptAtMost = 12_000;

/**
 * Makes what several files hold of an article once. It is kept until the last of them has asked, so that a whole archive's need not lie in memory
 * longer than its files are being written. `uses` says how many files hold an article.
 */
export function madeOnce<Made>(make: (entry: Entry) => Made, uses: (entry: Entry) => number): (entry: Entry) => Made {
  const kept = new Map<Entry, { readonly made: Made; left: number }>();
  return (entry) => {
    const known = kept.get(entry);
    if (known !== undefined) {
      if (--known.left === 0) kept.delete(entry);
      return known.made;
    }
    const made = make(entry);
    const left = uses(entry) - 1;
    if (left > 0 && kept.size < keptAtMost) kept.set(entry, { made, left });
    return made;
  };
}
