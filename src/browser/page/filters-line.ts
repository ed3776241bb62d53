import type { Facets } from '../../search/answer.js';
import type { Words } from '../../site/words.js';
import { type Child, make } from './elements.js';
import { groupName, labelOf } from './facet-form.js';
import { groups, hashOf, isNarrowed, type SearchState, widened, withChoice } from './search-state.js';

/** The filters that are set, each a link that takes it away: on a small screen the boxes are out of sight. Empty without filters. */
export function filtersLine(words: Words, facets: Facets, state: SearchState): readonly Child[] {
  if (!isNarrowed(state)) return [];
  const known = { source: facets.sources, year: facets.years, lang: facets.langs, author: facets.authors };
  const filter = (label: string, name: string): string => words.say('search.filter', { label, name });
  const { after, before, ...open } = state;
  const set: readonly (readonly [name: string, without: SearchState])[] = [
    ...(state.sure ? [[words.say('search.sure'), { ...state, sure: false }] as const] : []),
    ...groups.flatMap((group) =>
      state.chosen[group].map((value) => {
        const label = labelOf(words, group, value, known[group].find((one) => one.value === value)?.label);
        return [filter(groupName(words, group), label), withChoice(state, group, value, false)] as const;
      }),
    ),
    ...(after === undefined ? [] : [[filter(words.say('search.from'), after), { ...open, ...(before === undefined ? {} : { before }) }] as const]),
    ...(before === undefined ? [] : [[filter(words.say('search.until'), before), { ...open, ...(after === undefined ? {} : { after }) }] as const]),
  ];
  const links = set.map(([name, without]) =>
    make('a', { class: 'tag', href: hashOf(without), 'aria-label': words.say('search.remove', { filter: name }) }, make('bdi', {}, name), ' ×'),
  );
  const all = links.length < 2 ? [] : [' ', make('a', { href: hashOf(widened(state)) }, words.say('search.remove-all'))];
  return [make('p', { class: 'filters' }, words.say('search.narrowed'), ...links.flatMap((link) => [' ', link]), ...all)];
}
