import type { Entry } from '../../model/article.js';
import type { Words } from '../words.js';

/** A box to tick that leaves the articles with an inferred date or source out of a list. */
export type Certainty = { readonly certainty?: { readonly label: string } };

/**
 * The filter to stated and read facts only. It is a box on the page itself, not a second page: the style sheet hides the entries
 * that are marked as inferred while the box is ticked (`:has(#sure:checked)`), so it works from disk and without script, costs no page,
 * and cannot disagree with the list. It is offered only where it makes a difference: when it holds for some of the articles and not for all.
 * A browser without style sheets or `:has` shows the whole list, in which each inferred fact carries its word.
 */
export function certainty(words: Words, entries: readonly Entry[]): Certainty {
  const n = entries.reduce((sum, entry) => sum + (isInferred(entry) ? 1 : 0), 0);
  return n === 0 || n === entries.length ? {} : { certainty: { label: words.say('list.certain', { n, all: entries.length }) } };
}

/** Whether what a list says of the article rests on an inference: its date or its source. */
export function isInferred({ dateStanding, sourceStanding }: Pick<Entry, 'dateStanding' | 'sourceStanding'>): boolean {
  return dateStanding === 'inferred' || sourceStanding === 'inferred';
}
