import type { ComparedText } from '../../model/comparison.js';
import { sentencesOf } from '../../text/sentences.js';
import { aliases } from './aliases.js';
import type { Lexicon } from './lexicon.js';
import { numberWords, ordinalWords } from './number-words.js';
import { sentenceWords, type Word } from './sentence-words.js';
import { shortestSpelled } from './spelling.js';

/** One sentence of a text, ready to be compared. */
export type Sentence = {
  readonly text: string;
  readonly words: readonly Word[];
  /** The weights of its words together. */
  readonly weight: number;
  readonly part: 'headline' | 'subtitle' | 'text';
};

/** How a text writes its words, by what they are (`same`): with a capital where no sentence begins, and in small letters. */
export type WordsWritten = { readonly capital: ReadonlySet<number>; readonly small: ReadonlySet<number> };

/** A text cut into sentences and words, ready to be compared with any other that was read with the same lexicon. */
export type ReadText = WordsWritten & {
  readonly sentences: readonly Sentence[];
  /** Words that may be names, each once, by their sound: spellings of one name are among those of one sound. */
  readonly names: ReadonlyMap<string, readonly Word[]>;
};

/** Cuts a text into sentences and gives every word its sense. */
export function readText(text: ComparedText, lexicon: Lexicon): ReadText {
  const sentences = cutText(text, lexicon);
  const written = wordsWritten(sentences);
  return { sentences, ...written, names: namesIn(sentences, lexicon) };
}

function cutText({ headline, subtitle, paragraphs, cut, lang = 'en' }: ComparedText, lexicon: Lexicon): readonly Sentence[] {
  const primary = lang.slice(0, 2);
  const read = (text: string, part: Sentence['part']): Sentence => {
    const words = sentenceWords(text, primary, lexicon);
    return { text, part, words, weight: weightOf(words) };
  };
  const whole = (text: string | undefined, part: Sentence['part']): Sentence[] => (text === undefined || text.trim() === '' ? [] : [read(text.trim(), part)]);
  const body = paragraphs.flatMap((paragraph) =>
    cut === true ? whole(paragraph, 'text') : sentencesOf(paragraph, lang).map(([from, to]) => read(paragraph.slice(from, to), 'text')),
  );
  return [...whole(headline, 'headline'), ...whole(subtitle, 'subtitle'), ...body];
}

/** The weights of words together. */
export function weightOf(words: readonly Word[]): number {
  let weight = 0;
  for (const word of words) weight += word.weight;
  return weight;
}

/** How sentences write their words. */
export function wordsWritten(sentences: readonly Sentence[]): WordsWritten {
  const [capital, small] = [new Set<number>(), new Set<number>()];
  for (const { words, part } of sentences) {
    for (const word of words) {
      if (word.kind !== 'word') continue;
      if (!word.capital) small.add(word.same);
      else if (!word.opens && part === 'text') capital.add(word.same);
    }
  }
  return { capital, small };
}

/** Words that the text writes with a capital and never in small letters, the first of each. */
function namesIn(sentences: readonly Sentence[], lexicon: Lexicon): ReadonlyMap<string, readonly Word[]> {
  const [first, small] = [new Map<string, Word>(), new Set<string>()];
  for (const { words } of sentences) {
    for (const word of words) {
      if (word.kind !== 'word' || word.folded.length < shortestSpelled) continue;
      if (!word.capital) small.add(word.folded);
      else if (!first.has(word.folded)) first.set(word.folded, word);
    }
  }
  const names = new Map<string, Word[]>();
  for (const [folded, word] of first) {
    if (small.has(folded) || aliases.has(folded) || numberWords.has(folded) || ordinalWords.has(folded)) continue;
    const sound = lexicon.soundOf(folded);
    const others = names.get(sound);
    if (others === undefined) names.set(sound, [word]);
    else others.push(word);
  }
  return names;
}
