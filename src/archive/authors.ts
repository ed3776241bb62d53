import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import { foldSpaces, namedGroups } from './named-groups.js';
import { isPersonsName } from './persons-name.js';

/**
 * Articles by the names of the people who signed them. Names are compared letter by letter: `Ada Marsh` and `ADA MARSH` are two names
 * until the keeper joins them, because nobody can tell from letters whether they are one person. A name that the keeper joined is a person's.
 */
export function authorGroups(entries: readonly Entry[], joinedAs: (spelling: string) => string | undefined): NamedGroup[] {
  const joined = new Set<string>();
  const groups = namedGroups(entries, (entry) =>
    entry.authors
      .filter((name) => joinedAs(foldSpaces(name)) !== undefined || isPersonsName(name, entry))
      .map((name) => {
        const written = foldSpaces(name);
        const key = joinedAs(written);
        if (key !== undefined) joined.add(key);
        return { key: key ?? written, written };
      }),
  );
  return groups.map((group) => {
    const name = joinedAs(group.spellings[0] ?? '');
    return name === undefined || !joined.has(name) ? group : { ...group, name, joined: true };
  });
}
