import { type ReadText, type Sentence, weightOf, wordsWritten } from './read-text.js';
import type { Word } from './sentence-words.js';
import { areSpellings } from './spelling.js';

/** Two texts in which a name counts as one however each spells it (Maarat, Ma'arat): what it counts as is decided by how it is spelled first. */
export function inOneSpelling(a: ReadText, b: ReadText): readonly [ReadText, ReadText] {
  const chiefs = chiefSpellings(a, b);
  return chiefs.size === 0 ? [a, b] : [respelled(a, chiefs), respelled(b, chiefs)];
}

/** For each other spelling of a name, by its folded form, the one that stands for it. */
function chiefSpellings(a: ReadText, b: ReadText): ReadonlyMap<string, Word> {
  const chiefs = new Map<string, Word>();
  const note = (names: readonly Word[]): void => {
    const known: Word[] = [];
    for (const name of names) {
      const chief = known.find(({ folded }) => areSpellings(folded, name.folded));
      if (chief === undefined) known.push(name);
      else if (chief.folded !== name.folded) chiefs.set(name.folded, chief);
    }
  };
  for (const [sound, mine] of a.names) {
    const theirs = b.names.get(sound) ?? [];
    if (mine.length + theirs.length > 1 && !(mine.length === 1 && theirs.length === 1 && mine[0]?.folded === theirs[0]?.folded)) note([...mine, ...theirs]);
  }
  for (const [sound, theirs] of b.names) if (theirs.length > 1 && !a.names.has(sound)) note(theirs);
  return chiefs;
}

function respelled(text: ReadText, chiefs: ReadonlyMap<string, Word>): ReadText {
  const sentences = text.sentences.map((sentence): Sentence => {
    if (!sentence.words.some(({ folded }) => chiefs.has(folded))) return sentence;
    const words = sentence.words.map((word) => {
      const chief = chiefs.get(word.folded);
      return chief === undefined ? word : { ...word, same: chief.same, alike: chief.alike, weight: chief.weight };
    });
    return { ...sentence, words, weight: weightOf(words) };
  });
  return { ...text, sentences, ...wordsWritten(sentences) };
}
