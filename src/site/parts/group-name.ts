import type { NamedGroup } from '../../model/archive.js';
import { languageName } from '../language-name.js';
import type { GroupFolder } from '../permalinks.js';
import type { Words } from '../words.js';

/** What a name is called on pages: a person's name or a tag as it is written, a language in the interface's words. */
export function groupName(words: Words, folder: GroupFolder, { name }: NamedGroup): string {
  if (name === undefined) return words.say('languages.unknown');
  return folder === 'languages' ? languageName(words, name) : name;
}

/** The heading of its page: `Articles signed Ada Marsh`, `German`, `harbour`. */
export function groupTitle(words: Words, folder: GroupFolder, group: NamedGroup): string {
  const name = groupName(words, folder, group);
  return folder === 'authors' ? words.say('authors.signed', { name }) : name;
}
