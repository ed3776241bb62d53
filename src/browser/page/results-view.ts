import type { FoldedHit, SearchAnswer } from '../../search/answer.js';
import type { Words } from '../../site/words.js';
import { countSentence, noteParagraphs } from './answer-notes.js';
import { byId, fill, make } from './elements.js';
import { facetForm } from './facet-form.js';
import { filtersLine } from './filters-line.js';
import { hitLine } from './hit-line.js';
import { makeSayer } from './said.js';
import { type Group, hashOf, isNarrowed, markOf, pageOf, type SearchState, type Sort } from './search-state.js';

/** What a reader does on the page that is more than following a link. */
export type ViewEvents = {
  readonly choose: (next: SearchState) => void;
  readonly describe: (folded: readonly number[]) => Promise<readonly FoldedHit[]>;
};

/** Shows the page of the search in its states. */
export type ResultsView = {
  /** Nothing was asked yet: what can be typed, and ways to browse. */
  readonly nothing: () => void;
  /** An answer is on its way; says so when it takes a while, and offers other ways when it takes long. */
  readonly waiting: () => void;
  readonly answer: (asked: SearchState, answer: SearchAnswer) => void;
  /** The index cannot be read: ways to browse. */
  readonly failed: () => void;
};

/** A reader is told that the index is being read after so many milliseconds, and that it takes long after so many. */
const saidReading = 300;
const saidSlow = 6000;

/** What of an excerpt fits into two lines: characters. */
const roomOnPhone = 90;
const roomOnDesk = 260;

export function makeResultsView(words: Words, events: ViewEvents): ResultsView {
  const say = makeSayer(byId('status'));
  const unfolded = new Set<Group>();
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  /** The hit that gets the focus when it is shown: the first of those asked for with "more". */
  let focusHit: number | undefined;

  /** Shows one part, with what is said above it. */
  const showOnly = (part: 'first' | 'found' | 'failed', sentence: string): void => {
    for (const timer of timers) clearTimeout(timer);
    byId('slow').hidden = true;
    for (const id of ['first', 'found', 'failed']) byId(id).hidden = id !== part;
    byId('ways').hidden = part !== 'first';
    if (part !== 'found') for (const id of ['said', 'aside']) fill(byId(id));
    say(sentence);
  };

  const showFacets = (asked: SearchState, { facets }: SearchAnswer): void => {
    const unfold = (group: Group): void => {
      unfolded.add(group);
      fill(byId('facets'), ...facetForm(words, facets, asked, unfolded, { choose: events.choose, unfold }));
      byId('facets').querySelector<HTMLElement>(`[data-key^="${group}:"]`)?.focus({ preventScroll: true });
    };
    fill(byId('facets'), ...facetForm(words, facets, asked, unfolded, { choose: events.choose, unfold }));
  };

  const moreLine = (asked: SearchState, { hits, shown }: SearchAnswer): readonly (Node | string)[] => {
    if (hits.length === 0 || hits.length >= shown) return [];
    const link = make('a', { href: hashOf({ ...asked, shown: asked.shown + pageOf }) }, words.say('search.next', { n: Math.min(pageOf, shown - hits.length) }));
    // The link itself moves away under the hits it brings.
    link.addEventListener('click', () => {
      focusHit = hits.length;
    });
    return [words.say('search.shown', { n: hits.length, all: shown }), ' ', link];
  };

  return {
    nothing: () => showOnly('first', ''),
    failed: () => showOnly('failed', byId('failed').textContent ?? ''),
    waiting: () => {
      for (const timer of timers) clearTimeout(timer);
      timers = [
        setTimeout(() => fill(byId('said'), words.say('search.reading')), saidReading),
        setTimeout(() => {
          byId('slow').hidden = false;
        }, saidSlow),
      ];
    },
    answer: (asked, answer) => {
      const count = make('span', {}, ...countSentence(words, asked, answer));
      const notes = noteParagraphs(words, asked, answer);
      showOnly('found', [count, ...notes].map((one) => one.textContent).join(' '));
      fill(byId('said'), count, ...(answer.hits.some((hit) => hit.folded.length > 0) ? [' ', words.say('search.folded')] : []));
      fill(byId('aside'), ...notes, ...filtersLine(words, answer.facets, asked));
      fill(byId('sorts'), ...sortLinks(words, asked));
      const room = matchMedia('(max-width:48rem)').matches ? roomOnPhone : roomOnDesk;
      const frame = { words, mark: markOf(asked), room, describe: events.describe };
      fill(byId('hits'), ...answer.hits.map((hit) => hitLine(frame, hit)));
      fill(byId('more'), ...moreLine(asked, answer));
      showFacets(asked, answer);
      // With no result and no filter there is nothing to narrow, but there are other ways.
      const none = answer.total === 0;
      for (const id of ['narrow', 'narrowing']) byId(id).hidden = none && !isNarrowed(asked);
      byId('results').hidden = none;
      byId('ways').hidden = !none;
      if (focusHit !== undefined) byId('hits').children[focusHit]?.querySelector('a')?.focus();
      focusHit = undefined;
    },
  };
}

/** The orders in which hits can be listed, each a link; without words there is no match to sort by. */
function sortLinks(words: Words, state: SearchState): readonly (Node | string)[] {
  const kinds: readonly Sort[] = state.query.trim() === '' ? ['new', 'old'] : ['match', 'new', 'old'];
  const current = kinds.includes(state.sort) ? state.sort : 'new';
  const links = kinds.map((sort) => {
    const attributes = { href: hashOf({ ...state, sort, shown: pageOf }), 'data-key': sort, 'aria-current': sort === current ? 'true' : undefined };
    return make('a', attributes, words.say(`search.sort-${sort}`));
  });
  return [words.say('search.sort'), ...links.flatMap((link) => [' ', link])];
}
