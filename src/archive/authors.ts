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
  const namingOf = onceEach((name) => {
    const written = foldSpaces(name);
    const key = joinedAs(written);
    if (key !== undefined) joined.add(key);
    return { namings: [{ key: key ?? written, written }], isJoined: key !== undefined, person: personsName(name) };
  });
  const namingsOf = (name: string, entry: Entry): readonly Naming[] => {
    const { namings, isJoined, person } = namingOf(name);
    return isJoined || (person !== undefined && !isPublisher(person, entry)) ? namings : [];
  };
  const groups = namedGroups(entries, (entry) => {
    const [only, ...others] = entry.authors;
    if (only === undefined) return [];
    return others.length === 0 ? namingsOf(only, entry) : entry.authors.flatMap((name) => namingsOf(name, entry));
  });
  return groups.map((group) => {
    const name = joinedAs(group.spellings[0] ?? '');
    return name === undefined || !joined.has(name) ? group : { ...group, name, joined: true };
  });
}
