import type { PartialDate } from '../../model/ids.js';
import type { SearchRequest } from '../../search/request.js';
import type { SearchState } from './search-state.js';

const orders = { match: 'relevance', new: 'newest', old: 'oldest' } as const;

/** The question to the index that a state of the page stands for. */
export function requestOf({ query, chosen, after, before, sure, sort, shown, typing }: SearchState): SearchRequest {
  return {
    query,
    filters: {
      sources: chosen.source,
      years: chosen.year,
      langs: chosen.lang,
      authors: chosen.author,
      // The state lets only dates through (`partialDate`).
      ...(after === undefined ? {} : { from: after as PartialDate }),
      ...(before === undefined ? {} : { to: before as PartialDate }),
      firm: sure,
    },
    sort: orders[sort],
    from: 0,
    count: shown,
    typing,
  };
}
