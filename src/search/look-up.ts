import type { Note } from './answer.js';
import type { OpenIndex } from './open-index.js';
import type { Query, QueryToken } from './query.js';
import type { Session } from './shards.js';
import { matchWord, shardsOfWord, termsOfWord, type WordMatches, type WordTerms } from './word-matches.js';

/** Files that a query may open for words and positions; those of the excerpts come on top. */
export const mostWordFiles = 60;

/** A word that was looked up: its articles in each segment, or nothing for segments where nobody needed it. */
export type LookedUp = {
  readonly token: QueryToken;
  readonly terms: WordTerms;
  readonly matches: (WordMatches | undefined)[];
};

/** Words by their token, as they are looked up during one query; the same word twice is looked up once. */
export type LookUp = {
  readonly session: Session;
  readonly notes: Note[];
  /** Looks a word up in the segments asked for. Nothing when the query opens too many files already: then a note says so. */
  readonly word: (token: QueryToken, segments: readonly number[]) => Promise<LookedUp | undefined>;
};

/** The looking up for one query. */
export function lookUpIn(index: OpenIndex, query: Query, typing: boolean): LookUp {
  const session: Session = { asked: new Set(), failed: new Set() };
  const notes: Note[] = [];
  const known = new Map<string, LookedUp>();
  const unfinished = typing ? query.unfinished?.tokens[0] : undefined;
  const word = async (token: QueryToken, segments: readonly number[]): Promise<LookedUp | undefined> => {
    const key = `${token === unfinished ? '~' : ''}${token.token}`;
    const word = known.get(key) ?? { token, terms: termsOfWord(token.token, index, token === unfinished), matches: [] };
    const missing = segments.filter((segment) => word.matches[segment] === undefined);
    const files = missing.map((segment) => shardsOfWord(word.terms, index.segments[segment] ?? emptySegment));
    const fresh = files.flatMap(({ names }) => names).filter((name) => !session.asked.has(name)).length;
    if (session.asked.size + fresh > mostWordFiles) return undefined;
    if (files.some(({ capped }) => capped)) notes.push({ kind: 'prefix-capped', prefix: token.token });
    known.set(key, word);
    await Promise.all(
      missing.map(async (at) => {
        const segment = index.segments[at];
        if (segment !== undefined) word.matches[at] = await matchWord(index, segment, word.terms, session);
      }),
    );
    return word;
  };
  return { session, notes, word };
}

const emptySegment = { name: '', articles: 0, terms: [''], positions: [], first: 0 };

/** Rare words first, so that few articles are left when the common ones are read. Words that are not among the commonest are rare. */
export function rareFirst(index: OpenIndex, tokens: readonly QueryToken[]): QueryToken[] {
  const count = ({ token }: QueryToken): number => index.countOf.get(token) ?? (token.length > 3 ? 0 : Number.POSITIVE_INFINITY);
  return [...tokens].sort((a, b) => count(a) - count(b) || a.at - b.at);
}
