import type { Entry } from '../../model/article.js';
import type { ComparedRow, Comparison, FactKind, MarkedFact, RowSide } from '../../model/comparison.js';
import type { ArticleId, SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { byCodeUnit } from '../../text/order.js';
import { comparePath, linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';
import type { StoryWithPage } from '../site-stories.js';
import { membersInOrder } from './story-members.js';
import { langOf } from './story-words.js';

/** A pair of the story that was set side by side, in the order of the story's page. */
export type ComparedPair = { readonly a: ArticleId; readonly b: ArticleId; readonly comparison: Comparison };

/** A table of more rows is no table at a glance; the pages of comparison have everything. */
const rowsAtMost = 8;
const rowsOfPair = 6;
const quoteLength = 60;
/** What changes an account most, first. */
const order: readonly FactKind[] = ['order', 'actor', 'number', 'negation', 'act', 'name', 'date', 'attribution', 'hedge', 'quotation'];

/** The number of an article on the story's page. */
type NumberOf = (id: ArticleId) => number;
type MarkedRow = Pick<ComparedPair, 'a' | 'b'> & { readonly row: ComparedRow; readonly at: number; readonly rank: number };

/**
 * Where the accounts differ: marked facts from aligned sentences of related pairs of one story, so never across a follow-up.
 * Each row leads to both sentences in full. Absent when nothing is marked.
 */
export function differView(site: Site, from: SitePath, story: StoryWithPage, pairs: readonly ComparedPair[]): View | undefined {
  const { words } = site;
  const all = pairs.map(markedRows);
  const numbers = new Map(membersInOrder(site, story).map(({ entry, number }) => [entry.id, number]));
  const numberOf: NumberOf = (id) => numbers.get(id) ?? 0;
  const chosen = eachOnce(all.flatMap((rows) => rows.slice(0, rowsOfPair)).sort((one, two) => one.rank - two.rank));
  if (chosen.length === 0) return undefined;
  const marked = all.reduce((sum, rows) => sum + rows.length, 0);
  return {
    title: words.say('differ.title'),
    note: words.say('differ.note'),
    caution: words.say('differ.read-both'),
    region: words.say('differ.region'),
    caption: words.say('differ.caption'),
    head: { both: words.say('differ.both'), one: words.say('differ.one'), other: words.say('differ.other') },
    rows: chosen.slice(0, rowsAtMost).map((one) => rowView(site, from, story, numberOf, one)),
    ...(marked > rowsAtMost || marked > chosen.length ? { more: words.say('differ.more') } : {}),
    end: words.say('differ.end'),
  };
}

/** The rows of a pair on which something is marked, by their weightiest mark; the pairs stand in the order of what they share. */
function markedRows({ a, b, comparison }: ComparedPair): readonly MarkedRow[] {
  const rows = comparison.rows.flatMap((row, at) =>
    row.facts.length === 0 ? [] : [{ row, at, a, b, rank: Math.min(...row.facts.map(({ kind }) => order.indexOf(kind))) }],
  );
  return rows.sort((one, two) => one.rank - two.rank || one.at - two.at);
}

/** The rows without those that quote the same words as an earlier one: many pairs of a story differ in one and the same thing. */
function eachOnce(rows: readonly MarkedRow[]): readonly MarkedRow[] {
  const told = new Set<string>();
  return rows.filter(({ row }) => {
    const sides = (['a', 'b'] as const).map((side) => row.facts.map((fact) => fact[side]?.text ?? '').join('\n'));
    const key = sides.sort(byCodeUnit).join('\n\n');
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

function rowView(site: Site, from: SitePath, story: StoryWithPage, numberOf: NumberOf, { row, at, a, b }: MarkedRow): View {
  const { words, stories } = site;
  const facts = [...row.facts].sort((one, two) => order.indexOf(one.kind) - order.indexOf(two.kind));
  return {
    href: linkFrom(from, comparePath(story.path, a, b), `r${at + 1}`),
    both: row.a === undefined ? words.say('differ.the-sentence') : sharedWords(row.a),
    ...langOf(words, stories.entry(a)),
    kinds: [...new Set(facts.map(({ kind }) => words.say(`fact-differs.${kind}`)))].join(', '),
    one: sideView(site, stories.entry(a), numberOf, facts, 'a'),
    other: sideView(site, stories.entry(b), numberOf, facts, 'b'),
  };
}

function sideView({ words }: Site, entry: Entry, numberOf: NumberOf, facts: readonly MarkedFact[], side: 'a' | 'b'): View {
  const quotes = [...new Set(facts.flatMap((fact) => fact[side]?.text ?? []))].filter(
    (quote, at, every) => !every.some((other, place) => place < at && other.includes(quote)),
  );
  return {
    quotes: quotes.map((quote) => ({ text: shortened(quote), ...langOf(words, entry) })),
    nothing: words.say('differ.nothing'),
    number: words.number(numberOf(entry.id)),
    href: `#n${numberOf(entry.id)}`,
    source: entry.source ?? words.say('source.unknown'),
  };
}

/** The longest run of words that both sides have, without signs at its ends; the row's first words when they share no run. */
function sharedWords({ text, differs }: RowSide): string {
  let best = '';
  let at = 0;
  for (const [start, end] of [...differs, [text.length, text.length] as const]) {
    const run = text
      .slice(at, start)
      .replace(/^[^\p{L}\p{N}]{1,40}/u, '')
      .replace(/[\s,;:("“‘'-]{1,40}$/u, '');
    if (run.length > best.length) best = run;
    at = end;
  }
  return shortened(best.length >= 4 ? best : text);
}

function shortened(text: string): string {
  if (text.length <= quoteLength) return text;
  const cut = text.lastIndexOf(' ', quoteLength);
  return `${text.slice(0, cut > 10 ? cut : quoteLength)}…`;
}
