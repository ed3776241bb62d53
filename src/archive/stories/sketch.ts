import { functionWords } from '../../text/function-words.js';
import { hash32, hashPair } from '../../text/hash.js';
import { readWords } from '../../text/running-words.js';
import { foldedWord, stemOf } from '../../text/stem.js';
import { backgroundWeight } from '../../text/word-weights.js';

/**
 * What grouping needs of one article, made from its headline and visible text when it is loaded. Words are numbers here (hashes of their stems).
 */
export type Sketch = {
  /** What the text is about: stems, names, pairs of names and numbers, ascending; at most 120, the heaviest by how often they stand there and how rare they are in news at large. */
  readonly terms: Uint32Array;
  /** How much each term counts in this text: 32 times (1 + the logarithm of its weight). */
  readonly weights: Uint8Array;
  /** Every word in order, at most 4,000: a stem's hash, its lowest bit 1 for a function word; 0 ends a sentence. */
  readonly words: Uint32Array;
};

/** What a sketch is made from. `lang` decides which endings a stem loses. */
export type Sketched = { readonly headline: string; readonly subtitle?: string | undefined; readonly text: string; readonly lang?: string | undefined };

/** So many terms a sketch has at most. */
export const mostTerms = 120;
const mostWords = 4000;
/** Text behind this many characters is not looked at: no article needs it, and no file can make grouping slow. */
const longestText = 60_000;
const longestWord = 48;
/** Terms in the headline and in the first part of a text count double: news says first what it is about. */
const openingLength = 1000;

/** Makes the sketch of an article. Pure, linear in the length of the text. */
export function sketchOf(article: Sketched): Sketch {
  const counted = new Map<number, number>();
  const words: number[] = [];
  const lang = (article.lang ?? 'en').slice(0, 2);
  const parts = [article.headline, article.subtitle ?? ''].filter((part) => part !== '' && !article.text.startsWith(part));
  const text = `${parts.join('\n')}\n${article.text}`.slice(0, longestText);
  let previousName = 0;
  let previousAt = 0;
  const count = (term: number, weight: number, at: number): void => {
    counted.set(term, (counted.get(term) ?? 0) + (at < openingLength ? 2 * weight : weight));
  };
  const keep = (word: number): void => {
    if (words.length < mostWords) words.push(word);
  };
  const shouting = shoutedLines(text);
  readWords(text, {
    word(written, at, capital, opens) {
      const cutShort = written.length > longestWord ? written.slice(0, longestWord) : written;
      const small = smallWords.has(foldedWord(cutShort));
      const stem = hash32(stemOf(cutShort, lang));
      keep(small ? (stem | 1) >>> 0 : (stem & ~1) >>> 0);
      if (small || written.length < 2) {
        previousName = 0;
        return;
      }
      const isName = capital && !shouting(at);
      count(termOf(stem, word), isName && !opens ? nameWeight : 1, at);
      if (isName && previousName !== 0 && at - previousAt <= longestWord) count(termOf(hashPair(previousName, stem), pair), nameWeight, at);
      previousName = isName ? stem : 0;
      previousAt = at;
    },
    number(written, at) {
      const value = hash32(written.replace(/[.,](?=\d{3}(?!\d))/g, ''), numberSeed);
      keep((value & ~1) >>> 0);
      if (written.length > 1) count(termOf(value, number), numberWeight, at);
      previousName = 0;
    },
    pair(written, at) {
      const value = hash32(written);
      keep((value & ~1) >>> 0);
      count(termOf(value, word), 1, at);
      previousName = 0;
    },
    sentenceEnd() {
      if (words.at(-1) !== 0) keep(0);
      previousName = 0;
    },
  });
  return { ...heaviest(counted), words: Uint32Array.from(words) };
}

const [word, pair, number] = [0, 1, 2];
const nameWeight = 3;
const numberWeight = 0.5;
const numberSeed = 7;
const smallWords = functionWords(foldedWord);

/** A term says in its two lowest bits what it is. */
function termOf(hash: number, kind: number): number {
  // 0 stands for no term.
  return ((hash & ~3) | kind) >>> 0 || 4;
}

/** True for places in a line whose words nearly all begin with a capital (a headline in title case): there a capital shows no name. */
function shoutedLines(text: string): (at: number) => boolean {
  let from = -1;
  let to = -1;
  let shouted = false;
  return (at) => {
    if (at < from || at >= to) {
      from = text.lastIndexOf('\n', at) + 1;
      const end = text.indexOf('\n', at);
      to = end < 0 ? text.length : end;
      const line = to - from > 300 ? '' : text.slice(from, to);
      const long = line.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
      shouted = long.length > 2 && long.filter((one) => one[0] !== one[0]?.toLowerCase()).length > long.length * 0.7;
    }
    return shouted;
  };
}

function heaviest(counted: ReadonlyMap<number, number>): Pick<Sketch, 'terms' | 'weights'> {
  const rows = [...counted].map(([term, weight]) => {
    const shown = Math.min(255, Math.max(1, Math.round(32 * (1 + Math.log(Math.max(weight, 0.5))))));
    return { term, shown, rank: shown * backgroundWeight(term) };
  });
  if (rows.length > mostTerms) rows.sort((a, b) => b.rank - a.rank || a.term - b.term).length = mostTerms;
  rows.sort((a, b) => a.term - b.term);
  return { terms: Uint32Array.from(rows, (row) => row.term), weights: Uint8Array.from(rows, (row) => row.shown) };
}
