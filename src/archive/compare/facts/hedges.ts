import type { MarkedFact } from '../../../model/comparison.js';
import { factWords, type MatchedSides, widestGap } from '../marking.js';
import type { Side } from '../row-side.js';

const hedges: ReadonlySet<string> = new Set(
  'reportedly allegedly alleged apparently purportedly purported supposedly suspected possibly perhaps probably presumably seemingly unconfirmed rumoured rumored may might mutmasslich angeblich offenbar vermutlich moglicherweise wahrscheinlich vielleicht anscheinend pretendument apparemment probablement presume presumes peut-etre supuestamente presuntamente presunto presunta probablemente quizas posiblemente aparentemente'.split(
    ' ',
  ),
);
/** Hedges of two words, by the stem of the first: `believed to`, `said to be`, `thought to`, `appears to`. */
const hedgesWithTo: ReadonlySet<string> = new Set('believed thought said understood feared appears appear appeared seems seem seemed likely'.split(' '));

/** One side says of something that it is so, the other that it may be: `are reportedly almost empty`, `were almost empty`. */
export function markHedges({ a, b, gaps }: MatchedSides): readonly MarkedFact[] {
  const count = (side: Side): number => side.words.filter((_, place) => isHedge(side, place)).length;
  const [all, others] = [count(a), count(b)];
  if (all === others || (all > 0 && others > 0)) return [];
  const more = all > others ? 'a' : 'b';
  const side = more === 'a' ? a : b;
  const facts: MarkedFact[] = [];
  for (const gap of gaps) {
    const [mine, theirs] = more === 'a' ? [gap.a, gap.b] : [gap.b, gap.a];
    const extra = mine.filter((place) => isHedge(side, place));
    if (extra.length === 0 || mine.length > theirs.length + 6 || mine.length + theirs.length > widestGap) continue;
    const words = factWords(side, extra);
    facts.push(more === 'a' ? { kind: 'hedge', a: words } : { kind: 'hedge', b: words });
  }
  return facts;
}

function isHedge({ words }: Side, place: number): boolean {
  const word = words[place];
  if (word === undefined || (word.capital && !word.opens)) return false;
  return hedges.has(word.folded) || (hedgesWithTo.has(word.folded) && words[place + 1]?.folded === 'to');
}
