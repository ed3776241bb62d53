import type { RowSide, Span } from '../../model/comparison.js';
import type { Sentence } from './read-text.js';
import type { Word } from './sentence-words.js';

/** One side of a row while it is looked at: its text, its words with places in that text, and which sentences it is made of. */
export type Side = { readonly sentences: readonly number[]; readonly text: string; readonly words: readonly Word[] };

/** The sentences of one side of a row as one text, joined by blanks. */
export function sideOf(sentences: readonly Sentence[], numbers: readonly number[]): Side {
  const only = numbers.length === 1 ? sentences[numbers[0] ?? 0] : undefined;
  if (only !== undefined) return { sentences: numbers, text: only.text, words: only.words };
  let text = '';
  const words: Word[] = [];
  for (const number of numbers) {
    const sentence = sentences[number];
    if (sentence === undefined) continue;
    if (text !== '') text += ' ';
    for (const word of sentence.words) words.push({ ...word, from: word.from + text.length, to: word.to + text.length });
    text += sentence.text;
  }
  return { sentences: numbers, text, words };
}

/** The side as a row shows it, with the words that differ. */
export function rowSide(side: Side, differing: readonly number[] = []): RowSide {
  return { sentences: side.sentences.map((number) => number + 1), text: side.text, differs: spansOf(side, differing) };
}

/** Words by their places, as spans of the text: neighbours and what stands between them are one span. */
export function spansOf({ words }: Side, places: readonly number[]): readonly Span[] {
  const spans: [number, number][] = [];
  let previous = -2;
  for (const place of places) {
    const word = words[place];
    if (word === undefined) continue;
    const last = spans.at(-1);
    if (last !== undefined && place === previous + 1) last[1] = word.to;
    else spans.push([word.from, word.to]);
    previous = place;
  }
  return spans;
}
