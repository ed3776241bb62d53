import type { MarkedRun } from './answer.js';
import type { Clause, Query } from './query.js';
import { type EndingClass, endingClassOf, readTokens, termOf } from './tokens.js';

/** A place in a text that a query asks for: from `at` to before `end`, and which of the query's words it is. */
export type Mark = { readonly at: number; readonly end: number; readonly word: number };

/** The text cut where the words of a query stand in it. `lang` is the language of the text. Only plain text goes in and comes out. */
export function markText(text: string, query: Query, lang: string | undefined): readonly MarkedRun[] {
  return runsOf(text, marksIn(text, query, lang), 0, text.length);
}

/** Every place where a word of the query stands, in order; words of a phrase only where the whole phrase stands. */
export function marksIn(text: string, query: Query, lang: string | undefined): readonly Mark[] {
  const endings = endingClassOf(lang);
  const clauses = query.clauses.filter((clause) => !clause.excluded);
  const wanted = clauses.map((clause) => clause.tokens.map(({ token }) => termOf(token, endings)));
  const prefix = query.unfinished?.tokens[0]?.token;
  const tokens = tokensOf(text, endings);
  const marks: Mark[] = [];
  let covered = -1;
  for (const [at, { token }] of tokens.entries()) {
    const word = clauses.findIndex(
      (clause, number) => standsAt(clause, wanted[number] ?? [], tokens, at) || (clause === query.unfinished && begins(token, prefix)),
    );
    if (word < 0) continue;
    const length = Math.max(1, wanted[word]?.length ?? 1);
    for (let next = Math.max(at, covered + 1); next < at + length; next++) {
      const one = tokens[next];
      if (one !== undefined) marks.push({ at: one.at, end: one.end, word });
      covered = next;
    }
  }
  return marks;
}

/** Runs of a part of a text, marked where the marks are. Marks may touch or overlap, as pairs of characters do. */
export function runsOf(text: string, marks: readonly Mark[], from: number, to: number): readonly MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = from;
  const put = (end: number, marked: boolean): void => {
    if (end <= at) return;
    const last = runs[runs.length - 1];
    const part = text.slice(at, end);
    if (last !== undefined && last.marked === marked) runs[runs.length - 1] = { text: last.text + part, marked };
    else runs.push({ text: part, marked });
    at = end;
  };
  for (const mark of marks) {
    if (mark.end <= from || mark.at >= to) continue;
    put(Math.min(mark.at, to), false);
    put(Math.min(mark.end, to), true);
  }
  put(to, false);
  return runs;
}

type TextToken = { readonly token: string; readonly term: string; readonly at: number; readonly end: number };

function tokensOf(text: string, endings: EndingClass): TextToken[] {
  const tokens: TextToken[] = [];
  readTokens(text, (token, at, end) => tokens.push({ token, term: termOf(token, endings), at, end }));
  return tokens;
}

function standsAt(clause: Clause, terms: readonly string[], tokens: readonly TextToken[], at: number): boolean {
  return terms.length > 0 && terms.length === clause.tokens.length && terms.every((term, next) => tokens[at + next]?.term === term);
}

function begins(token: string, prefix: string | undefined): boolean {
  return prefix !== undefined && prefix.length > 2 && token.startsWith(prefix);
}
