// On the page of an article that was opened from a hit: marks the words that were asked for, and leads from one to the next.
import { parseQuery } from '../search/query.js';
import type { Words } from '../site/words.js';
import { make } from './page/elements.js';
import { markWords, unmark } from './page/mark-words.js';
import { pageWords } from './page/page-words.js';

/** No more is read from the address than the search lets anyone type. */
const longestQuery = 300;

const words = pageWords();
const asked = new URLSearchParams(location.hash.slice(1, 5000));
const query = (asked.get('mark') ?? '').slice(0, longestQuery);
const article = document.querySelector('article');
if (words !== undefined && article !== null && query.trim() !== '') {
  const marks = markWords(article, parseQuery(asked.get('typing') === '1' ? query : `${query} `));
  if (marks.length > 0) document.body.append(bar(words, marks));
}

/** The number of marked places and ways to go to them, in a strip at the foot of the window, so that nothing on the page moves. */
function bar(words: Words, marks: readonly (readonly HTMLElement[])[]): HTMLElement {
  let at = -1;
  const count = make('span', { role: 'status' }, words.say('marks.found', { n: marks.length }));
  const step = (by: number): void => {
    at = (at < 0 && by < 0 ? marks.length - 1 : at + by + marks.length) % marks.length;
    for (const old of document.querySelectorAll('mark.at')) old.classList.remove('at');
    for (const one of marks[at] ?? []) one.classList.add('at');
    marks[at]?.[0]?.scrollIntoView({ block: 'center' });
    count.textContent = words.say('marks.at', { n: at + 1, all: marks.length });
  };
  const button = (key: string, act: () => void): HTMLElement => {
    const made = make('button', { type: 'button' }, words.say(key));
    made.addEventListener('click', act);
    return made;
  };
  const strip = make('section', { class: 'marks-bar', 'aria-label': words.say('marks.label') }, count, ' ');
  const clear = (): void => {
    unmark(marks);
    strip.remove();
    // The address no longer asks for marks, so that they stay away when the page is opened again.
    history.replaceState(null, '', location.pathname + location.search);
  };
  strip.append(
    button('marks.previous', () => step(-1)),
    ' ',
    button('marks.next', () => step(1)),
    ' ',
    button('marks.clear', clear),
  );
  return strip;
}
