import type { WordCounts } from './common-words.js';
import type { LookedUp } from './look-up.js';
import type { OpenIndex } from './open-index.js';

/** The query with each word that no article has replaced by the likeliest word of the archive; nothing when there is none. */
export function suggestionFor(text: string, words: readonly LookedUp[], { words: common }: Pick<OpenIndex, 'words'>): string | undefined {
  let suggested = text;
  let changed = false;
  // From the end, so that earlier places stay where they are.
  for (const { token, matches } of [...words].sort((a, b) => b.token.at - a.token.at)) {
    if (matches.some((own) => (own?.docs.length ?? 0) > 0)) continue;
    const likely = nearestWord(token.token, common);
    if (likely === undefined) continue;
    suggested = suggested.slice(0, token.at) + likely + suggested.slice(token.end);
    changed = true;
  }
  return changed ? suggested : undefined;
}

/** The commonest of the words that are one slip away, or two in a long word: a letter too many, missing, changed, or two exchanged. */
function nearestWord(word: string, common: WordCounts): string | undefined {
  if (word.length < 4) return undefined;
  const most = word.length < 8 ? 1 : 2;
  let best: { readonly word: string; readonly slips: number; readonly count: number } | undefined;
  for (const [one, count] of common) {
    if (Math.abs(one.length - word.length) > most) continue;
    const slips = slipsBetween(word, one, most);
    if (slips <= most && (best === undefined || slips < best.slips || (slips === best.slips && count > best.count))) best = { word: one, slips, count };
  }
  return best?.word;
}

/** The number of slips (Damerau and Levenshtein, without two slips in one place), or more than `most` as soon as that is certain. */
function slipsBetween(one: string, two: string, most: number): number {
  let [before, last] = [new Uint8Array(two.length + 1), Uint8Array.from({ length: two.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const next = new Uint8Array(two.length + 1);
    next[0] = row;
    let least = row;
    for (let at = 1; at <= two.length; at++) {
      const same = one[row - 1] === two[at - 1];
      let slips = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === two[at - 2] && one[row - 2] === two[at - 1]) slips = Math.min(slips, (before[at - 2] ?? 0) + 1);
      next[at] = slips;
      least = Math.min(least, slips);
    }
    if (least > most) return least;
    [before, last] = [last, next];
  }
  return last[two.length] ?? 0;
}
