import type { FoldedHit, Hit, Note, SearchAnswer } from './answer.js';
import { type Card, readCards } from './card.js';
import { excerptOf } from './excerpt.js';
import { facetsOf } from './facets.js';
import { dateColumn, namesSomebody, type Tests, testsOf } from './filter.js';
import { findArticles, findSome, type Found } from './find-articles.js';
import { lookUpIn, type LookUp } from './look-up.js';
import { markText } from './mark.js';
import { openIndex, type OpenIndex } from './open-index.js';
import { orderResults, type Ranked } from './order-results.js';
import { parseQuery, type Query } from './query.js';
import type { LoadShard, SearchRequest } from './request.js';
import { shardName } from './shard-format.js';
import type { Session } from './shards.js';
import { suggestionFor } from './suggest.js';

/** An index that was opened: it answers questions. */
export type SearchEngine = {
  /** How many articles it knows. */
  readonly articles: number;
  readonly search: (request: SearchRequest) => Promise<SearchAnswer>;
  /** Lines for articles under a hit, by the numbers in `Hit.folded`. Those whose file cannot be loaded are missing. */
  readonly describe: (docs: readonly number[]) => Promise<readonly FoldedHit[]>;
};

/** Opens the index. Rejects when its first file cannot be loaded; what fails later is said in each answer. */
export async function openSearch(load: LoadShard): Promise<SearchEngine> {
  const index = await openIndex(load);
  const dateOf = dateColumn(index.columns);
  return {
    articles: index.columns.articles,
    search: (request) => answer(index, dateOf, request),
    describe: async (docs) => {
      const cards = await cardsOf(index, docs, { asked: new Set(), failed: new Set() });
      return docs.flatMap((doc) => {
        const card = cards.get(doc);
        return card === undefined ? [] : [foldedHit(card)];
      });
    },
  };
}

async function answer(index: OpenIndex, dateOf: Uint32Array, request: SearchRequest): Promise<SearchAnswer> {
  const { filters, typing } = request;
  const query = parseQuery(request.query);
  const tests = testsOf(index.columns, dateOf, filters, query);
  const lookUp = lookUpIn(index, query, typing);
  const { found, all } = await find(index, query, request, lookUp);
  const ranked = orderResults(index, found, tests, request.sort);
  const hits = await hitsOf(index, query, ranked, request, lookUp.session);
  const suggestion = all ? undefined : suggestionFor(request.query, found.words, index);
  const { failed } = lookUp.session;
  return {
    total: ranked.total,
    shown: ranked.shown,
    hits,
    facets: facetsOf(index.columns, dateOf, foundDocs(index, found, tests), tests, filters.firm),
    notes: [...namesUnknown(index, query), ...lookUp.notes, ...(failed.size > 0 ? [{ kind: 'incomplete', files: failed.size } as const] : [])],
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** All articles with all the words; where there is none, those with some. `all` says which. */
async function find(index: OpenIndex, query: Query, { filters }: SearchRequest, lookUp: LookUp): Promise<{ readonly found: Found; readonly all: boolean }> {
  const words = query.clauses.some((clause) => !clause.excluded);
  const asksNothing = query.clauses.length === 0 && query.names.length === 0 && query.dates.length === 0 && !isFiltering(filters);
  if (asksNothing) return { found: { docs: index.segments.map(() => []), words: [] }, all: true };
  const found = await findArticles(index, query, lookUp);
  // A phrase that was not looked for everywhere may stand where nobody looked.
  const sure = lookUp.notes.every(({ kind }) => kind !== 'phrase-capped');
  if (!words || !sure || found.docs.some((docs) => docs.length > 0)) return { found, all: true };
  return { found: await findSome(index, query, lookUp), all: false };
}

function isFiltering({ sources, years, langs, authors, from, to, firm }: SearchRequest['filters']): boolean {
  return firm || sources.length + years.length + langs.length + authors.length > 0 || from !== undefined || to !== undefined;
}

function* foundDocs(index: OpenIndex, found: Found, tests: Tests): Iterable<number> {
  for (const [segment, docs] of found.docs.entries()) {
    const first = index.segments[segment]?.first ?? 0;
    for (const doc of docs) if (tests.always(first + doc)) yield first + doc;
  }
}

function namesUnknown({ columns }: OpenIndex, query: Query): Note[] {
  const names = query.names.filter((clause) => !namesSomebody(columns, clause)).map(({ field, text }): Note => ({ kind: 'unknown-value', field, value: text }));
  return [...names, ...query.unread.map(({ field, value }): Note => ({ kind: 'unknown-value', field, value }))];
}

async function hitsOf(index: OpenIndex, query: Query, ranked: Ranked, { from, count }: SearchRequest, session: Session): Promise<Hit[]> {
  const lines = ranked.lines(from, count);
  const cards = await cardsOf(
    index,
    lines.map(({ doc }) => doc),
    session,
  );
  return lines.flatMap(({ doc, folded }) => {
    const card = cards.get(doc);
    if (card === undefined) return [];
    const { text, headline, ...rest } = card;
    return [{ ...rest, headline: markText(headline, query, card.lang), excerpt: excerptOf(text, query, card.lang), folded }];
  });
}

function foldedHit({ address, headline, date, dateStanding, source, sourceId, sourceStanding, dir }: Card): FoldedHit {
  return {
    address,
    headline,
    dateStanding,
    sourceId,
    sourceStanding,
    dir,
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The cards of articles, by their numbers; missing where a file cannot be loaded. */
async function cardsOf(index: OpenIndex, docs: readonly number[], session: Session): Promise<Map<number, Card>> {
  const cards = new Map<number, Card>();
  await Promise.all(
    docs.map(async (doc) => {
      const { name, row } = textPlace(index, doc);
      const card = (await index.shards.open(shardName.texts(name), readCards, session))?.[row];
      if (card !== undefined) cards.set(doc, card);
    }),
  );
  return cards;
}

function textPlace({ texts }: OpenIndex, doc: number): { readonly name: string; readonly row: number } {
  let first = 0;
  for (const { name, articles } of texts) {
    if (doc < first + articles) return { name, row: doc - first };
    first += articles;
  }
  throw new Error(`no file of texts has article ${doc}`);
}
