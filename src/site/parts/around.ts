import type { Words } from '../words.js';

/** A sentence with a link in it: what stands before the link and what stands after it. */
export type Around = { readonly before: string; readonly after: string };

const mark = '\u0001';

/** The message of a key, parted at its place `{link}`, where a template prints a link. */
export function around(words: Words, key: string, places: Readonly<Record<string, string | number>> = {}): Around {
  const [before = '', after = ''] = words.say(key, { ...places, link: mark }).split(mark);
  return { before, after };
}
