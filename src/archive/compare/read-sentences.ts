import type { ComparedText } from '../../model/comparison.js';
import { sentencesOf } from '../../text/sentences.js';
import { makeLexicon, type Sense } from './lexicon.js';
import { sentenceWords, type Word } from './sentence-words.js';

/** A word with what it counts as. */
export type SensedWord = Word & Sense;

/** One sentence of a text, ready to be compared. */
export type Sentence = {
  readonly text: string;
  readonly words: readonly SensedWord[];
  /** The weights of its words together. */
  readonly weight: number;
  readonly part: 'headline' | 'subtitle' | 'text';
};

/** Cuts two texts into sentences and gives every word of both its sense. */
export function readSentences(a: ComparedText, b: ComparedText): readonly [readonly Sentence[], readonly Sentence[]] {
  const plain = [cutText(a), cutText(b)] as const;
  const lexicon = makeLexicon(plain.flatMap((sentences) => sentences.flatMap(({ words }) => words)));
  const sensed = (sentences: readonly PlainSentence[]): Sentence[] =>
    sentences.map(({ text, words, part }) => {
      let weight = 0;
      // Written out: copying each word with its sense by spreading takes a third of the time of reading.
      const read = words.map((word): SensedWord => {
        const sense = lexicon.senseOf(word);
        weight += sense.weight;
        const { from, to, folded, stem, kind, capital, opens, small } = word;
        return { from, to, folded, stem, kind, capital, opens, small, same: sense.same, alike: sense.alike, weight: sense.weight };
      });
      return { text, part, words: read, weight };
    });
  return [sensed(plain[0]), sensed(plain[1])];
}

type PlainSentence = Pick<Sentence, 'text' | 'part'> & { readonly words: readonly Word[] };

function cutText({ headline, subtitle, paragraphs, cut, lang = 'en' }: ComparedText): readonly PlainSentence[] {
  const primary = lang.slice(0, 2);
  const whole = (text: string | undefined, part: Sentence['part']): PlainSentence[] =>
    text === undefined || text.trim() === '' ? [] : [{ text: text.trim(), part, words: sentenceWords(text.trim(), primary) }];
  const body = paragraphs.flatMap((paragraph) =>
    cut === true
      ? whole(paragraph, 'text')
      : sentencesOf(paragraph, lang).map(([from, to]) => {
          const text = paragraph.slice(from, to);
          return { text, part: 'text' as const, words: sentenceWords(text, primary) };
        }),
  );
  return [...whole(headline, 'headline'), ...whole(subtitle, 'subtitle'), ...body];
}
