import type { NamedAuthor } from '../model/settings.js';
import { foldSpaces } from './named-groups.js';

/**
 * Under which name the keeper joined a spelling with others; nothing for a spelling the keeper does not speak of.
 * A spelling that stands under two names counts for the first. Letters are compared as they are: `ADA MARSH` is joined only when it is listed.
 */
export function joinedNames(authors: readonly NamedAuthor[]): (spelling: string) => string | undefined {
  const names = new Map<string, string>();
  for (const { name, spellings = [] } of authors)
    for (const spelling of [name, ...spellings]) {
      const folded = foldSpaces(spelling);
      if (!names.has(folded)) names.set(folded, foldSpaces(name));
    }
  return (spelling) => names.get(spelling);
}
