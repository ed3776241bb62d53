import { backgroundWords } from './background-words.js';
import { hash32 } from './hash.js';

/** As many articles as the background table speaks for when an archive's own are counted beside them. */
export const backgroundArticles = 250;

const table = readTable();
const weightOf = (count: number): number => Math.log((backgroundArticles + 0.5) / (count + 0.25));
const unknownWeight = weightOf(0);
// Asked for every word of every article: a logarithm each time would cost more than the rest.
const weights: ReadonlyMap<number, number> = new Map([...table].map(([term, count]) => [term, weightOf(count)]));

/**
 * In how many of `backgroundArticles` articles of news at large a term stands, by the shipped table: 0 for words the table does not have.
 * The term is the hash of a stem with its two lowest bits 0; pairs of names and numbers are never in the table.
 */
export function backgroundCount(term: number): number {
  return table.get(term | 0) ?? 0;
}

/** How much a term weighs in news at large: the logarithm of how rare it is. */
export function backgroundWeight(term: number): number {
  return weights.get(term | 0) ?? unknownWeight;
}

/** Keyed by signed numbers of 32 bits, which a table holds as they are; larger ones would each be an object. */
function readTable(): ReadonlyMap<number, number> {
  const read = new Map<number, number>();
  for (const [level, words] of backgroundWords.entries()) {
    // A level is a power of two: words of level 0 stand in half of all articles, those of level 1 in a quarter, and so on.
    for (const word of words.split(' ')) read.set(hash32(word) & ~3, backgroundArticles / 2 ** (level + 1));
  }
  return read;
}
