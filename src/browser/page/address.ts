import { hashOf, type SearchState, stateOf } from './search-state.js';

/**
 * Keeps the state in the address, after `#`. While someone types, the newest entry of the history is rewritten, so that going back leads to the
 * search before and not to the letter before; whatever is done on purpose (a filter, a link, Enter) makes an entry of its own.
 */
export type Address = {
  readonly state: () => SearchState;
  /** Writes the state of someone who types. */
  readonly typed: (state: SearchState) => void;
  /** Goes to a state on purpose. */
  readonly go: (state: SearchState) => void;
};

export function watchAddress(moved: (state: SearchState) => void): Address {
  let typing = false;
  let known = location.hash;
  const write = (hash: string, how: 'pushState' | 'replaceState'): void => {
    if (hash === (location.hash || '#')) return;
    try {
      history[how](null, '', hash);
    } catch {
      // A browser that allows few entries in a short time: the address is written with the next one.
    }
    known = location.hash;
  };
  addEventListener('hashchange', () => {
    if (location.hash === known) return;
    // The link that skips to the content leads to a place on the page, and is no search.
    if (location.hash !== '' && !location.hash.includes('=')) return write(known || '#', 'replaceState');
    known = location.hash;
    typing = false;
    moved(stateOf(location.hash));
  });
  return {
    state: () => stateOf(location.hash),
    typed: (state) => {
      write(hashOf(state), typing || location.hash.length < 2 ? 'replaceState' : 'pushState');
      typing = true;
    },
    go: (state) => {
      write(hashOf(state), 'pushState');
      typing = false;
      moved(state);
    },
  };
}
