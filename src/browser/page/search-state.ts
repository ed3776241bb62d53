/** The groups of filters that hold several values, each by its name in the address. */
export const groups = ['source', 'year', 'lang', 'author'] as const;
export type Group = (typeof groups)[number];

/** In which order hits are listed: by match, newest first or oldest first. */
export type Sort = 'match' | 'new' | 'old';

/** All that decides what the page of the search shows; it stands after `#` in the address and nowhere else. */
export type SearchState = {
  /** What was typed. */
  readonly query: string;
  /** Its last word may be unfinished: it stands for every word that begins so, until Enter is pressed. */
  readonly typing: boolean;
  /** Chosen values, by group: within a group one of them must hold, and each group must hold. */
  readonly chosen: Readonly<Record<Group, readonly string[]>>;
  /** First and last date, as far as given: `2019`, `2019-12` or `2019-12-28`. */
  readonly after?: string;
  readonly before?: string;
  /** Stated and read facts only. */
  readonly sure: boolean;
  readonly sort: Sort;
  /** How many hits are listed. */
  readonly shown: number;
};

/** So many hits are listed at first, and so many more each time. */
export const pageOf = 20;

const longestQuery = 300;
const longestValue = 200;
const mostChosen = 50;
const mostShown = 1000;

export const nothing: SearchState = {
  query: '',
  typing: false,
  chosen: { source: [], year: [], lang: [], author: [] },
  sure: false,
  sort: 'match',
  shown: pageOf,
};

/** Reads the state from what stands after `#`. Anything may stand there: what is not understood is left out, and nothing is believed to be short. */
export function stateOf(hash: string): SearchState {
  const given = new URLSearchParams(hash.replace(/^#/, '').slice(0, 20_000));
  const values = (name: string): readonly string[] =>
    [...new Set(given.getAll(name).filter((value) => value !== '' && value.length <= longestValue))].slice(0, mostChosen);
  const after = partialDate(given.get('after'));
  const before = partialDate(given.get('before'));
  const sort = given.get('sort');
  const shown = Number.parseInt(given.get('shown') ?? '', 10);
  return {
    query: (given.get('q') ?? '').slice(0, longestQuery),
    typing: given.get('typing') === '1',
    chosen: { source: values('source'), year: values('year'), lang: values('lang'), author: values('author') },
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    sure: given.get('facts') === 'sure',
    sort: sort === 'new' || sort === 'old' ? sort : 'match',
    shown: Number.isFinite(shown) ? Math.min(Math.max(pageOf, shown), mostShown) : pageOf,
  };
}

/** What stands after `#` for a state: `#q=idlib&source=reuters`; for nothing at all `#`. What is as it is at first is left out. */
export function hashOf(state: SearchState): string {
  const out = new URLSearchParams();
  if (state.query !== '') out.append('q', state.query);
  if (state.query !== '' && state.typing) out.append('typing', '1');
  for (const group of groups) for (const value of state.chosen[group]) out.append(group, value);
  if (state.after !== undefined) out.append('after', state.after);
  if (state.before !== undefined) out.append('before', state.before);
  if (state.sure) out.append('facts', 'sure');
  if (state.sort !== 'match') out.append('sort', state.sort);
  if (state.shown !== pageOf) out.append('shown', String(state.shown));
  return `#${out.toString()}`;
}

/** What stands after `#` in the link of a hit, so that the article's page marks the words: `#mark=idlib`. Without words nothing does. */
export function markOf({ query, typing }: SearchState): string {
  return query.trim() === '' ? '' : `#${new URLSearchParams({ mark: query, ...(typing ? { typing: '1' } : {}) }).toString()}`;
}

/** Whether a state asks for anything: words, or a filter. */
export function asks(state: SearchState): boolean {
  return state.query.trim() !== '' || isNarrowed(state);
}

/** Whether a state has filters. */
export function isNarrowed({ chosen, after, before, sure }: SearchState): boolean {
  return sure || after !== undefined || before !== undefined || groups.some((group) => chosen[group].length > 0);
}

/** The state with a value of a group chosen, or no longer chosen; from the first hit again. */
export function withChoice(state: SearchState, group: Group, value: string, on: boolean): SearchState {
  const rest = state.chosen[group].filter((one) => one !== value);
  return { ...state, shown: pageOf, chosen: { ...state.chosen, [group]: on ? [...rest, value] : rest } };
}

/** The state without any filter. */
export function widened({ query, typing, sort }: SearchState): SearchState {
  return { ...nothing, query, typing, sort };
}

/** A date as far as it is known, when the text is one: `2019`, `2019-12`, `2019-12-28`; `2019-2-3` is taken as well. */
export function partialDate(text: string | null): string | undefined {
  const parts = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text ?? '');
  if (parts === null) return undefined;
  const [, year = '', month, day] = parts;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`;
  return Number(day) < 1 || Number(day) > 31 ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
