import { ByteReader, ByteWriter } from './byte-stream.js';
import { byCodeUnit } from '../text/order.js';

/** Words of the archive as they are written (folded), with how often they stand in it: a count of each. */
export type WordCounts = readonly (readonly [word: string, count: number])[];

/** How many words a segment remembers, and how many the archive. */
const mostWords = 9_000;

/** The commonest words of texts, four letters at least, in the order of their letters. Numbers and pairs of characters are none. */
export function commonestWords(counts: Iterable<readonly [string, number]>): WordCounts {
  const words: (readonly [string, number])[] = [];
  for (const pair of counts) if (pair[1] > 1 && pair[0].length > 3 && pair[0].length <= 24 && isWord(pair[0])) words.push(pair);
  if (words.length > mostWords) return commonestOf(words).sort((a, b) => byCodeUnit(a[0], b[0]));
  return words.sort((a, b) => byCodeUnit(a[0], b[0]));
}

/** The words above the least count that counts, and of those that have it the first by their letters. Numbers are sorted, not words: there are many more words than are kept. */
function commonestOf(words: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  const least = Float64Array.from(words, ([, count]) => count).sort()[words.length - mostWords] ?? 0;
  const above = words.filter(([, count]) => count > least);
  const equal = words.filter(([, count]) => count === least).sort((a, b) => byCodeUnit(a[0], b[0]));
  return [...above, ...equal.slice(0, mostWords - above.length)];
}

function isWord(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code < 48 || code > 57) && code < 0xe00;
}

/** Sums the counts of segments. */
export function addWordCounts(segments: readonly WordCounts[]): WordCounts {
  const all = new Map<string, number>();
  for (const words of segments) for (const [word, count] of words) all.set(word, (all.get(word) ?? 0) + count);
  return commonestWords(all);
}

/** Counts go in as powers of two: enough to choose among likenesses, and they move rarely. */
export function writeWordCounts(words: WordCounts): Uint8Array {
  const [shared, letters, grades] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  let before = '';
  for (const [word, count] of words) {
    let same = 0;
    while (same < before.length && before[same] === word[same]) same++;
    shared.byte(same);
    letters.text(word.slice(same));
    grades.byte(31 - Math.clz32(count));
    before = word;
  }
  const file = new ByteWriter();
  file.number(words.length);
  for (const part of [shared, grades]) file.block(part.finish());
  file.raw(letters.finish());
  return file.finish();
}

/** The words with their counts rounded down to powers of two. */
export function readWordCounts(bytes: Uint8Array): WordCounts {
  const file = new ByteReader(bytes);
  const count = file.number();
  const [shared, grades] = [new ByteReader(file.block()), new ByteReader(file.block())];
  const words: [string, number][] = [];
  let before = '';
  for (let at = 0; at < count; at++) {
    before = before.slice(0, shared.byte()) + file.text();
    words.push([before, 2 ** grades.byte()]);
  }
  return words;
}
