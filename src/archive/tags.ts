import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import { foldSpaces, namedGroups } from './named-groups.js';

const longest = 80;

/** Articles by their tags and sections, which meet under one name: `Sport` the section and `sport` the tag. Capitals make no difference, other letters do. */
export function tagGroups(entries: readonly Entry[]): NamedGroup[] {
  return namedGroups(entries, ({ tags, section }) =>
    [...tags, ...(section === undefined ? [] : [section])]
      .map(foldSpaces)
      .filter((written) => written.length > 0 && written.length <= longest)
      .map((written) => ({ key: written.toLowerCase(), written })),
  );
}
