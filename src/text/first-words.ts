import { countWords } from './words.js';

/**
 * The first words of a text, at most `most` of them as `countWords` counts, cut between words; white space folded.
 * In scripts without spaces a character counts as half a word. Nothing is added where it is cut.
 */
export function firstWords(text: string, most: number): string {
  const kept: string[] = [];
  let left = most;
  for (const piece of text.split(/\s+/)) {
    if (piece === '') continue;
    const words = countWords(piece);
    if (words <= left) kept.push(piece);
    else if (words > 1 && left > 0) kept.push([...piece].slice(0, left * 2).join(''));
    left -= words;
    if (left <= 0) break;
  }
  return kept.join(' ');
}
