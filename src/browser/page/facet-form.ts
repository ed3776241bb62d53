import type { FacetValue, Facets } from '../../search/answer.js';
import { languageName } from '../../site/language-name.js';
import type { Words } from '../../site/words.js';
import { type Child, make } from './elements.js';
import { type Group, groups, partialDate, type SearchState, withChoice } from './search-state.js';

/** So many values of a group are shown at first, and so many at most when all are asked for. */
const shownAtFirst = 8;
const shownAtMost = 300;

/** What the reader did: the state that follows, or a group to be shown whole. */
export type FacetEvents = { readonly choose: (next: SearchState) => void; readonly unfold: (group: Group) => void };

/** The filters as a form: standing, then source, year, language, author, then the date range. Each box works at once. */
export function facetForm(words: Words, facets: Facets, state: SearchState, unfolded: ReadonlySet<Group>, events: FacetEvents): readonly Child[] {
  return [
    standingSet(words, facets, state, events),
    ...groups.map((group) => groupSet(words, group, valuesOf(facets, group), state, unfolded.has(group), events)).filter((set) => set !== undefined),
    periodSet(words, state, events),
  ];
}

/** The name of a value as readers know it: `Portuguese` for `pt`. */
export function labelOf(words: Words, group: Group, value: string, given: string = value): string {
  if (group === 'year' && value === 'undated') return words.say('nav.undated');
  if (group === 'lang') return value === 'unknown' ? words.say('languages.unknown') : languageName(words, value);
  if (group === 'source' && value === '_unknown') return words.say('source.unknown');
  return given;
}

/** The heading of a group. */
export function groupName({ say }: Words, group: Group): string {
  return say({ source: 'field.source', year: 'column.year', lang: 'field.lang', author: 'search.author' }[group]);
}

function valuesOf(facets: Facets, group: Group): readonly FacetValue[] {
  return { source: facets.sources, year: facets.years, lang: facets.langs, author: facets.authors }[group];
}

function standingSet(words: Words, facets: Facets, state: SearchState, { choose }: FacetEvents): HTMLElement {
  const box = checkbox('facts:sure', words.say('search.sure'), words.number(facets.firm), state.sure, (on) => choose({ ...state, sure: on, shown: 20 }));
  const set = make('fieldset', {}, make('legend', {}, words.say('search.standing')), box);
  if (!state.sure) set.append(make('p', { class: 'note' }, words.say('search.counted')));
  return set;
}

function groupSet(
  words: Words,
  group: Group,
  values: readonly FacetValue[],
  state: SearchState,
  unfolded: boolean,
  { choose, unfold }: FacetEvents,
): HTMLElement | undefined {
  const chosen = state.chosen[group];
  // A chosen value that no result has stays in the list, so that it can be taken back.
  const gone = chosen.filter((value) => !values.some((one) => one.value === value)).map((value) => ({ value, label: value, count: 0 }));
  const all = [...values, ...gone];
  if (all.length === 0) return undefined;
  const shown = all.slice(0, unfolded ? shownAtMost : shownAtFirst);
  const listed = [...shown, ...all.filter((one) => chosen.includes(one.value) && !shown.includes(one))];
  const boxes = listed.map(({ value, label, count }) =>
    checkbox(`${group}:${value}`, labelOf(words, group, value, label), words.number(count), chosen.includes(value), (on) =>
      choose(withChoice(state, group, value, on)),
    ),
  );
  const set = make('fieldset', {}, make('legend', {}, groupName(words, group)), ...boxes);
  if (!unfolded && listed.length < all.length) {
    const button = make(
      'button',
      { type: 'button', class: 'every', 'data-key': `all:${group}` },
      words.say('search.all-choices', { n: Math.min(all.length, shownAtMost) }),
    );
    button.addEventListener('click', () => unfold(group));
    set.append(button);
  }
  return set;
}

function checkbox(key: string, label: string, count: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  const box = make('input', { type: 'checkbox', 'data-key': key });
  box.checked = on;
  box.addEventListener('change', () => change(box.checked));
  return make('label', { class: 'check' }, box, make('span', {}, make('bdi', {}, label)), ' ', make('span', { class: 'n' }, count));
}

function periodSet(words: Words, state: SearchState, { choose }: FacetEvents): HTMLElement {
  const hint = make('p', { class: 'note', id: 'date-form' }, words.say('search.date-form'));
  const field = (name: 'after' | 'before', label: string): HTMLElement => {
    const input = make('input', {
      type: 'text',
      inputmode: 'numeric',
      size: '10',
      maxlength: '10',
      dir: 'ltr',
      autocomplete: 'off',
      'data-key': name,
      'aria-describedby': 'date-form',
    });
    input.value = state[name] ?? '';
    input.addEventListener('change', () => {
      const date = partialDate(input.value);
      if (date === undefined && input.value.trim() !== '') {
        input.setAttribute('aria-invalid', 'true');
        hint.classList.add('wrong');
        return;
      }
      const { [name]: _, ...rest } = state;
      choose({ ...rest, shown: 20, ...(date === undefined ? {} : { [name]: date }) });
    });
    return make('label', { class: 'date' }, make('span', {}, label), ' ', input);
  };
  return make(
    'fieldset',
    {},
    make('legend', {}, words.say('search.period')),
    make('div', { class: 'dated' }, field('after', words.say('search.from')), ' ', field('before', words.say('search.until'))),
    hint,
  );
}
