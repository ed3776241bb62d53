import { eld } from 'eld/small';

/** Letters needed before the words are taken as evidence; below, detectors guess with the same confidence. */
export const lettersNeeded = 150;
const lettersRead = 600;

/**
 * The language a text is written in, from its letters: a BCP 47 tag such as `en`, or nothing when there are fewer than 150 letters
 * or the detector is not sure. At most 600 letters of the text are read. The door to eld: its small database, 60 languages.
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, lettersRead);
  if (countLetters(sample) < lettersNeeded) return undefined;
  const found = eld.detect(sample);
  return found.language === '' || !found.isReliable() ? undefined : found.language;
}

/** Letters, counting a Chinese, Japanese or Korean character as three: as much is said with it. */
function countLetters(text: string): number {
  let letters = 0;
  for (const match of text.matchAll(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\p{L}/gu)) letters += match[0] >= '\u3040' && match[0] <= '\ud7af' ? 3 : 1;
  return letters;
}
