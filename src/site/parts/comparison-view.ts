import type { ArticleRecord, Entry } from '../../model/article.js';
import type { ComparedRow, Comparison, MarkedFact } from '../../model/comparison.js';
import type { View } from '../../model/page.js';
import type { RelationKind } from '../../model/story.js';
import { dateView, headlineView } from '../entry-view.js';
import { orderView } from './comparison-order.js';
import { piecesOf } from './comparison-pieces.js';
import type { Words } from '../words.js';

/** One of two compared articles: its entry as the site may show it, where its page is, when it has one, and its record, to quote where its date comes from. */
export type ComparedSide = { readonly entry: Entry; readonly href?: string; readonly record?: Pick<ArticleRecord, 'facts'> };

/** Two articles, how they compare, and how they relate by the words they share. */
export type ComparisonSpec = { readonly a: ComparedSide; readonly b: ComparedSide; readonly comparison: Comparison; readonly relation: RelationKind };

/**
 * The view of a comparison, for `partials/comparison.hbs`: the marked facts first, each leading to its row, then the rows in words.
 * It says no direction; where both files date their text, it says which is dated later and where the dates come from.
 */
export function comparisonView({ words }: { readonly words: Words }, spec: ComparisonSpec): View {
  const { say } = words;
  const { relation } = spec;
  const { rows, sentences } = spec.comparison;
  const order = orderView(words, spec);
  const told = toldOf(words, spec);
  const count = (kind: ComparedRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  const marked = rows.flatMap((row, at) => row.facts.map((fact) => factView(words, fact, at + 1)));
  return {
    title: say('compare.title'),
    relation: say(`relation.${relation}`),
    shares: say('compare.shares', { some: sentences.sharedA, a: sentences.a, shared: sentences.sharedB, b: sentences.b }),
    order,
    matched: say('compare.matched'),
    readBoth: say('compare.read-both'),
    facts: { title: say('compare.facts'), count: words.number(marked.length), none: say('compare.facts-none'), items: marked },
    rowsTitle: say('compare.rows'),
    folio: [
      say('compare.count.same', { n: count('same') }),
      say('compare.count.reworded', { n: count('reworded') }),
      say('compare.count.only-a', { n: count('only-a') }),
      say('compare.count.only-b', { n: count('only-b') }),
      say('compare.in-order'),
    ],
    key: { hide: say('compare.hide'), only: say('compare.key-only'), fact: say('compare.key-fact') },
    sides: [sideView(words, 'A', spec.a), sideView(words, 'B', spec.b)],
    rows: rows.map((row, at) => rowView(words, told, row, at + 1, rows.length)),
    note: say('compare.note'),
  };
}

function factView(words: Words, fact: MarkedFact, row: number): View {
  const { say } = words;
  const side = (letter: string, quote: string | undefined): View => ({ letter, ...(quote === undefined ? { none: say('compare.nothing') } : { quote }) });
  return {
    href: `#r${row}`,
    label: say('compare.row-link', { n: row, what: say(`fact-differs.${fact.kind}`) }),
    sides: [side('A', fact.a?.text), side('B', fact.b?.text)],
  };
}

function sideView(words: Words, letter: string, { entry, href }: ComparedSide): View {
  const date = dateView(words, entry.date, entry.dateStanding === 'inferred');
  return {
    letter,
    ...headlineView(words, entry),
    ...(href === undefined ? {} : { href }),
    source: entry.source ?? words.say('source.unknown'),
    ...(entry.source !== undefined && entry.sourceStanding === 'inferred' ? { inferred: words.say('standing.inferred') } : {}),
    date,
    words: words.say('entry.words', { n: entry.words }),
  };
}

const classes: Readonly<Record<ComparedRow['kind'], string>> = { same: 'same', reworded: 'rew', 'only-a': 'drop', 'only-b': 'add' };

/** What every row says of a text: who it is from, and its language and direction where they are not the interface's. */
type Told = { readonly a: View; readonly b: View; readonly both: View; readonly notIn: { readonly a: string; readonly b: string } };

function toldOf(words: Words, { a, b }: ComparisonSpec): Told {
  const [one, two] = [languageOf(words, a), languageOf(words, b)];
  return {
    a: { who: whoOf(words, 'A', a), ...one },
    b: { who: whoOf(words, 'B', b), ...two },
    both: { who: words.say('compare.both'), both: true, ...one },
    notIn: { a: words.say('compare.not-in', { text: 'A' }), b: words.say('compare.not-in', { text: 'B' }) },
  };
}

function rowView(words: Words, told: Told, row: ComparedRow, at: number, all: number): View {
  return {
    id: `r${at}`,
    class: classes[row.kind],
    position: words.say('compare.position', { n: at, all }),
    what: whatOf(words, row),
    sides: sidesOf(words, told, row),
  };
}

/** A sentence that is letter for letter the same stands once, across both columns. */
function sidesOf(words: Words, { a, b, both, notIn }: Told, row: ComparedRow): readonly View[] {
  if (row.kind === 'same' && row.a?.text === row.b?.text) return [{ ...both, pieces: piecesOf(words, row, 'a') }];
  return [
    row.a === undefined ? { ...a, none: notIn.a } : { ...a, pieces: piecesOf(words, row, 'a') },
    row.b === undefined ? { ...b, none: notIn.b } : { ...b, pieces: piecesOf(words, row, 'b') },
  ];
}

/** What a row is, in words: "reworded, number differs, stands elsewhere in B". */
function whatOf(words: Words, row: ComparedRow): string {
  const { say } = words;
  const kinds = [...new Set(row.facts.map(({ kind }) => kind))];
  const parts = [
    say(row.spelling === true ? 'compare.kind.spelling' : `compare.kind.${row.kind}`),
    ...kinds.map((kind) => say(`fact-differs.${kind}`)),
    ...((row.a?.sentences.length ?? 0) > 1 ? [say('compare.several', { text: 'A' })] : []),
    ...((row.b?.sentences.length ?? 0) > 1 ? [say('compare.several', { text: 'B' })] : []),
    ...(row.moved === true ? [say('compare.moved')] : []),
  ];
  return parts.reduce((first, next) => say('compare.and', { a: first, b: next }));
}

function whoOf(words: Words, letter: string, { entry }: ComparedSide): string {
  return words.say('compare.who', { text: letter, source: entry.source ?? words.say('source.unknown') });
}

/** Language and direction of the article's own words, where they are not the interface's. */
function languageOf(words: Words, { entry }: ComparedSide): Pick<View, string> {
  const { lang, dir } = headlineView(words, entry);
  return { ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) };
}
