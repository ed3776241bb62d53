import type { PartialDate } from '../model/ids.js';
import { readTokens } from './tokens.js';

/** A token of the query: as it is compared, and where it stands in what was typed. */
export type QueryToken = { readonly token: string; readonly at: number; readonly end: number };

/** Words that must stand in an article: one, or several in this order without others between them. */
export type Clause = {
  readonly tokens: readonly QueryToken[];
  /** Only the headline counts. */
  readonly inTitle: boolean;
  /** The article must not have it. */
  readonly excluded: boolean;
};

/** `source:` or `author:` with words of a name. */
export type NameClause = { readonly field: 'source' | 'author'; readonly tokens: readonly string[]; readonly text: string; readonly excluded: boolean };

/** A query as it was understood. Never throws anything away silently: what is no operator is a word. */
export type Query = {
  readonly clauses: readonly Clause[];
  readonly names: readonly NameClause[];
  /** `before:` and `after:` leave out the day, month or year they name; `on:` is that one. */
  readonly dates: readonly { readonly field: 'before' | 'after' | 'on'; readonly date: PartialDate }[];
  /** Operators whose value says nothing. */
  readonly unread: readonly { readonly field: 'before' | 'after' | 'on'; readonly value: string }[];
  /** The clause that is still being typed: a single word at the very end. */
  readonly unfinished?: Clause;
};

const fieldNames = ['source', 'author', 'title', 'before', 'after', 'on'] as const;
const opening = '"“„«';
const closing = '"”“»';

/** Reads a query: `storm "high tide" -insurance source:courier title:harbour after:2019-03`. */
export function parseQuery(text: string): Query {
  const clauses: Clause[] = [];
  const names: NameClause[] = [];
  const dates: Query['dates'][number][] = [];
  const unread: Query['unread'][number][] = [];
  let unfinished: Clause | undefined;
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const piece = readPiece(text, at);
    at = piece.end;
    const { field, excluded } = piece;
    const value = text.slice(piece.from, piece.to);
    if (field === 'before' || field === 'after' || field === 'on') {
      const date = readDate(value);
      if (date === undefined) unread.push({ field, value });
      else dates.push({ field, date });
    } else if (field === 'source' || field === 'author') {
      const tokens = tokensOf(value, 0).map(({ token }) => token);
      if (tokens.length > 0) names.push({ field, tokens, text: value, excluded });
    } else {
      const tokens = tokensOf(value, piece.from);
      const whole = piece.quoted || excluded;
      const made = (whole && tokens.length > 0 ? [tokens] : tokens.map((one) => [one])).map((own) => ({ tokens: own, inTitle: field === 'title', excluded }));
      clauses.push(...made);
      unfinished = piece.quoted || excluded || piece.end < text.length ? undefined : made[made.length - 1];
    }
  }
  return { clauses, names, dates, unread, ...(unfinished === undefined ? {} : { unfinished }) };
}

type Piece = {
  readonly field?: (typeof fieldNames)[number];
  readonly excluded: boolean;
  readonly quoted: boolean;
  readonly from: number;
  readonly to: number;
  readonly end: number;
};

function readPiece(text: string, begin: number): Piece {
  const excluded = /^[-−]\S/.test(text.slice(begin, begin + 2));
  let from = begin + (excluded ? 1 : 0);
  const field = fieldNames.find((name) => text.slice(from, from + name.length + 1).toLowerCase() === `${name}:`);
  if (field !== undefined) from += field.length + 1;
  const quoted = opening.includes(text[from] ?? ' ');
  if (quoted) from++;
  let to = from;
  while (to < text.length && (quoted ? !closing.includes(text[to] ?? '') : !/\s/.test(text[to] ?? ''))) to++;
  return { ...(field === undefined ? {} : { field }), excluded, quoted, from, to, end: quoted ? to + 1 : to };
}

function tokensOf(text: string, offset: number): QueryToken[] {
  const tokens: QueryToken[] = [];
  readTokens(text, (token, at, end) => tokens.push({ token, at: offset + at, end: offset + end }));
  return tokens;
}

/** `2019`, `2019-12`, `2019-12-28`, with points or slashes too, and `28.12.2019`. */
function readDate(value: string): PartialDate | undefined {
  const plain = value.trim().replaceAll(/[./]/g, '-');
  const turned = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(plain);
  const parts = turned ? [turned[3], turned[2], turned[1]] : /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(plain)?.slice(1);
  if (parts === undefined) return undefined;
  const [year = '', month, day] = parts;
  if ((month !== undefined && (Number(month) < 1 || Number(month) > 12)) || (day !== undefined && (Number(day) < 1 || Number(day) > 31))) return undefined;
  // Written as partial dates are.
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-') as PartialDate;
}
