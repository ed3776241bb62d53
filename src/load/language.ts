import { plainLanguage } from './little-words.js';

/** Letters needed before the words are taken as evidence; below, detectors guess with the same confidence. */
export const lettersNeeded = 150;
const lettersRead = 400;

/** The language that a text's letters show: a BCP 47 tag, or nothing when they show none for certain. Synchronous, and remembers nothing. */
export type LetterReader = (text: string) => string | undefined;

/** Stands for the language of a text whose letters must be asked, where nobody was given who reads them. */
export const needsLetters: unique symbol = Symbol('needs letters');

/**
 * The language a text is written in, from its little words or else from its letters: a BCP 47 tag such as `en`, or nothing when there are fewer than 150 letters
 * or neither is sure. At most 400 characters of the text are read: more cost time and change nothing. Without `letters` a text whose little words do not tell is
 * `needsLetters`; with it never.
 */
export function detectLanguage(text: string, letters: LetterReader): string | undefined;
export function detectLanguage(text: string, letters: LetterReader | undefined): string | undefined | typeof needsLetters;
export function detectLanguage(text: string, letters: LetterReader | undefined): string | undefined | typeof needsLetters {
  const sample = text.slice(0, lettersRead);
  if (countLetters(sample) < lettersNeeded) return undefined;
  const plain = plainLanguage(sample);
  if (plain !== undefined) return plain;
  return letters === undefined ? needsLetters : letters(sample);
}

/**
 * Loads the reader of letters. The door to eld: its small database, 60 languages, of 1.6 MB, which take 0.3 s to load and 45 MB to keep; most archives of one
 * language never need it.
 */
export async function prepareLetters(): Promise<LetterReader> {
  const { eld } = await import('eld/small');
  return (text) => {
    const found = eld.detect(text);
    return found.language === '' || !found.isReliable() ? undefined : found.language;
  };
}

/** Letters, counting a Chinese, Japanese or Korean character as three: as much is said with it. Letters outside the basic plane are not counted. */
function countLetters(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) letters += (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 1 : 0;
    else if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af)) letters += 3;
    else if (code >= 0xc0 && (code < 0x2000 || code > 0x2bff)) letters++;
  }
  return letters;
}
