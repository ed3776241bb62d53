import type { Note, SearchAnswer } from '../../search/answer.js';
import type { Words } from '../../site/words.js';
import { type Child, make } from './elements.js';
import { hashOf, isNarrowed, pageOf, type SearchState } from './search-state.js';
import { sentenceWith } from './sentence.js';

/** How many articles match, as a sentence with the words asked for in bold. */
export function countSentence(words: Words, state: SearchState, answer: SearchAnswer): readonly Child[] {
  const n = answer.total;
  const query = state.query.trim();
  if (n > 0 && answer.notes.some((note) => note.kind === 'relaxed')) return [words.say('search.relaxed', { n })];
  if (query === '') return [`${words.say('count.articles', { n })}.`];
  const bold = make('b', {}, make('bdi', {}, query));
  if (n === 0) return sentenceWith(words, isNarrowed(state) ? 'search.none-narrowed' : 'search.none', 'query', bold);
  return sentenceWith(words, isNarrowed(state) || /[:"-]/.test(query) ? 'search.matches' : 'search.found', 'query', bold, { n });
}

/** What else there is to say of an answer: a paragraph each. */
export function noteParagraphs(words: Words, state: SearchState, answer: SearchAnswer): readonly HTMLElement[] {
  // That the only word stands nowhere was said already.
  const notes = answer.notes.filter((note) => note.kind !== 'relaxed' || note.missing.join(' ') !== state.query.trim());
  const said = notes.flatMap((note) => noteSentence(words, note) ?? []).map((sentence) => make('p', {}, sentence));
  return answer.suggestion === undefined ? said : [...said, suggestion(words, state, answer.suggestion)];
}

function noteSentence(words: Words, note: Note): string | undefined {
  const quoted = (text: string): string => words.say('search.quoted', { words: text });
  switch (note.kind) {
    case 'relaxed':
      return note.missing.length === 0 ? undefined : words.say('search.missing', { words: note.missing.map(quoted).join(', ') });
    case 'incomplete':
      return words.say('search.incomplete');
    case 'phrase-capped':
      return words.say('search.capped', { phrase: quoted(note.phrase), n: note.looked, all: note.all });
    case 'words-left-out':
      return words.say('search.left-out', { words: note.words.map(quoted).join(', ') });
    case 'prefix-capped':
      return words.say('search.prefix', { prefix: quoted(note.prefix) });
    case 'unknown-value':
      return words.say(`search.no-${note.field === 'source' || note.field === 'author' ? note.field : 'date'}`, { value: quoted(note.value) });
  }
}

function suggestion(words: Words, state: SearchState, query: string): HTMLElement {
  const next = { ...state, query, typing: false, shown: pageOf };
  return make('p', {}, ...sentenceWith(words, 'search.suggest', 'query', make('a', { href: hashOf(next), 'data-key': 'suggestion' }, make('bdi', {}, query))));
}
