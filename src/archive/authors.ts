import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import { foldSpaces, namedGroups, type Naming } from './named-groups.js';
import { isPublisher, personsName } from './persons-name.js';
import { onceEach } from '../text/once.js';

/**
 * Articles by the names of the people who signed them. Names are compared letter by letter: `Ada Marsh` and `ADA MARSH` are two names
 * until the keeper joins them, because nobody can tell from letters whether they are one person. A name that the keeper joined is a person's.
 */
export function authorGroups(entries: readonly Entry[], joinedAs: (spelling: string) => string | undefined): NamedGroup[] {
  const joined = new Set<string>();
  const signatureOf = onceEach((name) => ({ isJoined: joinedAs(foldSpaces(name)) !== undefined, person: personsName(name) }));
  const lowerCase = onceEach((name) => name.toLowerCase());
  const namingOf = (name: string): Naming => {
    const written = foldSpaces(name);
    const key = joinedAs(written);
    if (key !== undefined) joined.add(key);
    return { key: key ?? written, written };
  };
  const groups = namedGroups(entries, namingOf, (entry, name) => {
    for (const author of entry.authors) {
      const { isJoined, person } = signatureOf(author);
      if (isJoined || (person !== undefined && !isPublisher(person, entry, lowerCase))) name(author);
    }
  });
  return groups.map((group) => {
    const name = joinedAs(group.spellings[0] ?? '');
    return name === undefined || !joined.has(name) ? group : { ...group, name, joined: true };
  });
}
