import type { OpenIndex, OpenSegment } from './open-index.js';
import { openTermShard, placeOfTerm, type Postings, readPostings, type TermShard } from './read-terms.js';
import { shardName } from './shard-format.js';
import type { Session } from './shards.js';
import { endingClasses, termOf } from './tokens.js';

/** The articles of a segment that have a word; parallel lists, by number within the segment. */
export type WordMatches = {
  readonly docs: Uint32Array;
  readonly counts: Uint32Array;
  /** 1 in the headline, 2 in the subtitle. */
  readonly fields: Uint8Array;
  /** The terms it was read as; a phrase looks up their positions. */
  readonly terms: readonly Postings[];
};

/** Words that an unfinished word may stand for in one segment, and files it may be looked for in. */
const [mostCompletions, mostCompletionShards] = [60, 3];

/** What is looked up for a word: each of its terms, with whose endings it was cut by. */
export type WordTerms = {
  readonly terms: readonly { readonly text: string; readonly endings: number }[];
  /** The beginning of further words; absent when the word is finished. */
  readonly prefix?: string;
};

/** The terms a word has by the endings of each language that the archive holds. */
export function termsOfWord(token: string, { endings }: Pick<OpenIndex, 'endings'>, unfinished: boolean): WordTerms {
  const terms = new Map<string, number>();
  for (const [at, one] of endingClasses.entries()) {
    if ((endings & (1 << at)) === 0) continue;
    const text = termOf(token, one);
    terms.set(text, (terms.get(text) ?? 0) | (1 << at));
  }
  return { terms: [...terms].map(([text, bits]) => ({ text, endings: bits })), ...(unfinished && isLongEnough(token) ? { prefix: token } : {}) };
}

/** Two letters begin too many words; one Chinese character begins few pairs. */
function isLongEnough(token: string): boolean {
  return token.length > 2 || (token.charCodeAt(0) >= 0xe00 && token.length === 1);
}

/** The files of a segment that a word is looked for in. */
export function shardsOfWord({ terms, prefix }: WordTerms, segment: OpenSegment): { readonly names: readonly string[]; readonly capped: boolean } {
  const shards = new Set(terms.map(({ text }) => shardOf(segment, text)));
  let capped = false;
  if (prefix !== undefined) {
    const first = shardOf(segment, prefix);
    const last = shardOf(segment, `${prefix}\uffff`);
    capped = last - first >= mostCompletionShards;
    for (let shard = first; shard <= Math.min(last, first + mostCompletionShards - 1); shard++) shards.add(shard);
  }
  return { names: [...shards].sort((a, b) => a - b).map((shard) => shardName.postings(segment.name, shard)), capped };
}

/** Looks a word up in a segment. Articles of a language match by the endings of that language. */
export async function matchWord(index: OpenIndex, segment: OpenSegment, word: WordTerms, session: Session): Promise<WordMatches> {
  const { names } = shardsOfWord(word, segment);
  const opened = await Promise.all(names.map((name) => index.shards.open(name, openTermShard, session)));
  const found: Postings[] = [];
  for (const shard of opened) {
    if (shard === undefined) continue;
    for (const { text, endings } of word.terms) {
      const row = placeOfTerm(shard.terms, text);
      if (shard.terms[row] === text) found.push(ofEndings(index, segment, endings, readPostings(shard, row, segment.articles)));
    }
    if (word.prefix !== undefined) found.push(...completions(shard, word, segment));
  }
  return merged(found);
}

function completions(shard: TermShard, { terms, prefix = '' }: WordTerms, segment: OpenSegment): Postings[] {
  const rows: number[] = [];
  for (let row = placeOfTerm(shard.terms, prefix); shard.terms[row]?.startsWith(prefix); row++) {
    if (!terms.some(({ text }) => text === shard.terms[row])) rows.push(row);
  }
  rows.sort((a, b) => ((shard.counts[b] ?? 0) >> 2) - ((shard.counts[a] ?? 0) >> 2) || a - b);
  return rows.slice(0, mostCompletions).map((row) => readPostings(shard, row, segment.articles));
}

/** Only the articles whose words were cut by these endings. */
function ofEndings(index: OpenIndex, segment: OpenSegment, endings: number, postings: Postings): Postings {
  if ((index.endings & ~endings) === 0) return postings;
  const { lang } = index.columns;
  const kept: number[] = [];
  for (const [at, doc] of postings.docs.entries()) if (((index.endingsOf[lang[segment.first + doc] ?? 0] ?? 0) & endings) !== 0) kept.push(at);
  if (kept.length === postings.docs.length) return postings;
  return { ...postings, kept: Uint32Array.from(kept) };
}

/** One list of the articles of several terms. */
function merged(found: readonly Postings[]): WordMatches {
  const [one] = found;
  if (one !== undefined && found.length === 1 && one.kept === undefined) return { docs: one.docs, counts: one.counts, fields: one.fields, terms: found };
  const of = new Map<number, { count: number; fields: number }>();
  for (const { docs, counts, fields, kept } of found) {
    const add = (at: number): void => {
      const doc = docs[at] ?? 0;
      const known = of.get(doc);
      if (known === undefined) of.set(doc, { count: counts[at] ?? 0, fields: fields[at] ?? 0 });
      else {
        known.count += counts[at] ?? 0;
        known.fields |= fields[at] ?? 0;
      }
    };
    if (kept === undefined) for (let at = 0; at < docs.length; at++) add(at);
    else for (const at of kept) add(at);
  }
  const docs = Uint32Array.from(of.keys()).sort();
  return {
    docs,
    counts: docs.map((doc) => of.get(doc)?.count ?? 0),
    fields: Uint8Array.from(docs, (doc) => of.get(doc)?.fields ?? 0),
    terms: found,
  };
}

/** The file whose terms could include this one. */
function shardOf({ terms }: OpenSegment, term: string): number {
  const at = placeOfTerm(terms, term);
  return terms[at] === term ? at : Math.max(0, at - 1);
}
