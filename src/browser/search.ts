// The page to search on: reads what is asked from the address or the box, asks the index, and shows what it answers.
import { openSearch, type SearchEngine } from '../search/engine.js';
import type { Words } from '../site/words.js';
import { watchAddress } from './page/address.js';
import { byId } from './page/elements.js';
import { makeShardLoader } from './page/load-shard.js';
import { pageWords } from './page/page-words.js';
import { requestOf } from './page/request-of.js';
import { makeResultsView } from './page/results-view.js';
import { asks, pageOf } from './page/search-state.js';

declare global {
  interface Window {
    /** Tells `assets/search-start.js` that the search runs. */
    backfileSearch?: boolean;
  }
}

/** Typing rests after so many milliseconds: then the address is written. */
const addressRest = 400;

function startSearch(words: Words): void {
  const box = byId('q') as HTMLInputElement; // the template's
  const title = document.title;
  const load = makeShardLoader();
  let engine: Promise<SearchEngine> | undefined;
  let newest = 0;
  let writeAddress: ReturnType<typeof setTimeout> | undefined;
  let returnTo = Number((history.state as { y?: unknown } | null)?.y) || 0;

  const address = watchAddress((moved) => {
    forgetTyping();
    if (box.value !== moved.query) box.value = moved.query;
    state = moved;
    void ask();
  });
  let state = address.state();

  const view = makeResultsView(words, {
    choose: (next) => address.go({ ...next, query: state.query }),
    describe: async (folded) => (await opened()).describe(folded),
  });

  /** The index; when its beginning cannot be had, the next question tries again. */
  async function opened(): Promise<SearchEngine> {
    engine ??= openSearch(load);
    try {
      return await engine;
    } catch (error) {
      engine = undefined;
      throw error;
    }
  }

  /** Asks for the state as it is. An answer that comes after a newer question is not shown. */
  async function ask(): Promise<void> {
    const number = ++newest;
    const asked = state;
    document.title = asked.query.trim() === '' ? title : `${asked.query.trim()} – ${title}`;
    if (!asks(asked)) return view.nothing();
    view.waiting();
    const answer = await opened()
      .then((index) => index.search(requestOf(asked)))
      .catch(() => undefined);
    if (number !== newest) return;
    if (answer === undefined) return view.failed();
    view.answer(asked, answer);
    if (returnTo > 0) scrollTo(0, returnTo);
    returnTo = 0;
  }

  function forgetTyping(): void {
    clearTimeout(writeAddress);
    writeAddress = undefined;
  }

  function writeTyped(): void {
    forgetTyping();
    address.typed(state);
  }

  box.addEventListener('input', () => {
    state = { ...state, query: box.value, typing: true, shown: pageOf };
    clearTimeout(writeAddress);
    writeAddress = setTimeout(writeTyped, addressRest);
    void ask();
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    address.go({ ...state, query: box.value, typing: false, shown: pageOf });
  });
  byId('facets').addEventListener('submit', (event) => event.preventDefault());
  byId('to-narrow').addEventListener('click', () => {
    const narrow = byId('narrow') as HTMLDetailsElement; // the template's
    narrow.open = true;
    narrow.querySelector('summary')?.focus();
  });
  addEventListener('pagehide', () => {
    // A letter typed just before leaving still reaches the address, and who comes back finds the same place of the list.
    if (writeAddress !== undefined) writeTyped();
    history.replaceState({ y: scrollY }, '');
  });

  box.value = state.query;
  byId('search').hidden = false;
  window.backfileSearch = true;
  // Its beginning is read while the reader still thinks what to type; if that fails, a question will say so.
  opened().catch(() => {});
  void ask();
}

// Only where `assets/search-start.js` found the browser able to: else the page stays as it is written.
const words = document.documentElement.classList.contains('searches') ? pageWords() : undefined;
if (words !== undefined) startSearch(words);
