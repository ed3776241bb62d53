import type { Words } from './words.js';

/** The name of a language in the interface's language; its tag when there is no name for it. `pt-br` is said as `Portuguese (pt-br)`. */
export function languageName(words: Words, tag: string): string {
  const primary = tag.toLowerCase().split('-')[0] ?? tag;
  if (words.has(`language.${tag.toLowerCase()}`)) return words.say(`language.${tag.toLowerCase()}`);
  if (!words.has(`language.${primary}`)) return tag;
  const name = words.say(`language.${primary}`);
  return primary === tag.toLowerCase() ? name : `${name} (${tag})`;
}
