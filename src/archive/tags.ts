import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import { foldSpaces, namedGroups, type Naming } from './named-groups.js';

const longest = 80;

/** Articles by their tags and sections, which meet under one name: `Sport` the section and `sport` the tag. Capitals make no difference, other letters do. */
export function tagGroups(entries: readonly Entry[]): NamedGroup[] {
  const namingOf = (name: string): Naming | undefined => {
    const written = foldSpaces(name);
    return written.length > 0 && written.length <= longest ? { key: written.toLowerCase(), written } : undefined;
  };
  return namedGroups(entries, namingOf, ({ tags, section }, name) => {
    for (const tag of tags) name(tag);
    if (section !== undefined) name(section);
  });
}
