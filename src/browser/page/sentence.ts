import type { Words } from '../../site/words.js';
import type { Child } from './elements.js';

/** A sentence with an element at one of its places: `38 articles contain <b>idlib</b>.` */
export function sentenceWith(
  words: Words,
  key: string,
  place: string,
  element: Child,
  others: Readonly<Record<string, string | number>> = {},
): readonly Child[] {
  // A character that no message holds stands in for the element.
  const [before = '', after = ''] = words.say(key, { ...others, [place]: '\uFFFC' }).split('\uFFFC');
  return [before, element, after];
}
