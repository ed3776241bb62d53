import type { NamedGroup } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import { namedGroups, type Naming } from './named-groups.js';

/**
 * Articles by language, without its region: a reader of Portuguese looks for `pt` and `pt-br` in one place.
 * Articles whose language nobody knows come last, under `_unknown`.
 */
export function languageGroups(entries: readonly Entry[]): NamedGroup[] {
  const namingOf = (lang: string): Naming => ({ key: primaryLanguage(lang), written: lang });
  const groups = namedGroups(entries, namingOf, ({ lang }, name) => {
    if (lang !== undefined) name(lang);
  });
  const known = groups.map((group) => ({ ...group, name: primaryLanguage(group.spellings[0] ?? '') }));
  const unknown = entries.filter((entry) => entry.lang === undefined);
  return unknown.length === 0 ? known : [...known, { slug: '_unknown', spellings: [], entries: unknown }];
}

/** A language's tag without script and region: `pt` for `pt-BR`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}
