import type { Found } from './find-articles.js';
import { greatestLength } from './length-class.js';
import type { LookedUp } from './look-up.js';
import type { OpenIndex } from './open-index.js';

/**
 * How much a headline and a subtitle weigh beside the text, how soon further mentions stop to count, and how much a long text is held
 * back: BM25F (Robertson, Zaragoza and Taylor 2004). Set by the known-item figures of `scripts/search-quality.ts`.
 */
const weight = { headline: 3, subtitle: 1, saturation: 1.2, length: 0.6 } as const;

/** The score of each article that was found, parallel to `found.docs`: all that it is made of is in the articles, and nothing of it is their date. */
export function scoresOf(index: OpenIndex, found: Found): readonly Float64Array[] {
  const { columns, segments } = index;
  const average = Math.max(1, greatestLength(Math.round(index.averageGrade)));
  const weights = found.words.map((word) => rarity(word, columns.articles));
  return found.docs.map((docs, at) => {
    const scores = new Float64Array(docs.length);
    const first = segments[at]?.first ?? 0;
    for (const [number, word] of found.words.entries()) {
      const matches = word.matches[at];
      if (matches === undefined) continue;
      let row = 0;
      for (const [place, doc] of docs.entries()) {
        while (row < matches.docs.length && (matches.docs[row] ?? 0) < doc) row++;
        if (matches.docs[row] !== doc) continue;
        const field = matches.fields[row] ?? 0;
        const length = greatestLength(columns.grades[first + doc] ?? 0) / average;
        const mentions = (matches.counts[row] ?? 0) / (1 - weight.length + weight.length * length);
        const strength = mentions + ((field & 1) !== 0 ? weight.headline : 0) + ((field & 2) !== 0 ? weight.subtitle : 0);
        scores[place] = (scores[place] ?? 0) + ((weights[number] ?? 0) * strength) / (strength + weight.saturation);
      }
    }
    // An article with more of the words goes before all with fewer.
    const matched = found.matched?.[at];
    return matched === undefined ? scores : scores.map((score, place) => score + 1000 * (matched[place] ?? 0));
  });
}

/** How much a word says: the rarer, the more. */
function rarity({ matches }: LookedUp, articles: number): number {
  let having = 0;
  for (const own of matches) having += own?.docs.length ?? 0;
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}
